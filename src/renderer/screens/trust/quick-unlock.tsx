import { type FormEvent, useCallback, useEffect, useState } from 'react'
import { AppError } from '../../../shared/errors.ts'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/text-field.tsx'
import { ToggleField } from '../../components/toggle-field.tsx'
import { useServices } from '../../state/context.ts'
import { explain } from '../../state/failure.ts'
import { report } from '../../state/report.ts'
import { commonWords } from '../../words/common.ts'
import { quickWords as words } from '../../words/trust.ts'

export interface QuickUnlockState {
  keyring: string | null
  on: boolean
}

export function useQuickUnlock() {
  const { client } = useServices()
  const [state, setState] = useState<QuickUnlockState | null>(null)
  const ask = useCallback(async () => {
    // A failure is none of a person's business here: it is not offered then.
    setState(await client.call('quickUnlock.state').catch(() => null))
  }, [client])
  useEffect(() => void ask(), [ask])
  return { state, ask }
}

/** Turned on with the passphrase, off with a touch. */
export function QuickUnlock() {
  const services = useServices()
  const { state, ask } = useQuickUnlock()
  const [asking, setAsking] = useState(false)
  if (!state) return null
  if (state.keyring === null) return <p className="field-help">{words.none}</p>

  async function change(on: boolean) {
    if (on) return setAsking(true)
    try {
      await services.client.call('quickUnlock.disable')
      services.notices.getState().tell({ tone: 'good', text: words.disabled })
      await ask()
    } catch (thrown) {
      report(services, thrown)
    }
  }
  function done() {
    setAsking(false)
    void ask()
  }
  return (
    <>
      <div className="settings-card">
        <ToggleField label={words.toggle(state.keyring)} value={state.on || asking} onChange={change} />
      </div>
      <p className="field-help">{words.help}</p>
      {asking && <EnableForm onDone={done} />}
    </>
  )
}

function EnableForm({ onDone }: { onDone: () => void }) {
  const { client, notices } = useServices()
  const [passphrase, setPassphrase] = useState('')
  const [issue, setIssue] = useState<string | null>(null)
  const [working, setWorking] = useState(false)

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (passphrase === '') return setIssue(commonWords.required)
    setWorking(true)
    try {
      await client.call('quickUnlock.enable', { passphrase })
      notices.getState().tell({ tone: 'good', text: words.enabled })
      onDone()
    } catch (thrown) {
      if (thrown instanceof AppError) setIssue(explain(thrown).text)
    } finally {
      setPassphrase('')
      setWorking(false)
    }
  }
  return (
    <form className="gate-form" onSubmit={submit} noValidate>
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
          {working ? words.enabling : words.enable}
        </Button>
        <Button isDisabled={working} onPress={onDone}>
          {commonWords.cancel}
        </Button>
      </div>
    </form>
  )
}
