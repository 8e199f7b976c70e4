import type { Call } from '../remote.ts'
import type { Handler, Params } from '../router.ts'
import { pageOf } from './pages.ts'
import { refuse } from './refusals.ts'
import { shownAccount, shownCredential, shownOrganization } from './shown.ts'
import type { Credential, KeycardState, Organization, ServiceAccount } from './state.ts'

const missing = (what: string): never => refuse(404, 'not_found', `${what} not found`)
const wrong = (message: string): never => refuse(400, 'validation_error', message)

/** Organizations, their service accounts, and the credentials of those. */
export function routes(state: KeycardState): Readonly<Record<string, Handler>> {
  function organizationOf({ organization }: Params): Organization {
    const found = state.organizations.find(({ id, label }) => id === organization || label === organization)
    return found ?? missing('Organization')
  }

  function accountOf(params: Params): ServiceAccount {
    const { id } = organizationOf(params)
    const found = state.serviceAccounts.find(
      (each) => each.id === params.account && each.organizationId === id,
    )
    return found ?? missing('Service account')
  }

  function credentialOf(params: Params): Credential {
    const { id } = accountOf(params)
    const found = state.credentials.get(params.credential as string)
    return found?.serviceAccountId === id ? found : missing('Credential')
  }

  const under = '/organizations/:organization/service-accounts'
  const all = `${under}/:account/credentials`
  return {
    'GET /organizations': (call) => ({
      status: 200,
      body: pageOf(call, state.organizations, shownOrganization(call)),
    }),
    [`GET ${under}`]: (call, params) => {
      const { id } = organizationOf(params)
      const here = state.serviceAccounts.filter(({ organizationId }) => organizationId === id)
      return { status: 200, body: pageOf(call, here, shownAccount(call)) }
    },
    [`GET ${all}`]: (call, params) => {
      const { id } = accountOf(params)
      const here = [...state.credentials.values()].filter(({ serviceAccountId }) => serviceAccountId === id)
      return { status: 200, body: pageOf(call, here, shownCredential(call)) }
    },
    [`POST ${all}`]: (call, params) => {
      const { id: serviceAccountId } = accountOf(params)
      const { name, description } = givenIn(call)
      if (name === undefined) wrong('name is required')
      const created = state.add({ serviceAccountId, name: name as string, description: description || null })
      return {
        status: 200,
        body: { ...shownCredential(call)(created), client_secret: created.clientSecret },
      }
    },
    [`GET ${all}/:credential`]: (call, params) => ({
      status: 200,
      body: shownCredential(call)(credentialOf(params)),
    }),
    [`PATCH ${all}/:credential`]: (call, params) => {
      const credential = credentialOf(params)
      const { name, description } = givenIn(call)
      if (name !== undefined) credential.name = name
      if (description !== undefined) credential.description = description || null
      return { status: 200, body: shownCredential(call)(credential) }
    },
    [`DELETE ${all}/:credential`]: (_call, params) => {
      state.credentials.delete(credentialOf(params).id)
      return { status: 204 }
    },
  }
}

/** The name and description of a body. 400 for any other field: nothing else of a credential can be set. */
function givenIn({ body }: Call): { name?: string; description?: string } {
  if (typeof body !== 'object' || body === null) return wrong('The body is no JSON object')
  const { name, description, ...others } = body as Record<string, unknown>
  const [other] = Object.keys(others)
  if (other) wrong(`${other} cannot be set`)
  if (name !== undefined && !isText(name, 1, 255)) wrong('name must be 1 to 255 characters')
  if (description !== undefined && !isText(description, 0, 500))
    wrong('description must be at most 500 characters')
  return body
}

const isText = (value: unknown, least: number, most: number): boolean =>
  typeof value === 'string' && [...value].length >= least && [...value].length <= most
