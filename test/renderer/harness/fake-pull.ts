import type { Emit } from '../../../src/shared/contract.ts'
import type { FakeState } from './fake-handlers.ts'

const step = 350

/** Pulls that take a while and tell how far they are. */
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
    let done = -1
    const go = () => {
      done += 1
      if (done >= Math.max(1, scopes.length)) {
        place.failure = null
        place.lastPull = { at: Date.now(), added: 2, changed: 1, unchanged: place.count, gone: 0 }
        stop(connectionId)
        emit('credentials.changed', {})
        return
      }
      place.sync = {
        state: 'running',
        done,
        total: scopes.length,
        fetched: done * 12,
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
