import { Check } from 'lucide-react'
import { memo } from 'react'
import type { CredentialSummary } from '../../../shared/credential.ts'
import type { ListColumn } from '../../../shared/provider.ts'
import { Badge } from '../../components/badge.tsx'
import { KindTile } from '../../components/kind-tile.tsx'
import { Name } from '../../components/name.tsx'
import { pathOf } from '../../state/place-ref.ts'
import { commonWords } from '../../words/common.ts'
import { listWords } from '../../words/list.ts'
import { agoShort, exact } from '../../words/time.ts'
import { RowSync } from '../sync/row-sync.tsx'
import { ColumnCells } from './column-cells.tsx'
import type { PlaceWords } from './place-words.ts'

interface CredentialRowProps {
  row: CredentialSummary
  now: number
  selected: boolean
  /** Is it among those to be changed together? */
  ticked: boolean
  /** Where it is, as far as the chosen place leaves that open: what is outside, and what is inside of it. */
  place: PlaceWords | null
  /** Of the one provider that is shown; null where several are. */
  columns: readonly ListColumn[] | null
  /** Outside the trash, what is in it says so. */
  trashSaid: boolean
  /** What was searched for, to be marked. */
  words: readonly string[]
}

/** The badge that matters most, or none: a row that is well says nothing. */
function flagOf({ gone, trashed, sync, health, held }: CredentialSummary, trashSaid: boolean) {
  if (trashed && trashSaid) return { tone: 'quiet', text: listWords.trashed } as const
  if (trashed) return gone ? ({ tone: 'quiet', text: listWords.gone } as const) : null
  // What a sync waits for goes before what its secret waits for.
  if (sync === 'conflict' || sync === 'failed') return null
  if (gone) return { tone: 'quiet', text: listWords.gone } as const
  if (health === 'invalid') return { tone: 'red', text: listWords.invalid } as const
  if (held === 'missing') return { tone: 'amber', text: listWords.missing } as const
  if (held === 'partial') return { tone: 'amber', text: listWords.partial } as const
  return health === 'warn' ? ({ tone: 'amber', text: listWords.warn } as const) : null
}

function PlaceCell({ place: { outer, inner, outerFirst } }: { place: PlaceWords }) {
  const [wide, always] = outerFirst ? ['row-always', 'row-wide'] : ['row-wide', 'row-always']
  return (
    <bdi className="name row-place" title={pathOf(outer, inner)}>
      {outer && <span className={wide}>{outer}</span>}
      {outer && <span className="row-wide"> / </span>}
      <span className={always}>{inner}</span>
    </bdi>
  )
}

function Flag({ flag, look = '' }: { flag: ReturnType<typeof flagOf>; look?: string }) {
  if (!flag) return null
  return (
    <span className={`flag ${look}`}>
      <Badge tone={flag.tone}>{flag.text}</Badge>
    </span>
  )
}

export const CredentialRow = memo(function CredentialRow({
  row,
  now,
  selected,
  ticked,
  place,
  columns,
  trashSaid,
  words,
}: CredentialRowProps) {
  const flag = flagOf(row, trashSaid)
  // What has a column is not said twice, where there is room for the column.
  const column = columns?.indexOf('health') ?? -1
  const other = column < 0 ? flag : flagOf({ ...row, health: 'unknown' }, trashSaid)
  return (
    <div
      className={`row${selected ? ' row-selected' : ''}${ticked ? ' row-ticked' : ''}${row.gone ? ' row-gone' : ''}`}
    >
      <span className="row-lead" data-tick={ticked}>
        <KindTile kind={row.kind} />
        <span className="row-tick" aria-hidden="true" {...(ticked && { 'data-ticked': true })}>
          {ticked && <Check size={14} strokeWidth={3} />}
        </span>
      </span>
      <div className="row-text">
        <div className="row-line">
          <Name className="row-name" words={words}>
            {row.name}
          </Name>
          <RowSync sync={row.sync} />
          <Flag flag={flag} {...(flag?.text !== other?.text && { look: `flag-before-${column}` })} />
          {flag?.text !== other?.text && <Flag flag={other} look={`flag-after-${column}`} />}
          {columns === null && row.lastUsedAt !== null && (
            <span
              className="row-used"
              title={`${listWords.usedAgo(row.lastUsedAt, now)} (${exact(row.lastUsedAt)})`}
            >
              <span aria-hidden="true">{agoShort(row.lastUsedAt, now)}</span>
              <span className="visually-hidden">{listWords.usedAgo(row.lastUsedAt, now)}</span>
            </span>
          )}
        </div>
        <div className="row-line row-second">
          <Name className="row-kind" words={words}>
            {row.kindLabel}
          </Name>
          <Name className="mono row-hint" words={words}>
            {row.hint ?? ''}
          </Name>
          {place && <PlaceCell place={place} />}
        </div>
      </div>
      {columns && <ColumnCells row={row} columns={columns} now={now} words={words} />}
    </div>
  )
})

export function SkeletonRow() {
  return (
    <div className="row">
      <span className="visually-hidden">{commonWords.loading}</span>
      <span className="skeleton skeleton-tile" />
      <div className="row-text">
        <span className="skeleton skeleton-name" />
        <span className="skeleton skeleton-kind" />
      </div>
    </div>
  )
}
