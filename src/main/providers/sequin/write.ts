import { AppError } from '../../../shared/errors.ts'
import type { Draft, Json, JsonObject, RemoteCredential } from '../provider.ts'
import { kinds, namesOf } from './kinds.ts'
import { metadataOf, sameMetadata } from './metadata.ts'
import { isObject } from './safe-json.ts'

/** How an update reaches Sequin: not at all, as a PATCH of what it can change, or as an import once more. */
export type Change =
  | { readonly how: 'nothing' }
  | { readonly how: 'patch'; readonly body: JsonObject }
  /** `patch` follows it. */
  | { readonly how: 'import'; readonly body: JsonObject; readonly patch?: JsonObject }

/** The body of an import. Fails with `secret-not-held`, or `invalid-input` for what Sequin cannot take. */
export function importOf(draft: Draft, current?: RemoteCredential): JsonObject {
  const names = namesOf(draft.kind)
  if (!names)
    throw invalid('kind', `Keystead does not know what a credential of the kind "${draft.kind}" consists of.`)
  const { attributes, secrets, kind, name } = draft
  const properties: JsonObject = { ...propertiesBeside(current), kind }
  for (const field of names.own) if (isGiven(attributes[field])) properties[field] = attributes[field] as Json
  for (const field of names.secret) properties[field] = secrets[field] || notHeld(kind, field)
  if (names.namedInside) properties.name = name
  const metadata = metadataIn(draft)
  const app = attributes.oauth_app_id
  return {
    properties,
    name,
    ...(isGiven(app) && { oauth_app_id: app as Json }),
    ...((isGiven(attributes.metadata) || isGiven(current?.attributes.metadata)) && { metadata }),
  }
}

export function createOf(draft: Draft): JsonObject {
  const cannot = kindFrom(draft.kind)?.cannot?.create
  if (cannot !== undefined) throw invalid('kind', cannot)
  refuseDescription(draft)
  return importOf(draft)
}

/**
 * What to send to make the credential what `draft` says.
 *
 * A PATCH changes name and metadata, and those only. Anything else goes by importing again, which Sequin
 * calls idempotent. No answer tells a secret: where the draft does not say which are new, one counts as
 * changed where nothing else is. An edit of the name alone must not put a stored secret over one that Sequin
 * has renewed since.
 */
export function changeOf(current: RemoteCredential, draft: Draft): Change {
  if (draft.kind !== current.kind) throw invalid('kind', 'The kind of a credential cannot be changed.')
  refuseDescription(draft)
  const renamed = draft.name !== current.name
  const annotated = !sameMetadata(textOf(current.attributes.metadata), textOf(draft.attributes.metadata))
  if (annotated) refuseWithheld(current)
  const names = namesOf(draft.kind)
  const differs = (field: string) => textOf(current.attributes[field]) !== textOf(draft.attributes[field])
  if (names && differs('provider')) throw invalid('provider', 'Sequin decides on the provider by the kind.')
  const rebuilt = names !== undefined && [...names.own, 'oauth_app_id'].some(differs)
  const rekeyed = draft.newSecrets
    ? draft.newSecrets.length > 0
    : !renamed && !annotated && Object.values(draft.secrets).some(Boolean)
  if (names && (rebuilt || rekeyed)) {
    const unknown = kindFrom(draft.kind)?.cannot?.create
    if (unknown && names.secret.length === 0) throw invalid('oauth_app_id', unknown)
    refuseWithheld(current)
    // Under the old name, which may be what an import is matched by; the new one follows.
    const body = importOf({ ...draft, name: current.name }, current)
    return { how: 'import', body, ...(renamed && { patch: { name: draft.name } }) }
  }
  if (!renamed && !annotated) return { how: 'nothing' }
  const metadata = annotated ? metadataIn(draft) : null
  return { how: 'patch', body: { ...(renamed && { name: draft.name }), ...(metadata && { metadata }) } }
}

/** What Sequin told of `properties` that Keystead has no field for: an import without it would drop it. */
function propertiesBeside(current: RemoteCredential | undefined): JsonObject {
  const beside = current?.extra.properties
  return isObject(beside) ? beside : {}
}

function metadataIn({ attributes }: Draft): JsonObject {
  const metadata = metadataOf(textOf(attributes.metadata))
  if (!metadata) throw invalid('metadata', 'Metadata must be a JSON object, for example {"team": "data"}.')
  return metadata
}

function refuseDescription({ description }: Draft): void {
  if (description)
    throw invalid('description', 'Sequin keeps no description. Leave it empty, or use the metadata.')
}

function refuseWithheld({ extra }: RemoteCredential): void {
  if (!Array.isArray(extra.metadata_withheld)) return
  const which = extra.metadata_withheld.join(', ')
  const why = `Part of the metadata looks like a secret (${which}) and was not read, so it would be lost`
  throw invalid('metadata', `${why}. Change this credential in Sequin.`)
}

const kindFrom = (kind: string) => kinds.find(({ id }) => id === kind)

const isGiven = (value: Json | undefined): boolean => value !== undefined && value !== null && value !== ''

const textOf = (value: Json | undefined): string => (isGiven(value) && !isObject(value) ? String(value) : '')

function notHeld(kind: string, field: string): never {
  const schema = kindFrom(kind)?.schema
  const label = (schema?.shape[field]?.meta()?.label as string | undefined) ?? field
  const message = `Sequin needs the field "${label}", and this vault does not hold it. Store it first.`
  throw new AppError('secret-not-held', { field }, message)
}

const invalid = (path: string, message: string) =>
  new AppError('invalid-input', { issues: [{ path, message }] }, message)
