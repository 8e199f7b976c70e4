import type { Json, JsonObject } from '../provider.ts'
import { parseJson, stringifyJson } from '../wire-json.ts'
import { isObject, withoutSecrets } from './safe-json.ts'

/** The object that the text of the field stands for; null where it stands for none. Blank text is `{}`. */
export function metadataOf(text: string): JsonObject | null {
  if (text.trim() === '') return {}
  try {
    const value = parseJson(text)
    return isObject(value) ? value : null
  } catch {
    return null
  }
}

export const isMetadata = (text: string): boolean => metadataOf(text) !== null

/** `metadata` of an answer: documented as text, shown as an object in every example. */
export interface ReadMetadata {
  /** JSON text for the field; absent where there is nothing, or nothing that the field can hold. */
  readonly text?: string
  /** What came and is no object, to be kept beside. */
  readonly odd?: Json
  /** Names of values that look like secrets, and were left out. */
  readonly withheld: readonly string[]
}

export function readMetadata(value: Json | undefined): ReadMetadata {
  if (value === undefined || value === null || value === '') return { withheld: [] }
  const object = isObject(value) ? value : typeof value === 'string' ? metadataOf(value) : null
  if (!object) return { odd: value, withheld: [] }
  const withheld: string[] = []
  const safe = withoutSecrets(object, withheld)
  return { withheld, ...(Object.keys(safe).length > 0 && { text: stringifyJson(safe) }) }
}

/** Whether two texts of the field say the same, whatever the order of their keys. */
export const sameMetadata = (one: string, other: string): boolean =>
  ordered(metadataOf(one)) === ordered(metadataOf(other))

function ordered(value: Json): string {
  const inOrder = (inner: Json): Json => {
    if (Array.isArray(inner)) return inner.map(inOrder)
    if (!isObject(inner)) return inner
    const entries = Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))
    return Object.fromEntries(entries.map(([name, each]) => [name, inOrder(each)]))
  }
  return stringifyJson(inOrder(value))
}
