import type { Db } from '../database.ts'
import { timeIndex } from '../listing/drivers.ts'
import type { Known } from '../listing/known.ts'
import type { Slices } from '../listing/segment.ts'
import { among, columnOf, joined, type Sql } from '../listing/sql.ts'
import { preparedOn } from '../prepared.ts'

export type Drawn = 'stored' | 'used' | 'expires'

/** Between the two, which are both outside; `never`: without such a time. */
export interface Stretch {
  readonly after: number | null
  readonly before: number | null
  readonly never: boolean
}

/**
 * How many credentials lie in each stretch of a clock, the trash left out. One pass over an index that holds the
 * time; only the ages of secrets of some organizations are read from their rows.
 */
export function ageRepository(db: Db, known: () => Known) {
  const prepared = preparedOn(db)

  function source(clock: Drawn, organizations: ReadonlySet<number> | null): Sql {
    const ofPlaces = clock === 'stored' && organizations !== null
    const index = ofPlaces ? 'credentials_by_organization' : timeIndex[clock]
    const where = [
      { text: `c.trashed_at IS NULL AND ${columnOf(clock)} IS NOT NULL`, values: [] },
      ...among('c.organization', organizations),
    ]
    const { text, values } = joined(where)
    return { text: `credentials c INDEXED BY ${index} WHERE ${text}`, values }
  }

  return {
    *counts(
      clock: Drawn,
      stretches: readonly Stretch[],
      organizations: (known: Known) => ReadonlySet<number> | null,
    ): Slices<number[]> {
      yield
      const now = known()
      const places = organizations(now)
      const column = columnOf(clock)
      const within = stretches.map(({ after, before }) => ({
        text: `count(*) FILTER (WHERE ${column} > ? AND ${column} < ?)`,
        values: [after ?? Number.MIN_SAFE_INTEGER, before ?? Number.MAX_SAFE_INTEGER],
      }))
      const from = source(clock, places)
      const columns = ['count(*)', ...within.map(({ text }) => text)].join(', ')
      const [timed = 0, ...counts] = prepared(`SELECT ${columns} FROM ${from.text}`)
        .raw()
        .get(...within.flatMap(({ values }) => values), ...from.values) as number[]
      let all = 0
      for (const { trashed, scope, count } of now.tallies()) {
        const organization = now.scopes.get(scope)?.organization ?? 0
        if (trashed === 0 && (places === null || places.has(organization))) all += count
      }
      return stretches.map(({ never }, index) => (never ? all - timed : (counts[index] ?? 0)))
    },
  }
}
