import { useState } from 'react'
import { useStore } from 'zustand'
import type { CatalogueInfo } from '../../../shared/provider.ts'
import { KindPicker } from '../../components/kind-picker.tsx'
import { PlaceSelect } from '../../components/place-select.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useServices } from '../../state/context.ts'
import { barredOption, type PlaceGroup, type PlaceOption } from '../../state/place-options.ts'
import { isLocal } from '../../state/use-estate.ts'
import { hereWords } from '../../words/organization.ts'
import { createWords as words } from '../../words/write.ts'

interface ChooseKindProps {
  groups: readonly PlaceGroup[]
  option: PlaceOption | undefined
  catalogue: CatalogueInfo | undefined
  /** The name of an organization that is made on the way. */
  organization: string
  onPlace: (optionId: string) => void
  onOrganization: (name: string) => void
  onKind: (kindId: string) => void
}

/** Where the new credential goes, and what it is. */
export function ChooseKind(props: ChooseKindProps) {
  const { groups, option, catalogue, organization, onPlace, onOrganization, onKind } = props
  const { list } = useServices()
  const chosen = useStore(list, ({ place }) => place)
  const barred = option ? null : barredOption(groups, chosen)
  // Known from the start: the kind is the first question. Chosen here: the focus stays with the select.
  const [implied] = useState(option !== undefined)
  const here = option ? isLocal(option) : groups.every(({ options }) => options.every(isLocal))
  const named = !option?.adds || option.adds.name !== null
  return (
    <>
      <PlaceSelect
        label={words.place}
        words={{ placeholder: words.choosePlace, search: words.searchPlaces, none: words.noPlaces }}
        value={option?.id ?? null}
        groups={groups}
        help={
          barred?.barred ? words.notHere(barred.name, barred.barred) : here ? words.hereHelp : words.placeHelp
        }
        autoFocus={!implied}
        onChange={onPlace}
      />
      {!named && (
        <TextField
          label={hereWords.newName}
          help={hereWords.newHelp}
          required
          autoFocus
          value={organization}
          onChange={onOrganization}
        />
      )}
      {!catalogue ? (
        <p className="kind-later">{words.placeFirst}</p>
      ) : !named && organization.trim() === '' ? (
        <p className="kind-later">{words.organizationFirst}</p>
      ) : catalogue.kinds.length === 0 ? (
        <p className="kind-later">{words.noneHere(catalogue.name)}</p>
      ) : (
        <KindPicker
          key={catalogue.id}
          label={words.kind}
          words={{ search: words.searchKinds, none: words.noKinds }}
          kinds={catalogue.kinds.map(({ id, label, cannot }) => ({
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
