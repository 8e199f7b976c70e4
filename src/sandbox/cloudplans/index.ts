import { createRandom } from '../random.ts'
import type { Call, PlayedRemote, Reply } from '../remote.ts'
import { orRefusal, router } from '../router.ts'
import { credentialRoutes } from './credentials.ts'
import { seedDemo } from './demo.ts'
import { checkAction, refuse } from './input.ts'
import { type CloudPlansState, createState } from './state.ts'

export interface CloudPlansOptions {
  readonly now: () => number
  readonly seed: 'demo' | 'empty'
  readonly credentials: number | undefined
  /** How many more organizations than those written down. */
  readonly more?: number
}

/**
 * CloudPlans, as the pages of its API reference describe it.
 *
 * What they leave open is played in the way that asks most of a client: failures come as HTTP 200 with a
 * status in the body, and the reason in `response`.
 */
export function playCloudPlans({
  now,
  seed,
  credentials,
  more = 0,
}: CloudPlansOptions): PlayedRemote & { state: CloudPlansState } {
  const random = createRandom(20_240_313)
  const state = createState('sandbox-token-cloudplans', random)
  if (seed === 'demo') seedDemo(state, now(), random, credentials, more)

  const route = router({
    'GET /v1/organizations/list': (call) => {
      checkAction(call, 'list')
      const organizations = state.organizations.map(({ id, name, role, owner }) => {
        const resources = [...state.credentials.values()].filter(({ orgId }) => orgId === id).length
        return { org_id: id, org_name: name, role, owner, resources }
      })
      return { status: 200, body: { status: 200, data: { organizations } } }
    },
    ...credentialRoutes(state),
  })

  function reply(call: Call): Reply {
    const ended = state.tokenEndsAt !== null && now() >= state.tokenEndsAt
    if (ended || call.headers.authorization !== `Bearer ${state.token}`)
      refuse(401, 'Invalid or expired token')
    return route(call) ?? refuse(404, 'Not found')
  }

  return {
    get token() {
      return state.token
    },
    get login() {
      return { token: state.token }
    },
    state,
    answer: (call) => {
      const { status, body } = orRefusal(() => reply(call))
      return { status: state.failsInBody ? 200 : status, body }
    },
  }
}
