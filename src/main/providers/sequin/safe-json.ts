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
  const kept: JsonObject = {}
  // `parseJson` leaves no `__proto__` that a copy by assignment would obey.
  for (const name of Object.keys(from)) {
    const value = from[name] as Json
    const secret = isMasked(value) || (isSecretName(name) && typeof value !== 'boolean' && value !== null)
    if (secret) withheld.push(name)
    else kept[name] = typeof value === 'object' ? safe(value) : value
  }
  return kept
}

/** The fields of an object that are not null, as they are taken one by one; the object stays as it is. */
export interface Shelf {
  at(field: string): Json | undefined
  take(field: string): void
  /** What nobody took. */
  left(): JsonObject
}

/** Of thousands of rows: an object that fields were deleted from is slow to go over and to write. */
export function shelf(from: JsonObject): Shelf {
  const taken: string[] = []
  const at = (field: string) =>
    Object.hasOwn(from, field) && !taken.includes(field) ? (from[field] ?? undefined) : undefined
  return {
    at,
    take: (field) => void taken.push(field),
    left() {
      const rest: JsonObject = {}
      for (const field of Object.keys(from)) {
        const value = from[field] as Json
        if (value !== null && !taken.includes(field)) rest[field] = value
      }
      return rest
    },
  }
}
