/**
 * The value at a path of own members, or undefined.
 *
 * Only own members count, so that a file cannot answer for a key that it does not hold, such as
 * `__proto__` or `constructor`.
 */
export function member(value: unknown, ...path: readonly (string | number)[]): unknown {
  let at: unknown = value
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined
    at = (at as Record<string | number, unknown>)[key]
  }
  return at
}

/** A scalar as text; undefined for anything else and for an empty one. */
export function text(value: unknown, ...path: readonly (string | number)[]): string | undefined {
  const found = member(value, ...path)
  if (typeof found === 'string') return found === '' ? undefined : found
  return typeof found === 'number' || typeof found === 'boolean' ? String(found) : undefined
}

/** A scalar as text and anything else as JSON; undefined for what is empty. */
export const printed = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : text(value)

export const list = (value: unknown, ...path: readonly (string | number)[]): readonly unknown[] => {
  const found = member(value, ...path)
  return Array.isArray(found) ? found : []
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The own members of an object, in the order of the file. */
export const entries = (value: unknown, ...path: readonly (string | number)[]): [string, unknown][] => {
  const found = member(value, ...path)
  return isObject(found) ? Object.entries(found) : []
}
