import { createRandom } from '../random.ts'
import { type PlayedRemote, Refusal } from '../remote.ts'
import { type Handler, router } from '../router.ts'
import { credentialRoutes } from './credentials.ts'
import { seedDemo } from './demo.ts'
import { shownOrganization, shownPlaces, shownUser, shownWorkspace } from './shown.ts'
import { createState, type SeqeraState } from './state.ts'

export interface SeqeraOptions {
  readonly now: () => number
  readonly seed: 'demo' | 'empty'
  readonly credentials: number | undefined
  /** How many more organizations than those written down. */
  readonly more?: number
}

/** Seqera Platform, as its published API 1.187 and the tests of its own clients describe it. */
export function playSeqera({
  now,
  seed,
  credentials,
  more = 0,
}: SeqeraOptions): PlayedRemote & { state: SeqeraState } {
  const random = createRandom(20_201_110)
  const state = createState('sandbox-token-seqera', now, random)
  if (seed === 'demo') seedDemo(state, now(), random, credentials, more)

  const places: Record<string, Handler> = {
    'GET /user-info': () => ({ status: 200, body: shownUser(state, now()) }),
    'GET /user/:id/workspaces': (_call, { id }) => {
      if (id !== state.user.id) throw new Refusal(403, { message: 'Forbidden' })
      return { status: 200, body: shownPlaces(state) }
    },
    'GET /orgs': () => {
      const organizations = state.organizations.map(shownOrganization)
      return { status: 200, body: { organizations, totalSize: organizations.length } }
    },
    'GET /orgs/:id/workspaces': (_call, { id }) => {
      const organization = state.organizations.find((each) => each.id === id)
      if (!organization) throw new Refusal(403, { message: 'Forbidden' })
      return { status: 200, body: { workspaces: organization.workspaces.map(shownWorkspace) } }
    },
  }
  const route = router({ ...places, ...credentialRoutes(state, now, random) })

  return {
    get token() {
      return state.token
    },
    state,
    answer: (call) => {
      // The only one that may be asked without a token.
      if (call.method === 'GET' && call.path === '/service-info') {
        const { userWorkspaceEnabled } = state
        const serviceInfo = { version: '25.3.0-sandbox', apiVersion: '1.187.0', userWorkspaceEnabled }
        return { status: 200, body: { serviceInfo } }
      }
      if (call.headers.authorization !== `Bearer ${state.token}`) return { status: 401 }
      return route(call) ?? { status: 404, body: { message: 'Page not found' } }
    },
  }
}
