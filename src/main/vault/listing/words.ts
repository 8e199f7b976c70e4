import type { Prepared } from '../prepared.ts'
import { fold, type ListFilter } from './filter.ts'
import type { Known, KnownScope } from './known.ts'
import type { Found, Segment, Slices } from './segment.ts'
import type { Sql } from './sql.ts'
import { verify } from './verify.ts'

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

/** As many hits as are asked for, in the order of the index. */
export const firstHits = (prepared: Prepared, match: string, limit: number): number[] =>
  prepared(`${hits} LIMIT ?`).pluck().all(match, limit) as number[]

/**
 * Hits of the index in its own order, each looked at in its row. `first` are those that are known already, of those
 * after `after`.
 */
export function hitsInOrder(
  prepared: Prepared,
  match: string,
  conditions: readonly Sql[],
  { first, after: start = 0 }: { readonly first: readonly number[]; readonly after?: number },
): Segment {
  function more(after: number): { found: readonly number[]; ended: boolean } {
    if (after === start && first.length > 0) return { found: first, ended: false }
    const sql = `${hits} AND rowid > ? ORDER BY rowid LIMIT ?`
    const found = prepared(sql).pluck().all(match, after, slice) as number[]
    return { found, ended: found.length < slice }
  }
  return {
    group: null,
    size: null,
    *next(after, limit): Slices<Found> {
      const rids: number[] = []
      let at = Number(after?.[0] ?? start)
      for (;;) {
        const { found, ended } = more(at)
        // No more at a time than are missing: looking at a row costs more than finding it, and hits are mostly right.
        for (let from = 0; from < found.length; ) {
          const part = found.slice(from, from + Math.max(least, limit - rids.length))
          from += part.length
          for (const rid of verify(prepared, part, conditions)) {
            rids.push(rid)
            if (rids.length === limit) return { rids, after: [rid] }
          }
        }
        if (ended) return { rids, after: null }
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
