import { createRandom } from '../random.ts'
import type { PlayedRemote } from '../remote.ts'
import { router } from '../router.ts'
import { credentialRoutes } from './credentials.ts'
import { seedDemo } from './demo.ts'
import { createState, type SequinState } from './state.ts'

export interface SequinOptions {
  readonly now: () => number
  readonly seed: 'demo' | 'empty'
  readonly credentials: number | undefined
}

/** Sequin's management API v1, as its pages describe it: masked secrets, and times in two forms. */
export function playSequin({ now, seed, credentials }: SequinOptions): PlayedRemote & { state: SequinState } {
  const random = createRandom(20_240_220)
  const state = createState('sandbox-token-sequin', now, random)
  if (seed === 'demo') seedDemo(state, now(), random, credentials)
  const route = router(credentialRoutes(state))

  return {
    get token() {
      return state.token
    },
    get login() {
      return { token: state.token, organization: 'Bioinformatics platform' }
    },
    state,
    answer: (call) => {
      if (state.retired) return { status: 404, body: '<h1>Not Found</h1>' }
      if (call.headers.authorization !== `Bearer ${state.token}`) {
        return { status: 401, body: { summary: 'Unauthorized' } }
      }
      return route(call) ?? { status: 404, body: { summary: 'Not found' } }
    },
  }
}
