import type { JsonObject, RemoteCredential, RemoteUsage } from '../provider.ts'
import { isSecretName, withoutSecrets } from '../redact.ts'
import { namesOf, publicNames } from './kinds.ts'
import type { WireCluster, WireCredential } from './wire.ts'

/** A credential as a list tells it. */
export interface Listed {
  readonly credential: WireCredential
  /** Null where the list does not tell. */
  readonly clusters: readonly WireCluster[] | null
  /** What the row says beside the two. */
  readonly beside: JsonObject
}

/**
 * A credential as Keystead keeps it: declared public fields by name, and all else whole in `extra`.
 *
 * No secret is taken from an answer, whatever the remote sends: nothing whose name looks like one, as all
 * that are declared do, and no mask of asterisks. Qovery tells no time and no health.
 */
export function toCredential({ credential, clusters, beside }: Listed): RemoteCredential {
  const { id, name, object_type: objectType, ...others } = credential
  const kind = kindOf(objectType, others as JsonObject)
  const names = namesOf(kind)
  const extra = withoutSecrets({ ...beside, ...(others as JsonObject) }, isSecret)

  const attributes: JsonObject = {}
  for (const field of names?.public ?? []) {
    const value = extra[field]
    if (value === undefined || typeof value === 'object') continue
    attributes[field] = value
    delete extra[field]
  }
  return {
    remoteId: id,
    kind,
    name,
    description: null,
    attributes,
    extra,
    createdAt: null,
    updatedAt: null,
    lastUsedAt: null,
    health: null,
    ...(clusters && { usage: usageOf(clusters) }),
  }
}

/** The two forms of EKS Anywhere are told apart by what they hold; where that says nothing, the type stays. */
function kindOf(objectType: string, { role_arn: role, access_key_id: key }: JsonObject): string {
  if (objectType !== 'EKS_ANYWHERE_VSPHERE' || Boolean(role) === Boolean(key)) return objectType
  return `${objectType}_${role ? 'ROLE' : 'STATIC'}`
}

/** A cluster without an id is counted, and not named. */
const usageOf = (clusters: readonly WireCluster[]): RemoteUsage => ({
  count: clusters.length,
  by: clusters.flatMap(({ id, name }) => (id ? [{ type: 'cluster', id, name: name || id }] : [])),
})

/** By the look of its name, of a kind known or not. A name that is public in one kind is so in all. */
const isSecret = (field: string): boolean => isSecretName(field) && !publicNames().has(field)
