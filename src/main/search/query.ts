import { AppError } from '../../shared/errors.ts'
import type { Condition } from '../vault/listing/filter.ts'
import type { SearchCatalogue } from './catalogue.ts'
import { type Operator, operators } from './operators.ts'
import { type Piece, quote, read } from './read.ts'
import { nearest } from './suggest.ts'

export interface SearchQuery {
  readonly words: readonly string[]
  readonly conditions: readonly Condition[]
  readonly trashed: boolean
}

/** More words than this say nothing more, and cost. */
const most = 20

/**
 * Reads what a person typed: words, all of which must be found, and operators. A dash in front says «not».
 *
 * Throws `invalid-input` with the place as `query.FROM.TO` and, where one is near, what was probably meant.
 */
export function parseQuery(text: string, catalogue: SearchCatalogue, now: number): SearchQuery {
  const words: string[] = []
  const conditions: Condition[] = []
  let trashed = false
  const pieces = read(text)
  if (pieces.length > most) {
    throw mistake(pieces[most] as Piece, text.length, `A search takes ${most} words and operators at most`)
  }
  for (const piece of pieces) {
    if (piece.operator === null) {
      if (piece.value === '') continue
      if (piece.not) conditions.push({ not: true, on: 'word', text: piece.value })
      else words.push(piece.value)
      continue
    }
    const operator = operatorOf(piece)
    if (piece.value === '' && !operator.bare) {
      throw mistake(piece, piece.to, `Say which ${operator.help}, for example ${operator.example}`)
    }
    const lower = operator.values ? piece.value.toLowerCase() : piece.value
    const meaning = operator.means(lower, piece.not, { catalogue, now })
    if ('wrong' in meaning) throw wrongValue(piece, operator, meaning.wrong, meaning.from ?? [])
    conditions.push(...meaning.conditions)
    if (meaning.trashed) trashed = true
  }
  return { words, conditions, trashed }
}

function operatorOf(piece: Piece): Operator {
  const name = (piece.operator as string).toLowerCase()
  const found = operators.find((operator) => operator.name === name)
  if (found) return found
  const near = nearest(
    name,
    operators.map((operator) => operator.name),
  )
  const typed = `${piece.operator}:`
  const hint = near ? `Did you mean «${near}:»?` : `Quote it to search for the text: ${quoted(piece)}`
  throw mistake(
    piece,
    piece.from + (piece.not ? 1 : 0) + typed.length,
    `There is no operator «${typed}». ${hint}`,
  )
}

const quoted = ({ operator, value }: Piece): string => {
  const text = quote(`${operator}:${value}`)
  return text.startsWith('"') ? text : `"${text}"`
}

function wrongValue(piece: Piece, operator: Operator, wrong: string, from: readonly string[]): AppError {
  const near = nearest(piece.value, from)
  const hint = near === null ? '' : `. Did you mean «${operator.name}:${quote(near)}»?`
  return mistake(piece, piece.to, `«${operator.name}:»: ${wrong}${hint}`)
}

function mistake({ from }: Piece, to: number, message: string): AppError<'invalid-input'> {
  const ended = /[.?"]$/.test(message) ? message : `${message}.`
  return new AppError('invalid-input', { issues: [{ path: `query.${from}.${to}`, message: ended }] }, ended)
}
