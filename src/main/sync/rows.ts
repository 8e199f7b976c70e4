import { hash } from 'node:crypto'
import { namesWith, secretNames } from '../providers/form.ts'
import type { Json, Kind, Provider, RemoteCredential, RemoteScope } from '../providers/provider.ts'
import { stringifyJson } from '../providers/wire-json.ts'
import type { ScopeRow } from '../vault/places.ts'
import type { PulledCredential } from '../vault/pulled.ts'

export const asRemote = ({ remoteId, name, kind, readOnly }: ScopeRow): RemoteScope => ({
  remoteId,
  name,
  kind,
  ...(readOnly !== null && { readOnly }),
})

/** Ready for the vault: health flattened, JSON as text with no digit of an id lost, and a digest of it all. */
export const toRow = (from: RemoteCredential): PulledCredential => rowOf(from, {})

function rowOf(from: RemoteCredential, empty: Readonly<Record<string, null>>): PulledCredential {
  const { health, usage, attributes } = from
  const told: Record<string, unknown> = { ...empty }
  for (const field of Object.keys(attributes)) told[field] = plain(attributes[field] as Json)
  // The digest is of this order.
  const row = {
    remoteId: from.remoteId,
    kind: from.kind,
    name: from.name,
    description: from.description,
    createdAt: from.createdAt,
    updatedAt: from.updatedAt,
    lastUsedAt: from.lastUsedAt,
    attributes: told,
    extra: stringifyJson(from.extra),
    health: health?.state ?? 'unknown',
    healthMessage: health?.message ?? null,
    healthCheckedAt: health?.checkedAt ?? null,
    usage: usage ? JSON.stringify(usage) : null,
  }
  const digest = hash('sha256', stringifyJson(row as unknown as Json), 'buffer').subarray(0, 8)
  return Object.assign(row, { digest })
}

// A kind is a constant of the program, and there is a row for each of thousands of credentials.
const emptyOf = new WeakMap<Kind, Readonly<Record<string, null>>>()

function emptyFields(kind: Kind): Readonly<Record<string, null>> {
  const known = emptyOf.get(kind)
  if (known) return known
  const untold = new Set([...secretNames(kind.schema), ...namesWith(kind.schema, 'writeOnly')])
  const told = Object.keys(kind.schema.shape).filter((name) => !untold.has(name))
  const empty = Object.fromEntries(told.map((name) => [name, null]))
  emptyOf.set(kind, empty)
  return empty
}

/** The same for a description: a public field that it leaves out is empty there, unless it is never told. */
export function toDescribedRow(from: RemoteCredential, provider: Provider): PulledCredential {
  const kind = provider.kinds.find(({ id }) => id === from.kind)
  return kind ? rowOf(from, emptyFields(kind)) : toRow(from)
}

/** Attributes are scalars of a form; an integer too long for a number is kept as its digits. */
const plain = (value: Json): unknown => {
  if (typeof value === 'bigint') return String(value)
  if (Array.isArray(value)) return value.map(plain)
  if (value === null || typeof value !== 'object') return value
  const copy: Record<string, unknown> = {}
  for (const key of Object.keys(value)) copy[key] = plain(value[key] as Json)
  return copy
}
