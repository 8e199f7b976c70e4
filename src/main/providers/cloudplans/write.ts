import { AppError } from '../../../shared/errors.ts'
import type { Draft, Json, JsonObject, RemoteCredential } from '../provider.ts'
import { kinds, namesOf } from './kinds.ts'

/** The `specific` of a new credential. Fails with `secret-not-held`, or `invalid-input` for what is missing. */
export function specificOf({ kind, attributes, secrets }: Draft): JsonObject {
  const names = namesOf(kind)
  if (!names) throw invalid('kind', `CloudPlans has no credentials of the kind "${kind}".`)
  const specific: JsonObject = {}
  for (const name of names.public) specific[name] = textOf(attributes[name]) || missing(kind, name)
  for (const name of names.secret) specific[name] = secrets[name] || notHeld(kind, name)
  return specific
}

/**
 * The `data` of an update: only what differs from `current`. Empty where nothing does.
 *
 * What CloudPlans does not tell counts as different, so the parts of `specific` that the draft knows are
 * sent unless `current` has the same. Fails with `invalid-input` for another Azure tenant, which
 * CloudPlans cannot change, and with `secret-not-held` where a part can go with its secret only.
 */
export function dataOf(current: RemoteCredential, draft: Draft): JsonObject {
  const specific = changedSpecific(current, draft)
  const comments = draft.description ?? ''
  return {
    ...(draft.name !== current.name && { name: draft.name }),
    ...(comments !== (current.description ?? '') && { comments }),
    ...(specific && { specific }),
  }
}

function changedSpecific(current: RemoteCredential, draft: Draft): JsonObject | null {
  if (draft.kind !== current.kind) throw invalid('kind', 'The kind of a credential cannot be changed.')
  const differs = (name: string) => {
    const wanted = textOf(draft.attributes[name])
    return wanted !== '' && wanted !== textOf(current.attributes[name])
  }
  if (draft.kind !== 'azure') {
    const changed = (namesOf(draft.kind)?.public ?? []).filter(differs)
    return changed.length > 0
      ? Object.fromEntries(changed.map((name) => [name, textOf(draft.attributes[name])]))
      : null
  }

  // Only against a tenant that is known: the list does not tell it.
  if (textOf(current.attributes.tenant) && differs('tenant')) {
    throw invalid('tenant', 'CloudPlans cannot change the tenant. Create a new credential for it instead.')
  }
  const { key } = draft.secrets
  // Nobody can tell whether CloudPlans has the same key, so a key that is held is sent.
  if (!key && !differs('clientId')) return null
  const clientId = textOf(draft.attributes.clientId) || textOf(current.attributes.clientId)
  return { clientId: clientId || missing('azure', 'clientId'), key: key || notHeld('azure', 'key') }
}

const textOf = (value: Json | undefined): string =>
  value === undefined || value === null || typeof value === 'object' ? '' : String(value)

/** What a form calls a field. */
function labelOf(kind: string, name: string): string {
  const field = kinds.find(({ id }) => id === kind)?.schema.shape[name]
  return (field?.meta()?.label as string | undefined) ?? name
}

function missing(kind: string, name: string): never {
  throw invalid(name, `CloudPlans needs the field "${labelOf(kind, name)}".`)
}

function notHeld(kind: string, field: string): never {
  const message = `CloudPlans needs the field "${labelOf(kind, field)}", and this vault does not hold it. Store it first.`
  throw new AppError('secret-not-held', { field }, message)
}

const invalid = (path: string, message: string) =>
  new AppError('invalid-input', { issues: [{ path, message }] }, message)
