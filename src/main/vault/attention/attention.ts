import { type AttentionCounts, type AttentionReason, reasons } from '../../../shared/attention.ts'
import type { Db } from '../database.ts'
import type { Known } from '../listing/known.ts'
import type { Slices } from '../listing/segment.ts'
import { preparedOn } from '../prepared.ts'
import { ageRepository, type Drawn, type Stretch } from './ages.ts'
import { type AttentionPolicy, missingSecrets, type Way, wayTo, within } from './reasons.ts'

export interface AttentionWhere {
  readonly connectionId?: string | undefined
  readonly organizationId?: string | undefined
  readonly tieId?: string | undefined
}

export interface FoundReason {
  readonly reason: AttentionReason
  readonly rid: number
  /** The facts of its sentence, by the names of the contract. */
  readonly facts: Readonly<Record<string, unknown>>
}

/** Where a page of findings ends: which reason, and how many of its findings were before. */
export type AttentionPlace = readonly [reason: number, offset: number]

function placesOf(where: AttentionWhere, known: Known): ReadonlySet<number> | null {
  const { connectionId, organizationId, tieId } = where
  if (!connectionId && !organizationId && !tieId) return null
  const fitting = [...known.scopes.values()].filter(
    (place) =>
      (connectionId === undefined || place.connectionId === connectionId) &&
      (organizationId === undefined || place.organizationId === organizationId) &&
      (tieId === undefined || place.tieId === tieId),
  )
  return new Set(fitting.map(({ organization }) => organization))
}

/** What asks for attention, found by SQL over indexes: no row is read that is not a finding. */
export function attentionRepository(db: Db, known: () => Known) {
  const prepared = preparedOn(db)
  const ages = ageRepository(db, known)

  /** Where tallies tell it, no row is looked at. */
  function countOf(
    reason: AttentionReason,
    policy: AttentionPolicy,
    now: Known,
    organizations: ReadonlySet<number> | null,
  ): number {
    if (reason !== 'secret-missing') return count(wayTo(reason, policy, now), organizations)
    let sum = 0
    for (const tally of missingSecrets(policy, now)) {
      const organization = now.scopes.get(tally.scope)?.organization ?? 0
      if (organizations === null || organizations.has(organization)) sum += tally.count
    }
    return sum
  }
  function count(way: Way, organizations: ReadonlySet<number> | null): number {
    const { text, values } = within(way, organizations)
    return prepared(`SELECT count(*) FROM ${text}`)
      .pluck()
      .get(...values) as number
  }
  function part(way: Way, organizations: ReadonlySet<number> | null, offset: number, limit: number) {
    const { text, values } = within(way, organizations)
    const columns = ['c.rid', ...way.facts].join(', ')
    const sql = `SELECT ${columns} FROM ${text} ORDER BY ${way.order} LIMIT ? + 0 OFFSET ?`
    return prepared(sql).all(...values, limit, offset) as ({ rid: number } & Record<string, unknown>)[]
  }

  return {
    /** How many credentials lie in each stretch of a clock. */
    ages: (where: AttentionWhere, clock: Drawn, stretches: readonly Stretch[]) =>
      ages.counts(clock, stretches, (now) => placesOf(where, now)),
    /** How many findings there are of each reason. */
    *counts(where: AttentionWhere, policy: AttentionPolicy): Slices<AttentionCounts> {
      const byReason = {} as Record<AttentionReason, number>
      for (const reason of reasons) {
        const now = known()
        byReason[reason] = countOf(reason, policy, now, placesOf(where, now))
        yield
      }
      return { byReason, total: Object.values(byReason).reduce((sum, each) => sum + each, 0) }
    },
    /** Findings by reason, most pressing first; `after` is where the page before ended. */
    *page(
      where: AttentionWhere,
      wanted: readonly AttentionReason[],
      policy: AttentionPolicy,
      after: AttentionPlace | null,
      limit: number,
    ): Slices<{ found: FoundReason[]; after: AttentionPlace | null }> {
      const found: FoundReason[] = []
      let [index, offset] = after ?? [0, 0]
      for (; index < reasons.length; index++, offset = 0) {
        const reason = reasons[index] as AttentionReason
        if (!wanted.includes(reason)) continue
        const now = known()
        // One more than is asked for tells whether there is more.
        const rest = limit - found.length
        const rows = part(wayTo(reason, policy, now), placesOf(where, now), offset, rest + 1)
        found.push(...rows.slice(0, rest).map(({ rid, ...facts }) => ({ reason, rid, facts })))
        if (rows.length > rest) return { found, after: [index, offset + rest] }
        yield
      }
      return { found, after: null }
    },
  }
}
export type AttentionRepository = ReturnType<typeof attentionRepository>
