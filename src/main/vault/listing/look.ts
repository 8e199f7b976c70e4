import type { Prepared } from '../prepared.ts'
import { fold } from './filter.ts'
import { columns, type Raw, rawAt } from './rows.ts'
import { joined, type Sql, wordConditions } from './sql.ts'
import { verify } from './verify.ts'

// Hits of the index hold the trigrams of the words, in any order. Most are told right or wrong by what a list shows of
// them anyway, which has to be read in any case; the others are asked of the row once more.

type Looked = [...Raw, beside: string, more: number]
const at = { ...rawAt, attributes: 5, tags: 6, beside: 17, more: 18 } as const
const looked = `${columns}, concat_ws(char(10), c.remote_id, c.description), c.notes <> '' OR c.custom <> '[]'`

/**
 * Which of these rows meet the conditions and hold the words: in the order given, or in that of `by`. `sifted` is for
 * rows of which few will: what cannot be right is left out before it is read, which costs the others a little.
 */
export function look(
  prepared: Prepared,
  rids: readonly number[],
  conditions: readonly Sql[],
  words: readonly string[],
  { by = null, sifted = false }: { readonly by?: Sql | null; readonly sifted?: boolean } = {},
): Raw[] {
  if (rids.length === 0) return []
  // Null for one that only the row tells: other letters have cases that the database folds in its own way.
  const wanted = words.map((word) => (plain.test(word) ? fold(word) : null))
  const sieve = sifted ? wanted.filter((word) => word !== null).map(somewhere) : []
  const where = joined([...conditions, ...sieve])
  const order = by === null ? '' : ` ORDER BY ${by.text}`
  const sql = `SELECT ${looked} FROM json_each(?) j CROSS JOIN credentials c ON c.rid = j.value WHERE ${where.text}${order}`
  const values = [JSON.stringify(rids), ...where.values, ...(by?.values ?? [])]
  const rows = prepared(sql)
    .raw()
    .all(...values) as Looked[]
  const told = rows.map((row) => holdsAll(row, wanted))
  const open = rows.filter((_, index) => told[index] === null).map((row) => row[rawAt.rid])
  const asked = new Set(open.length === 0 ? [] : verify(prepared, open, wordConditions(words)))
  return rows.filter((row, index) => told[index] ?? asked.has(row[rawAt.rid])) as unknown as Raw[]
}

/** What a row that holds a plain word has: it is in its name, or in the text that it is kept as. */
const somewhere = (word: string): Sql => ({
  text: `(instr(lower(c.name), ?) > 0 OR
    instr(lower(concat(c.attributes, c.remote_id, c.description, c.tags, c.notes, c.custom)), ?) > 0)`,
  values: [word, word],
})

/** Null where the row itself has to be asked. */
function holdsAll(row: Looked, words: readonly (string | null)[]): boolean | null {
  let all: boolean | null = true
  for (const word of words) {
    const one = word === null ? null : holds(row, word)
    if (one === false) return false
    if (one === null) all = null
  }
  return all
}

/** What JSON writes as it is: a text of these is in a value only where it is in the JSON. */
const plain = /^[ !#-[\]-~]+$/
const ascii = /^[\0-\x7f]*$/

function holds(row: Looked, word: string): boolean | null {
  const name = row[at.name]
  if (name.toLowerCase().includes(word)) return ascii.test(name) ? true : null
  const beside = row[at.beside]
  if (beside.toLowerCase().includes(word)) return ascii.test(beside) ? true : null
  const attributes = inJson(row[at.attributes], word)
  if (attributes !== false) return attributes
  const tags = row[at.tags]
  if (tags !== '[]' && tags.toLowerCase().includes(word)) return null
  return row[at.more] === 1 ? null : false
}

/** Whether a text value of a flat JSON object holds the word: null where it is somewhere, and perhaps not in one. */
function inJson(json: string, word: string): boolean | null {
  const text = json.toLowerCase()
  const found = text.indexOf(word)
  if (found === -1) return false
  // Escapes, and what is nested, would need a parser.
  if (!ascii.test(json) || json.includes('\\') || json.includes('[') || json.lastIndexOf('{') > 0) return null
  let start = -1
  let inside = false
  for (let quote = text.indexOf('"'); quote !== -1 && quote < found; quote = text.indexOf('"', quote + 1)) {
    start = quote
    inside = !inside
  }
  return inside && text[start - 1] === ':' ? true : null
}
