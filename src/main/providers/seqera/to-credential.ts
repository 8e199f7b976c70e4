import type { JsonObject, RemoteCredential, RemoteHealth } from '../provider.ts'
import { isObject, isSecretName, withoutSecrets } from '../redact.ts'
import { timeOf } from '../time.ts'
import { anyPublic, anySecret, namesOf } from './kinds.ts'
import type { WireCredential } from './wire.ts'

/**
 * A credential as Keystead keeps it: declared public fields by name, and all else whole in `extra`.
 *
 * No secret is taken from an answer, whatever the remote sends: neither a declared one, nor one whose
 * name looks like it, nor a mask of asterisks. `beside` is what an answer says next to the credential.
 */
export function toCredential(wire: WireCredential, beside: JsonObject = {}): RemoteCredential {
  const { id, name, provider, description, deleted: _, keys, ...others } = wire
  const names = namesOf(provider)
  const isSecret = (field: string) => names?.secret.has(field) || looksSecret(field)
  const rest = withoutSecrets(others as JsonObject, isSecret)
  const ownKeys = withoutSecrets(isObject(keys) ? keys : {}, isSecret)

  /** Moves a date out of `rest`; one that cannot be read stays there. */
  const moment = (field: string): number | null => {
    const at = timeOf(rest[field])
    if (at !== null) delete rest[field]
    return at
  }
  const [createdAt, updatedAt, lastUsedAt] = ['dateCreated', 'lastUpdated', 'lastUsed'].map(moment)
  const health = healthOf(rest, moment('lastValidated'))

  const attributes: JsonObject = {}
  for (const from of [rest, ownKeys]) {
    for (const field of names?.public ?? []) {
      const value = from[field]
      if (value === undefined || typeof value === 'object') continue
      attributes[field] = value
      delete from[field]
    }
  }
  if (names && ownKeys.discriminator === provider) delete ownKeys.discriminator

  const extra = { ...rest, ...withoutSecrets(beside, isSecret) }
  if (Object.keys(ownKeys).length > 0) extra.keys = ownKeys
  return {
    remoteId: id,
    kind: provider,
    name,
    description: description || null,
    attributes,
    extra,
    createdAt: createdAt ?? null,
    updatedAt: updatedAt ?? null,
    lastUsedAt: lastUsedAt ?? null,
    health,
  }
}

/**
 * Takes status and message out of `rest`. `AVAILABLE` also stands for «not tried yet», so without a date
 * it is no good news. Null where an older Seqera tells nothing at all.
 */
function healthOf(rest: JsonObject, checkedAt: number | null): RemoteHealth | null {
  const { status, message } = rest
  if (typeof status !== 'string') return null
  const known = status === 'AVAILABLE' || status === 'INVALID'
  if (known) delete rest.status
  if (typeof message === 'string') delete rest.message
  return {
    state: status === 'INVALID' ? 'invalid' : status === 'AVAILABLE' && checkedAt !== null ? 'ok' : 'unknown',
    message: typeof message === 'string' && message ? message : null,
    checkedAt,
  }
}

/** Of a field that the kind does not declare, or of a kind that nobody declared. */
const looksSecret = (field: string): boolean =>
  anySecret().has(field) || (isSecretName(field) && !anyPublic().has(field))
