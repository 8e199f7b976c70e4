import type { FakeState } from './fake-handlers.ts'

/** Puts the fake into a state that a picture or a test asks for by name. */
export function fakeTrouble(trouble: string | null, state: FakeState): void {
  const [first, second, third] = state.places
  if (!first || !second || !third) return
  if (trouble === 'standings') {
    first.sync = {
      state: 'running',
      phase: 'pull',
      done: 2,
      total: 5,
      fetched: 1_231,
      applied: 31,
      pushed: 0,
      label: 'Aurelia Bio / production',
    }
    second.failure = { kind: 'remote-rejected', message: '', detail: { provider: 'qovery', status: 401 } }
    second.sync = { state: 'needs-sign-in' }
    third.sync = { state: 'waiting', until: Date.now() + 15 * 60_000, reason: 'rate limit' }
  }
  if (trouble === 'doubt') {
    const scope = first.organizations[0]?.scopes[2]
    if (scope) scope.doubt = { missing: 1_000, of: 1_000 }
  }
  if (trouble === 'gone-remote') second.sync = { state: 'gone' }
  if (trouble === 'offline') {
    first.failure = { kind: 'offline', message: '', detail: { provider: 'seqera', reason: 'ENOTFOUND' } }
    second.failure = {
      kind: 'remote-failed',
      message: '',
      detail: { provider: 'qovery', status: 503, said: '' },
    }
  }
}
