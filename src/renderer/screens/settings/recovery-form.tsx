import { useState } from 'react'
import { useStore } from 'zustand'
import { useServices } from '../../state/context.ts'
import { settingsWords as words } from '../../words/settings.ts'
import { SecretForm } from '../trust/secret-form.tsx'
import { KeepRecoveryKey } from '../welcome/recovery-key.tsx'

interface RecoveryFormProps {
  onWorking: (working: boolean) => void
  onDone: () => void
}

/** Asks for the passphrase, then shows the new key until its last group was typed. */
export function RecoveryForm({ onWorking, onDone }: RecoveryFormProps) {
  const { client, notices, vault } = useServices()
  const state = useStore(vault, ({ now }) => now)
  const [made, setMade] = useState<string | null>(null)

  // Until it was kept the dialog stays busy: closing it would lose the key.
  async function renew(passphrase: string) {
    const { recoveryKey } = await client.call('vault.renewRecoveryKey', { passphrase })
    setMade(recoveryKey)
  }
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
    <SecretForm
      label={words.current}
      submit={words.renewSubmit}
      working={words.renewing}
      help={words.recoveryHelp}
      onSubmit={renew}
      onWorking={onWorking}
      onCancel={onDone}
    />
  )
}
