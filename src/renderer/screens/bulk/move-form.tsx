import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { PlaceSelect } from '../../components/place-select.tsx'
import { useServices } from '../../state/context.ts'
import { placeGroups } from '../../state/place-options.ts'
import { useEstate } from '../../state/use-estate.ts'
import { bulkWords as words } from '../../words/bulk.ts'
import type { BulkFieldsProps } from './bulk-form.tsx'

/** An organization of this vault alone to move to: no service takes a credential from another place. */
export function MoveForm({ onChange, onLeave }: BulkFieldsProps & { onLeave: () => void }) {
  const { dialog } = useServices()
  const [to, setTo] = useState<string | null>(null)
  const groups = placeGroups(useEstate())
    .map((group) => ({
      ...group,
      options: group.options.filter(({ adds, ref }) => !adds && ref.localId !== undefined),
    }))
    .filter(({ options }) => options.length > 0)
  if (groups.length === 0) {
    return (
      <>
        <p>{words.noPlaces}</p>
        <p>
          <Button
            onPress={() => {
              onLeave()
              dialog.getState().show({ kind: 'local-organization' })
            }}
          >
            {words.newOrganization}
          </Button>
        </p>
      </>
    )
  }
  return (
    <PlaceSelect
      label={words.to}
      words={{ placeholder: words.choose, search: words.search, none: words.noneFound }}
      help={words.moveHelp}
      autoFocus
      value={to}
      groups={groups}
      onChange={(id) => {
        setTo(id)
        onChange({ moveTo: id })
      }}
    />
  )
}
