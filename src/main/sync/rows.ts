import { createHash } from 'node:crypto'
import { namesWith, secretNames } from '../providers/form.ts'
import type { Json, Provider, RemoteCredential, RemoteScope } from '../providers/provider.ts'
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
export function toRow(from: RemoteCredential): PulledCredential {
  const { health, attributes, extra, usage, ...rest } = from
  const row = {
    ...rest,
    attributes: plain(attributes) as Record<string, unknown>,
    extra: stringifyJson(extra),
    health: health?.state ?? 'unknown',
    healthMessage: health?.message ?? null,
    healthCheckedAt: health?.checkedAt ?? null,
    usage: usage ? JSON.stringify(usage) : null,
  }
  const digest = createHash('sha256')
    .update(stringifyJson(row as unknown as Json))
    .digest()
    .subarray(0, 8)
  return { ...row, digest }
}

/** The same for a description: a public field that it leaves out is empty there, unless it is never told. */
export function toDescribedRow(from: RemoteCredential, provider: Provider): PulledCredential {
  const schema = provider.kinds.find(({ id }) => id === from.kind)?.schema
  if (!schema) return toRow(from)
  const untold = new Set([...secretNames(schema), ...namesWith(schema, 'writeOnly')])
  const told = Object.keys(schema.shape).filter((name) => !untold.has(name))
  const empty = Object.fromEntries(told.map((name) => [name, null]))
  return toRow({ ...from, attributes: { ...empty, ...from.attributes } })
}

/** Attributes are scalars of a form; an integer too long for a number is kept as its digits. */
const plain = (value: Json): unknown => {
  if (typeof value === 'bigint') return String(value)
  if (Array.isArray(value)) return value.map(plain)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]))
}
