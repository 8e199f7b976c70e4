import Papa from 'papaparse'
import { importFailed } from '../failed.ts'
import type { FormatId } from '../imported.ts'
import { limits } from '../limits.ts'

export interface Row {
  readonly cells: readonly string[]
  /** Of the file, from 1: where the row begins. */
  readonly line: number
  /** The row cannot be trusted: why, as half a sentence. */
  readonly fault: string | null
}

export interface Table {
  readonly head: readonly string[]
  readonly rows: readonly Row[]
}

/** The first row, where there is one. */
export function readHead(text: string): readonly string[] | null {
  const [first] = Papa.parse<string[]>(body(text).text, {
    preview: 1,
    skipEmptyLines: 'greedy',
    delimitersToGuess,
  }).data
  return first ?? null
}

/**
 * A table with a header: separated by commas, semicolons, tabs or bars, quoted as spreadsheets do.
 *
 * Rows may be shorter or longer than the header. Throws `import-failed` for more rows than an import takes.
 */
export function readTable(text: string, format: FormatId): Table {
  const { text: source, skippedLines } = body(text)
  let head: readonly string[] | null = null
  const rows: Row[] = []
  let line = 1 + skippedLines
  let counted = 0
  Papa.parse<string[]>(source, {
    delimitersToGuess,
    step: ({ data, errors, meta }, parser) => {
      const begins = line
      line += breaks(source, counted, meta.cursor)
      counted = meta.cursor
      if (data.every((cell) => cell.trim() === '')) return
      if (!head) {
        head = data
        return
      }
      if (rows.length >= limits.entries) {
        parser.abort()
        throw importFailed(format, `line ${begins}`, `it holds more than ${limits.entries} entries`)
      }
      const quotes = errors.some(({ type }) => type === 'Quotes')
      rows.push({ cells: data, line: begins, fault: quotes ? 'a quotation mark in it is not closed' : null })
    },
  })
  if (!head) throw importFailed(format, '', 'it is empty')
  return { head, rows }
}

const delimitersToGuess = [',', ';', '\t', '|']

/** Without the hint that spreadsheets read, `sep=;` in the first line, and with quotes in cells doubled. */
function body(text: string): { text: string; skippedLines: number } {
  if (text.startsWith(keepass1Head)) {
    return { text: text.replace(/\\(["\\])/g, (_, char) => (char === '"' ? '""' : char)), skippedLines: 0 }
  }
  const hint = /^sep=.\r?\n/i.exec(text)?.[0]
  return hint ? { text: text.slice(hint.length), skippedLines: 1 } : { text, skippedLines: 0 }
}

/** KeePass 1 and its form in KeePass 2 put a backslash before quotes and backslashes. */
const keepass1Head = '"Account","Login Name","Password","Web Site","Comments"'

function breaks(text: string, from: number, to: number): number {
  let found = 0
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) found++
  }
  return found
}
