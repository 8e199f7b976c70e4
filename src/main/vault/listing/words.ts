import type { Prepared } from '../prepared.ts'
import { fold, type ListFilter } from './filter.ts'
import type { Known, KnownScope } from './known.ts'
import type { Slices } from './segment.ts'
import type { Sql } from './sql.ts'

/** Letters of a trigram. Shorter words are in no index. */
const three = 3

/**
 * The trigrams that cover a word with as few as it takes: its other ones are in the row as well, or it is no hit. None
 * of a word that is too short.
 */
export function cover(word: string): string[] {
  const letters = [...word]
  if (letters.length < three) return []
  const starts = Array.from({ length: Math.floor(letters.length / three) }, (_, index) => index * three)
  if (letters.length % three > 0) starts.push(letters.length - three)
  return starts.map((start) => letters.slice(start, start + three).join(''))
}

/** What the index is asked for these words, which it folds in its own way; null where all are too short for it. */
export function matchOf(words: readonly string[]): string | null {
  // FTS5 reads its question as far as a NUL; the other trigrams find the row as well.
  const trigrams = new Set(words.flatMap(cover).filter((trigram) => !trigram.includes('\0')))
  if (trigrams.size === 0) return null
  return [...trigrams].map((trigram) => `"${trigram.replaceAll('"', '""')}"`).join(' ')
}

export const hits = 'SELECT rowid AS rid FROM credential_search WHERE credential_search MATCH ?'

/** The first hits that come after the row `after`, `limit` of them at most, in the order of their rows. */
export const hitsAfter = (match: string, after: number, limit: number): Sql =>
  after === 0
    ? { text: `${hits} LIMIT ? + 0`, values: [match, limit] }
    : { text: `${hits} AND rowid > ? ORDER BY rowid LIMIT ? + 0`, values: [match, after, limit] }

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

/** Every hit, for sifting an index by them. */
export function* allHits(prepared: Prepared, match: string): Slices<Set<number>> {
  const set = new Set<number>()
  for (let at = 0; ; ) {
    const { text, values } = hitsAfter(match, at, 10_000)
    const found = prepared(text)
      .pluck()
      .all(...values) as number[]
    for (const rid of found) set.add(rid)
    if (found.length < 10_000) return set
    at = found.at(-1) as number
    yield
  }
}
