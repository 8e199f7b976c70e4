import { createRandom } from '../random.ts'
import { type Call, type PlayedRemote, Refusal } from '../remote.ts'
import { type Handler, router } from '../router.ts'
import { credentialRoutes } from './credentials.ts'
import { seedDemo } from './demo.ts'
import { shownOrganization } from './shown.ts'
import { createState, type Organization, type QoveryState } from './state.ts'

export interface QoveryOptions {
  readonly now: () => number
  readonly seed: 'demo' | 'empty'
  readonly credentials: number | undefined
  /** How many more organizations than those written down. */
  readonly more?: number
}

/** Qovery, as its published API 1.0.4 and its own clients describe it. */
export function playQovery({
  now,
  seed,
  credentials,
  more = 0,
}: QoveryOptions): PlayedRemote & { state: QoveryState } {
  const random = createRandom(19_122_019)
  const state = createState(now, random)
  if (seed === 'demo') seedDemo(state, now(), random, credentials, more)

  /** Null for a token that nobody gave out, or that goes by the wrong word. */
  function seenBy({ headers }: Call): readonly Organization[] | null {
    if (headers.authorization === `Bearer ${state.token}`) return state.organizations
    return headers.authorization === `Token ${state.apiToken}` ? state.organizations.slice(0, 1) : null
  }

  /** 403, and not a word more, for any other: Qovery's Terraform provider saw that for ids it had swapped. */
  function organizationOf(call: Call, id: string | undefined): Organization {
    const found = seenBy(call)?.find((organization) => organization.id === id)
    if (!found) throw new Refusal(403)
    return found
  }

  const places: Record<string, Handler> = {
    'GET /organization': (call) => {
      const seen = seenBy(call) ?? []
      return { status: 200, body: { results: seen.map((each) => shownOrganization(each, state.owner)) } }
    },
    'GET /organization/:organizationId': (call, { organizationId }) => ({
      status: 200,
      body: shownOrganization(organizationOf(call, organizationId), state.owner),
    }),
  }
  const route = router({ ...places, ...credentialRoutes(state, random, organizationOf) })

  return {
    get token() {
      return state.token
    },
    state,
    answer: (call) => {
      if (!seenBy(call)) return { status: 401 }
      const message = 'No static resource'
      return route(call) ?? { status: 404, body: { status: 404, error: 'Not Found', message } }
    },
  }
}
