import { AppError, type FailureKind, invalidInput } from '../../../shared/errors.ts'
import { formOf } from '../form.ts'
import type { Draft, JsonObject } from '../provider.ts'
import { clean } from '../said.ts'
import { kinds, namesOf, type QoveryKind } from './kinds.ts'

/** What a create or an update sends. Both send everything: Qovery knows no partial change. */
export interface Write {
  readonly kind: QoveryKind
  readonly body: JsonObject
  /** What no error may repeat, in each form that it has in `body`. */
  readonly secrets: readonly string[]
}

/**
 * The write that makes a credential what `draft` says.
 *
 * Throws `secret-not-held` for a secret that the draft lacks, `invalid-input` for a field that cannot be
 * right, and `not-found` for a kind that is not known.
 */
export function writeOf(draft: Draft): Write {
  const kind = kinds.find(({ id }) => id === draft.kind)
  const names = namesOf(draft.kind)
  if (!kind || !names) throw unknownKind(draft.kind)
  // It would be lost without a word.
  if (draft.description) {
    throw wrong('description', 'Qovery keeps no descriptions. Leave it empty, and write a note instead.')
  }
  const missing = names.written.find((name) => names.secret.has(name) && !draft.secrets[name])
  if (missing) throw notHeld(missing, kind)

  const given = Object.fromEntries(
    names.written.map((name) => [
      name,
      names.secret.has(name) ? draft.secrets[name] : draft.attributes[name],
    ]),
  )
  const parsed = kind.schema.safeParse(given)
  if (!parsed.success) throw invalidInput(parsed.error)
  const fields = { ...(parsed.data as Record<string, string>) }
  const secrets = [...names.secret].map((name) => fields[name] as string)

  const { gcp_credentials: keyFile } = fields
  if (keyFile !== undefined) {
    fields.gcp_credentials = Buffer.from(keyFile).toString('base64')
    secrets.push(fields.gcp_credentials)
  }
  return { kind, body: { ...kind.constants, name: draft.name, ...fields }, secrets }
}

export function unknownKind(told: string): AppError<'not-found'> {
  const id = clean(told, [])
  const message = `This version of Keystead does not know Qovery's kind "${id}". Update Keystead, or use the Qovery console.`
  return new AppError('not-found', { what: 'kind', id }, message)
}

export const wrong = (path: string, message: string): AppError<'invalid-input'> =>
  new AppError('invalid-input', { issues: [{ path, message }] }, message)

function notHeld(field: string, { schema }: QoveryKind): AppError<'secret-not-held'> {
  const label = formOf(schema).find(({ name }) => name === field)?.label ?? field
  const message = `Qovery needs "${label}" with every change, even of the name alone, and this vault does not hold it. Store it here first.`
  return new AppError('secret-not-held', { field }, message)
}

/** The statuses that say that a body is wrong: Qovery documents 400, and 422 can mean nothing else. */
const aboutTheBody = new Set([400, 422])

/**
 * Waits for a write. A refusal that names a field of it becomes `invalid-input` for that field.
 *
 * No form of such an error is documented, so a field counts as named where its name stands in the words.
 */
export async function naming<T>({ kind }: Write, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (!isFailure(error, 'remote-refused') || !aboutTheBody.has(error.detail.status)) throw error
    const { said } = error.detail
    const fields = ['name', ...(namesOf(kind.id)?.written ?? [])]
    const named = fields.filter((name) => new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(said))
    if (named.length === 0) throw error
    const issues = named.map((path) => ({ path, message: said }))
    throw new AppError('invalid-input', { issues }, error.message)
  }
}

export const isFailure = <K extends FailureKind>(error: unknown, kind: K): error is AppError<K> =>
  error instanceof AppError && error.kind === kind
