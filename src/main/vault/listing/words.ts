import type { Prepared } from '../prepared.ts'
import { fold, type ListFilter } from './filter.ts'
import type { Known, KnownScope } from './known.ts'
import { look } from './look.ts'
import { type Raw, rawAt } from './rows.ts'
import type { Found, Segment, Slices } from './segment.ts'
import type { Sql } from './sql.ts'

/** Letters of a trigram. Shorter words are in no index. */
const three = 3
const slice = 200
const least = 10

/** The trigrams that cover a word with as few as it takes: its other ones are in the row as well, or it is no hit. */
function cover(word: string): string[] {
  const letters = [...word]
  const starts = Array.from({ length: Math.floor(letters.length / three) }, (_, index) => index * three)
  if (letters.length % three > 0) starts.push(letters.length - three)
  return starts.map((start) => letters.slice(start, start + three).join(''))
}

/** What the index is asked for these words, which it folds in its own way; null where all are too short for it. */
export function matchOf(words: readonly string[]): string | null {
  // FTS5 reads its question as far as a NUL; the other trigrams find the row as well.
  const trigrams = new Set(
    words
      .flatMap((word) => ([...word].length < three ? [] : cover(word)))
      .filter((trigram) => !trigram.includes('\0')),
  )
  if (trigrams.size === 0) return null
  return [...trigrams].map((trigram) => `"${trigram.replaceAll('"', '""')}"`).join(' ')
}

export const hits = 'SELECT rowid AS rid FROM credential_search WHERE credential_search MATCH ?'

/** One way to take the words of a search: these are looked for in the text of rows, the others name the place. */
export interface Reading {
  readonly words: readonly string[]
  /** Null: anywhere. */
  readonly within: ((place: KnownScope) => boolean) | null
}

/** A word may be in a credential or in the name of its organization, so there is a reading per set of such words. */
export function readings({ words }: Pick<ListFilter, 'words'>, known: Known): Reading[] {
  const named = new Map<string, Set<number>>()
  const folded = words.map(fold)
  for (const [organization, text] of words.length === 0 ? [] : known.names()) {
    if (!folded.some((word) => text.includes(word))) continue
    const left = words.filter((_, index) => !text.includes(folded[index] as string))
    const key = JSON.stringify(left)
    named.set(key, (named.get(key) ?? new Set()).add(organization))
  }
  if (named.size === 0) return [{ words, within: null }]
  const all = new Set([...named.values()].flatMap((set) => [...set]))
  return [
    { words, within: ({ organization }) => !all.has(organization) },
    ...[...named].map(([left, set]) => ({
      words: JSON.parse(left) as string[],
      within: ({ organization }: KnownScope) => set.has(organization),
    })),
  ]
}

/** How many names begin with this, as far as `most`: the index of names tells it alone. */
export const countNamed = (prepared: Prepared, word: string, most: number): number =>
  prepared(
    `SELECT count(*) FROM (SELECT 1 FROM credentials c INDEXED BY credentials_by_name WHERE c.trashed_at IS NULL
     AND c.name >= ? COLLATE NOCASE AND c.name < ? COLLATE NOCASE LIMIT ?)`,
  )
    .pluck()
    .get(word, `${word}\u{10ffff}`, most) as number

/** As many hits as are asked for, in the order of the index. */
export const firstHits = (prepared: Prepared, match: string, limit: number): number[] =>
  prepared(`${hits} LIMIT ?`).pluck().all(match, limit) as number[]

/** What a hit of the index is asked: its words once more, and whatever else is wanted. */
export interface Asked {
  readonly words: readonly string[]
  readonly conditions: readonly Sql[]
}

/**
 * Hits of the index in its own order, each looked at in its row. `first` are those that are known already, of those
 * after `after`.
 */
export function hitsInOrder(
  prepared: Prepared,
  match: string,
  { words, conditions }: Asked,
  { first, after: start = 0 }: { readonly first: readonly number[]; readonly after?: number },
): Segment {
  function more(after: number, wanted: number): { found: readonly number[]; ended: boolean } {
    if (after === start && first.length > 0) return { found: first, ended: false }
    const sql = `${hits} AND rowid > ? ORDER BY rowid LIMIT ?`
    const found = prepared(sql).pluck().all(match, after, wanted) as number[]
    return { found, ended: found.length < wanted }
  }
  return {
    group: null,
    size: null,
    *next(after, limit): Slices<Found> {
      const raw: Raw[] = []
      const taken = (more: boolean): Omit<Found, 'after'> => ({
        rids: raw.map((row) => row[rawAt.rid]),
        raw,
        more,
      })
      let at = Number(after?.[0] ?? start)
      // The index knows what a word is made of, and of one that repeats itself too little.
      let sifted = words.map((word) => cover(fold(word))).some((parts) => new Set(parts).size < parts.length)
      for (let wanted = least; ; wanted *= 2) {
        wanted = Math.min(slice, Math.max(wanted, limit + 1 - raw.length))
        const { found, ended } = more(at, wanted)
        // No more at a time than are missing: looking at a row costs more than finding it, and hits are mostly right.
        for (let from = 0; from < found.length; ) {
          // One more than that tells whether there is one.
          const part = found.slice(from, from + Math.max(sifted ? slice : least, limit + 1 - raw.length))
          from += part.length
          const right = look(prepared, part, conditions, words, { sifted })
          sifted ||= right.length * 2 < part.length
          for (const row of right) {
            if (raw.length === limit) return { ...taken(true), after: [raw.at(-1)?.[rawAt.rid] as number] }
            raw.push(row)
          }
        }
        if (ended) return { ...taken(false), after: null }
        at = found.at(-1) as number
        yield
      }
    },
    before: () => null,
  }
}

/** Every hit, for sifting an index by them. */
export function* allHits(prepared: Prepared, match: string): Slices<Set<number>> {
  const set = new Set<number>()
  for (let at = 0; ; ) {
    const found = prepared(`${hits} AND rowid > ? ORDER BY rowid LIMIT ?`)
      .pluck()
      .all(match, at, 10_000) as number[]
    for (const rid of found) set.add(rid)
    if (found.length < 10_000) return set
    at = found.at(-1) as number
    yield
  }
}
