import type { Language } from '../translated.ts'
import { access } from './access.ts'
import { activity } from './activity.ts'
import { ages } from './ages.ts'
import { arrange } from './arrange.ts'
import { attention } from './attention.ts'
import { backups } from './backups.ts'
import { bulk } from './bulk.ts'
import { command } from './command.ts'
import { common } from './common.ts'
import { conflict } from './conflict.ts'
import { connection } from './connection.ts'
import { consent } from './consent.ts'
import { desktop } from './desktop.ts'
import { detail } from './detail.ts'
import { exports } from './export.ts'
import { failure } from './failure.ts'
import { file } from './file.ts'
import { files } from './files.ts'
import { graph } from './graph.ts'
import { history } from './history.ts'
import { imports } from './import.ts'
import { keys } from './keys.ts'
import { link } from './link.ts'
import { list } from './list.ts'
import { log } from './log.ts'
import { native } from './native.ts'
import { news } from './news.ts'
import { organization } from './organization.ts'
import { owed } from './owed.ts'
import { own } from './own.ts'
import { phrases } from './phrases/index.ts'
import { places } from './places.ts'
import { plan } from './plan.ts'
import { rotate } from './rotate.ts'
import { searches } from './searches.ts'
import { settings } from './settings.ts'
import { shortcuts } from './shortcuts.ts'
import { sync } from './sync.ts'
import { time } from './time.ts'
import { trash } from './trash.ts'
import { trust } from './trust.ts'
import { unlock } from './unlock.ts'
import { usage } from './usage.ts'
import { welcome } from './welcome.ts'
import { whereIs } from './where-is.ts'
import { write } from './write.ts'
import { writeFailure } from './write-failure.ts'

export const de: Language = {
  name: 'Deutsch',
  locale: 'de-DE',
  phrases,
  texts: {
    access,
    activity,
    ages,
    arrange,
    attention,
    backups,
    bulk,
    command,
    common,
    conflict,
    connection,
    consent,
    desktop,
    detail,
    exports,
    failure,
    file,
    files,
    graph,
    history,
    imports,
    keys,
    link,
    list,
    log,
    native,
    news,
    organization,
    owed,
    own,
    places,
    plan,
    rotate,
    searches,
    settings,
    shortcuts,
    sync,
    time,
    trash,
    trust,
    unlock,
    usage,
    welcome,
    whereIs,
    write,
    writeFailure,
  },
}
