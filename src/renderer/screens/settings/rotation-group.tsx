import { X } from 'lucide-react'
import { useStore } from 'zustand'
import type { Settings } from '../../../shared/vault.ts'
import { ChoiceField } from '../../components/choice-field.tsx'
import { IconButton } from '../../components/icon-button.tsx'
import { useServices } from '../../state/context.ts'
import { commonWords } from '../../words/common.ts'
import { settingsWords as words } from '../../words/settings.ts'
import { Amount } from './amount.tsx'

const atFirst = 90

interface RotationGroupProps {
  settings: Settings
  onChange: (rotationDays: Settings['rotationDays']) => void
}

/** How often secrets of a kind are to be replaced. */
export function RotationGroup({ settings: { rotationDays }, onChange }: RotationGroupProps) {
  const services = useServices()
  const providers = useStore(services.providers, ({ value }) => value) ?? []
  const local = useStore(services.localCatalogue, ({ value }) => value)
  const kinds = [...providers, ...(local ? [local] : [])].flatMap(({ id, name, kinds: all }) =>
    all.map((kind) => ({ value: `${id}/${kind.id}`, label: `${name}: ${kind.label}` })),
  )
  const nameOf = (id: string) => kinds.find(({ value }) => value === id)?.label ?? id
  const set = Object.entries(rotationDays).sort(([a], [b]) => nameOf(a).localeCompare(nameOf(b), 'en'))
  const without = (id: string) => Object.fromEntries(set.filter(([one]) => one !== id))
  return (
    <>
      <h4 className="settings-sub">{words.rotation}</h4>
      {set.length > 0 && (
        <div className="settings-card">
          {set.map(([id, days]) => (
            <Amount
              key={id}
              label={nameOf(id)}
              unit={words.days}
              value={days}
              min={1}
              max={3650}
              action={
                <IconButton label={words.rotationRemove(nameOf(id))} onPress={() => onChange(without(id))}>
                  <X size={14} />
                </IconButton>
              }
              onChange={(value) =>
                value !== null && value !== days && onChange({ ...rotationDays, [id]: value })
              }
            />
          ))}
        </div>
      )}
      <ChoiceField
        key={set.length}
        label={words.rotationAdd}
        value={null}
        placeholder={commonWords.choose}
        options={kinds.filter(({ value }) => rotationDays[value] === undefined)}
        help={words.rotationHelp}
        onChange={(id) => onChange({ ...rotationDays, [id]: atFirst })}
      />
    </>
  )
}
