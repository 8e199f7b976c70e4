import { AppError } from '../../../shared/errors.ts'
import { mapInTurns } from '../in-turns.ts'
import type { Remote, RemoteCredential, RemoteOrganization, RemoteScope } from '../provider.ts'
import type { CloudPlansApi } from './api.ts'
import { typeOf } from './kinds.ts'
import { readOnlyBecause } from './roles.ts'
import { toCredential } from './to-credential.ts'
import * as wire from './wire.ts'
import { dataOf, specificOf } from './write.ts'

interface Options {
  /** What creating calls the type of Google Cloud credentials. */
  readonly gcpWord: string
}

export function remote(api: CloudPlansApi, { gcpWord }: Options): Remote {
  async function organizations(): Promise<wire.WireOrganization[]> {
    return (await api.read(['list'], 'list', wire.organizationList)).data.organizations
  }

  async function list(scope: RemoteScope): Promise<RemoteCredential[]> {
    const query = { org_id: idOf(scope) }
    const answer = await api.read(['credentials', 'list'], 'list_credentials', wire.credentialList, query)
    return mapInTurns(answer.credentials, (row) => toCredential(row, gcpWord))
  }

  async function write(
    scope: RemoteScope,
    ...[path, action, body, secrets]: Parameters<CloudPlansApi['write']>
  ) {
    await api.write(['credentials', ...path], action, { org_id: idOf(scope), ...body }, secrets)
  }

  return {
    async identify() {
      const names = (await organizations()).map(({ org_id, org_name }) => org_name || org_id)
      if (names.length === 0) return { account: 'No organization' }
      return { account: names.length <= 3 ? names.join(', ') : `${names.length} organizations` }
    },

    async discover() {
      return (await organizations()).map(toOrganization)
    },

    list,

    // There is no way to ask for one alone, and the list tells all there is to know.
    async describe(scope, remoteId) {
      const found = (await list(scope)).find((each) => each.remoteId === remoteId)
      if (!found) throw api.errors.refused(404, 'This organization has no credential with this id')
      return found
    },

    // Where the portal is, and how its addresses are made, is not documented.
    consoleUrl: () => null,

    async create(scope, draft) {
      const { kind, name, description, secrets } = draft
      const specific = specificOf(draft)
      const body = { type: typeOf(kind, gcpWord), name, specific, comments: description ?? '' }
      await write(scope, ['create'], 'add_credential', body, Object.values(secrets))
      return { remoteId: null, secrets: {} }
    },

    async update(scope, current, draft) {
      const data = dataOf(current, draft)
      if (Object.keys(data).length === 0) return
      const body = { credential_id: current.remoteId, data, reason: draft.reason ?? '' }
      await write(scope, ['update'], 'update_credential', body, Object.values(draft.secrets))
    },

    async remove(scope, remoteId, reason) {
      const body = { credential_id: remoteId, comments: reason ?? '' }
      try {
        await write(scope, ['delete'], 'remove_credential', body, [])
      } catch (error) {
        if (!(error instanceof AppError && error.is('remote-refused') && error.detail.status === 404))
          throw error
      }
    },
  }
}

/** A credential here always belongs to an organization, so only a bug asks without one. */
function idOf({ remoteId, name }: RemoteScope): string {
  if (remoteId === null) throw new Error(`The organization ${name} has no id.`)
  return remoteId
}

function toOrganization({ org_id, org_name, role }: wire.WireOrganization): RemoteOrganization {
  const name = org_name || org_id
  const readOnly = readOnlyBecause(role)
  const scope = { remoteId: org_id, name, kind: 'organization' as const, ...(readOnly && { readOnly }) }
  return { remoteId: org_id, name, scopes: [scope] }
}
