import { Printer } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { createPortal } from 'react-dom'
import { Button } from '../../components/button.tsx'
import { Gate } from '../../components/gate.tsx'
import { TextField } from '../../components/text-field.tsx'
import { longDate } from '../../words/time.ts'
import { recoveryKeyWords as words } from '../../words/welcome.ts'

interface RecoveryKeyProps {
  vault: string
  recoveryKey: string
  onKept: () => void
}

const plain = (text: string) => text.replaceAll(/[\s-]/g, '').toUpperCase()

/** The whole screen after a vault was made. */
export function RecoveryKey(props: RecoveryKeyProps) {
  return (
    <Gate>
      <div>
        <h1 className="gate-title">{words.title}</h1>
        <p className="quiet">{words.intro}</p>
      </div>
      <KeepRecoveryKey {...props} />
    </Gate>
  )
}

/** Shows the key this once. Going on needs its last group, which takes having looked at it. */
export function KeepRecoveryKey({ vault, recoveryKey, onKept }: RecoveryKeyProps) {
  const groups = recoveryKey.split(/[\s-]+/).filter(Boolean)
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)

  function submit(event: FormEvent) {
    event.preventDefault()
    if (plain(typed) === plain(groups.at(-1) ?? '')) onKept()
    else setWrong(true)
  }

  return (
    <>
      <div data-testid="recovery-key">
        <Groups groups={groups} />
      </div>
      <div>
        <Button icon={<Printer size={16} />} onPress={() => window.print()}>
          {words.print}
        </Button>
      </div>
      <p className="field-help">{words.where}</p>
      <form className="gate-form" onSubmit={submit}>
        <TextField
          label={words.confirm}
          value={typed}
          mono
          autoFocus
          onChange={(text) => {
            setTyped(text)
            setWrong(false)
          }}
          error={wrong ? words.mismatch : null}
        />
        <Button type="submit" tone="primary" size="lg">
          {words.finish}
        </Button>
      </form>
      {createPortal(<Sheet vault={vault} groups={groups} />, document.body)}
    </>
  )
}

function Groups({ groups }: { groups: readonly string[] }) {
  return (
    <ol className="recovery-groups" aria-label={words.label}>
      {groups.map((group, index) => (
        // A group may occur twice; its place is its identity.
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
        <li key={index}>{group}</li>
      ))}
    </ol>
  )
}

/** What is printed. On screen it is not there. */
function Sheet({ vault, groups }: { vault: string; groups: readonly string[] }) {
  return (
    <div className="print-sheet">
      <h1>{words.sheetTitle}</h1>
      <dl>
        <dt>{words.sheetVault}</dt>
        <dd>{vault}</dd>
        <dt>{words.sheetDate}</dt>
        <dd>{longDate(Date.now())}</dd>
      </dl>
      <Groups groups={groups} />
      <p>{words.sheetHelp}</p>
    </div>
  )
}
