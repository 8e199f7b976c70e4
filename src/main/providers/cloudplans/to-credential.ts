import type { Json, JsonObject, RemoteCredential } from '../provider.ts'
import { isObject, withoutSecrets } from '../redact.ts'
import { timeOf } from '../time.ts'
import { kindOf, namesOf } from './kinds.ts'
import type { WireCredential } from './wire.ts'

/**
 * A credential as Keystead keeps it: declared public fields by name, and all else whole in `extra`.
 *
 * A list tells nothing of what the credential consists of (`specific`), so attributes are empty, unless
 * an installation tells more than is documented. Then too, no secret is taken from an answer.
 */
export function toCredential(wire: WireCredential, gcpWord: string): RemoteCredential {
  const { id, type, name, comments, resources, specific, ...others } = wire
  const kind = kindOf(type, gcpWord)
  const told = isObject(specific) ? withoutSecrets(specific) : {}
  const attributes: JsonObject = {}
  for (const field of namesOf(kind)?.public ?? []) {
    const value = told[field]
    if (value === undefined || typeof value === 'object') continue
    attributes[field] = value
    delete told[field]
  }

  const extra = withoutSecrets(others as JsonObject)
  if (Object.keys(told).length > 0) extra.specific = told
  const count = countOf(resources)
  if (count === null && resources !== null && resources !== undefined) extra.resources = resources as Json
  return {
    remoteId: id,
    kind,
    name,
    description: comments || null,
    attributes,
    extra,
    createdAt: null,
    updatedAt: null,
    lastUsedAt: lastTime(extra.last_time),
    health: null,
    ...(count !== null && { usage: { count, by: [] } }),
  }
}

/** What `last_time` means and how it is written is not documented: the text stays in `extra` as well. */
const lastTime = (value: Json | undefined): number | null =>
  typeof value === 'string' ? timeOf(value) : null

const countOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null
