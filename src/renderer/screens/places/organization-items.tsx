import { Building2, HardDrive, type LucideIcon } from 'lucide-react'
import { TreeItem, TreeItemContent } from 'react-aria-components'
import { Name } from '../../components/name.tsx'
import { type Home, homeOf } from '../../state/estate.ts'
import { keyOf, type PlaceRef } from '../../state/place-ref.ts'
import { useEstate } from '../../state/use-estate.ts'
import { grouped } from '../../words/count.ts'
import { listWords } from '../../words/list.ts'
import { hereWords } from '../../words/organization.ts'

/** Made once: to make one for each comparison costs more than all that is compared. */
const byName = new Intl.Collator('en', { sensitivity: 'base', numeric: true })

/** Ties, and what only this vault knows and is tied to nothing: by name. */
export function useOrganizations(): Home[] {
  const estate = useEstate()
  const refs: PlaceRef[] = [
    ...estate.ties.map(({ id }) => ({ tieId: id })),
    ...estate.local.filter(({ tieId }) => tieId === null).map(({ id }) => ({ localId: id })),
  ]
  return refs.flatMap((ref) => homeOf(estate, ref) ?? []).sort((a, b) => byName.compare(a.name, b.name))
}

export function HomeItem({ home: { name, ref, members } }: { home: Home }) {
  const count = members.reduce((sum, one) => sum + one.count, 0)
  const here = ref.localId !== undefined
  const Icon: LucideIcon = here ? HardDrive : Building2
  const said = `${name}, ${listWords.count(count)}${here ? `, ${hereWords.onlyHere}` : ''}`
  return (
    <TreeItem id={keyOf(ref)} textValue={name} aria-label={said} className="tree-row tree-home">
      <TreeItemContent>
        <div className="tree-line">
          <span className="tree-icon">
            <Icon size={14} />
          </span>
          <Name className="tree-label">{name}</Name>
          <span className="tree-count">{grouped(count)}</span>
        </div>{' '}
      </TreeItemContent>
    </TreeItem>
  )
}
