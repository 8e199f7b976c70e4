import { randomUUID } from 'node:crypto'
import type { CustomField } from '../../shared/credential.ts'
import { ownFields, ownSecret } from '../credentials/own-fields.ts'
import type { ImportedCredential } from '../imports/imported.ts'
import type { NewAttachment } from '../vault/attachments.ts'
import type { ChangedImport, HeldRow, NewImport } from '../vault/imported.ts'
import type { ScopeRow } from '../vault/places.ts'

/** A credential of a file as it is written for the first time. */
export function newImport(credential: ImportedCredential, scope: ScopeRow): NewImport {
  const { kind, name, description, attributes, secrets, notes, tags } = credential
  const { custom = [], secrets: hidden } = ownFields(
    credential.custom.map((field) => ({ ...field, id: newId() })),
  )
  const { expiresAt = null, rotateDays = null } = credential
  return {
    scope,
    kind,
    edit: { name, description, attributes, secrets: { ...secrets, ...hidden } },
    own: { notes, tags, custom, expiresAt, rotateDays },
    files: filesOf(credential, () => true),
  }
}

/**
 * A held credential with what a file says otherwise, `fields` as the plan names them. What the file does not say
 * stays; further fields are replaced by their label.
 */
export function changedImport(
  { id, state }: HeldRow,
  file: ImportedCredential,
  fields: readonly string[],
): ChangedImport {
  const labels = new Set(fields.flatMap((field) => /^custom:(.*)$/s.exec(field)?.[1] ?? []))
  const before = state.custom as CustomField[]
  const replaced = before.filter(({ label }) => labels.has(label))
  const ids = new Map([...labels].map((label) => [label, replaced.filter((each) => each.label === label)]))
  const given = ownFields(
    file.custom
      .filter(({ label }) => labels.has(label))
      .map((field) => ({ ...field, id: ids.get(field.label)?.shift()?.id ?? newId() })),
  )
  const custom = [...before.filter(({ label }) => !labels.has(label)), ...(given.custom ?? [])]
  const clear = replaced.map(ownSecret).filter((field) => !Object.hasOwn(given.secrets ?? {}, field))
  const secrets = Object.fromEntries(Object.entries(file.secrets).filter(([field]) => fields.includes(field)))
  return {
    id,
    edit: {
      name: state.name,
      description: file.description ?? state.description,
      attributes: { ...state.attributes, ...file.attributes },
      secrets: { ...secrets, ...given.secrets },
      clear,
    },
    own: {
      notes: file.notes || state.notes,
      tags: [...new Set([...state.tags, ...file.tags])],
      custom,
      expiresAt: file.expiresAt ?? state.expiresAt,
      rotateDays: file.rotateDays ?? state.rotateDays,
    },
    files: filesOf(file, (name) => fields.includes(`file:${name}`)),
  }
}

const filesOf = ({ files = [] }: ImportedCredential, wanted: (name: string) => boolean): NewAttachment[] =>
  files.filter(({ name }) => wanted(name)).map(({ name, open }) => ({ name, bytes: open() }))

const newId = (): string => randomUUID().replaceAll('-', '').slice(0, 12)
