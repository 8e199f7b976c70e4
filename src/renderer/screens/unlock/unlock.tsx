import { type FormEvent, useRef, useState } from 'react'
import { AppError } from '../../../shared/errors.ts'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { Gate } from '../../components/gate.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useActions } from '../../state/actions.ts'
import { useServices } from '../../state/context.ts'
import { explain } from '../../state/failure.ts'
import { quickWords } from '../../words/trust.ts'
import { unlockWords } from '../../words/unlock.ts'
import { useQuickUnlock } from '../trust/quick-unlock.tsx'
import { Recover } from './recover.tsx'
import { RescueOffer } from './rescue-offer.tsx'
import { useWait } from './use-wait.ts'
import { type SelectedVault, VaultTitle } from './vault-title.tsx'

export function Unlock({ vault }: { vault: SelectedVault }) {
  const services = useServices()
  const { otherVault } = useActions()
  const [passphrase, setPassphrase] = useState('')
  const [working, setWorking] = useState(false)
  const [failure, setFailure] = useState<AppError | null>(null)
  const [recovering, setRecovering] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const wait = useWait(failure)
  const quick = useQuickUnlock()

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (passphrase === '' || working || wait > 0) return input.current?.focus()
    setWorking(true)
    setFailure(null)
    let untried = false
    try {
      await services.client.call('vault.unlock', { passphrase })
      await services.vault.getState().ask()
    } catch (thrown) {
      if (!(thrown instanceof AppError)) return
      setFailure(thrown)
      untried = thrown.is('too-many-guesses')
    } finally {
      if (!untried) setPassphrase('')
      setWorking(false)
      requestAnimationFrame(() => input.current?.focus())
    }
  }

  async function openQuickly() {
    setWorking(true)
    setFailure(null)
    try {
      await services.client.call('quickUnlock.open')
      await services.vault.getState().ask()
    } catch (thrown) {
      if (thrown instanceof AppError) setFailure(thrown)
      await quick.ask()
    } finally {
      setWorking(false)
    }
  }

  if (recovering) return <Recover vault={vault} onBack={() => setRecovering(false)} />

  const wrong = failure?.is('wrong-passphrase') ? explain(failure).text : null
  return (
    <Gate>
      <VaultTitle vault={vault} title={unlockWords.title(vault.name)} />
      <form className="gate-form" onSubmit={submit}>
        <TextField
          label={unlockWords.passphrase}
          secret
          autoFocus
          inputRef={input}
          value={passphrase}
          onChange={(text) => {
            setPassphrase(text)
            if (wait === 0) setFailure(null)
          }}
          readOnly={working}
          error={wrong}
        />
        {wait > 0 && <p className="field-help">{unlockWords.waitHelp}</p>}
        {failure && !wrong && wait === 0 && !failure.is('too-many-guesses') && (
          <Banner tone="error" live>
            {explain(failure).text}
          </Banner>
        )}
        {failure && <RescueOffer failure={failure} />}
        <Button type="submit" tone="primary" size="lg" isPending={working} isDisabled={wait > 0}>
          {wait > 0 ? unlockWords.waiting(wait) : working ? unlockWords.working : unlockWords.submit}
        </Button>
        {quick.state?.on && quick.state.keyring !== null && (
          <Button size="lg" isDisabled={working} onPress={openQuickly}>
            {quickWords.open(quick.state.keyring)}
          </Button>
        )}
        <div role="status">{working && <div className="progress" aria-hidden="true" />}</div>
      </form>
      <div className="gate-foot">
        <span>
          <span className="quiet">{unlockWords.forgot} </span>
          <Button tone="link" isDisabled={working} onPress={() => setRecovering(true)}>
            {unlockWords.useRecovery}
          </Button>
        </span>
        <Button tone="ghost" isDisabled={working} onPress={otherVault}>
          {unlockWords.other}
        </Button>
      </div>
    </Gate>
  )
}
