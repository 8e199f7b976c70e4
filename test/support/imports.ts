import { expect } from 'vitest'
import { foreignArgon2 } from '../../src/main/crypto/kdf.ts'
import { type ChosenFile, importFile, importFiles } from '../../src/main/imports/import-files.ts'
import type { FormatId, ImportedCredential, ImportResult } from '../../src/main/imports/imported.ts'
import type { ImportOptions } from '../../src/main/imports/options.ts'
import { formOf } from '../../src/main/providers/form.ts'
import { findCatalogue } from '../../src/main/providers/registry.ts'

type Extra = Partial<ImportOptions> & { format?: FormatId }

export const chosen = (content: string | Uint8Array, name: string, format?: FormatId): ChosenFile => ({
  name,
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  ...(format && { format }),
})

/** What a file holds, after a check that every credential is one of its kind. */
export async function read(
  content: string | Uint8Array,
  name = 'file',
  extra: Extra = {},
): Promise<ImportResult> {
  const { format, ...options } = extra
  const result = await importFile(chosen(content, name, format), { argon2: foreignArgon2, ...options })
  checkKinds(result)
  return result
}

/** The same for several files at once. */
export async function readAll(files: Readonly<Record<string, string>>): Promise<ImportResult[]> {
  const all = Object.entries(files).map(([name, content]) => chosen(content, name))
  const results = await importFiles(all, { argon2: foreignArgon2 })
  for (const result of results) checkKinds(result)
  return results
}

/** The one credential of a name and, where several share it, a kind. */
export function named(result: ImportResult, name: string, kind?: string): ImportedCredential {
  const found = result.credentials.filter((each) => each.name === name && (!kind || each.kind === kind))
  expect(
    found.map(({ name: given }) => given),
    `of ${result.credentials.map((each) => `${each.kind} ${each.name}`).join(', ')}`,
  ).toHaveLength(1)
  return found[0] as ImportedCredential
}

/** Further fields as `type label: value`. */
export const customOf = ({ custom }: ImportedCredential): string[] =>
  custom.map(({ type, label, value }) => `${type} ${label}: ${value}`)

/** A credential that the vault's own form would refuse is a fault of the import. */
export function checkKinds({ credentials, format }: ImportResult): void {
  for (const credential of credentials) {
    const kind = findCatalogue('local').kinds.find(({ id }) => id === credential.kind)
    expect(kind, credential.kind).toBeDefined()
    if (!kind) continue
    const fields = formOf(kind.schema)
    const secret = new Set(fields.filter((field) => field.secret).map(({ name }) => name))
    const shown = new Set(fields.filter((field) => !field.secret).map(({ name }) => name))
    for (const name of Object.keys(credential.secrets)) expect([...secret], credential.kind).toContain(name)
    for (const name of Object.keys(credential.attributes)) expect([...shown], credential.kind).toContain(name)
    expect(kind.schema.safeParse({ ...credential.attributes, ...credential.secrets }).success).toBe(true)
    expect(credential.name).not.toBe('')
    expect(credential.name.length).toBeLessThanOrEqual(255)
    expect(credential.source.format).toBe(format)
    for (const { value } of credential.custom) expect(value).not.toBe('')
  }
}
