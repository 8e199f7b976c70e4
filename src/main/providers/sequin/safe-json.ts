import type { Json, JsonObject } from '../provider.ts'
import { isMasked, isSecretName } from '../redact.ts'

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * A copy without masks and secrets, at any depth. A yes or no of such a name is no secret.
 *
 * `withheld` gets the names of what was left out for being a secret.
 */
export function withoutSecrets(from: JsonObject, withheld: string[] = []): JsonObject {
  const safe = (value: Json): Json =>
    Array.isArray(value)
      ? value.filter((item) => !isMasked(item)).map(safe)
      : isObject(value)
        ? withoutSecrets(value, withheld)
        : value
  const kept: [string, Json][] = []
  for (const [name, value] of Object.entries(from)) {
    const secret = isMasked(value) || (isSecretName(name) && typeof value !== 'boolean' && value !== null)
    if (secret) withheld.push(name)
    else kept.push([name, safe(value)])
  }
  return Object.fromEntries(kept)
}

export const withoutNulls = (from: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(from).filter(([, value]) => value !== null))
