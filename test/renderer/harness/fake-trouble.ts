import type { FakeState } from './fake-handlers.ts'

/** Puts the fake into a state that a picture or a test asks for by name. */
export function fakeTrouble(trouble: string | null, state: FakeState): void {
  const [first, second, third] = state.places
  if (!first || !second || !third) return
  if (trouble === 'standings') {
    first.sync = { state: 'running', done: 2, total: 5, fetched: 31, label: 'Aurelia Bio / production' }
    second.failure = { kind: 'remote-rejected', message: '', detail: { provider: 'qovery', status: 401 } }
    third.sync = { state: 'waiting', until: Date.now() + 15 * 60_000, reason: 'rate limit' }
  }
  if (trouble === 'offline') {
    first.failure = { kind: 'offline', message: '', detail: { provider: 'seqera', reason: 'ENOTFOUND' } }
    second.failure = {
      kind: 'remote-failed',
      message: '',
      detail: { provider: 'qovery', status: 503, said: '' },
    }
  }
}
