import type { Prepared } from '../prepared.ts'
import { chain, ready } from './chain.ts'
import { orderOf } from './collect.ts'
import type { ListFilter } from './filter.ts'
import type { Known } from './known.ts'
import { look } from './look.ts'
import type { Narrowed } from './narrow.ts'
import { isClock, type Order } from './order.ts'
import type { Segment, Slices } from './segment.ts'
import { shortOf } from './short.ts'
import { allButWords, among, columnOf, either, ownConditions, type Sql } from './sql.ts'
import { walk } from './walk.ts'
import { type Asked, allHits, hitsInOrder, matchOf } from './words.ts'

/** A reading of a filter, with what the small tables say of it. */
export interface Read {
  readonly filter: ListFilter
  /** The first hits of its words, one more than are looked at; null where no word is in the index. */
  readonly first: readonly number[] | null
  /** How many names begin with its only word, as far as they were counted; null where that was not. */
  readonly named: number | null
  readonly narrowed: Narrowed
}

const organizationOf = (known: Known) => (scope: number) => known.scopes.get(scope)?.organization ?? 0

const placeConditions = ({ narrowed }: Read): Sql[] =>
  narrowed.wholeOrganizations ? [] : among('c.scope', narrowed.scopes)

/** Everything of one reading, where the index that is walked tells the organization. */
const rest = (read: Read, known: Known): Sql[] => [
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
  for (const { filter, narrowed } of reads) {
    const match = matchOf(filter.words)
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
  const searched = reads.some(({ filter }) => matchOf(filter.words) !== null)
  const { sort, descending } = order
  function* along(by: 'name' | 'updated' | 'used' | 'created' | 'expires', extra: Sql[]): Slices<Segment> {
    const sift = searched ? yield* siftOf(prepared, reads) : undefined
    const down = descending && extra.length === 0
    const way = { by, descending: down, organizations, sift, conditions: [...extra, ...conditions] }
    return walk(prepared, organizationOf(known), way, group, size)
  }
  if (!isClock(sort)) {
    if (!searched) {
      return walk(
        prepared,
        organizationOf(known),
        { by: 'name', descending, organizations, conditions },
        group,
        size,
      )
    }
    return chain([() => along('name', [])], group, size)
  }
  // What has no such time comes last, by name.
  const without: Sql = { text: `${columnOf(sort)} IS NULL`, values: [] }
  return chain([() => along(sort, []), () => along('name', [without])], group, size)
}

/** So many hits are ranked; what is found after them follows as it is found. */
const ranked = 100

/** As they are likely to be meant: names that begin with the word, then all others; then whole places. */
export function byRelevance(prepared: Prepared, known: Known, reads: readonly Read[]): Segment {
  const parts = reads.flatMap((read): (() => Slices<Segment>)[] => {
    const { filter, narrowed } = read
    const [word, second] = filter.words
    const { organizations } = narrowed
    const conditions = rest(read, known)
    const named = { by: 'name', descending: false, organizations } as const
    if (word === undefined)
      return [() => ready(walk(prepared, organizationOf(known), { ...named, conditions }, null, null))]
    const match = matchOf(filter.words)
    const all = allButWords(filter, narrowed, known)
    const asked = (...extra: Sql[]): Asked => ({ words: filter.words, conditions: [...extra, ...all] })
    if (match !== null && second !== undefined)
      return headAndTail(prepared, match, asked(), word, read.first ?? [])
    const notNamed: Sql = {
      text: 'NOT (c.name >= ? COLLATE NOCASE AND c.name < ? COLLATE NOCASE)',
      values: [word, `${word}\u{10ffff}`],
    }
    return [
      // That the word is there need not be asked of those.
      () => {
        if (read.named === 0) return ready(shortOf([]))
        const others = { ...read, filter: { ...filter, words: filter.words.slice(1) } }
        const way = { ...named, prefix: word, conditions: rest(others, known) }
        return ready(walk(prepared, organizationOf(known), way, null, null))
      },
      () =>
        ready(
          match === null
            ? walk(
                prepared,
                organizationOf(known),
                { ...named, conditions: [notNamed, ...conditions] },
                null,
                null,
              )
            : hitsInOrder(prepared, match, asked(...(read.named === 0 ? [] : [notNamed])), {
                first: read.first ?? [],
              }),
        ),
    ]
  })
  return chain(parts, null, null)
}

function headAndTail(
  prepared: Prepared,
  match: string,
  asked: Asked,
  word: string,
  first: readonly number[],
): (() => Slices<Segment>)[] {
  const head = first.slice(0, ranked)
  const best = () => {
    const by = orderOf('relevance', false, word)
    return shortOf(look(prepared, head, asked.conditions, asked.words, { by }))
  }
  const others = { first: first.slice(ranked), after: head.at(-1) ?? 0 }
  return [() => ready(best()), () => ready(hitsInOrder(prepared, match, asked, others))]
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
  return walk(prepared, organizationOf(known), way, null, size)
}
