import type { Json, JsonObject, RemoteCredential } from '../provider.ts'
import { isMasked, isSecretName } from '../redact.ts'
import { timeOf } from '../time.ts'
import type { WireCredential } from './wire.ts'

/**
 * A credential as Keystead keeps it. What has no place of its own stays whole in `extra`, as do the
 * caller's `permissions`; no secret is taken, whatever the remote sends. Keycard tells of no change: there
 * is no `updatedAt`.
 */
export function toCredential(wire: WireCredential): RemoteCredential {
  const { id, client_id, name, description, ...others } = wire
  const extra = withoutSecrets(others as JsonObject, false)

  /** Moves a date out of `extra`; one that cannot be read stays there. */
  const moment = (field: string): number | null => {
    const at = timeOf(extra[field])
    if (at !== null) delete extra[field]
    return at
  }
  return {
    remoteId: id,
    kind: 'service_account_credential',
    name,
    description: description || null,
    attributes: isMasked(client_id) ? {} : { clientId: client_id },
    createdAt: moment('created_at'),
    updatedAt: null,
    lastUsedAt: moment('last_used_at'),
    health: null,
    extra,
  }
}

/** A copy without nulls, masks and whatever a secret's name leads to. A yes or no is never a secret. */
function withoutSecrets(from: JsonObject, inSecret: boolean): JsonObject {
  return Object.fromEntries(
    Object.entries(from).flatMap(([field, value]) => {
      const kept = safe(value, inSecret || isSecretName(field))
      return kept === undefined ? [] : [[field, kept]]
    }),
  )
}

function safe(value: Json, inSecret: boolean): Json | undefined {
  if (value === null || isMasked(value)) return undefined
  if (Array.isArray(value))
    return value.map((item) => safe(item, inSecret)).filter((item) => item !== undefined)
  if (typeof value === 'object') return withoutSecrets(value, inSecret)
  return inSecret && typeof value !== 'boolean' ? undefined : value
}
