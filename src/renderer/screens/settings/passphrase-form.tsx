import { type FormEvent, useState } from 'react'
import { AppError } from '../../../shared/errors.ts'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useServices } from '../../state/context.ts'
import { explain } from '../../state/failure.ts'
import { commonWords } from '../../words/common.ts'
import { settingsWords as words } from '../../words/settings.ts'
import {
  NewPassphrase,
  noPassphrases,
  type Passphrases,
  passphraseIssues,
} from '../welcome/new-passphrase.tsx'

interface PassphraseFormProps {
  working: boolean
  onWorking: (working: boolean) => void
  onDone: () => void
}

export function PassphraseForm({ working, onWorking, onDone }: PassphraseFormProps) {
  const { client, notices } = useServices()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState<Passphrases>(noPassphrases)
  const [issues, setIssues] = useState<{ current?: string; first?: string; second?: string }>({})

  async function submit(event: FormEvent) {
    event.preventDefault()
    const found = { ...passphraseIssues(next), ...(current === '' && { current: commonWords.required }) }
    setIssues(found)
    if (Object.keys(found).length > 0) return
    onWorking(true)
    try {
      await client.call('vault.changePassphrase', { current, next: next.first })
      notices.getState().tell({ tone: 'good', text: words.changed })
      onDone()
    } catch (thrown) {
      if (!(thrown instanceof AppError)) return
      setCurrent('')
      setIssues({ current: explain(thrown).text })
    } finally {
      onWorking(false)
    }
  }
  return (
    <form className="gate-form" onSubmit={submit} noValidate>
      <TextField
        label={words.current}
        secret
        required
        autoFocus
        readOnly={working}
        value={current}
        onChange={setCurrent}
        error={issues.current}
      />
      <NewPassphrase
        labels={{ first: words.next, second: words.repeat }}
        value={next}
        issues={issues}
        disabled={working}
        onChange={(typed) => {
          setNext(typed)
          setIssues({})
        }}
      />
      <p className="field-help">{words.passphraseHelp}</p>
      <div className="gate-actions">
        <Button type="submit" tone="primary" isPending={working}>
          {working ? words.working : words.submit}
        </Button>
        <Button isDisabled={working} onPress={onDone}>
          {commonWords.cancel}
        </Button>
      </div>
    </form>
  )
}
