import { type FormEvent, useEffect, useState } from 'react'
import { AppError } from '../../../shared/errors.ts'
import type { KdfStrength } from '../../../shared/strength.ts'
import { strengthTargets } from '../../../shared/strength.ts'
import { Button } from '../../components/button.tsx'
import { ChoiceField } from '../../components/choice-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useServices } from '../../state/context.ts'
import { explain } from '../../state/failure.ts'
import { commonWords } from '../../words/common.ts'
import { strengthWords as words } from '../../words/desktop.ts'

interface StrengthFormProps {
  working: boolean
  onWorking: (working: boolean) => void
  onDone: () => void
}

const targets = strengthTargets.map((target) => ({ value: target, label: words.targets[target] }))
const memory = ({ memoryKiB }: KdfStrength) => Math.round(memoryKiB / 1024)

/** How much a guess at the passphrase costs, measured anew. The passphrase stays, and so does the recovery key. */
export function StrengthForm({ working, onWorking, onDone }: StrengthFormProps) {
  const { client, notices } = useServices()
  const [now, setNow] = useState<KdfStrength | null>(null)
  const [target, setTarget] = useState<(typeof strengthTargets)[number]>('1000')
  const [passphrase, setPassphrase] = useState('')
  const [issue, setIssue] = useState<string | null>(null)
  useEffect(() => {
    client.call('vault.strength').then(setNow, () => setNow(null))
  }, [client])

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (passphrase === '') return setIssue(commonWords.required)
    onWorking(true)
    try {
      const made = await client.call('vault.strengthen', { passphrase, target })
      const seconds = (made.tookMs / 1000).toFixed(1)
      notices.getState().tell({ tone: 'good', text: words.done(seconds, memory(made)) })
      onDone()
    } catch (thrown) {
      if (thrown instanceof AppError) setIssue(explain(thrown).text)
    } finally {
      setPassphrase('')
      onWorking(false)
    }
  }
  return (
    <form className="gate-form" onSubmit={submit} noValidate>
      <p>{words.intro}</p>
      {now && <p className="field-help">{words.now(memory(now), now.iterations)}</p>}
      <ChoiceField
        label={words.target}
        value={target}
        options={targets}
        disabled={working}
        onChange={(value) => setTarget(value as typeof target)}
      />
      <TextField
        label={words.passphrase}
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
