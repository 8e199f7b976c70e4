import type { Prepared } from '../prepared.ts'
import { chain, ready } from './chain.ts'
import { type Hits, hitsInOrder, nextHits } from './hits.ts'
import type { Known } from './known.ts'
import { type Read, rest } from './long.ts'
import type { Asked } from './look.ts'
import { ranked } from './rank.ts'
import { type Raw, rawAt } from './rows.ts'
import { atOnce, type Found, type Segment, type Slices } from './segment.ts'
import { shortOf } from './short.ts'
import { allButWords, type Sql } from './sql.ts'
import { walk } from './walk.ts'

/** What a search begins with, so many of each at most, with the rows that a list shows of them anyway. */
export interface Head {
  readonly most: number
  /** Names that begin with the only word; null where there are several words, or more is asked of each. */
  readonly named: Found | null
  /** Some more hits than that; null where there are enough names, or no word is in the index. */
  readonly hits: Hits | null
}

/** So many more are looked at: one tells whether there is more, and some are no hits. */
const spare = 4
const named = { by: 'name', descending: false } as const

/** What is asked of names that begin with the only word. That the word is there need not be. */
const restOfNamed = (read: Read, known: Known): Sql[] =>
  rest({ ...read, filter: { ...read.filter, words: read.filter.words.slice(1) } }, known)

function namedSo(prepared: Prepared, known: Known, read: Read, word: string): Segment {
  const { organizations } = read.narrowed
  const way = { ...named, organizations, prefix: word, conditions: restOfNamed(read, known) }
  return walk(prepared, known, way, null, null)
}

const askedOf = ({ filter, narrowed }: Read, known: Known, ...extra: Sql[]): Asked => ({
  words: filter.words,
  conditions: [...extra, ...allButWords(filter, narrowed, known)],
})

export function headOf(prepared: Prepared, known: Known, read: Read, most: number): Head {
  const { words, trashed } = read.filter
  const { match } = read
  const [word, second] = words
  if (word === undefined || match === null) return { most, named: null, hits: null }
  // Names of which each has to be asked for more are left to the walk, which does it in slices.
  const plainly = second === undefined && !trashed && restOfNamed(read, known).length === 0
  const names = plainly ? atOnce(namedSo(prepared, known, read, word).next(null, most)) : null
  const enough = names !== null && names.after !== null
  const ask = { after: 0, wanted: most + spare }
  const hits = enough ? null : nextHits(prepared, known, match, askedOf(read, known), ask)
  return { most, named: names, hits }
}

/** All there are, in order; null where there is more than the head. */
export function wholeOf({ hits, most }: Head, { filter }: Read, known: Known): readonly Raw[] | null {
  if (hits === null || !hits.ended || hits.rows.length > most) return null
  return ranked(hits.rows, filter.words[0] as string, known)
}

/** So many there are at least. */
export const atLeast = ({ named, hits }: Head): number =>
  Math.max(named === null ? 0 : named.rids.length + (named.after === null ? 0 : 1), hits?.rows.length ?? 0)

/** As they are likely to be meant: names that begin with the word, then all others; then whole places. */
export function byRelevance(
  prepared: Prepared,
  known: Known,
  reads: readonly Read[],
  headOfRead: (read: Read) => Head,
): Segment {
  const parts = reads.flatMap((read): (() => Slices<Segment>)[] => {
    const [word, second] = read.filter.words
    const { match } = read
    if (word === undefined) return [() => ready(everyName(prepared, known, read))]
    if (match !== null && second !== undefined)
      return rankedFirst(prepared, known, read, match, () => headOfRead(read))
    const notNamed: Sql = {
      text: 'NOT (c.name >= ? COLLATE NOCASE AND c.name < ? COLLATE NOCASE)',
      values: [word, `${word}\u{10ffff}`],
    }
    if (match === null)
      return [
        () => ready(namedSo(prepared, known, read, word)),
        () => ready(everyName(prepared, known, read, notNamed)),
      ]
    return [
      () => ready(begun(namedSo(prepared, known, read, word), headOfRead(read))),
      () => {
        const { named: names, hits } = headOfRead(read)
        const none = names !== null && names.rids.length === 0
        const asked = askedOf(read, known, ...(none ? [] : [notNamed]))
        const first = hits && names && without(hits, names)
        return ready(hitsInOrder(prepared, known, match, asked, { first }))
      },
    ]
  })
  return chain(parts, null, null)
}

const everyName = (prepared: Prepared, known: Known, read: Read, ...extra: Sql[]): Segment => {
  const { organizations } = read.narrowed
  const way = { ...named, organizations, conditions: [...extra, ...rest(read, known)] }
  return walk(prepared, known, way, null, null)
}

/** The same segment, whose first page is in hand. */
const begun = (segment: Segment, { named, most }: Head): Segment => ({
  ...segment,
  *next(after, limit) {
    const inHand = after === null && named !== null && (limit === most || named.rids.length === 0)
    return inHand ? named : yield* segment.next(after, limit)
  },
})

function without(hits: Hits, names: Found): Hits {
  if (names.rids.length === 0) return hits
  const known = new Set(names.rids)
  return { ...hits, rows: hits.rows.filter((row) => !known.has(row[rawAt.rid])) }
}

/** Of several words: the first hits in the order of relevance, and those after them as they are found. */
function rankedFirst(
  prepared: Prepared,
  known: Known,
  read: Read,
  match: string,
  head: () => Head,
): (() => Slices<Segment>)[] {
  const word = read.filter.words[0] as string
  return [
    () => ready(shortOf(ranked(head().hits?.rows ?? [], word, known))),
    () => {
      const { hits } = head()
      if (hits === null || hits.ended) return ready(shortOf([]))
      return ready(hitsInOrder(prepared, known, match, askedOf(read, known), { start: hits.last }))
    },
  ]
}
