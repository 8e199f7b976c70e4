import { useState } from 'react'
import { useStore } from 'zustand'
import type { Settings } from '../../../shared/vault.ts'
import { Button } from '../../components/button.tsx'
import { ChoiceField } from '../../components/choice-field.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Skeleton, SkeletonBar, SkeletonRows } from '../../components/skeleton.tsx'
import { ToggleField } from '../../components/toggle-field.tsx'
import { useServices } from '../../state/context.ts'
import { report } from '../../state/report.ts'
import { desktopWords, strengthWords } from '../../words/desktop.ts'
import { settingsWords as words } from '../../words/settings.ts'
import { trustWords } from '../../words/trust.ts'
import { TrustGroup } from '../trust/trust-group.tsx'
import { Amount } from './amount.tsx'
import { DesktopGroup } from './desktop-group.tsx'
import { LanguageField } from './language-field.tsx'
import { NetworkGroup } from './network-group.tsx'
import { PassphraseForm } from './passphrase-form.tsx'
import { Programs } from './programs.tsx'
import { RecoveryForm } from './recovery-form.tsx'
import { RotationGroup } from './rotation-group.tsx'
import { SettingsSection } from './section.tsx'
import { SettingsNav } from './settings-nav.tsx'
import { StrengthForm } from './strength-form.tsx'
import './settings.css'

type NumberName = {
  [K in keyof Settings]: Settings[K] extends number ? K : never
}[keyof Settings]

const themes = () =>
  (['system', 'light', 'dark', 'contrast'] as const).map((value) => ({ value, label: words.themes[value] }))

/** Every change is kept at once; there is nothing to forget to save. */
export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const services = useServices()
  const settings = useStore(services.settings, ({ value }) => value)
  const app = useStore(services.info, ({ value }) => value)
  const [form, setForm] = useState<'passphrase' | 'recovery' | 'strength' | null>(null)
  const [working, setWorking] = useState(false)

  async function set(change: Partial<Settings>) {
    try {
      services.settings.getState().take(await services.client.call('settings.set', change))
    } catch (thrown) {
      report(services, thrown)
    }
  }
  const number = (name: NumberName) => (value: number | null) => {
    if (value !== null && value !== settings?.[name]) void set({ [name]: value })
  }

  return (
    <Dialog title={words.title} width="sheet" busy={working} onClose={onClose}>
      <SettingsNav />
      <div className="settings-scroll">
        {settings ? (
          <>
            <SettingsSection id="general" title={words.general}>
              <ChoiceField
                label={words.theme}
                value={settings.theme}
                options={themes()}
                onChange={(theme) => set({ theme: theme as Settings['theme'] })}
              />
              <LanguageField />
            </SettingsSection>
            <SettingsSection id="desktop" title={desktopWords.title}>
              <DesktopGroup notify={settings.notify} onNotify={(notify) => set({ notify })} />
            </SettingsSection>
            <SettingsSection id="locking" title={words.locking}>
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
            </SettingsSection>
            <SettingsSection id="secrets" title={words.secrets}>
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
            </SettingsSection>
            <SettingsSection id="sync" title={words.sync}>
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
            </SettingsSection>
            <SettingsSection id="attention" title={words.attention}>
              <div className="settings-card">
                <Amount
                  label={words.leadDays}
                  help={words.leadDaysHelp}
                  unit={words.days}
                  value={settings.leadDays}
                  min={0}
                  max={365}
                  onChange={number('leadDays')}
                />
                <Amount
                  label={words.unusedDays}
                  help={words.unusedDaysHelp}
                  unit={words.days}
                  value={settings.unusedDays}
                  min={0}
                  max={3650}
                  onChange={number('unusedDays')}
                />
              </div>
              <RotationGroup settings={settings} onChange={(rotationDays) => set({ rotationDays })} />
            </SettingsSection>
            <SettingsSection id="network" title={words.network}>
              <NetworkGroup settings={settings} />
            </SettingsSection>
          </>
        ) : (
          <Skeleton>
            {[2, 4, 3].map((rows) => (
              <div key={rows} className="settings-wait">
                <SkeletonBar tall width={20} />
                <SkeletonRows count={rows} />
              </div>
            ))}
          </Skeleton>
        )}
        <SettingsSection id="ways-in" title={words.waysIn}>
          {form === 'passphrase' && (
            <PassphraseForm working={working} onWorking={setWorking} onDone={() => setForm(null)} />
          )}
          {form === 'recovery' && <RecoveryForm onWorking={setWorking} onDone={() => setForm(null)} />}
          {form === 'strength' && <StrengthForm onWorking={setWorking} onDone={() => setForm(null)} />}
          {form === null && (
            <div className="gate-actions">
              <Button onPress={() => setForm('passphrase')}>{words.change}</Button>
              <Button onPress={() => setForm('recovery')}>{words.renew}</Button>
              <Button onPress={() => setForm('strength')}>{strengthWords.open}</Button>
            </div>
          )}
        </SettingsSection>
        <div id="settings-trust" className="settings-part">
          {settings && (
            <Programs
              confirmSignatures={settings.confirmSignatures}
              onConfirmSignatures={(confirmSignatures) => set({ confirmSignatures })}
            />
          )}
          <TrustGroup />
        </div>
        <p className="settings-foot">
          {words.kept} {app && words.version(app.version, app.electron)}{' '}
          <Button tone="link" onPress={() => services.dialog.getState().show({ kind: 'licences' })}>
            {trustWords.licences}
          </Button>
        </p>
      </div>
    </Dialog>
  )
}
