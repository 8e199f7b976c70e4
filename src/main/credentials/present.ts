import type { CredentialDetail, CredentialSummary, DetailField } from '../../shared/credential.ts'
import type { Catalogue, Remote } from '../providers/provider.ts'
import { publicExtra } from '../providers/redact.ts'
import { parseJson } from '../providers/wire-json.ts'
import type { CredentialFull, CredentialRow, HeldSecrets } from '../vault/credentials.ts'
import { type FieldOutline, fieldsOf, outlinesOf } from './kind-fields.ts'
import { cannotRemove, cannotUpdate } from './may.ts'
import { conflictOf, syncOf } from './standing.ts'

/** How much of the secret half is here. Optional secrets do not make it partial once a needed one is there. */
function heldOf(fields: readonly FieldOutline[], secrets: HeldSecrets): CredentialSummary['held'] {
  const secretFields = fields.filter(({ secret }) => secret)
  if (secretFields.length === 0) return 'none'
  const isHeld = ({ name }: FieldOutline) => Object.hasOwn(secrets, name)
  if (!secretFields.some(isHeld)) return 'missing'
  return secretFields.filter(({ required }) => required).every(isHeld) ? 'held' : 'partial'
}

const scalar = (value: unknown): DetailField['value'] => {
  if (value === undefined || value === null || value === '') return null
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return JSON.stringify(value)
}

/** A list shows the beginning: whole names of megabytes would hold up the window. */
const brief = (text: string): string => (text.length <= 300 ? text : `${text.slice(0, 299).toWellFormed()}…`)

/** A row of the list. */
export function summaryOf(row: CredentialRow, catalogue: Catalogue): CredentialSummary {
  const kind = catalogue.kinds.find(({ id }) => id === row.kind)
  const attributes: Record<string, unknown> = JSON.parse(row.attributes)
  const hintField = kind?.hint.find((name) => scalar(attributes[name]) !== null)
  const fields = outlinesOf(catalogue, row.kind)
  return {
    id: row.id,
    name: brief(row.name),
    provider: row.provider,
    kind: row.kind,
    kindLabel: kind?.label ?? row.kind,
    connectionId: row.connectionId,
    organization: row.organizationName,
    scope: row.scopeName,
    hint: hintField === undefined ? null : brief(String(scalar(attributes[hintField]))),
    hintLabel: fields.find(({ name }) => name === hintField)?.label ?? null,
    usedBy: row.usedBy,
    tags: JSON.parse(row.tags),
    held: heldOf(fields, JSON.parse(row.secrets)),
    health: row.health as CredentialSummary['health'],
    gone: row.goneAt !== null,
    trashed: row.trashedAt !== null,
    sync: syncOf(row),
    expiresAt: row.expiresAt,
    lastUsedAt: row.lastUsedAt,
    updatedAt: row.updatedAt,
  }
}

/** Everything about one credential but its secrets. `remote` is null for what this vault alone holds. */
export function detailOf(
  row: CredentialFull,
  catalogue: Catalogue,
  remote: Remote | null,
  remoteUrl: string | null,
  owed: CredentialDetail['owed'],
): CredentialDetail {
  const attributes: Record<string, unknown> = JSON.parse(row.attributes)
  const secrets: HeldSecrets = JSON.parse(row.secrets)
  const storedAt: Record<string, number> = JSON.parse(row.storedAt)
  const fields = fieldsOf(catalogue, row.kind)
  const undeclared = Object.entries(attributes).filter(
    ([name]) => !fields.some((field) => field.name === name),
  )
  const extra = publicExtra({
    ...(parseJson(row.extra) as object),
    ...Object.fromEntries(undeclared),
  } as Parameters<typeof publicExtra>[0])
  return {
    ...summaryOf(row, catalogue),
    // Whole, since an edit begins with it.
    name: row.name,
    cannotUpdate: cannotUpdate(row, catalogue, remote),
    cannotRemove: cannotRemove(row, catalogue, remote),
    scopeId: row.scopeId,
    organizationId: row.organizationId,
    owed,
    conflict: conflictOf(row, catalogue),
    trashedAt: row.trashedAt,
    editedAt: row.editedAt,
    custom: JSON.parse(row.custom),
    rotateDays: row.rotateDays,
    usage: row.usage === null ? null : JSON.parse(row.usage),
    description: row.description,
    fields: fields.map((field) => ({
      ...field,
      value: field.secret ? null : scalar(attributes[field.name]),
      held: field.secret && Object.hasOwn(secrets, field.name),
      storedAt: field.secret && Object.hasOwn(secrets, field.name) ? (storedAt[field.name] ?? null) : null,
    })),
    extra,
    notes: row.notes,
    remoteId: row.remoteId,
    remoteUrl,
    healthMessage: row.healthMessage,
    healthCheckedAt: row.healthCheckedAt,
    createdAt: row.createdAt,
    pulledAt: row.pulledAt,
  }
}
