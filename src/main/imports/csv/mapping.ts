import { mostColumns } from '../../../shared/import.ts'
import { collect } from '../collect.ts'
import { custom } from '../custom.ts'
import { importFailed } from '../failed.ts'
import { fieldsOf } from '../fit-to-kind.ts'
import { folderOf } from '../folder.ts'
import type { ImportResult } from '../imported.ts'
import { credentialOf } from '../login-item.ts'
import { formNote, noAddress } from './form-note.ts'
import { type CsvMapping, type CsvTarget, guessMapping, spareUser } from './guess.ts'
import { type Row, readHead, readTable } from './table.ts'

/** What a person needs in order to map a table. */
export interface CsvColumns {
  readonly headers: readonly string[]
  readonly guess: CsvMapping
  /** Targets that the kind cannot do without and that no column has. */
  readonly missing: readonly CsvTarget[]
}

/** The columns of a table, a guess at what they are, and what that guess lacks. Throws `import-failed` for too many. */
export function csvColumns(text: string): CsvColumns {
  const headers = readHead(text) ?? []
  if (headers.length > mostColumns)
    throw importFailed(
      'csv',
      'line 1',
      `the table has ${headers.length} columns, and Keystead reads ${mostColumns} at most; remove those that are not needed`,
    )
  const guess = guessMapping(headers)
  return { headers, guess, missing: missingTargets(guess) }
}

/** What a mapping lacks: a name, and the fields that its kind requires or, for `generic`, a secret. */
export function missingTargets({ kind, columns }: CsvMapping): CsvTarget[] {
  const fields = fieldsOf(kind) ?? []
  const has = (target: CsvTarget) => columns.includes(target)
  const missing: CsvTarget[] = fields
    .filter(({ required }) => required)
    .map(({ name }): CsvTarget => `field:${name}`)
    .filter((target) => !has(target))
  if (
    kind === 'generic' &&
    !has('field:password') &&
    !has('field:secretText') &&
    !has('totp') &&
    !has('hidden')
  ) {
    missing.push('field:password')
  }
  const names: CsvTarget[] = ['name', 'field:url', 'field:username', 'field:accessKeyId']
  if (!names.some(has)) missing.push('name')
  return missing
}

/**
 * Any table by a mapping, or by a guess where none is given.
 *
 * Throws `import-failed` for a mapping that lacks a column, names a field twice or one that is not there.
 */
export function readCsv(text: string, given?: CsvMapping): ImportResult {
  const { head, rows } = readTable(text, 'csv')
  const mapping = given ?? guessMapping(head)
  check(mapping, head)
  const into = collect('csv')
  for (const [at, target] of mapping.columns.entries()) {
    if (target === 'ignore' && rows.some(({ cells }) => cells[at]?.trim()))
      into.warn(`column ${at + 1}`, `«${head[at]?.trim()}» is ignored, and holds values`)
  }
  const users = { main: mapping.columns.indexOf('field:username'), spare: spareUser(head, mapping) }
  for (const row of rows) {
    const place = `line ${row.line}`
    if (row.fault) into.skip(undefined, place, row.fault)
    else into.add(credential(withUser(row, users), head, mapping, place))
  }
  return into.result()
}

function check({ kind, columns }: CsvMapping, head: readonly string[]): void {
  const fields = fieldsOf(kind)
  if (!fields) throw importFailed('csv', '', `there is no kind ${kind}`)
  if (columns.length !== head.length) {
    throw importFailed(
      'csv',
      'line 1',
      `the table has ${head.length} columns, and ${columns.length} are mapped`,
    )
  }
  const seen = new Set<CsvTarget>()
  for (const [at, target] of columns.entries()) {
    const name = target.startsWith('field:') ? target.slice('field:'.length) : null
    if (name !== null && !fields.some((field) => field.name === name)) {
      throw importFailed('csv', `column ${at + 1}`, `the kind ${kind} has no field ${name}`)
    }
    const repeatable = target === 'custom' || target === 'hidden' || target === 'ignore' || target === 'tags'
    if (seen.has(target) && !repeatable) {
      throw importFailed('csv', `column ${at + 1}`, 'another column is mapped to the same thing')
    }
    seen.add(target)
  }
  const missing = missingTargets({ kind, columns })
  if (missing.length > 0) {
    const names = missing.map((target) => target.replace('field:', '')).join(', ')
    throw importFailed('csv', 'line 1', `no column is mapped to: ${names}`)
  }
}

/** A row whose user name stands in another column than that of most. */
function withUser(row: Row, { main, spare }: { main: number; spare: number }): Row {
  const name = row.cells[spare]
  if (main < 0 || row.cells[main]?.trim() || !name?.trim()) return row
  const cells = [...row.cells]
  cells[spare] = ''
  cells[main] = name
  return { ...row, cells }
}

function credential({ cells }: Row, head: readonly string[], mapping: CsvMapping, place: string) {
  const values: Record<string, string> = {}
  const parts: Partial<Record<CsvTarget, string>> = {}
  const tags: string[] = []
  const fields = cells.flatMap((value, at) => {
    const target = mapping.columns[at] ?? 'custom'
    const label = head[at]?.trim() || `Column ${at + 1}`
    if (target === 'custom') return at < head.length ? [custom(label, value, 'text')] : [custom(label, value)]
    if (target === 'hidden') return [custom(label, value, 'hidden')]
    if (target === 'tags') tags.push(...value.split(/[,;]/))
    else if (target.startsWith('field:')) values[target.slice('field:'.length)] = value
    else if (target !== 'ignore') parts[target] = value
    return []
  })
  const folder = folderOf(parts.organization)
  const shared = {
    name: parts.name || values.url || values.username || values.accessKeyId,
    place,
    notes: parts.notes,
    description: parts.description,
    tags: [...tags, folder.tag],
    organization: folder.organization,
  }
  if (mapping.kind !== 'generic') {
    return {
      ...shared,
      kind: mapping.kind,
      values,
      custom: [...fields, custom('One-time code', parts.totp, 'totp')],
    }
  }
  const { url, secretText } = values
  const login = { username: values.username, password: values.password, notes: parts.notes }
  const form = formNote(login)
  const { username, password, notes } = form ?? login
  const secret = { label: 'Secret text', type: 'hidden' as const, value: password ? secretText : undefined }
  const item = {
    ...shared,
    notes,
    username,
    password: password || secretText,
    totp: parts.totp,
    urls: url && url !== noAddress ? [url] : [],
    fields: [secret, ...(form?.fields ?? []), ...fields],
  }
  return { ...credentialOf(item), description: parts.description }
}
