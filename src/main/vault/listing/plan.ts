import type { Prepared } from '../prepared.ts'
import { chain, ready } from './chain.ts'
import { type Collected, collect, groupKey } from './collect.ts'
import { shortWay } from './drivers.ts'
import type { Group, ListFilter } from './filter.ts'
import type { Known, KnownScope } from './known.ts'
import { inOrder, type Read, trashed } from './long.ts'
import { narrow } from './narrow.ts'
import { type GroupCount, groupOfSort, type Order, sortedGroups, within } from './order.ts'
import { atLeast, byRelevance, type Head, headOf, wholeOf } from './relevance.ts'
import type { Segment } from './segment.ts'
import { short, shortOf } from './short.ts'
import { allConditions, joined, listed, type Sql } from './sql.ts'
import { hitsAfter, matchOf, readings } from './words.ts'

export interface Plan {
  /** One, or one for each group. */
  readonly segments: readonly Segment[]
  /** How many there are; null where only a walk would tell. */
  readonly total: number | null
  /** That there are more than so many goes without saying: hits that nobody counted further. */
  readonly atLeast: number
  /** In order; empty where nothing is grouped. */
  readonly groups: readonly GroupCount[]
}

/** How many rows a list may collect and sort; what is more is walked over. */
export interface Limits {
  readonly rows: number
  /** Of a search while typing: so many hits are looked at and ranked. */
  readonly hits: number
}
export const limits: Limits = { rows: 2000, hits: 50 }

type Within = ((place: KnownScope) => boolean) | null
const both = (a: Within, b: Within): Within =>
  a === null ? b : b === null ? a : (place) => a(place) && b(place)

/** How to list what fits a filter: few rows are collected and sorted, many are walked over in the order of an index. */
export function plan(
  prepared: Prepared,
  known: Known,
  filter: ListFilter,
  order: Order,
  limits: Limits,
  where: Within = null,
): Plan {
  const group = order.group ?? groupOfSort(order.sort)
  const relevance = order.sort === 'relevance' && filter.words.length > 0 && group === null
  const reads = readings(filter, known).map(
    ({ words, within: here }): Read => ({
      filter: { ...filter, words },
      match: matchOf(words),
      narrowed: narrow({ ...filter, words }, known, both(where, here)),
    }),
  )
  const [only, ...others] = reads
  const plainly =
    !filter.trashed && others.length === 0 && filter.conditions.length === 0 && only?.narrowed.scopes === null
  const heads = new Map<Read, Head>()
  const head = (read: Read): Head => {
    const found = heads.get(read) ?? headOf(prepared, known, read, limits.hits)
    heads.set(read, found)
    return found
  }
  if (relevance && only && others.length === 0) {
    const rows = wholeOf(head(only), only, known)
    if (rows !== null) return { segments: [shortOf(rows)], total: rows.length, atLeast: 0, groups: [] }
  }
  const ways = plainly && relevance ? null : fewWays(prepared, known, reads, relevance, limits)
  if (ways !== null)
    return ofFew(collectAll(prepared, known, ways, reads, filter, { ...order, group }), group, order)
  const exact = reads.every(({ narrowed }) => narrowed.exact)
  const total = exact ? reads.reduce((sum, { narrowed }) => sum + narrowed.fitting(), 0) : null
  if (filter.trashed)
    return { segments: [trashed(prepared, known, reads, total)], total, atLeast: 0, groups: [] }
  if (group !== null) return ofGroups(prepared, known, filter, order, group, reads, exact, limits, where)
  const segment = relevance
    ? byRelevance(prepared, known, reads, head)
    : inOrder(prepared, known, reads, order, null, total)
  const least = relevance && plainly && only ? atLeast(head(only)) : 0
  return { segments: [segment], total, atLeast: least, groups: [] }
}

/** A way to have all rows of each reading, where they are few; null where those of one are not. */
function fewWays(
  prepared: Prepared,
  known: Known,
  reads: readonly Read[],
  relevance: boolean,
  limits: Limits,
): Sql[] | null {
  const most = relevance ? limits.hits : limits.rows
  const ways: Sql[] = []
  for (const { filter, match, narrowed } of reads) {
    const first = match === null ? null : firstHits(prepared, match, most + 1)
    const way =
      first !== null && first.length <= most
        ? listed(first)
        : shortWay(prepared, filter, narrowed, known, limits.rows)
    if (way === null) return null
    ways.push(way)
  }
  return ways
}

function firstHits(prepared: Prepared, match: string, limit: number): number[] {
  const { text, values } = hitsAfter(match, 0, limit)
  return prepared(text)
    .pluck()
    .all(...values) as number[]
}

function collectAll(
  prepared: Prepared,
  known: Known,
  ways: readonly Sql[],
  reads: readonly Read[],
  filter: ListFilter,
  order: Order,
): Collected[] {
  const conditions = reads.map((read) => allConditions(read.filter, read.narrowed, known))
  const how = { ...order, word: filter.words[0] }
  const [way, ...others] = ways
  if (way && others.length === 0) return collect(prepared, known, way, conditions[0] as Sql[], how)
  const rids = ways.flatMap((each, index) => {
    const { text, values } = joined(conditions[index] as Sql[])
    const sql = `SELECT c.rid FROM (${each.text}) w CROSS JOIN credentials c ON c.rid = w.rid WHERE ${text}`
    return prepared(sql)
      .pluck()
      .all(...each.values, ...values) as number[]
  })
  return collect(prepared, known, listed(rids), [], how)
}

function ofFew(all: readonly Collected[], group: Group | null, order: Order): Plan {
  if (group === null) {
    const rids = all.map(({ rid }) => rid)
    return { segments: [short(rids, null)], total: rids.length, atLeast: 0, groups: [] }
  }
  const rows = Map.groupBy(all, (row) => row.group as string)
  const counts = new Map([...rows].map(([key, those]) => [key, those.length]))
  const groups = sortedGroups(counts, group, order)
  const segments = groups.map(({ key }) =>
    short(
      (rows.get(key) as Collected[]).map(({ rid }) => rid),
      key,
    ),
  )
  return { segments, total: all.length, atLeast: 0, groups }
}

function ofGroups(
  prepared: Prepared,
  known: Known,
  filter: ListFilter,
  order: Order,
  group: Group,
  reads: readonly Read[],
  exact: boolean,
  limits: Limits,
  where: Within,
): Plan {
  const counts = new Map<string, number | null>()
  for (const tally of reads.flatMap(({ narrowed }) => narrowed.tallies())) {
    const value = group === 'kind' ? tally.kind : group === 'health' ? tally.health : tally.scope
    const key = groupKey(group, value, known)
    counts.set(key, exact ? (counts.get(key) ?? 0) + tally.count : null)
  }
  const groups = sortedGroups(counts, group, order)
  const segments = groups.map(({ key, count }) => {
    // Planned when it is reached: few lists are read to the end.
    const part = () => {
      const [of, here] = narrowTo(filter, group, key)
      return ready(plan(prepared, known, of, within(order), limits, both(where, here)).segments[0] as Segment)
    }
    return chain([part], key, count)
  })
  const total = exact ? groups.reduce((sum, { count }) => sum + (count ?? 0), 0) : null
  return { segments, total, atLeast: 0, groups }
}

/** The filter of one group. */
function narrowTo(filter: ListFilter, group: Group, key: string): [ListFilter, Within] {
  switch (group) {
    case 'organization':
      return [filter, (place) => place.organizationId === key]
    case 'provider':
      return [filter, (place) => place.provider === key]
    case 'kind':
      return [{ ...filter, conditions: [...filter.conditions, { not: false, on: 'kind', ids: [key] }] }, null]
    case 'health':
      return [
        { ...filter, conditions: [...filter.conditions, { not: false, on: 'health', states: [key] }] },
        null,
      ]
  }
}
