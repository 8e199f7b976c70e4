import type { Prepared } from '../prepared.ts'
import { fold } from './filter.ts'
import type { Known } from './known.ts'
import { columnsOf, type Raw, rawAt } from './rows.ts'
import { joined, listed, type Sql, wordConditions } from './sql.ts'
import { type Beside, holdsAll, plain } from './told.ts'
import { verify } from './verify.ts'

// Hits of the index hold the trigrams of the words, in any order. Most are told right by what a list shows of them anyway,
// which has to be read in any case; of the others a little more is read, and few have to be asked of the row once more.

/** What a hit of the index is asked: its words once more, and whatever else is wanted. */
export interface Asked {
  readonly words: readonly string[]
  readonly conditions: readonly Sql[]
}

export interface Look {
  /** Those that are right, in the order given. */
  readonly right: Raw[]
  /** How many met the conditions, and the last of them. */
  readonly met: number
  readonly last: number
}

/** Which of `rids`, a question for numbers of rows, meet the conditions and hold the words: the first `limit` that do the former. */
export function look(
  prepared: Prepared,
  known: Known,
  rids: Sql,
  { words, conditions }: Asked,
  limit: number,
): Look {
  const where = joined(conditions)
  const sql = `SELECT ${columnsOf(known)}, c.remote_id = ? COLLATE NOCASE
    FROM (${rids.text}) w CROSS JOIN credentials c ON c.rid = w.rid WHERE ${where.text} LIMIT ? + 0`
  const rows = prepared(sql)
    .raw()
    .all(fold(words[0] ?? ''), ...rids.values, ...where.values, limit) as Raw[]
  return {
    right: holding(prepared, rows, words),
    met: rows.length,
    last: rows.at(-1)?.[rawAt.rid] ?? 0,
  }
}

/**
 * Which of these rows meet the conditions and perhaps hold the words: for those of which few will, so that the others
 * are not read.
 */
export function sieve(prepared: Prepared, rids: readonly number[], { words, conditions }: Asked): number[] {
  const all = [
    ...conditions,
    ...words.filter((word) => plain.test(word)).map((word) => somewhere(fold(word))),
  ]
  return verify(prepared, rids, all)
}

/** What a row that holds a plain word has: it is in its name, or in the text that it is kept as. */
const somewhere = (word: string): Sql => ({
  text: `(instr(lower(c.name), ?) > 0 OR
    instr(lower(concat(c.attributes, c.remote_id, c.description, c.tags, c.notes, c.custom)), ?) > 0)`,
  values: [word, word],
})

function holding(prepared: Prepared, rows: Raw[], words: readonly string[]): Raw[] {
  // Null for one that only the row tells: other letters have cases that the database folds in its own way.
  const wanted = words.map((word) => (plain.test(word) ? fold(word) : null))
  const open = rows.filter((row) => holdsAll(row, wanted, null) === null)
  if (open.length === 0) return rows
  const { text, values } = listed(open.map((row) => row[rawAt.rid]))
  const sql = `SELECT c.rid, concat_ws(char(10), c.remote_id, c.description), c.notes <> '' OR c.custom <> '[]'
    FROM (${text}) w CROSS JOIN credentials c ON c.rid = w.rid`
  const beside = prepared(sql)
    .raw()
    .all(...values) as Beside[]
  const told = new Map(
    open.map((row, index) => [row[rawAt.rid], holdsAll(row, wanted, beside[index] as Beside)]),
  )
  const asking = [...told].filter(([, answer]) => answer === null).map(([rid]) => rid)
  const asked = new Set(verify(prepared, asking, wordConditions(words)))
  return rows.filter(
    (row) => told.get(row[rawAt.rid]) ?? (!told.has(row[rawAt.rid]) || asked.has(row[rawAt.rid])),
  )
}
