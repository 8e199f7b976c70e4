import { useState } from 'react'
import { useStore } from 'zustand'
import type { ProviderInfo } from '../../../shared/provider.ts'
import { KindPicker } from '../../components/kind-picker.tsx'
import { PlaceSelect } from '../../components/place-select.tsx'
import { useServices } from '../../state/context.ts'
import { barredOption, type PlaceGroup } from '../../state/place-options.ts'
import { createWords as words } from '../../words/write.ts'

interface ChooseKindProps {
  groups: readonly PlaceGroup[]
  scopeId: string | null
  provider: ProviderInfo | undefined
  onPlace: (scopeId: string) => void
  onKind: (kindId: string) => void
}

/** Where the new credential goes, and what it is. */
export function ChooseKind({ groups, scopeId, provider, onPlace, onKind }: ChooseKindProps) {
  const { list } = useServices()
  const chosen = useStore(list, ({ place }) => place)
  const barred = scopeId === null ? barredOption(groups, chosen) : null
  // Known from the start: the kind is the first question. Chosen here: the focus stays with the select.
  const [implied] = useState(scopeId !== null)
  if (groups.length === 0) return <p className="quiet">{words.nowhere}</p>
  return (
    <>
      <PlaceSelect
        label={words.place}
        words={{ placeholder: words.choosePlace, search: words.searchPlaces, none: words.noPlaces }}
        value={scopeId}
        groups={groups}
        help={barred?.barred ? words.notHere(barred.name, barred.barred) : words.placeHelp}
        autoFocus={!implied}
        onChange={onPlace}
      />
      {!provider ? (
        <p className="kind-later">{words.placeFirst}</p>
      ) : provider.kinds.length === 0 ? (
        <p className="kind-later">{words.noneHere(provider.name)}</p>
      ) : (
        <KindPicker
          key={provider.id}
          label={words.kind}
          words={{ search: words.searchKinds, none: words.noKinds }}
          kinds={provider.kinds.map(({ id, label, cannot }) => ({
            id,
            label,
            barred: cannot.create ?? null,
          }))}
          autoFocus={implied}
          onChoose={onKind}
        />
      )}
    </>
  )
}
