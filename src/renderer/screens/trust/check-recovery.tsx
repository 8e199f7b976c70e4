import { type FormEvent, useState } from 'react'
import { AppError } from '../../../shared/errors.ts'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useServices } from '../../state/context.ts'
import { explain } from '../../state/failure.ts'
import { reminderWords as words } from '../../words/backups.ts'
import { commonWords } from '../../words/common.ts'

/** Proves that the print can still be read: what is typed is tried in main, and forgotten here. */
export function CheckRecovery({ onDone }: { onDone: () => void }) {
  const { client, notices } = useServices()
  const [key, setKey] = useState('')
  const [issue, setIssue] = useState<string | null>(null)
  const [working, setWorking] = useState(false)

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (key.trim() === '') return setIssue(commonWords.required)
    setWorking(true)
    try {
      await client.call('recovery.check', { recoveryKey: key })
      setKey('')
      notices.getState().tell({ tone: 'good', text: words.good })
      onDone()
    } catch (thrown) {
      if (thrown instanceof AppError) setIssue(explain(thrown).text)
    } finally {
      setWorking(false)
    }
  }
  return (
    <form className="gate-form" onSubmit={submit} noValidate>
      <TextField
        label={words.ask}
        secret
        required
        autoFocus
        readOnly={working}
        value={key}
        onChange={(typed) => {
          setKey(typed)
          setIssue(null)
        }}
        error={issue}
      />
      <div className="gate-actions">
        <Button type="submit" tone="primary" isPending={working}>
          {working ? words.checking : words.submit}
        </Button>
        <Button isDisabled={working} onPress={onDone}>
          {commonWords.cancel}
        </Button>
      </div>
    </form>
  )
}
