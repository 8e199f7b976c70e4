/** A piece of a query as it was typed. `from` and `to` are places in the text, in UTF-16 units. */
export interface Piece {
  readonly from: number
  readonly to: number
  /** It began with a dash. */
  readonly not: boolean
  /** The operator as it was typed, without its colon; null for a word. */
  readonly operator: string | null
  readonly value: string
  /** Where the value begins, quotation mark included. */
  readonly valueFrom: number
  readonly quoted: boolean
}

/** What begins addresses and names that hold colons and are no operators. */
const schemes = new Set(['arn', 'http', 'https', 'ssh', 'urn', 'git', 'postgres', 'mysql', 'projects'])
const operatorStart = /^(-?)([A-Za-z][A-Za-z-]*):(?!\/\/)/

/**
 * Cuts a query at its blanks. `"` holds together what has blanks in it, after an operator too; inside, `\"` is a
 * quotation mark. One that is not closed goes to the end.
 */
export function read(text: string): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  while (at < text.length) {
    if (/\s/.test(text[at] as string)) {
      at++
      continue
    }
    const piece = one(text, at)
    pieces.push(piece)
    at = piece.to
  }
  return pieces
}

function one(text: string, from: number): Piece {
  const rest = text.slice(from)
  const [start = '', dash, name] = operatorStart.exec(rest) ?? []
  const isOperator = name !== undefined && !schemes.has(name.toLowerCase())
  const not = isOperator ? dash === '-' : rest.startsWith('-') && rest.length > 1 && !/^-\s/.test(rest)
  const valueFrom = from + (isOperator ? start.length : not ? 1 : 0)
  const { value, to, quoted } = valueAt(text, valueFrom)
  return { from, to, not, operator: isOperator ? name : null, value, valueFrom, quoted }
}

function valueAt(text: string, from: number): { value: string; to: number; quoted: boolean } {
  if (text[from] !== '"') {
    const end = text.slice(from).search(/\s/)
    const to = end === -1 ? text.length : from + end
    return { value: text.slice(from, to), to, quoted: false }
  }
  let value = ''
  let at = from + 1
  for (; at < text.length && text[at] !== '"'; at++) {
    if (text[at] === '\\' && (text[at + 1] === '"' || text[at + 1] === '\\')) at++
    value += text[at]
  }
  return { value, to: Math.min(at + 1, text.length), quoted: true }
}

/** A value as it is typed. */
export const quote = (value: string): string =>
  value === '' || /[\s"]/.test(value) ? `"${value.replace(/[\\"]/g, '\\$&')}"` : value
