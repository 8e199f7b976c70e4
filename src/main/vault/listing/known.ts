import { changesOf } from '../changes.ts'
import type { Db } from '../database.ts'
import { fold } from './filter.ts'

/** A scope with all it belongs to. */
export interface KnownScope {
  readonly scope: number
  readonly scopeId: string
  readonly scopeName: string
  readonly organization: number
  readonly organizationId: string
  readonly organizationName: string
  readonly tieId: string | null
  readonly tieName: string | null
  readonly connection: number
  readonly connectionId: string
  readonly provider: string
}

/** How many credentials there are of one sort. */
export interface Tally {
  readonly scope: number
  readonly kind: string
  readonly health: string
  readonly held: number
  readonly trashed: number
  readonly count: number
}

export interface Known {
  /** Changes with every row that is written. */
  readonly stamp: number
  readonly scopes: ReadonlyMap<number, KnownScope>
  /** What organizations are called, folded, with the customer that each is tied to. */
  names(): ReadonlyMap<number, string>
  /** Asked for by some questions only, so read when it is. */
  tallies(): readonly Tally[]
  /** Of all that is not in the trash. */
  live(): number
  /** Whether any remote is owed anything. */
  owing(): boolean
}

/**
 * The small tables, kept in memory until anything is written: a vault has one writer, so its own count of changes
 * tells when that is.
 */
export function knownPlaces(db: Db): () => Known {
  const scopes = db.prepare<[], KnownScope>(
    `SELECT s.rid AS scope, s.id AS scopeId, s.name AS scopeName, o.rid AS organization, o.id AS organizationId,
       o.name AS organizationName, t.id AS tieId, t.name AS tieName, n.rid AS connection, n.id AS connectionId,
       n.provider
     FROM scopes s JOIN organizations o ON o.rid = s.organization JOIN connections n ON n.rid = o.connection
       LEFT JOIN ties t ON t.rid = o.tie`,
  )
  const counts = db.prepare<[], Tally>(
    'SELECT scope, kind, health, held, trashed, count FROM tallies WHERE count > 0',
  )
  const sums = db
    .prepare<[], [live: number, owing: number]>(
      'SELECT coalesce(sum(count), 0), EXISTS (SELECT 1 FROM outbox) FROM tallies WHERE trashed = 0',
    )
    .raw()
  let known: Known | null = null

  return () => {
    const stamp = changesOf(db)
    if (known?.stamp === stamp) return known
    let tallies: Tally[] | null = null
    let summed: [number, number] | null = null
    const sum = () => {
      summed ??= sums.get() as [number, number]
      return summed
    }
    const places = scopes.all()
    let names: Map<number, string> | null = null
    known = {
      stamp,
      scopes: new Map(places.map((row) => [row.scope, row])),
      names() {
        names ??= new Map(
          places.map((row) => [row.organization, fold(`${row.organizationName}\n${row.tieName ?? ''}`)]),
        )
        return names
      },
      tallies() {
        tallies ??= counts.all()
        return tallies
      },
      live: () => sum()[0],
      owing: () => sum()[1] === 1,
    }
    return known
  }
}
