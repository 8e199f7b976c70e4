import { hex, type Random } from '../random.ts'
import { type Call, Refusal } from '../remote.ts'
import type { Handler, Params } from '../router.ts'
import { checkName, workspaceOf, writtenIn, wrong } from './input.ts'
import { describedCredential, shownCredential } from './shown.ts'
import type { Credential, SeqeraState } from './state.ts'

/** Everything under /credentials. */
export function credentialRoutes(
  state: SeqeraState,
  now: () => number,
  random: Random,
): Readonly<Record<string, Handler>> {
  /** 403 for an unknown id, as the real service answers: looked up in the named workspace only. */
  function find(call: Call, { id }: Params, missing = 403): Credential {
    const workspaceId = workspaceOf(call, state)
    const found = state.credentials.get(id as string)
    if (!found || found.deleted || found.workspaceId !== workspaceId) {
      throw new Refusal(missing, { message: missing === 404 ? 'Credentials not found' : 'Forbidden' })
    }
    return found
  }

  /** With a role and `useExternalId=true`, Seqera makes the external id itself. */
  function withExternalId({ query }: Call, keys: Record<string, unknown>): Record<string, unknown> {
    if (query.get('useExternalId') !== 'true') return keys
    if (!keys.assumeRoleArn) wrong('An external ID needs an IAM role ARN')
    const externalId = [8, 4, 4, 4, 12].map((length) => random.text(length, hex)).join('-')
    return { mode: 'role', ...keys, externalId }
  }

  return {
    'GET /credentials': (call) => {
      const workspaceId = workspaceOf(call, state)
      const all = [...state.credentials.values()]
      const here = all.filter((each) => each.workspaceId === workspaceId && !each.deleted)
      return { status: 200, body: { credentials: here.map(shownCredential) } }
    },
    'POST /credentials': (call) => {
      const workspaceId = workspaceOf(call, state)
      const { keys, ...given } = writtenIn(call)
      const name = checkName(given.name, workspaceId, state)
      const { id } = state.add({ ...given, name, workspaceId, keys: withExternalId(call, keys) })
      return { status: 200, body: { credentialsId: id } }
    },
    'GET /credentials/validate': (call) => {
      checkName(call.query.get('name'), workspaceOf(call, state), state)
      return { status: 204 }
    },
    'GET /credentials/:id': (call, params) => ({
      status: 200,
      body: describedCredential(find(call, params)),
    }),
    'PUT /credentials/:id': (call, params) => {
      const { id, provider, workspaceId, keys: before } = find(call, params)
      const { keys, ...given } = writtenIn(call)
      if (given.provider !== provider) wrong('The provider of credentials cannot be changed')
      const name = checkName(given.name, workspaceId, state, id)
      const { externalId } = before
      const kept = {
        ...(externalId !== undefined && keys.assumeRoleArn !== undefined && { externalId }),
        ...keys,
      }
      state.change(id, {
        ...given,
        name,
        keys: withExternalId(call, kept),
        status: 'AVAILABLE',
        message: null,
      })
      return { status: 204 }
    },
    'DELETE /credentials/:id': (call, params) => {
      const { id, dependents } = find(call, params)
      if (call.query.get('checked') === 'true' && dependents.length > 0) {
        return { status: 409, body: { credentialsId: id, conflicts: dependents } }
      }
      state.credentials.delete(id)
      return { status: 204 }
    },
    // Real keys come encrypted for a paired service, and nothing is ever paired here.
    'GET /credentials/:id/keys': (call, params) => {
      find(call, params)
      return { status: 400, body: { message: 'Unknown pairing key' } }
    },
    'POST /credentials/:id/validate': (call, params) => {
      const credential = find(call, params, 404)
      if (call.query.get('force') === 'true') {
        if (credential.status !== 'INVALID')
          throw new Refusal(409, { message: 'The credentials are not INVALID' })
        credential.status = 'AVAILABLE'
        credential.message = null
      } else {
        credential.validatedAt = now()
      }
      const { status, message } = credential
      return { status: 200, body: { status, message, transientError: false } }
    },
  }
}
