import { AppError, invalidInput } from '../../../shared/errors.ts'
import { formOf } from '../form.ts'
import type { Draft, JsonObject, Kind } from '../provider.ts'
import { kinds, namesOf } from './kinds.ts'

/** A public value that is of no use without a secret: an update without it would leave half a key behind. */
const secretOf: Readonly<Record<string, string>> = { accessKey: 'secretKey', certificate: 'privateKey' }

/** Kinds of which each secret may be absent, and one has to be there all the same. */
const needsOne: readonly string[] = ['azure']

/**
 * The public and secret values of a draft, by field name and checked as Seqera would.
 *
 * Fails with `secret-not-held` where the draft lacks a secret that Seqera needs, and with `invalid-input`
 * for anything else. An update is held to more than a creation: it replaces what is there, and a secret
 * that is left out may be lost.
 */
export function valuesOf(draft: Draft, updating: boolean): JsonObject {
  const kind = writableKind(draft.kind, updating ? 'update' : 'create')
  const secrets = namesOf(kind.id)?.secret ?? new Set()
  const held = Object.entries(draft.secrets).filter(([name, value]) => secrets.has(name) && value !== '')
  const values: JsonObject = { ...draft.attributes, ...Object.fromEntries(held) }
  const lacks = (name: unknown) => values[String(name)] === undefined

  const parsed = kind.schema.safeParse(values)
  const [missing] = (parsed.error?.issues ?? []).filter(
    ({ code, path: [name] }) =>
      secrets.has(String(name)) &&
      lacks(name) &&
      (code !== 'custom' || (updating && !halfHeld(kind, values))),
  )
  if (missing) throw notHeld(kind, String(missing.path[0]))
  const half = halfHeld(kind, values)
  if (half) throw notHeld(kind, half)
  if (!parsed.success) throw invalidInput(parsed.error)
  if (updating && needsOne.includes(kind.id) && held.length === 0) throw notHeld(kind, [...secrets][0] ?? '')
  if (values.mode === 'role' && !values.assumeRoleArn) {
    throw invalid('assumeRoleArn', 'Enter the ARN of the role, or choose access keys.')
  }
  return parsed.data as JsonObject
}

export const invalid = (path: string, message: string): AppError =>
  new AppError('invalid-input', { issues: [{ path, message }] }, message)

function writableKind(id: string, act: 'create' | 'update'): Kind {
  const kind = kinds.find((each) => each.id === id)
  const unknown = `This version of Keystead does not know the kind "${id}", so it cannot write it. Do that in Seqera.`
  const problem = kind ? kind.cannot?.[act] : unknown
  if (!kind || problem !== undefined) throw invalid('kind', problem ?? unknown)
  return kind
}

/** The secret that a public value stands there without. */
function halfHeld({ schema }: Kind, values: JsonObject): string | null {
  const [found] = Object.entries(secretOf).filter(
    ([name, secret]) => secret in schema.shape && values[name] && values[secret] === undefined,
  )
  return found?.[1] ?? null
}

function notHeld({ schema }: Kind, field: string): AppError {
  const label = formOf(schema).find(({ name }) => name === field)?.label ?? field
  const message = `This vault does not hold "${label}", and Seqera wants it with every write. Enter it and try again.`
  return new AppError('secret-not-held', { field }, message)
}
