import { custom } from '../custom.ts'
import type { FormatId } from '../imported.ts'
import { readTable } from './table.ts'

/** A row whose columns are known by name. */
export interface CsvRecord {
  /** The cell under a header, whatever its case; undefined for an empty one. */
  value(header: string): string | undefined
  readonly place: string
  readonly fault: string | null
  /** Cells under headers that the format does not have. */
  readonly rest: readonly ReturnType<typeof custom>[]
}

/** The rows of a table whose headers a format fixes. `known` is in lower case. */
export function recordsOf(text: string, format: FormatId, known: readonly string[]): CsvRecord[] {
  const { head, rows } = readTable(text, format)
  const names = head.map((name) => name.trim().toLowerCase())
  const expected = new Set(known)
  return rows.map(({ cells, line, fault }) => ({
    value: (header) => cells[names.indexOf(header)] || undefined,
    place: `line ${line}`,
    fault,
    rest: cells.flatMap((cell, at) => {
      if (cell === '' || expected.has(names[at] ?? '')) return []
      return [custom(head[at]?.trim() || `Column ${at + 1}`, cell)]
    }),
  }))
}
