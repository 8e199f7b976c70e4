import { ArrowRightLeft } from 'lucide-react'
import { useState } from 'react'
import { useStore } from 'zustand'
import type { CredentialDetail } from '../../../shared/credential.ts'
import { Button } from '../../components/button.tsx'
import { ChoiceField } from '../../components/choice-field.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { IconButton } from '../../components/icon-button.tsx'
import { useServices } from '../../state/context.ts'
import { useEdits } from '../../state/edits.ts'
import type { VersionRef } from '../../state/history.ts'
import { commonWords } from '../../words/common.ts'
import { causeWords, compareWords as words } from '../../words/history.ts'
import { useProviderName } from '../sync/use-provider-name.ts'
import { Difference } from './difference.tsx'

interface CompareProps {
  credential: CredentialDetail
  from: VersionRef
  to: VersionRef
  onClose: () => void
}

const keyOf = (ref: VersionRef) => String(ref)
const refOf = (key: string): VersionRef => (key === 'now' || key === 'remote' ? key : Number(key))

/** Any two states of a credential beside each other, and the way back to one of them. */
export function Compare({ credential, onClose, ...start }: CompareProps) {
  const { history } = useServices()
  const { restoreVersion } = useEdits()
  const provider = useProviderName(credential.provider)
  const versions = useStore(history, (state) => (state.id === credential.id ? state.versions : null)) ?? []
  const [{ from, to }, setPair] = useState({ from: start.from, to: start.to })
  const [working, setWorking] = useState(false)

  const options = [
    { value: 'now', label: words.now },
    ...(credential.remoteId === null ? [] : [{ value: 'remote', label: words.remote(provider) }]),
    ...versions.map(({ version, at, cause }) => ({
      value: keyOf(version),
      label: `${words.before(at)} (${causeWords[cause](provider)})`,
    })),
  ]
  // What can be restored is a version; the one that is not «now» is meant.
  const restorable = typeof from === 'number' ? from : typeof to === 'number' ? to : null
  const restored = versions.find(({ version }) => version === restorable)

  async function restore(version: number) {
    setWorking(true)
    if (await restoreVersion(credential, version)) onClose()
    else setWorking(false)
  }
  return (
    <Dialog
      title={words.title(credential.name)}
      width="wide"
      busy={working}
      onClose={onClose}
      footer={
        <>
          {restored && credential.trashedAt === null && (
            <span className="dialog-foot-start compare-restore">
              <Button isPending={working} onPress={() => restore(restored.version)}>
                {words.restore(restored.at)}
              </Button>
            </span>
          )}
          <Button onPress={onClose}>{commonWords.close}</Button>
        </>
      }
    >
      <div className="compare-pair">
        <ChoiceField
          label={words.from}
          value={keyOf(from)}
          options={options}
          onChange={(key) => setPair({ from: refOf(key), to })}
        />
        <IconButton label={words.swap} onPress={() => setPair({ from: to, to: from })}>
          <ArrowRightLeft size={16} />
        </IconButton>
        <ChoiceField
          label={words.to}
          value={keyOf(to)}
          options={options}
          onChange={(key) => setPair({ from, to: refOf(key) })}
        />
      </div>
      <section aria-label={words.table} className="compare-table">
        <Difference id={credential.id} from={from} to={to} />
      </section>
    </Dialog>
  )
}
