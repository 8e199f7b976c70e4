import type { Emit } from '../../../src/shared/contract.ts'
import type { FakeState } from './fake-handlers.ts'
import { logged, push } from './fake-push.ts'

const step = 350

/** Runs that take a while, tell how far they are, and send what is owed at their end. */
export function fakePull(state: FakeState, emit: Emit) {
  const timers = new Map<string, ReturnType<typeof setInterval>>()

  function stop(connectionId: string) {
    clearInterval(timers.get(connectionId))
    timers.delete(connectionId)
    const place = state.places.find(({ id }) => id === connectionId)
    if (!place) return
    place.sync = { state: 'idle' }
    emit('sync.changed', { connectionId, sync: place.sync })
    emit('places.changed', {})
  }

  function start(connectionId: string) {
    const place = state.places.find(({ id }) => id === connectionId)
    if (!place || timers.has(connectionId)) return
    const scopes = place.organizations.flatMap(({ name, scopes: all }) =>
      all.map((scope) => `${name} / ${scope.name}`),
    )
    const steps = Math.max(1, scopes.length)
    let done = -1
    const go = () => {
      done += 1
      const sends = place.writes && place.owed.pending > 0
      if (done > steps || (done === steps && !sends)) {
        const pushed = push(state, place)
        place.failure = null
        place.lastPull = { at: Date.now(), added: 2, changed: 1, unchanged: place.count, gone: 0, pushed }
        logged(state, place, 'run-finished', { counts: { added: 2, changed: 1, gone: 0, pushed } })
        stop(connectionId)
        emit('credentials.changed', {})
        return
      }
      place.sync = {
        state: 'running',
        phase: done === steps ? 'push' : 'pull',
        done,
        total: scopes.length,
        fetched: done * 12,
        applied: done * 2,
        pushed: 0,
        label: scopes[done] ?? '',
      }
      emit('sync.changed', { connectionId, sync: place.sync })
    }
    timers.set(connectionId, setInterval(go, step))
    go()
  }

  function connect(provider: string, label: string) {
    const id = crypto.randomUUID()
    state.places.push({
      id,
      provider,
      label,
      account: 'mira@aurelia-bio.example',
      config: {},
      writes: false,
      owed: { pending: 0, failed: 0, held: 0, conflicts: 0 },
      sync: { state: 'idle' },
      lastPull: null,
      failure: null,
      count: 0,
      organizations: [],
    })
    emit('places.changed', {})
    start(id)
    return { id }
  }
  return { start, stop, connect }
}
