import type { Json, JsonObject } from '../provider.ts'
import { parseJson } from '../wire-json.ts'

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The object that a JSON text stands for, or null where it stands for none. */
export function jsonObject(text: string): JsonObject | null {
  try {
    const value = parseJson(text)
    return isObject(value) ? value : null
  } catch {
    return null
  }
}
