import type { Prepared } from '../prepared.ts'
import { chain } from './chain.ts'
import type { ListFilter } from './filter.ts'
import type { Known } from './known.ts'
import type { Narrowed } from './narrow.ts'
import { isClock, type Order } from './order.ts'
import type { Segment, Slices } from './segment.ts'
import { among, columnOf, either, ownConditions, type Sql } from './sql.ts'
import { walk } from './walk.ts'
import { allHits } from './words.ts'

/** A reading of a filter, with what the small tables say of it. */
export interface Read {
  readonly filter: ListFilter
  /** What the index is asked for its words; null where none is in it. */
  readonly match: string | null
  readonly narrowed: Narrowed
}

const placeConditions = ({ narrowed }: Read): Sql[] =>
  narrowed.wholeOrganizations ? [] : among('c.scope', narrowed.scopes)

/** Everything of one reading, where the index that is walked tells the organization. */
export const rest = (read: Read, known: Known): Sql[] => [
  ...placeConditions(read),
  ...ownConditions(read.filter, known),
]

function union(reads: readonly Read[]): ReadonlySet<number> | null {
  const sets = reads.map(({ narrowed }) => narrowed.organizations)
  return sets.some((set) => set === null) ? null : new Set(sets.flatMap((set) => [...(set ?? [])]))
}

/** More than one reading: each row has to be as one of them says. */
const anyOf = (reads: readonly Read[], known: Known): Sql[] => {
  const [only, ...others] = reads
  if (only && others.length === 0) return rest(only, known)
  return [
    either(
      reads.map((read) => [...among('c.scope', read.narrowed.scopes), ...ownConditions(read.filter, known)]),
    ),
  ]
}

/** The hits of each reading in memory, asked of each entry of an index before its row is looked at. */
function* siftOf(
  prepared: Prepared,
  reads: readonly Read[],
): Slices<(rid: number, organization: number) => boolean> {
  const found: { organizations: ReadonlySet<number> | null; rids: ReadonlySet<number> | null }[] = []
  for (const { match, narrowed } of reads) {
    const rids = match === null ? null : yield* allHits(prepared, match)
    found.push({ organizations: narrowed.organizations, rids })
  }
  return (rid, organization) =>
    found.some(
      ({ organizations, rids }) =>
        (organizations === null || organizations.has(organization)) && (rids === null || rids.has(rid)),
    )
}

/** In the order of a column, over its index. */
export function inOrder(
  prepared: Prepared,
  known: Known,
  reads: readonly Read[],
  order: Order,
  group: string | null,
  size: number | null,
): Segment {
  const organizations = union(reads)
  const conditions = anyOf(reads, known)
  const searched = reads.some(({ match }) => match !== null)
  const { sort, descending } = order
  function* along(by: 'name' | 'updated' | 'used' | 'created' | 'expires', extra: Sql[]): Slices<Segment> {
    const sift = searched ? yield* siftOf(prepared, reads) : undefined
    const down = descending && extra.length === 0
    const way = { by, descending: down, organizations, sift, conditions: [...extra, ...conditions] }
    return walk(prepared, known, way, group, size)
  }
  if (!isClock(sort)) {
    if (!searched) {
      return walk(prepared, known, { by: 'name', descending, organizations, conditions }, group, size)
    }
    return chain([() => along('name', [])], group, size)
  }
  // What has no such time comes last, by name.
  const without: Sql = { text: `${columnOf(sort)} IS NULL`, values: [] }
  return chain([() => along(sort, []), () => along('name', [without])], group, size)
}

/** A trash that is too big to sort: what went in last comes first. */
export function trashed(
  prepared: Prepared,
  known: Known,
  reads: readonly Read[],
  size: number | null,
): Segment {
  const conditions = anyOf(reads, known)
  const way = { by: 'trashed', descending: true, organizations: union(reads), conditions } as const
  return walk(prepared, known, way, null, size)
}
