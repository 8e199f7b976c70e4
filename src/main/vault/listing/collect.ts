import type { Prepared } from '../prepared.ts'
import { type Clock, fold, type Group, type Sort } from './filter.ts'
import type { Known } from './known.ts'
import { columnOf, joined, type Sql } from './sql.ts'

export interface Collected {
  readonly rid: number
  /** What its group is; null where nothing is grouped. */
  readonly group: string | null
}

const byName = (direction: string) =>
  `c.name COLLATE NOCASE${direction}, c.organization${direction}, c.rid${direction}`
const isClock = (sort: Sort): sort is Clock => ['updated', 'used', 'created', 'expires'].includes(sort)

export function orderOf(sort: Sort, descending: boolean, word: string | undefined): Sql {
  const direction = descending ? ' DESC' : ''
  if (sort === 'relevance' && word !== undefined) {
    const wanted = fold(word)
    const rank = `CASE WHEN lower(c.name) = ? OR lower(c.remote_id) = ? THEN 0 ELSE
      CASE instr(lower(c.name), ?) WHEN 1 THEN 1 WHEN 0 THEN 3 ELSE 2 END END`
    const values = [wanted, wanted, wanted]
    return { text: `${rank}, ${byName('')}`, values }
  }
  if (isClock(sort)) {
    const column = columnOf(sort)
    return { text: `${column} IS NULL, ${column}${direction}, ${byName('')}`, values: [] }
  }
  return { text: byName(sort === 'name' ? direction : ''), values: [] }
}

const groupColumn: Readonly<Record<Group, string>> = {
  organization: 'c.scope',
  provider: 'c.scope',
  kind: 'c.kind',
  health: 'c.health',
}

/** What group a row or a tally belongs to. */
export function groupKey(group: Group, value: string | number, known: Known): string {
  if (group === 'kind' || group === 'health') return String(value)
  const place = known.scopes.get(Number(value))
  return (group === 'organization' ? place?.organizationId : place?.provider) ?? ''
}

/** All rows of a short way that meet the conditions, in order. */
export function collect(
  prepared: Prepared,
  known: Known,
  way: Sql,
  conditions: readonly Sql[],
  order: {
    readonly sort: Sort
    readonly descending: boolean
    readonly group: Group | null
    readonly word?: string | undefined
  },
): Collected[] {
  const where = joined(conditions)
  const by = orderOf(order.sort, order.descending, order.word)
  const group = order.group
  const sql = `SELECT c.rid, ${group ? groupColumn[group] : 'NULL'} FROM (${way.text}) w
    CROSS JOIN credentials c ON c.rid = w.rid WHERE ${where.text} ORDER BY ${by.text}`
  const rows = prepared(sql)
    .raw()
    .all(...way.values, ...where.values, ...by.values) as [number, string | number][]
  return rows.map(([rid, value]) => ({ rid, group: group ? groupKey(group, value, known) : null }))
}
