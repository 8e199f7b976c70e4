import { AppError, type FailureKind } from '../../../shared/errors.ts'
import type { Http } from '../http.ts'
import { mapInTurns } from '../in-turns.ts'
import type { JsonObject, Remote, RemoteOrganization, RemoteScope } from '../provider.ts'
import { consoleOrigin, consoleUrl } from './console.ts'
import { toCredential } from './to-credential.ts'
import * as wire from './wire.ts'
import { writing } from './write.ts'

/** Without these answers the service is as it always was: older servers have no `/service-info`. */
const tolerated: readonly FailureKind[] = [
  'remote-refused',
  'remote-forbidden',
  'remote-rejected',
  'remote-failed',
  'remote-answer',
]

export function remote(api: Http, baseUrl: string): Remote {
  let tokenIsGood = false

  /** Any refusal here is about the token: Seqera's documentation says 403 for one it does not know, its clients 401. */
  async function whoAmI() {
    try {
      const { user } = await api.get(['user-info'], wire.userInfo)
      tokenIsGood = true
      return user
    } catch (error) {
      if (!isFailure(error, ['remote-forbidden'])) throw error
      const { provider, status } = error.detail as { provider: string; status: number }
      const message = 'Seqera does not accept this token. Create a new one and enter it in the connection.'
      throw new AppError('remote-rejected', { provider, status }, message)
    }
  }

  /** A 403 may be about the place or about the token. That is asked once, not again for each place. */
  async function inScope<T>(call: Promise<T>): Promise<T> {
    try {
      return await call
    } catch (error) {
      if (isFailure(error, ['remote-forbidden']) && !tokenIsGood) {
        await whoAmI().catch((other) => {
          if (isFailure(other, ['remote-rejected', 'cancelled'])) throw other
        })
      }
      throw error
    }
  }

  async function hasPersonalWorkspace(): Promise<boolean> {
    try {
      const { serviceInfo } = await api.get(['service-info'], wire.serviceInfo)
      return serviceInfo?.userWorkspaceEnabled !== false
    } catch (error) {
      if (isFailure(error, tolerated)) return true
      throw error
    }
  }

  const list: Remote['list'] = async (scope) => {
    const { credentials } = await inScope(
      api.get(['credentials'], wire.credentialList, { workspaceId: scope.remoteId }),
    )
    return mapInTurns(
      credentials.filter(({ deleted }) => !deleted),
      (row) => toCredential(row),
    )
  }

  return {
    async identify() {
      const { id, userName, email } = await whoAmI()
      return { account: email || userName || `user ${id}` }
    },

    async discover() {
      const { id, userName, email } = await whoAmI()
      const [{ orgsAndWorkspaces }, personal] = await Promise.all([
        api.get(['user', id, 'workspaces'], wire.workspaces),
        hasPersonalWorkspace(),
      ])
      const own: RemoteOrganization = {
        remoteId: null,
        name: userName || email || 'Personal',
        scopes: [{ remoteId: null, name: 'Personal', kind: 'personal' }],
      }
      return [...(personal ? [own] : []), ...organizationsOf(orgsAndWorkspaces)]
    },

    list,

    async describe(scope, remoteId) {
      const { credentials, ...beside } = await inScope(
        api.get(['credentials', remoteId], wire.credentialDescription, { workspaceId: scope.remoteId }),
      )
      return toCredential(credentials, beside as JsonObject)
    },

    consoleUrl: (organization, scope) => consoleUrl(baseUrl, organization, scope),
    consoleOrigin: consoleOrigin(baseUrl),
    ...writing(api, inScope, list),
  }
}

/** In the order Seqera gives them. An organization without workspaces stays, with nothing in it. */
function organizationsOf(rows: readonly wire.WorkspaceRow[]): RemoteOrganization[] {
  const found = new Map<string, { remoteId: string | null; name: string; scopes: Map<string, RemoteScope> }>()
  for (const { orgId, orgName, workspaceId, workspaceName } of rows) {
    const key = orgId ?? `name ${orgName}`
    const organization = found.get(key) ?? {
      remoteId: orgId ?? null,
      name: orgName || orgId || 'Unnamed organization',
      scopes: new Map(),
    }
    found.set(key, organization)
    if (workspaceId) {
      organization.scopes.set(workspaceId, {
        remoteId: workspaceId,
        name: workspaceName || workspaceId,
        kind: 'workspace',
      })
    }
  }
  return [...found.values()].map((each) => ({ ...each, scopes: [...each.scopes.values()] }))
}

const isFailure = (error: unknown, kinds: readonly FailureKind[]): error is AppError =>
  error instanceof AppError && kinds.includes(error.kind)
