import { type CsvColumns, csvColumns } from './csv/mapping.ts'
import { decodeText } from './decode-text.ts'
import { formats, type Needs } from './formats.ts'
import { wholeOf } from './import-file.ts'
import { type ChosenFile, formatOf } from './import-files.ts'
import type { FormatId } from './imported.ts'

/** What is known of a file before it is read. */
export interface Inspection {
  readonly format: FormatId
  readonly label: string
  readonly needsPassword: Needs
  /** For a table whose columns are free. */
  readonly csv: CsvColumns | null
}

/** What a file is and what must be given to read it. Throws `import-failed` for one that is nothing to import. */
export function inspect(file: ChosenFile): Inspection {
  const format = formatOf(file)
  const { label, needs } = formats[format]
  const text = 'read' in formats[format] ? (decodeText(wholeOf(file))?.text ?? '') : ''
  return {
    format,
    label,
    needsPassword: needs?.(text) ?? 'nothing',
    csv: format === 'csv' ? csvColumns(text) : null,
  }
}
