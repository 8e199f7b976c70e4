import type { CredentialDetail, CredentialSummary, DetailField } from '../../shared/credential.ts'
import type { Field } from '../../shared/field.ts'
import { formOf } from '../providers/form.ts'
import type { Kind, Provider, Remote } from '../providers/provider.ts'
import { publicExtra } from '../providers/redact.ts'
import { parseJson } from '../providers/wire-json.ts'
import type { CredentialFull, CredentialRow, HeldSecrets } from '../vault/credentials.ts'
import { cannotRemove, cannotUpdate } from './may.ts'

/** A kind this build does not know still has a secret half, so there is one field to keep it in. */
const unknownFields: readonly Field[] = [
  {
    name: 'secret',
    label: 'Secret',
    help: 'Keystead does not know this kind yet, so it keeps the secret as one text.',
    type: 'multiline',
    secret: true,
    required: false,
    readOnly: false,
  },
]

// A kind is a constant of the program: its fields are worked out once.
const fieldsByKind = new WeakMap<Kind, readonly Field[]>()

/** The fields of a kind in reading order. */
export function fieldsOf(provider: Provider, kindId: string): readonly Field[] {
  const kind = provider.kinds.find(({ id }) => id === kindId)
  if (!kind) return unknownFields
  const fields = fieldsByKind.get(kind) ?? formOf(kind.schema)
  fieldsByKind.set(kind, fields)
  return fields
}

/** How much of the secret half is here. Optional secrets do not make it partial once a needed one is there. */
function heldOf(fields: readonly Field[], secrets: HeldSecrets): CredentialSummary['held'] {
  const secretFields = fields.filter(({ secret }) => secret)
  if (secretFields.length === 0) return 'none'
  const isHeld = ({ name }: Field) => Object.hasOwn(secrets, name)
  if (!secretFields.some(isHeld)) return 'missing'
  return secretFields.filter(({ required }) => required).every(isHeld) ? 'held' : 'partial'
}

const scalar = (value: unknown): DetailField['value'] => {
  if (value === undefined || value === null || value === '') return null
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return JSON.stringify(value)
}

/** A row of the list. */
export function summaryOf(row: CredentialRow, provider: Provider): CredentialSummary {
  const kind = provider.kinds.find(({ id }) => id === row.kind)
  const attributes: Record<string, unknown> = JSON.parse(row.attributes)
  const hint = kind?.hint.map((name) => scalar(attributes[name])).find((value) => value !== null)
  return {
    id: row.id,
    name: row.name,
    provider: row.provider,
    kind: row.kind,
    kindLabel: kind?.label ?? row.kind,
    connectionId: row.connectionId,
    organization: row.organizationName,
    scope: row.scopeName,
    hint: hint === undefined || hint === null ? null : String(hint),
    tags: JSON.parse(row.tags),
    held: heldOf(fieldsOf(provider, row.kind), JSON.parse(row.secrets)),
    health: row.health as CredentialSummary['health'],
    gone: row.goneAt !== null,
    lastUsedAt: row.lastUsedAt,
    updatedAt: row.updatedAt,
  }
}

/** Everything about one credential but its secrets. */
export function detailOf(
  row: CredentialFull,
  provider: Provider,
  remote: Remote,
  remoteUrl: string | null,
): CredentialDetail {
  const attributes: Record<string, unknown> = JSON.parse(row.attributes)
  const secrets: HeldSecrets = JSON.parse(row.secrets)
  const fields = fieldsOf(provider, row.kind)
  const undeclared = Object.entries(attributes).filter(
    ([name]) => !fields.some((field) => field.name === name),
  )
  const extra = publicExtra({
    ...(parseJson(row.extra) as object),
    ...Object.fromEntries(undeclared),
  } as Parameters<typeof publicExtra>[0])
  return {
    ...summaryOf(row, provider),
    cannotUpdate: cannotUpdate(row, provider, remote),
    cannotRemove: cannotRemove(row, provider, remote),
    usage: row.usage === null ? null : JSON.parse(row.usage),
    description: row.description,
    fields: fields.map((field) => ({
      ...field,
      value: field.secret ? null : scalar(attributes[field.name]),
      held: field.secret && Object.hasOwn(secrets, field.name),
      storedAt: field.secret && Object.hasOwn(secrets, field.name) ? (secrets[field.name]?.at ?? null) : null,
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
