import type { Prepared } from '../prepared.ts'
import { fold } from './filter.ts'
import type { Known } from './known.ts'
import { type Asked, look, sieve } from './look.ts'
import { type Raw, rawAt } from './rows.ts'
import type { Found, Segment, Slices } from './segment.ts'
import { listed } from './sql.ts'
import { cover, hitsAfter } from './words.ts'

/** So many hits are looked at in one slice, at most. */
const slice = 200
const least = 10

/** Hits of the index that were looked at, one after the other. */
export interface Hits {
  /** Those that are right. */
  readonly rows: readonly Raw[]
  /** The last of them all. */
  readonly last: number
  /** There are no others. */
  readonly ended: boolean
}

/** The index knows what a word is made of, and of one that repeats itself too little. */
const repeats = (word: string): boolean => {
  const parts = cover(fold(word))
  return new Set(parts).size < parts.length
}

/**
 * The next hits after `after`: until so many as `wanted` meet the conditions. Of words that few hits hold, as many as
 * one slice may take.
 */
export function nextHits(
  prepared: Prepared,
  known: Known,
  match: string,
  asked: Asked,
  { after, wanted, sifted = asked.words.some(repeats) }: { after: number; wanted: number; sifted?: boolean },
): Hits {
  if (!sifted) {
    const most = Math.max(slice, wanted)
    const { right, met, last } = look(prepared, known, hitsAfter(match, after, most), asked, wanted)
    if (met === wanted) return { rows: right, last, ended: false }
    const [all, end] = counted(prepared, match, after, most)
    return { rows: right, last: end, ended: all < most }
  }
  const most = Math.max(slice, wanted)
  const { text, values } = hitsAfter(match, after, most)
  const found = prepared(text)
    .pluck()
    .all(...values) as number[]
  const fitting = sieve(prepared, found, asked)
  const rows = fitting.length === 0 ? [] : look(prepared, known, listed(fitting), asked, fitting.length).right
  return { rows, last: found.at(-1) ?? after, ended: found.length < most }
}

/** How many of so many hits there are, and the last of them. */
function counted(prepared: Prepared, match: string, after: number, wanted: number): [number, number] {
  const { text, values } = hitsAfter(match, after, wanted)
  const sql = `SELECT count(*), coalesce(max(rid), 0) FROM (${text})`
  return prepared(sql)
    .raw()
    .get(...values) as [number, number]
}

/** Hits in the order of their rows, from `start` on; `first` are those that are known already. */
export function hitsInOrder(
  prepared: Prepared,
  known: Known,
  match: string,
  asked: Asked,
  { first = null, start = 0 }: { readonly first?: Hits | null; readonly start?: number },
): Segment {
  return {
    group: null,
    size: null,
    *next(after, limit): Slices<Found> {
      const raw: Raw[] = []
      const taken = () => ({ rids: raw.map((row) => row[rawAt.rid]), raw })
      let from = Number(after?.[0] ?? start)
      let sifted: true | undefined
      for (let grown = least; ; grown *= 2) {
        // No more at a time than are missing, and one that tells whether there is more: hits are mostly right.
        const wanted = Math.min(slice, Math.max(grown, limit + 1 - raw.length))
        const ask = { after: from, wanted, ...(sifted && { sifted }) }
        const { rows, last, ended } =
          from === start && first !== null ? first : nextHits(prepared, known, match, asked, ask)
        for (const row of rows) {
          if (raw.length === limit)
            return { ...taken(), after: [raw.at(-1)?.[rawAt.rid] as number], more: true }
          raw.push(row)
        }
        if (ended) return { ...taken(), after: null }
        if (rows.length * 2 < wanted) sifted = true
        from = last
        yield
      }
    },
    before: () => null,
  }
}
