import { memo } from 'react'
import type { CredentialSummary } from '../../../shared/credential.ts'
import { Badge } from '../../components/badge.tsx'
import { KindTile } from '../../components/kind-tile.tsx'
import { Name } from '../../components/name.tsx'
import { commonWords } from '../../words/common.ts'
import { listWords } from '../../words/list.ts'
import { agoShort, exact } from '../../words/time.ts'
import { RowSync } from '../sync/row-sync.tsx'

interface CredentialRowProps {
  row: CredentialSummary
  now: number
  selected: boolean
  placeShown: boolean
  /** Outside the trash, what is in it says so. */
  trashSaid: boolean
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

const placeOf = ({ organization, scope }: CredentialSummary) =>
  [organization, scope].filter((name, index, all) => name && all.indexOf(name) === index).join(' / ')

export const CredentialRow = memo(function CredentialRow({
  row,
  now,
  selected,
  placeShown,
  trashSaid,
}: CredentialRowProps) {
  const flag = flagOf(row, trashSaid)
  const place = placeShown ? placeOf(row) : ''
  return (
    <div className={`row${selected ? ' row-selected' : ''}${row.gone ? ' row-gone' : ''}`}>
      <KindTile kind={row.kind} />
      <div className="row-text">
        <div className="row-line">
          <Name className="row-name">{row.name}</Name>
          <RowSync sync={row.sync} />
          {flag && <Badge tone={flag.tone}>{flag.text}</Badge>}
          {row.lastUsedAt !== null && (
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
          <Name className="row-kind">{row.kindLabel}</Name>
          <Name className="mono">{row.hint ?? ''}</Name>
          {place && (
            <bdi className="name row-place" title={place}>
              {row.organization && row.scope && row.organization !== row.scope && (
                <span className="row-outer">{row.organization} / </span>
              )}
              {row.scope ?? row.organization}
            </bdi>
          )}
        </div>
      </div>
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
