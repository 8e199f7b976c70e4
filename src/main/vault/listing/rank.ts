import { fold } from './filter.ts'
import type { Known } from './known.ts'
import { type Raw, rawAt } from './rows.ts'

const ascii = /^[\0-\x7f]*$/

/**
 * As they are likely to be meant: what is called so, then names that begin with the word, those that have it further
 * on, and others; by name within.
 */
export function ranked(rows: readonly Raw[], word: string, known: Known): Raw[] {
  const wanted = fold(word)
  const placed = rows.map((row) => {
    const name = lower(row[rawAt.name])
    const place = name.indexOf(wanted)
    const rank = name === wanted || row[rawAt.isRemoteId] === 1 ? 0 : place === -1 ? 3 : place === 0 ? 1 : 2
    return { row, rank, name, organization: known.scopes.get(row[rawAt.scope])?.organization ?? 0 }
  })
  const compared = placed.every(({ name }) => ascii.test(name)) ? inLetters : inBytes
  return placed
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        compared(a.name, b.name) ||
        a.organization - b.organization ||
        a.row[rawAt.rid] - b.row[rawAt.rid],
    )
    .map(({ row }) => row)
}

/** As the database does it: letters of ASCII only. */
const lower = (text: string): string =>
  ascii.test(text) ? text.toLowerCase() : text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())

const inLetters = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)
/** JavaScript compares units of UTF-16, the database bytes of UTF-8. */
const inBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))
