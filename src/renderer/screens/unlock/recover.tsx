import { ChevronLeft } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { AppError } from '../../../shared/errors.ts'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { Gate } from '../../components/gate.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useServices } from '../../state/context.ts'
import { explain } from '../../state/failure.ts'
import { commonWords } from '../../words/common.ts'
import { recoverWords, unlockWords } from '../../words/unlock.ts'
import {
  NewPassphrase,
  noPassphrases,
  type Passphrases,
  passphraseIssues,
} from '../welcome/new-passphrase.tsx'
import { useWait } from './use-wait.ts'
import { type SelectedVault, VaultTitle } from './vault-title.tsx'

export function Recover({ vault, onBack }: { vault: SelectedVault; onBack: () => void }) {
  const services = useServices()
  const [key, setKey] = useState('')
  const [passphrases, setPassphrases] = useState<Passphrases>(noPassphrases)
  const [issues, setIssues] = useState<{ key?: string; first?: string; second?: string }>({})
  const [failure, setFailure] = useState<AppError | null>(null)
  const wait = useWait(failure)
  const [working, setWorking] = useState(false)

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (wait > 0) return
    setFailure(null)
    const found = {
      ...passphraseIssues(passphrases),
      ...(key.trim() === '' && { key: commonWords.required }),
    }
    setIssues(found)
    if (Object.keys(found).length > 0) return
    setWorking(true)
    try {
      await services.client.call('vault.recover', { recoveryKey: key, passphrase: passphrases.first })
      await services.vault.getState().ask()
    } catch (thrown) {
      if (!(thrown instanceof AppError)) return
      const aboutKey = thrown.is('wrong-recovery-key') || thrown.is('recovery-key-mistyped')
      setFailure(thrown)
      if (aboutKey) setIssues({ key: explain(thrown).text })
    } finally {
      setWorking(false)
    }
  }

  return (
    <Gate>
      <div className="gate-back">
        <Button tone="ghost" icon={<ChevronLeft size={16} />} isDisabled={working} onPress={onBack}>
          {recoverWords.back}
        </Button>
      </div>
      <VaultTitle vault={vault} title={recoverWords.title} />
      <p className="quiet">{recoverWords.intro}</p>
      <form className="gate-form" onSubmit={submit}>
        <TextField
          label={recoverWords.key}
          mono
          required
          autoFocus
          readOnly={working}
          value={key}
          onChange={setKey}
          help={recoverWords.keyHelp}
          error={issues.key}
        />
        <NewPassphrase
          labels={{ first: recoverWords.next, second: recoverWords.repeat }}
          value={passphrases}
          issues={issues}
          disabled={working}
          onChange={(typed) => {
            setPassphrases(typed)
            setIssues({})
          }}
        />
        {wait > 0 && <p className="field-help">{unlockWords.waitHelp}</p>}
        {failure && !issues.key && wait === 0 && !failure.is('too-many-guesses') && (
          <Banner tone="error" live>
            {explain(failure).text}
          </Banner>
        )}
        <Button type="submit" tone="primary" size="lg" isPending={working} isDisabled={wait > 0}>
          {wait > 0 ? unlockWords.waiting(wait) : working ? recoverWords.working : recoverWords.submit}
        </Button>
        <div role="status">{working && <div className="progress" aria-hidden="true" />}</div>
      </form>
    </Gate>
  )
}
