import { useStore } from 'zustand'
import type { Preferences } from '../../../shared/desktop.ts'
import type { Settings } from '../../../shared/vault.ts'
import { Button } from '../../components/button.tsx'
import { ChoiceField } from '../../components/choice-field.tsx'
import { ToggleField } from '../../components/toggle-field.tsx'
import { useServices } from '../../state/context.ts'
import { report } from '../../state/report.ts'
import { desktopWords as words } from '../../words/desktop.ts'

const densities = (['comfortable', 'compact'] as const).map((value) => ({
  value,
  label: words.densities[value],
}))
const zooms = [0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2]
const notifies = (['nameless', 'named', 'off'] as const).map((value) => ({
  value,
  label: words.notifies[value],
}))

interface DesktopGroupProps {
  notify: Settings['notify']
  onNotify: (notify: Settings['notify']) => void
}

/** How Keystead looks and behaves on this computer, whichever vault is open; and where this one lies. */
export function DesktopGroup({ notify, onNotify }: DesktopGroupProps) {
  const services = useServices()
  const { client, preferences, vault } = services
  const now = useStore(preferences, ({ value }) => value)
  const path = useStore(vault, ({ now: state }) => (state && state.state !== 'none' ? state.path : ''))
  const said = (work: Promise<unknown>) => void work.catch((thrown: unknown) => report(services, thrown))
  const set = (change: Partial<Preferences>) => said(client.call('preferences.set', change))
  if (!now) return null
  // The menu zooms in steps of its own.
  const shown = [...new Set([...zooms, now.zoom])].sort((a, b) => a - b)
  return (
    <>
      <ChoiceField
        label={words.density}
        value={now.density}
        options={densities}
        onChange={(density) => set({ density: density as Preferences['density'] })}
      />
      <ChoiceField
        label={words.zoom}
        value={String(now.zoom)}
        options={shown.map((zoom) => ({ value: String(zoom), label: words.zoomOf(zoom) }))}
        onChange={(zoom) => set({ zoom: Number(zoom) })}
      />
      <ChoiceField
        label={words.notify}
        help={words.notifyHelp}
        value={notify}
        options={notifies}
        onChange={(value) => onNotify(value as Settings['notify'])}
      />
      <div className="settings-card">
        <ToggleField
          label={words.closeToTray}
          value={now.closeToTray}
          onChange={(closeToTray) => set({ closeToTray })}
        />
        <div className="settings-folder">
          <span className="settings-path">
            {words.folder}
            <bdi className="mono selectable">{path}</bdi>
          </span>
          <Button onPress={() => said(client.call('vault.showFolder'))}>{words.showFolder}</Button>
        </div>
      </div>
    </>
  )
}
