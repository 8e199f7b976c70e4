import Papa from 'papaparse'
import { keysteadColumns } from '../imports/csv/keystead-columns.ts'
import { fieldLabels } from '../imports/fit-to-kind.ts'
import type { ImportedCredential } from '../imports/imported.ts'

/** One row for each credential; the fields of all kinds that occur are columns. Keystead reads it back whole. */
export function writeCsv(credentials: readonly ImportedCredential[]): Uint8Array {
  const kinds = [...new Set(credentials.map(({ kind }) => kind))]
  const fields = [...new Set(kinds.flatMap((kind) => [...(fieldLabels(kind)?.keys() ?? [])]))]
  const rows = credentials.map((each) => [
    each.kind,
    each.name,
    each.organization ?? '',
    each.description ?? '',
    each.tags.length > 0 ? JSON.stringify(each.tags) : '',
    each.notes,
    each.expiresAt ? new Date(each.expiresAt).toISOString() : '',
    each.rotateDays ? String(each.rotateDays) : '',
    each.custom.length > 0 ? JSON.stringify(each.custom) : '',
    ...fields.map((field) => String(each.attributes[field] ?? each.secrets[field] ?? '')),
  ])
  const text = Papa.unparse([[...keysteadColumns, ...fields], ...rows], { newline: '\r\n' })
  // Spreadsheets take a table for UTF-8 by its mark.
  return Buffer.from(`\uFEFF${text}\r\n`)
}
