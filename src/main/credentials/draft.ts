import { AppError, invalidInput } from '../../shared/errors.ts'
import { formOf } from '../providers/form.ts'
import type { Draft, JsonObject, Kind } from '../providers/provider.ts'

/** What a form sends: by field name, what was typed or chosen. */
export interface Typed {
  readonly name: string
  readonly description: string | null
  readonly values: Readonly<Record<string, string | number | boolean>>
  readonly reason?: string | undefined
}

/**
 * A form made into what a remote is asked for.
 *
 * A blank secret is the stored one; any other blank is left out, so that «optional» applies. Throws
 * `secret-not-held` for a needed secret that is neither typed nor stored, and `invalid-input` with the
 * names of the fields.
 */
export function draftOf(kind: Kind, typed: Typed, stored: Readonly<Record<string, string>>): Draft {
  const fields = formOf(kind.schema)
  const whole: Record<string, unknown> = {}
  for (const { name, secret, required, label } of fields) {
    const given = Object.hasOwn(typed.values, name) ? typed.values[name] : undefined
    const kept = secret && Object.hasOwn(stored, name) ? stored[name] : undefined
    const value = given === undefined || given === '' ? kept : given
    if (value !== undefined) whole[name] = value
    else if (secret && required) {
      throw new AppError(
        'secret-not-held',
        { field: name },
        `This needs «${label}», and this vault does not hold it. Enter it to go on.`,
      )
    }
  }
  const parsed = kind.schema.safeParse(whole)
  if (!parsed.success) throw invalidInput(parsed.error)

  const attributes: JsonObject = {}
  const secrets: Record<string, string> = {}
  for (const { name, secret } of fields) {
    const value = parsed.data[name] as string | number | boolean | undefined
    if (value === undefined || value === null) continue
    if (secret) secrets[name] = String(value)
    else attributes[name] = value
  }
  const { name, description, reason } = typed
  return { kind: kind.id, name, description, attributes, secrets, ...(reason && { reason }) }
}
