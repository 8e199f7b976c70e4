import type { CredentialSummary } from '../../../shared/credential.ts'
import type { ListColumn } from '../../../shared/provider.ts'
import { Badge } from '../../components/badge.tsx'
import { Name } from '../../components/name.tsx'
import { grouped } from '../../words/count.ts'
import { listWords as words } from '../../words/list.ts'
import { ago, agoShort, exact, untilShort } from '../../words/time.ts'

const healthTones = { ok: 'good', warn: 'amber', invalid: 'red', unknown: 'quiet' } as const

/** What stands over the columns. The cells say it themselves to who cannot see it. */
export function ColumnHead({ columns }: { columns: readonly ListColumn[] }) {
  return (
    <div className="column-head" aria-hidden="true">
      <span className="column-name">{words.columns.name}</span>
      <span className="column-kind">{words.columns.kind}</span>
      <span className="column-hint">{words.columns.hint}</span>
      {columns.map((column) => (
        <span key={column} className={`column column-${column}`}>
          {words.columns[column]}
        </span>
      ))}
    </div>
  )
}

interface ColumnCellsProps {
  row: CredentialSummary
  columns: readonly ListColumn[]
  now: number
  words: readonly string[]
}

/** The cells of one row beyond its name: kind and hint where there is room, then the provider's own. */
export function ColumnCells({ row, columns, now, words: sought }: ColumnCellsProps) {
  return (
    <>
      <span className="column-kind" aria-hidden="true">
        <Name words={sought}>{row.kindLabel}</Name>
      </span>
      <span className="column-hint" aria-hidden="true">
        {row.hint !== null && (
          <>
            {row.hintLabel && <Name className="column-label">{row.hintLabel}</Name>}
            <Name className="mono" words={sought}>
              {row.hint}
            </Name>
          </>
        )}
      </span>
      {columns.map((column) => {
        const { shown, said, title } = cells[column](row, now)
        return (
          <span key={column} className={`column column-${column}`} {...(title && { title })}>
            {said && <span className="visually-hidden">{words.cell(words.columns[column], said)}</span>}
            {shown && <span aria-hidden="true">{shown}</span>}
          </span>
        )
      })}
    </>
  )
}

interface Cell {
  readonly shown: React.ReactNode
  /** For who hears it; null where there is nothing to say. */
  readonly said: string | null
  readonly title?: string
}
const dash = <span className="column-none">–</span>
const none = (): Cell => ({ shown: dash, said: words.never })
const time = (at: number | null, now: number): Cell =>
  at === null ? none() : { shown: agoShort(at, now), said: ago(at, now), title: exact(at) }

const cells: Record<ListColumn, (row: CredentialSummary, now: number) => Cell> = {
  health: ({ health }) =>
    health === 'unknown'
      ? none()
      : {
          shown: <Badge tone={healthTones[health]}>{words.healthShort[health]}</Badge>,
          said: words.healthShort[health],
        },
  lastUsed: ({ lastUsedAt }, now) => time(lastUsedAt, now),
  updated: ({ updatedAt }, now) => time(updatedAt, now),
  usedBy({ usedBy = null }) {
    if (usedBy === null) return none()
    if (usedBy === 0)
      return { shown: <span className="column-quiet">{words.unused}</span>, said: words.unused }
    return { shown: grouped(usedBy), said: words.usedBy(usedBy), title: words.usedBy(usedBy) }
  },
  expires: ({ expiresAt }, now) =>
    expiresAt === null
      ? { shown: dash, said: null }
      : { shown: untilShort(expiresAt, now), said: ago(expiresAt, now), title: exact(expiresAt) },
}
