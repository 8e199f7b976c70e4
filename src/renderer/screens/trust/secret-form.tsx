import { type FormEvent, type ReactNode, useState } from 'react'
import { AppError } from '../../../shared/errors.ts'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/text-field.tsx'
import { explain } from '../../state/failure.ts'
import { commonWords } from '../../words/common.ts'

interface SecretFormProps {
  label: string
  /** What the button says, and what it says meanwhile. */
  submit: string
  working: string
  /** Above the field, and below it. */
  children?: ReactNode
  help?: ReactNode
  /** Too long to be typed again: what was refused stays. */
  keeps?: boolean
  /** Throws an AppError for what was refused; it is said at the field. What succeeded takes the form away, and the work ends as it says. */
  onSubmit: (secret: string) => Promise<void>
  onWorking?: (working: boolean) => void
  onCancel: () => void
}

/** One secret that is asked for again before something is done with it, and forgotten here once it was tried. */
export function SecretForm({
  label,
  submit,
  working,
  children,
  help,
  keeps = false,
  onSubmit,
  onWorking,
  onCancel,
}: SecretFormProps) {
  const [secret, setSecret] = useState('')
  const [issue, setIssue] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  function work(now: boolean) {
    setBusy(now)
    onWorking?.(now)
  }
  async function tried(event: FormEvent) {
    event.preventDefault()
    if (busy) return
    if (secret === '') return setIssue(commonWords.required)
    work(true)
    try {
      await onSubmit(secret)
    } catch (thrown) {
      if (thrown instanceof AppError) setIssue(explain(thrown).text)
      if (!keeps) setSecret('')
      work(false)
    }
  }
  return (
    <form className="gate-form" onSubmit={tried} noValidate>
      {children}
      <TextField
        label={label}
        secret
        required
        autoFocus
        readOnly={busy}
        value={secret}
        onChange={(typed) => {
          setSecret(typed)
          setIssue(null)
        }}
        error={issue}
      />
      {help && <p className="field-help">{help}</p>}
      <div className="gate-actions">
        <Button type="submit" tone="primary" isPending={busy}>
          {busy ? working : submit}
        </Button>
        <Button isDisabled={busy} onPress={onCancel}>
          {commonWords.cancel}
        </Button>
      </div>
    </form>
  )
}
