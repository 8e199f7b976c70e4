import { useCallback, useEffect, useState } from 'react'
import { ToggleField } from '../../components/toggle-field.tsx'
import { useServices } from '../../state/context.ts'
import { report } from '../../state/report.ts'
import { quickWords as words } from '../../words/trust.ts'
import { SecretForm } from './secret-form.tsx'

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
  async function enable(passphrase: string) {
    await services.client.call('quickUnlock.enable', { passphrase })
    services.notices.getState().tell({ tone: 'good', text: words.enabled })
    done()
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
      {asking && (
        <SecretForm
          label={words.passphrase}
          submit={words.enable}
          working={words.enabling}
          onSubmit={enable}
          onCancel={done}
        />
      )}
    </>
  )
}
