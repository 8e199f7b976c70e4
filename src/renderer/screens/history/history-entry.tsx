import {
  History as Clock,
  Download,
  FileInput,
  GitMerge,
  type LucideIcon,
  Pencil,
  RefreshCcw,
} from 'lucide-react'
import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { CredentialDetail } from '../../../shared/credential.ts'
import type { Cause, Version } from '../../../shared/sync.ts'
import { Ago } from '../../components/ago.tsx'
import { Button } from '../../components/button.tsx'
import { Changes } from '../../components/changes.tsx'
import { useServices } from '../../state/context.ts'
import { useEdits } from '../../state/edits.ts'
import { causeWords, labelsOf, historyWords as words } from '../../words/history.ts'
import { planWords } from '../../words/plan.ts'
import { exact } from '../../words/time.ts'
import { shownChange } from './difference.tsx'
import { OldSecret, useOldSecrets } from './old-secret.tsx'

const icons: Record<Cause, LucideIcon> = {
  edit: Pencil,
  pull: Download,
  merge: GitMerge,
  rotate: RefreshCcw,
  restore: Clock,
  import: FileInput,
}

interface HistoryEntryProps {
  version: Version
  credential: CredentialDetail
  provider: string
}

/** One moment: who changed what. Opened, it shows from what to what, and leads back to the state before. */
export function HistoryEntry({ version, credential, provider }: HistoryEntryProps) {
  const { dialog } = useServices()
  const { restoreVersion } = useEdits()
  const [open, setOpen] = useState(false)
  const secrets = useOldSecrets(credential.id, version.version)
  const { at, cause, changes } = version
  const Icon = icons[cause]
  const id = `version-${version.version}`
  return (
    <li className="moment">
      <span className={`moment-sign moment-${cause}`} aria-hidden="true">
        <Icon size={12} />
      </span>
      <AriaButton
        className="moment-head"
        aria-expanded={open}
        aria-controls={id}
        onPress={() => {
          secrets.hide()
          setOpen(!open)
        }}
      >
        <span className="moment-cause">{causeWords[cause](provider)}</span>
        <span className="moment-when">
          <Ago at={at} />
        </span>
        <span className="moment-what">
          {changes.length > 0 ? words.changed(labelsOf(changes)) : words.nothing}
        </span>
      </AriaButton>
      {open && (
        <div id={id} className="moment-body">
          <Changes
            changes={changes.map(shownChange)}
            words={planWords}
            secretAction={(change) => <OldSecret label={change.label} field={change.field} {...secrets} />}
          />
          <div className="moment-actions">
            {credential.trashedAt === null && (
              <Button
                aria-label={words.restoreLabel(exact(at))}
                onPress={() => restoreVersion(credential, version.version)}
              >
                {words.restore}
              </Button>
            )}
            <Button
              aria-label={words.compareLabel(exact(at))}
              onPress={() =>
                dialog.getState().show({ kind: 'compare', credential, from: version.version, to: 'now' })
              }
            >
              {words.compare}
            </Button>
          </div>
        </div>
      )}
    </li>
  )
}
