import type { Prepared } from '../prepared.ts'
import { fold, type ListFilter } from './filter.ts'
import type { Known, KnownScope } from './known.ts'
import type { Found, Key, Segment, Slices } from './segment.ts'
import type { Sql } from './sql.ts'
import { verify } from './verify.ts'

/** Letters of a trigram. Shorter words are in no index. */
const three = 3
const slice = 400

/** The trigrams that cover a word with as few as it takes: its other ones are in the row as well, or it is no hit. */
function cover(word: string): string[] {
  const letters = [...word]
  const starts = Array.from({ length: Math.floor(letters.length / three) }, (_, index) => index * three)
  if (letters.length % three > 0) starts.push(letters.length - three)
  return starts.map((start) => letters.slice(start, start + three).join(''))
}

/** What the index is asked for these words; null where all are too short for it. */
export function matchOf(words: readonly string[]): string | null {
  const trigrams = new Set(words.flatMap((word) => ([...word].length < three ? [] : cover(fold(word)))))
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
  for (const { organization, organizationName, tieName } of known.scopes.values()) {
    const text = fold(`${organizationName}\n${tieName ?? ''}`)
    const left = words.filter((word) => !text.includes(fold(word)))
    if (left.length === words.length) continue
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

/** Hits of the index in its own order, after `start`, each looked at in its row. */
export function hitsInOrder(
  prepared: Prepared,
  match: string,
  conditions: readonly Sql[],
  start: Key | null = null,
): Segment {
  return {
    group: null,
    size: null,
    *next(after, limit): Slices<Found> {
      const rids: number[] = []
      let at = Number((after ?? start)?.[0] ?? 0)
      for (;;) {
        const found = prepared(`${hits} AND rowid > ? ORDER BY rowid LIMIT ?`)
          .pluck()
          .all(match, at, slice) as number[]
        // A page at a time: looking at a row costs more than finding it.
        for (let start = 0; start < found.length; start += limit * 2) {
          const part = found.slice(start, start + limit * 2)
          for (const rid of verify(prepared, part, conditions)) {
            rids.push(rid)
            if (rids.length === limit) return { rids, after: [rid] }
          }
        }
        if (found.length < slice) return { rids, after: null }
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
