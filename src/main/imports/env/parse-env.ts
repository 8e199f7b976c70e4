export interface Variable {
  readonly name: string
  /** Unquoted, escapes of double quotes resolved; references to other variables stay as they are. */
  readonly value: string
  /** From 1. */
  readonly line: number
}

export interface Variables {
  readonly variables: readonly Variable[]
  readonly notes: readonly { readonly line: number; readonly reason: string }[]
}

const assignment = /[ \t]*(?:export[ \t]+|set[ \t]+|\$env:)?([\w.-]+)(?:[ \t]*=[ \t]*|:[ \t]+)/y

/**
 * Variables as `.env` files hold them, by the rules of the `dotenv` library for Node: `KEY=value`, with `export`
 * (`set`, `$env:`) before it or not, in single, double or back quotes that may span lines; `#` begins a comment outside quotes.
 *
 * Of a name that stands twice the last counts. Programs differ in whether `#` needs a space before it, so a
 * value that is cut there without one is noted.
 */
export function parseEnv(text: string): Variables {
  const found = new Map<string, Variable>()
  const notes: { line: number; reason: string }[] = []
  // Where a quotation mark can no longer close is known from the start, so that no line looks twice.
  const last = { "'": text.lastIndexOf("'"), '"': text.lastIndexOf('"'), '`': text.lastIndexOf('`') }
  let line = 1
  for (let at = 0; at < text.length; ) {
    const end = endOfLine(text, at)
    assignment.lastIndex = at
    const [whole = '', name] = assignment.exec(text) ?? []
    if (name === undefined || at + whole.length > end) {
      const content = text.slice(at, end).trim()
      if (content !== '' && !content.startsWith('#'))
        notes.push({ line, reason: 'this line assigns nothing' })
      at = next(text, end)
      line++
      continue
    }
    const begins = at + whole.length
    const quote = text[begins]
    const close =
      (quote === "'" || quote === '"' || quote === '`') && last[quote] > begins
        ? closing(text, begins, quote)
        : -1
    const stop = close < 0 ? end : endOfLine(text, close)
    const after = close < 0 ? '' : text.slice(close + 1, stop).trim()
    const quoted = close >= 0 && (after === '' || after.startsWith('#'))
    const value = quoted
      ? inside(text.slice(begins + 1, close), quote as string)
      : bare(text.slice(begins, end))
    if (!quoted && /[^ \t]#/.test(text.slice(begins - 1, end))) {
      notes.push({
        line,
        reason: `${name} is cut at a # without a space before it; if that belongs to the value, put it in quotes`,
      })
    }
    if (!quoted && quote !== undefined && `'"\``.includes(quote)) {
      notes.push({ line, reason: `the quotation mark that ${name} begins with is not closed` })
    }
    const before = found.get(name)
    if (before) notes.push({ line, reason: `${name} stands in line ${before.line} as well; this one counts` })
    found.delete(name)
    found.set(name, { name, value, line })
    const consumed = quoted ? stop : end
    line += 1 + breaks(text, begins, consumed)
    at = next(text, consumed)
  }
  return { variables: [...found.values()], notes }
}

function closing(text: string, open: number, quote: string): number {
  for (let at = open + 1; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === quote) return at
  }
  return -1
}

function inside(content: string, quote: string): string {
  const unified = content.replace(/\r\n?/g, '\n')
  if (quote !== '"') return unified
  return unified.replace(/\\([nr"])/g, (_, char: string) => (char === 'n' ? '\n' : char === 'r' ? '\r' : '"'))
}

/** A value without quotes ends at a comment, and one pair of quotes around what is left goes. */
const bare = (content: string): string => {
  const value = content.replace(/#.*$/, '').trim()
  return /^(['"`])([\s\S]*)\1$/.exec(value)?.[2] ?? value
}

const endOfLine = (text: string, from: number): number => {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || code === 13) return at
  }
  return text.length
}

const next = (text: string, end: number): number =>
  text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1

function breaks(text: string, from: number, to: number): number {
  let found = 0
  for (let at = from; at < to; at++) {
    if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) found++
  }
  return found
}
