import { type FormEvent, useState } from 'react'
import { useStore } from 'zustand'
import { AppError } from '../../../shared/errors.ts'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useServices } from '../../state/context.ts'
import { explain } from '../../state/failure.ts'
import { commonWords } from '../../words/common.ts'
import { settingsWords as words } from '../../words/settings.ts'
import { KeepRecoveryKey } from '../welcome/recovery-key.tsx'

interface RecoveryFormProps {
  working: boolean
  onWorking: (working: boolean) => void
  onDone: () => void
}

/** Asks for the passphrase, then shows the new key until its last group was typed. */
export function RecoveryForm({ working, onWorking, onDone }: RecoveryFormProps) {
  const { client, notices, vault } = useServices()
  const state = useStore(vault, ({ now }) => now)
  const [passphrase, setPassphrase] = useState('')
  const [issue, setIssue] = useState<string | null>(null)
  const [made, setMade] = useState<string | null>(null)

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (passphrase === '') return setIssue(commonWords.required)
    onWorking(true)
    try {
      const { recoveryKey } = await client.call('vault.renewRecoveryKey', { passphrase })
      setMade(recoveryKey)
    } catch (thrown) {
      onWorking(false)
      if (thrown instanceof AppError) setIssue(explain(thrown).text)
    } finally {
      setPassphrase('')
    }
  }
  // Until it was kept the dialog stays busy: closing it would lose the key.
  function kept() {
    onWorking(false)
    notices.getState().tell({ tone: 'good', text: words.renewed })
    onDone()
  }

  if (made !== null) {
    const name = state && state.state !== 'none' ? state.name : ''
    return (
      <div className="gate-form">
        <KeepRecoveryKey vault={name} recoveryKey={made} onKept={kept} />
      </div>
    )
  }
  return (
    <form className="gate-form" onSubmit={submit} noValidate>
      <TextField
        label={words.current}
        secret
        required
        autoFocus
        readOnly={working}
        value={passphrase}
        onChange={(typed) => {
          setPassphrase(typed)
          setIssue(null)
        }}
        error={issue}
      />
      <p className="field-help">{words.recoveryHelp}</p>
      <div className="gate-actions">
        <Button type="submit" tone="primary" isPending={working}>
          {working ? words.renewing : words.renewSubmit}
        </Button>
        <Button isDisabled={working} onPress={onDone}>
          {commonWords.cancel}
        </Button>
      </div>
    </form>
  )
}
