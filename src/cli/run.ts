import { setTimeout as wait } from 'node:timers/promises'
import type { Place } from '../shared/connection.ts'
import { exitCodes } from './exit-codes.ts'
import { CliError } from './failure.ts'
import { type Style, shown } from './output/style.ts'
import type { Access } from './vault/access.ts'

const lookEveryMs = 100

/** Waits until the sync of a connection has ended, and says how it stands then. */
export async function followRun(call: Access['call'], id: string): Promise<Place> {
  for (;;) {
    const place = (await call('places.list')).find((one) => one.id === id)
    if (!place) throw new CliError('the connection was removed meanwhile', null, exitCodes.notFound)
    if (place.sync.state !== 'running') return place
    await wait(lookEveryMs)
  }
}

/** One line on how the last sync of a connection went. */
export function runLine(style: Style, { label, failure, lastPull, count, owed, writes }: Place): string {
  const name = style('bold', shown(label))
  if (failure) return `${name}: ${style('red', 'failed')}: ${shown(failure.message)}`
  const { added = 0, changed = 0, gone = 0, pushed = 0 } = lastPull ?? {}
  const parts = [
    `${count} credentials`,
    `${added} new`,
    `${changed} changed`,
    `${gone} gone`,
    ...(pushed > 0 ? [`${pushed} sent`] : []),
    ...(owed.pending > 0 ? [`${owed.pending} ${writes ? 'not sent yet' : 'not allowed to be sent'}`] : []),
    ...(owed.failed > 0 ? [`${owed.failed} not accepted`] : []),
    ...(owed.conflicts > 0 ? [`${owed.conflicts} in conflict`] : []),
  ]
  return `${name}: ${parts.join(', ')}`
}
