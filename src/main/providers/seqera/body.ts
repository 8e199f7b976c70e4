import type { Draft, JsonObject, RemoteCredential } from '../provider.ts'
import { namesOf } from './kinds.ts'

/** What of a write lies beside the keys. */
const beside = ['baseUrl', 'category'] as const

/**
 * The credential of a request, complete. `values` are its checked fields.
 *
 * Whether an update keeps what it leaves out is not documented. So `current` lends what a draft cannot
 * hold: fields that the kind does not declare. What the draft holds no longer is sent as empty text.
 */
export function bodyOf(draft: Draft, values: JsonObject, current?: RemoteCredential): JsonObject {
  const { baseUrl: _baseUrl, category: _category, ...own } = values
  const keys: JsonObject = { ...keysIn(current), ...own, discriminator: draft.kind }
  if (!values.assumeRoleArn) delete keys.externalId
  // Seqera's to make: what it made stands in the trust policy of the role.
  else if (current?.attributes.externalId) keys.externalId = current.attributes.externalId

  const body: JsonObject = {
    ...(current && { id: current.remoteId }),
    name: draft.name,
    provider: draft.kind,
    ...filled('description', draft.description, current?.description),
  }
  for (const name of beside) {
    const declared = namesOf(draft.kind)?.public.has(name) ?? false
    const before = current?.attributes[name] ?? current?.extra[name]
    Object.assign(body, filled(name, declared ? values[name] : before, before))
  }
  return { ...body, keys }
}

/** Whether Seqera is to make an external ID: for a role by itself, which has none yet. */
export function wantsExternalId(draft: Draft, values: JsonObject, current?: RemoteCredential): boolean {
  const { mode, assumeRoleArn, accessKey } = values
  const isRole = Boolean(assumeRoleArn) && (mode === 'role' || (mode === undefined && !accessKey))
  const isAws = draft.kind === 'aws' || draft.kind === 'seqeracompute'
  return isAws && isRole && !current?.attributes.externalId
}

/** Public keys of a newer API. The answer's own copy of the kind is not among them. */
function keysIn(current: RemoteCredential | undefined): JsonObject {
  const keys = current?.extra.keys
  return typeof keys === 'object' && keys !== null && !Array.isArray(keys) ? keys : {}
}

const filled = (name: string, value: unknown, before: unknown): JsonObject =>
  typeof value === 'string' && value !== '' ? { [name]: value } : before ? { [name]: '' } : {}
