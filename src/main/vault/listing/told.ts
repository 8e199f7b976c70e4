import { rawAt as at, type Raw } from './rows.ts'

/** What is read of a row that does not tell by itself: its other short texts, and whether there is more to it. */
export type Beside = readonly [rid: number, text: string, more: number]

/** Null where more has to be read, or the row itself has to be asked. */
export function holdsAll(row: Raw, words: readonly (string | null)[], beside: Beside | null): boolean | null {
  let all: boolean | null = true
  for (const word of words) {
    const one = word === null ? null : holds(row, word, beside)
    if (one === false) return false
    if (one === null) all = null
  }
  return all
}

/** What JSON writes as it is: a text of these is in a value only where it is in the JSON. */
export const plain = /^[ !#-[\]-~]+$/
const ascii = /^[\0-\x7f]*$/

function holds(row: Raw, word: string, beside: Beside | null): boolean | null {
  const name = row[at.name]
  if (name.toLowerCase().includes(word)) return ascii.test(name) ? true : null
  const attributes = inJson(row[at.attributes], word)
  if (attributes) return true
  if (beside === null) return null
  const [, text, more] = beside
  if (text.toLowerCase().includes(word)) return ascii.test(text) ? true : null
  if (attributes === null) return null
  const tags = row[at.tags]
  if (tags !== '[]' && tags.toLowerCase().includes(word)) return null
  return more === 1 ? null : false
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
