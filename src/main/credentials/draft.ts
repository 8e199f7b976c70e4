import { z } from 'zod'
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
 * A blank secret is the stored one; any other blank is left out, so that «optional» applies. `sparse`: the
 * remote takes a part as well, so what is missing is no mistake. Otherwise throws `secret-not-held` for a
 * needed secret that is neither typed nor stored. Throws `invalid-input` with the names of wrong fields.
 */
export function draftOf(
  kind: Kind,
  typed: Typed,
  stored: Readonly<Record<string, string>>,
  { sparse = false } = {},
): Draft {
  const fields = formOf(kind.schema)
  const whole: Record<string, unknown> = {}
  for (const { name, secret, required, label } of fields) {
    const given = Object.hasOwn(typed.values, name) ? typed.values[name] : undefined
    const kept = secret && Object.hasOwn(stored, name) ? stored[name] : undefined
    const value = given === undefined || given === '' ? kept : given
    if (value !== undefined) whole[name] = value
    else if (secret && required && !sparse) {
      throw new AppError(
        'secret-not-held',
        { field: name },
        `This needs «${label}», and this vault does not hold it. Enter it to go on.`,
      )
    }
  }
  const schema = sparse ? partOf(kind, Object.keys(whole)) : kind.schema
  const parsed = schema.safeParse(whole)
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
  const newSecrets = Object.keys(secrets).filter((field) => secrets[field] !== stored[field])
  return { kind: kind.id, name, description, attributes, secrets, newSecrets, ...(reason && { reason }) }
}

/** What nobody may edit is as the vault knows it, whatever the form says. */
export function withFixed(typed: Typed, kind: Kind, known: Readonly<Record<string, unknown>>): Typed {
  const values = { ...typed.values }
  for (const { name, readOnly, secret } of formOf(kind.schema)) {
    if (!readOnly) continue
    delete values[name]
    const value = secret ? undefined : (known[name] as Typed['values'][string] | null | undefined)
    if (value !== null && value !== undefined) values[name] = value
  }
  return { ...typed, values }
}

/** The schema of some fields alone: rules about their combination need them all. */
const partOf = ({ schema }: Kind, names: readonly string[]): z.ZodObject =>
  z.object(Object.fromEntries(names.map((name) => [name, schema.shape[name] as z.ZodType])))
