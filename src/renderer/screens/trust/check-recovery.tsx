import { useServices } from '../../state/context.ts'
import { reminderWords as words } from '../../words/backups.ts'
import { SecretForm } from './secret-form.tsx'

/** Proves that the print can still be read: what is typed is tried in main, and forgotten here. */
export function CheckRecovery({ onDone }: { onDone: () => void }) {
  const { client, notices } = useServices()

  async function check(recoveryKey: string) {
    await client.call('recovery.check', { recoveryKey })
    notices.getState().tell({ tone: 'good', text: words.good })
    onDone()
  }
  return (
    <SecretForm
      label={words.ask}
      submit={words.submit}
      working={words.checking}
      keeps
      onSubmit={check}
      onCancel={onDone}
    />
  )
}
