import type { Field } from '../../shared/field.ts'

export type FormValue = string | number | boolean
export type FormValues = Record<string, FormValue>

/** What a generated form starts with: the stored public values, else the fields' own defaults. */
export function initialValues(fields: readonly Field[], stored: FormValues = {}): FormValues {
  const values: FormValues = {}
  for (const { name, initial, type, secret } of fields) {
    const value = (secret ? undefined : stored[name]) ?? initial
    if (value !== undefined) values[name] = value
    else if (type === 'toggle') values[name] = false
  }
  return values
}

/**
 * The page checks «required» and that JSON is JSON, and leaves the rest to main, which has the schema.
 *
 * With `blankKeeps` an empty secret is no omission: main keeps the stored one.
 */
export function omissions(
  fields: readonly Field[],
  values: FormValues,
  words: { required: string; notJson: string },
  blankKeeps: boolean,
): Record<string, string> {
  const found: Record<string, string> = {}
  for (const { name, type, required, secret } of fields) {
    const value = values[name]
    const blank = value === undefined || (typeof value === 'string' && value.trim() === '')
    if (blank && required && !(secret && blankKeeps)) found[name] = words.required
    else if (!blank && type === 'json' && !isJson(String(value))) found[name] = words.notJson
  }
  return found
}

/** What is sent. Blank values are left out, so that an optional number is not the text «». */
export function filledValues(fields: readonly Field[], values: FormValues): FormValues {
  const filled: FormValues = {}
  for (const { name } of fields) {
    const value = values[name]
    if (value !== undefined && value !== '') filled[name] = value
  }
  return filled
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
