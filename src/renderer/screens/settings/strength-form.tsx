import { useEffect, useState } from 'react'
import type { KdfStrength } from '../../../shared/strength.ts'
import { strengthTargets } from '../../../shared/strength.ts'
import { ChoiceField } from '../../components/choice-field.tsx'
import { useServices } from '../../state/context.ts'
import { decimal } from '../../words/count.ts'
import { strengthWords as words } from '../../words/desktop.ts'
import { SecretForm } from '../trust/secret-form.tsx'

interface StrengthFormProps {
  onWorking: (working: boolean) => void
  onDone: () => void
}

const targets = () => strengthTargets.map((target) => ({ value: target, label: words.targets[target] }))
const memory = ({ memoryKiB }: KdfStrength) => Math.round(memoryKiB / 1024)

/** How much a guess at the passphrase costs, measured anew. The passphrase stays, and so does the recovery key. */
export function StrengthForm({ onWorking, onDone }: StrengthFormProps) {
  const { client, notices } = useServices()
  const [now, setNow] = useState<KdfStrength | null>(null)
  const [working, setWorking] = useState(false)
  const [target, setTarget] = useState<(typeof strengthTargets)[number]>('1000')
  useEffect(() => {
    client.call('vault.strength').then(setNow, () => setNow(null))
  }, [client])

  async function strengthen(passphrase: string) {
    const made = await client.call('vault.strengthen', { passphrase, target })
    const seconds = decimal(made.tookMs / 1000)
    notices.getState().tell({ tone: 'good', text: words.done(seconds, memory(made)) })
    work(false)
    onDone()
  }
  function work(now: boolean) {
    setWorking(now)
    onWorking(now)
  }
  return (
    <SecretForm
      label={words.passphrase}
      submit={words.submit}
      working={words.working}
      onSubmit={strengthen}
      onWorking={work}
      onCancel={onDone}
    >
      <p>{words.intro}</p>
      {now && <p className="field-help">{words.now(memory(now), now.iterations)}</p>}
      <ChoiceField
        label={words.target}
        value={target}
        options={targets()}
        disabled={working}
        onChange={(value) => setTarget(value as typeof target)}
      />
    </SecretForm>
  )
}
