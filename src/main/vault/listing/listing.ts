import type { CredentialRow } from '../credentials.ts'
import type { Db } from '../database.ts'
import { preparedOn } from '../prepared.ts'
import { joinedFound } from './chain.ts'
import { type Cursor, readCursor, writeCursor } from './cursor.ts'
import { fold, type ListFilter } from './filter.ts'
import { type Known, knownPlaces } from './known.ts'
import type { GroupCount, Order } from './order.ts'
import { type Limits, limits, type Plan, plan } from './plan.ts'
import { named, type Raw, rowsOf } from './rows.ts'
import { atOnce, type Key, type Segment, type Slices } from './segment.ts'

export interface PageAsked {
  readonly filter: ListFilter
  readonly order: Order
  readonly limit: number
  /** Where the page before ended; goes before `offset`. */
  readonly cursor?: string | undefined
  readonly offset?: number | undefined
}

export interface Page {
  readonly rows: readonly CredentialRow[]
  /** What group each row is in; empty where nothing is grouped. */
  readonly groupOf: readonly string[]
  /** All groups in order, with counts where they are known. */
  readonly groups: readonly GroupCount[]
  /** How many there are in all; with `more`, how many there are at least. */
  readonly total: number
  readonly more: boolean
  /** Continues after this page; null at the end. */
  readonly cursor: string | null
}

const plansKept = 8

interface Kept {
  readonly plan: Plan
  /** Where pages ended, by how many rows were before. */
  readonly ends: Map<number, Cursor>
}

/** Lists of credentials without their secrets. */
export function listingRepository(db: Db, most: Limits = limits) {
  const prepared = preparedOn(db)
  const knownNow = knownPlaces(db)
  let kept = new Map<string, Kept>()
  let stamp = -1
  db.function('folded', { deterministic: true }, (text) => (typeof text === 'string' ? fold(text) : text))

  /** Of a larger page a little more is ranked, so that it is in hand as well. */
  const hitsFor = (limit: number): number => Math.max(most.hits, Math.min(limit, most.hits * 2))

  /** A question is planned once, until something is written. */
  function planned(known: Known, { filter, order, limit }: PageAsked): Kept {
    if (known.stamp !== stamp) {
      stamp = known.stamp
      kept = new Map()
    }
    const key = JSON.stringify([filter, order.sort, order.descending, order.group])
    const found = kept.get(key) ?? {
      plan: plan(prepared, known, filter, order, { ...most, hits: hitsFor(limit) }),
      ends: new Map(),
    }
    kept.delete(key)
    kept.set(key, found)
    for (const oldest of kept.keys()) {
      if (kept.size <= plansKept) break
      kept.delete(oldest)
    }
    return found
  }

  function totalOf(found: Kept, reached: number, ended: boolean): Pick<Page, 'total' | 'more'> {
    if (ended) return { total: reached, more: false }
    if (found.plan.total !== null) return { total: found.plan.total, more: false }
    return { total: Math.max(reached + 1, found.plan.atLeast), more: true }
  }

  function* page(asked: PageAsked): Slices<Page> {
    const known = knownNow()
    const found = planned(known, asked)
    const { segments, groups } = found.plan
    const at = asked.cursor === undefined ? (asked.offset ?? 0) : readCursor(asked.cursor)
    const start = typeof at === 'number' ? yield* atOffset(found, at) : at
    const { rids, raw, groupOf, end: stop, more } = yield* read(segments, start, asked.limit)
    const reached = (start?.seen ?? 0) + rids.length
    const end = stop !== null && (more || (yield* goesOn(found.plan, stop))) ? stop : null
    if (end !== null) found.ends.set(reached, end)
    // Slices may have let something be written: places are looked up as they are now.
    const rows = raw ? named(knownNow(), raw) : rowsOf(prepared, knownNow(), rids)
    return {
      rows,
      groupOf,
      groups,
      ...totalOf(found, reached, end === null),
      cursor: end === null ? null : writeCursor(end),
    }
  }

  return {
    /** In slices; see `inTurns`. Throws `invalid-input` for a cursor that is none. */
    page,
    /** The same at once, for what asks for no words and conditions. */
    pageNow: (asked: PageAsked): Page => atOnce(page(asked)),
    /** Numbers of all rows that fit, `limit` at most. */
    *all(filter: ListFilter, order: Order, limit: number): Slices<readonly number[]> {
      const { plan: how } = planned(knownNow(), { filter, order, limit })
      const { rids } = yield* read(how.segments, null, limit)
      return rids
    },
    rows: (rids: readonly number[]): CredentialRow[] => rowsOf(prepared, knownNow(), rids),
    known: knownNow,
  }
}
export type ListingRepository = ReturnType<typeof listingRepository>

/** By name, not grouped. */
export const byName: Order = { sort: 'name', descending: false, group: null, label: (_group, key) => key }

/** Whether there is anything after a full page: its last row may be the last of all. */
function* goesOn({ segments, total, atLeast }: Plan, end: Cursor): Slices<boolean> {
  if (total !== null) return end.seen < total
  if (end.seen < atLeast) return true
  return (yield* read(segments, end, 1)).rids.length > 0
}

/** The group of no segment: there is nothing after the end. */
const beyond = '\0'

function* read(segments: readonly Segment[], start: Cursor | null, limit: number) {
  let rids: readonly number[] = []
  let raw: readonly Raw[] | undefined
  const groupOf: string[] = []
  const first = start === null ? 0 : segments.findIndex(({ group }) => group === start.group)
  let index = first === -1 ? segments.length : first
  let after: Key | null = start?.after ?? null
  const seen = start?.seen ?? 0
  for (; index < segments.length; index++) {
    const segment = segments[index] as Segment
    const { group } = segment
    const found = yield* segment.next(after, limit - rids.length)
    ;({ rids, raw } = joinedFound({ rids, raw }, found))
    if (group !== null) for (const _ of found.rids) groupOf.push(group)
    if (found.after !== null) {
      const end = { group, after: found.after, seen: seen + rids.length }
      return { rids, raw, groupOf, end, more: found.more ?? false }
    }
    after = null
    const next = segments[index + 1]
    if (rids.length === limit && next) {
      const end = { group: next.group, after: null, seen: seen + rids.length }
      return { rids, raw, groupOf, end, more: false }
    }
  }
  return { rids, raw, groupOf, end: null as Cursor | null, more: false }
}

/** Goes to a row by its number: over what is known of sizes and earlier pages, then step by step. */
function* atOffset({ plan: { segments }, ends }: Kept, offset: number): Slices<Cursor | null> {
  if (offset === 0) return null
  let from: Cursor | null = null
  for (const end of ends.values()) if (end.seen <= offset && end.seen > (from?.seen ?? 0)) from = end
  if (from?.seen === offset) return from
  let seen = 0
  for (const segment of segments) {
    if (segment.size === null) break
    if (seen + segment.size > offset) {
      const key = offset === seen ? null : segment.before(offset - seen)
      if (key === null && offset !== seen) break
      const found = { group: segment.group, after: key, seen: offset }
      ends.set(offset, found)
      return found
    }
    seen += segment.size
  }
  const { end, rids } = yield* read(segments, from, offset - (from?.seen ?? 0))
  return end ?? { group: beyond, after: null, seen: (from?.seen ?? 0) + rids.length }
}
