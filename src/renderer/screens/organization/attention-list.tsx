import { CircleCheck } from 'lucide-react'
import { useState } from 'react'
import { Button as RowButton } from 'react-aria-components'
import type { CredentialSummary } from '../../../shared/credential.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { KindTile } from '../../components/kind-tile.tsx'
import { Name } from '../../components/name.tsx'
import { Skeleton, SkeletonRows } from '../../components/skeleton.tsx'
import type { AttentionGroup, Reason } from '../../state/attention.ts'
import { useServices } from '../../state/context.ts'
import { type PlaceRef, pathOf } from '../../state/place-ref.ts'
import { isLocal, useEstate } from '../../state/use-estate.ts'
import { hereWords, reasonWords, organizationWords as words } from '../../words/organization.ts'

const atFirst = 4
const red: readonly Reason[] = ['conflict', 'failed', 'invalid', 'expired']

interface AttentionListProps {
  /** Null until they were read. */
  groups: readonly AttentionGroup[] | null
  place: PlaceRef
}

/** What needs a person, by why: each line opens the credential in question. */
export function AttentionList({ groups, place }: AttentionListProps) {
  if (groups === null) {
    return (
      <Skeleton>
        <SkeletonRows two tile count={3} />
      </Skeleton>
    )
  }
  if (groups.length === 0) {
    return (
      <p className="home-well">
        <CircleCheck size={16} aria-hidden="true" />
        <span>
          {words.well}. <span className="quiet">{words.wellHelp}</span>
        </span>
      </p>
    )
  }
  return groups.map((group) => <Group key={group.reason} group={group} place={place} />)
}

function Group({ group: { reason, rows }, place }: { group: AttentionGroup; place: PlaceRef }) {
  const [all, setAll] = useState(false)
  const { title, help } = reasonWords[reason]
  const shown = all ? rows : rows.slice(0, atFirst)
  return (
    <section className="reason" aria-label={title(rows.length)}>
      <header className="reason-head">
        <Badge tone={red.includes(reason) ? 'red' : reason === 'gone' ? 'quiet' : 'amber'}>
          {title(rows.length)}
        </Badge>
        <p className="quiet">{help}</p>
      </header>
      <ul>
        {shown.map((row) => (
          <li key={row.id}>
            <Line row={row} place={place} />
          </li>
        ))}
      </ul>
      {rows.length > atFirst && (
        <Button tone="link" onPress={() => setAll(!all)}>
          {all ? words.fewer : words.all(rows.length)}
        </Button>
      )}
    </section>
  )
}

function Line({ row, place }: { row: CredentialSummary; place: PlaceRef }) {
  const { list } = useServices()
  const { places } = useEstate()
  const label = places.find(({ id }) => id === row.connectionId)?.label
  const where = isLocal(row) ? hereWords.onlyHere : pathOf(label, row.scope)
  return (
    <RowButton className="reason-row" onPress={() => void list.getState().seek(row.id, place)}>
      <KindTile kind={row.kind} />
      <span className="reason-text">
        <Name>{row.name}</Name>
        <span className="quiet reason-where">
          {row.kindLabel} <span aria-hidden="true">·</span> <Name>{where}</Name>
        </span>
      </span>
    </RowButton>
  )
}
