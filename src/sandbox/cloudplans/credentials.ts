import type { Call } from '../remote.ts'
import type { Handler } from '../router.ts'
import {
  bodyOf,
  changesIn,
  checkAction,
  checkWriter,
  isObject,
  organizationOf,
  refuse,
  specificIn,
  textIn,
  typeIn,
} from './input.ts'
import type { CloudPlansState, Credential } from './state.ts'

const root = '/v1/organizations/credentials'

/** Everything under /v1/organizations/credentials. */
export function credentialRoutes(state: CloudPlansState): Readonly<Record<string, Handler>> {
  function writing(call: Call, action: string) {
    checkAction(call, action)
    const body = bodyOf(call)
    const organization = organizationOf(body.org_id, state)
    checkWriter(organization)
    return { body, organization }
  }

  /** The credential a write is about, in its own organization only. */
  function found(body: Readonly<Record<string, unknown>>, orgId: string): Credential {
    const credential = state.credentials.get(textIn(body, 'credential_id'))
    return credential?.orgId === orgId ? credential : refuse(404, 'Credential not found')
  }

  return {
    [`GET ${root}/list`]: (call) => {
      checkAction(call, 'list_credentials')
      const { id, role } = organizationOf(call.query.get('org_id'), state)
      if (role.toLowerCase() === 'billing') refuse(403, 'Your role cannot see credentials')
      const here = [...state.credentials.values()].filter(({ orgId }) => orgId === id)
      return { status: 200, body: { status: 200, credentials: here.map(shown) } }
    },
    // No answer of a write tells an id.
    [`POST ${root}/create`]: (call) => {
      const { body, organization } = writing(call, 'add_credential')
      const type = typeIn(body, state)
      const specific = specificIn(body, type)
      const comments = textIn(body, 'comments', false)
      state.add({ orgId: organization.id, type, name: textIn(body, 'name'), comments, specific })
      return { status: 200, body: { status: 200, response: 'Credential created' } }
    },
    [`POST ${root}/update`]: (call) => {
      const { body, organization } = writing(call, 'update_credential')
      const credential = found(body, organization.id)
      const data = isObject(body.data) ? body.data : refuse(400, 'data is required')
      const specific = { ...credential.specific, ...changesIn(data, credential.type) }
      const name = data.name === undefined ? credential.name : textIn(data, 'name')
      const comments = data.comments === undefined ? credential.comments : textIn(data, 'comments', false)
      Object.assign(credential, { name, comments, specific })
      state.log.push({ action: 'update', id: credential.id, reason: textIn(body, 'reason', false) })
      return { status: 200, body: { status: 200, response: 'Credential updated' } }
    },
    [`POST ${root}/delete`]: (call) => {
      const { body, organization } = writing(call, 'remove_credential')
      const { id } = found(body, organization.id)
      state.credentials.delete(id)
      state.log.push({ action: 'delete', id, reason: textIn(body, 'comments', false) })
      return { status: 200, body: { status: 200, response: 'Credential removed' } }
    },
  }
}

/** A row of the list: nothing of what the credential consists of. */
const shown = ({ type, id, name, comments, resources, lastTime }: Credential) => ({
  type,
  id,
  name,
  comments,
  resources,
  last_time: lastTime ?? '',
})
