import { AppError } from '../../../shared/errors.ts'
import type { Http } from '../http.ts'
import { mapInTurns } from '../in-turns.ts'
import type { JsonObject, Remote, RemoteScope } from '../provider.ts'
import { remoteErrors } from '../remote-error.ts'
import { clean } from '../said.ts'
import { consoleOrigin, consoleUrl } from './console.ts'
import { cloudOf, type QoveryKind } from './kinds.ts'
import { type Listed, toCredential } from './to-credential.ts'
import * as wire from './wire.ts'
import { isFailure, naming, unknownKind, writeOf, wrong } from './write.ts'

export const named = { id: 'qovery', name: 'Qovery' }
const provider = named.id

export function remote(api: Http, baseUrl: string): Remote {
  /** What the last list of each organization told, by credential: only a list tells the type of an id. */
  const lists = new Map<string, Map<string, Listed>>()

  async function listed({ remoteId }: RemoteScope): Promise<Map<string, Listed>> {
    const id = remoteId ?? ''
    const { results } = await api.get(['organization', id, 'credentials'], wire.credentialRows)
    const list = byCredential(results)
    lists.set(id, list)
    return list
  }

  const organizations = async () => (await api.get(['organization'], wire.organizations)).results

  return {
    // Qovery tells nothing of the person behind a token: the organizations are who we are.
    async identify() {
      const names = (await organizations()).map(({ id, name }) => name || id)
      return { account: inWords(names) || 'No organization' }
    },

    async discover() {
      return (await organizations()).map(({ id, name }) => {
        const shown = name || id
        return { remoteId: id, name: shown, scopes: [{ remoteId: id, name: shown, kind: 'organization' }] }
      })
    },

    async list(scope) {
      return mapInTurns([...(await listed(scope)).values()], toCredential)
    },

    async describe(scope, remoteId) {
      const known = lists.get(scope.remoteId ?? '')?.get(remoteId) ?? (await listed(scope)).get(remoteId)
      if (!known) {
        const message = 'Qovery no longer has this credential. Pull again.'
        throw new AppError('remote-refused', { provider, status: 404, said: '' }, message)
      }
      const cloud = cloudOf(known.credential.object_type)
      // No path is known for a new type, and the list told all there is of it.
      if (!cloud) return toCredential(known)
      const path = pathOf(scope, cloud, remoteId)
      const credential = await api.get(path, wire.credential)
      if (credential.id !== remoteId) {
        throw remoteErrors(named, []).answer(`GET /${path.join('/')}, id`, 'is about another credential')
      }
      return toCredential({ ...known, credential })
    },

    async create(scope, draft) {
      const write = writeOf(draft)
      const { kind, body, secrets } = write
      if (kind.cannot?.create) throw wrong('kind', kind.cannot.create)
      const work = api.send('POST', pathOf(scope, kind.cloud), { body, secrets, answer: wire.credential })
      return { remoteId: (await naming(write, work)).id, secrets: {} }
    },

    async update(scope, current, draft) {
      if (current.kind !== draft.kind) {
        throw wrong('kind', 'A credential keeps its kind. Create another one instead.')
      }
      const write = writeOf(draft)
      const { kind, secrets } = write
      const path = pathOf(scope, kind.cloud, current.remoteId)
      // The whole is replaced: what Qovery told and this version has no name for goes back as it came.
      const body = { ...current.extra, ...write.body }
      // The answer is read, if only to know that it was Qovery who answered.
      await naming(write, api.send('PUT', path, { body, secrets, answer: wire.credential }))
    },

    async remove(scope, remoteId) {
      const known = (await listed(scope)).get(remoteId)
      if (!known) return
      refuseInUse(known)
      const { object_type: type } = known.credential
      const cloud = cloudOf(type)
      if (!cloud) throw unknownKind(type)
      try {
        await api.send('DELETE', pathOf(scope, cloud, remoteId), { answer: null })
      } catch (error) {
        if (!isFailure(error, 'remote-refused') || error.detail.status !== 404) throw error
      }
    },

    consoleUrl: (organization) => consoleUrl(baseUrl, organization),
    consoleOrigin: consoleOrigin(baseUrl),
  }
}

/** Built by name: Qovery's own clients take the two ids in an order that differs between clouds. */
const pathOf = (organization: RemoteScope, cloud: QoveryKind['cloud'], credential?: string): string[] => [
  'organization',
  organization.remoteId ?? '',
  cloud,
  'credentials',
  ...(credential === undefined ? [] : [credential]),
]

/** In Qovery's order. A row without a credential is about clusters that need none. */
function byCredential(rows: wire.CredentialRows): Map<string, Listed> {
  const found = new Map<string, Listed>()
  for (const { credential, clusters, ...beside } of rows) {
    if (!credential) continue
    const before = found.get(credential.id)?.clusters
    const together = before || clusters ? [...(before ?? []), ...(clusters ?? [])] : null
    found.set(credential.id, { credential, clusters: together, beside: beside as JsonObject })
  }
  return found
}

/** Qovery refuses this too, in a way that is not documented. */
function refuseInUse(known: Listed): void {
  const { usage } = toCredential(known)
  if (!usage || usage.count === 0) return
  const names = usage.by.map(({ name }) => name)
  const unnamed = Array<string>(usage.count - names.length).fill('one without a name')
  const said = clean(inWords([...names, ...unnamed]), [])
  const message = `Qovery keeps a credential while clusters use it: ${said}. Give them another one first.`
  throw new AppError('remote-refused', { provider, status: 409, said }, message)
}

/** «A», «A, B, C» or «A, B, C, D, E and 4 more». */
function inWords(names: readonly string[]): string {
  const shown = names.slice(0, 5).join(', ')
  return names.length > 5 ? `${shown} and ${names.length - 5} more` : shown
}
