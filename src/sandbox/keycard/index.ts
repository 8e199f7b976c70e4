import { createRandom } from '../random.ts'
import type { PlayedRemote } from '../remote.ts'
import { router } from '../router.ts'
import { routes } from './credentials.ts'
import { seedDemo } from './demo.ts'
import { createState, type KeycardState } from './state.ts'
import { isAuthorized, tokenRoute } from './token.ts'

export interface KeycardOptions {
  readonly now: () => number
  readonly seed: 'demo' | 'empty'
  readonly credentials: number | undefined
  /** How many more organizations than those written down. */
  readonly more?: number
}

/** Keycard's organizations, service accounts and their credentials, as its documentation describes them. */
export function playKeycard({
  now,
  seed,
  credentials,
  more = 0,
}: KeycardOptions): PlayedRemote & { state: KeycardState } {
  const random = createRandom(20_240_611)
  const state = createState(now, random)
  if (seed === 'demo') seedDemo(state, now(), random, credentials, more)
  const forToken = router({ 'POST /service-account-token': tokenRoute(state, now, random) })
  const route = router(routes(state))

  return {
    token: state.login.clientSecret,
    login: { ...state.login },
    state,
    answer: (call) => {
      const token = forToken(call)
      if (token) return token
      if (!isAuthorized(call, state, now())) {
        return { status: 401, body: { message: 'Unauthorized', code: 'unauthorized', status: 401 } }
      }
      return route(call) ?? { status: 404, body: { message: 'Not found', code: 'not_found', status: 404 } }
    },
  }
}
