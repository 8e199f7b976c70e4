import { useState } from 'react'
import { useStore } from 'zustand'
import type { Settings } from '../../../shared/vault.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { ToggleField } from '../../components/toggle-field.tsx'
import { useServices } from '../../state/context.ts'
import { report } from '../../state/report.ts'
import { settingsWords as words } from '../../words/settings.ts'
import { trustWords } from '../../words/trust.ts'
import { TrustGroup } from '../trust/trust-group.tsx'
import { PassphraseForm } from './passphrase-form.tsx'
import { Programs } from './programs.tsx'
import { RecoveryForm } from './recovery-form.tsx'
import './settings.css'

/** Every change is kept at once; there is nothing to forget to save. */
export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const services = useServices()
  const settings = useStore(services.settings, ({ value }) => value)
  const app = useStore(services.info, ({ value }) => value)
  const [form, setForm] = useState<'passphrase' | 'recovery' | null>(null)
  const [working, setWorking] = useState(false)

  async function set(change: Partial<Settings>) {
    try {
      services.settings.getState().take(await services.client.call('settings.set', change))
    } catch (thrown) {
      report(services, thrown)
    }
  }
  const number =
    (name: 'autoLockMinutes' | 'clipboardSeconds' | 'revealSeconds' | 'syncMinutes' | 'trashDays') =>
    (value: number | null) => {
      if (value !== null && value !== settings?.[name]) void set({ [name]: value })
    }

  return (
    <Dialog title={words.title} busy={working} onClose={onClose}>
      {settings && (
        <>
          <section className="settings-group" aria-label={words.locking}>
            <h3 className="settings-title">{words.locking}</h3>
            <div className="settings-card">
              <Amount
                label={words.autoLock}
                unit={words.minutes}
                value={settings.autoLockMinutes}
                min={1}
                max={240}
                onChange={number('autoLockMinutes')}
              />
              <ToggleField
                label={words.lockOnSleep}
                value={settings.lockOnSleep}
                onChange={(lockOnSleep) => set({ lockOnSleep })}
              />
              <ToggleField
                label={words.lockOnScreenLock}
                value={settings.lockOnScreenLock}
                onChange={(lockOnScreenLock) => set({ lockOnScreenLock })}
              />
            </div>
          </section>
          <section className="settings-group" aria-label={words.secrets}>
            <h3 className="settings-title">{words.secrets}</h3>
            <div className="settings-card">
              <Amount
                label={words.clipboard}
                unit={words.seconds}
                value={settings.clipboardSeconds}
                min={5}
                max={300}
                onChange={number('clipboardSeconds')}
              />
              <Amount
                label={words.reveal}
                unit={words.seconds}
                value={settings.revealSeconds}
                min={5}
                max={300}
                onChange={number('revealSeconds')}
              />
            </div>
          </section>
          <section className="settings-group" aria-label={words.sync}>
            <h3 className="settings-title">{words.sync}</h3>
            <div className="settings-card">
              <Amount
                label={words.syncEvery}
                help={words.syncEveryHelp}
                unit={words.minutes}
                value={settings.syncMinutes}
                min={0}
                max={1440}
                onChange={number('syncMinutes')}
              />
              <Amount
                label={words.trashDays}
                help={words.trashDaysHelp}
                unit={words.days}
                value={settings.trashDays}
                min={0}
                max={3650}
                onChange={number('trashDays')}
              />
            </div>
          </section>
        </>
      )}
      {settings && (
        <Programs
          confirmSignatures={settings.confirmSignatures}
          onConfirmSignatures={(confirmSignatures) => set({ confirmSignatures })}
        />
      )}
      <section className="settings-group" aria-label={words.waysIn}>
        <h3 className="settings-title">{words.waysIn}</h3>
        {form === 'passphrase' && (
          <PassphraseForm working={working} onWorking={setWorking} onDone={() => setForm(null)} />
        )}
        {form === 'recovery' && (
          <RecoveryForm working={working} onWorking={setWorking} onDone={() => setForm(null)} />
        )}
        {form === null && (
          <div className="gate-actions">
            <Button onPress={() => setForm('passphrase')}>{words.change}</Button>
            <Button onPress={() => setForm('recovery')}>{words.renew}</Button>
          </div>
        )}
      </section>
      <TrustGroup />
      <p className="settings-foot">
        {words.kept} {app && words.version(app.version, app.electron)}{' '}
        <Button tone="link" onPress={() => services.dialog.getState().show({ kind: 'licences' })}>
          {trustWords.licences}
        </Button>
      </p>
    </Dialog>
  )
}

interface AmountProps {
  label: string
  help?: string
  unit: string
  value: number
  min: number
  max: number
  onChange: (value: number | null) => void
}

function Amount({ unit, help, ...props }: AmountProps) {
  return (
    <div className="amount">
      <NumberField
        className="amount-field"
        {...props}
        label={`${props.label} (${unit})${help ? `. ${help}` : ''}`}
      />
      <span className="amount-label" aria-hidden="true">
        {props.label}
        {help && <span className="amount-help">{help}</span>}
      </span>
      <span className="amount-unit" aria-hidden="true">
        {unit}
      </span>
    </div>
  )
}
