import type { SyncStatus } from '../../shared/connection.ts'
import type { Emit } from '../../shared/contract.ts'
import { AppError, toWire, type WireError } from '../../shared/errors.ts'
import type { Ports } from '../ports.ts'
import type { Provider, ProviderIO } from '../providers/provider.ts'
import { explainFileError } from '../vault/files.ts'
import { databaseFile } from '../vault/places-on-disk.ts'
import type { OpenVault } from '../vault/vault.ts'
import type { Logins } from './logins.ts'
import { syncConnection } from './run.ts'

/** The page need not hear of every row. */
const progressEveryMs = 100
/** So many connections sync at once; the others wait for their turn. */
const atOnce = 4

export const providerIO = (ports: Ports, signal: AbortSignal): ProviderIO => ({
  fetch: ports.fetch,
  signal,
  now: ports.now,
  sleep: ports.sleep,
  random: ports.random,
})

interface Running {
  readonly abort: AbortController
  status: SyncStatus
  done: Promise<void>
}

/** How a run ended, for whoever plans the next. `failure` is null where it went well. */
export type Ended = (connectionId: string, failure: AppError | null) => void

/** Runs syncs: one per connection, four at a time, none while locked. */
export function createEngine(
  ports: Ports,
  emit: Emit,
  findProvider: (id: string) => Provider,
  vault: () => OpenVault,
  logins: Logins,
) {
  const runs = new Map<string, Running>()
  const waiting: (() => void)[] = []
  let busy = 0
  let ended: Ended = () => {}

  const turn = (): Promise<void> | undefined => {
    if (busy < atOnce) {
      busy++
      return
    }
    return new Promise((resolve) => waiting.push(resolve))
  }
  const next = (): void => {
    const first = waiting.shift()
    if (first) first()
    else busy--
  }

  async function run(
    connectionId: string,
    signal: AbortSignal,
    show: (status: SyncStatus) => void,
  ): Promise<void> {
    await turn()
    try {
      if (signal.aborted) return
      await sync(connectionId, signal, show)
    } finally {
      next()
    }
  }

  async function sync(
    connectionId: string,
    signal: AbortSignal,
    show: (status: SyncStatus) => void,
  ): Promise<void> {
    const open = vault()
    const file = databaseFile(open.folder)
    const wire = (error: unknown): WireError => toWire(explainFileError(error, file), ports.report)
    try {
      const provider = findProvider(open.connections.get(connectionId).provider)
      const io = providerIO(ports, signal)
      const remote = logins.connect(connectionId, provider, io)
      const applied = () => {
        emit('credentials.changed', {})
        emit('places.changed', {})
      }
      const given = { vault: open, connectionId, provider, remote, io, progress: show, applied, toWire: wire }
      const { added, changed, unchanged, gone, pushed } = await syncConnection(given)
      open.connections.finished(connectionId, { at: ports.now(), added, changed, unchanged, gone, pushed })
      ended(connectionId, null)
    } catch (error) {
      // Stopped by the lock: its vault is closed. Stopped by the person: no failure.
      if (signal.aborted || (error instanceof AppError && error.is('cancelled'))) {
        if (signal.reason === byPerson)
          open.syncLog.add(connectionId, [{ event: 'run-cancelled' }], ports.now())
        return
      }
      const failure = wire(error)
      try {
        open.connections.failed(connectionId, failure)
        open.syncLog.add(connectionId, [{ event: 'run-failed', message: failure.message }], ports.now())
      } catch (unkept) {
        // As on a full disk. Whoever plans the next sync is told all the same.
        wire(unkept)
      }
      ended(connectionId, new AppError(failure.kind, failure.detail as never, failure.message))
    }
  }

  return {
    /** Null where no run is going on. */
    statusOf: (connectionId: string): SyncStatus | null => runs.get(connectionId)?.status ?? null,
    onEnd(listener: Ended): void {
      ended = listener
    },
    /** Starts a sync, or leaves the one that is going on alone. */
    start(connectionId: string): void {
      if (runs.has(connectionId)) return
      const abort = new AbortController()
      const first: SyncStatus = {
        state: 'running',
        phase: 'pull',
        done: 0,
        total: 0,
        fetched: 0,
        applied: 0,
        pushed: 0,
        label: '',
      }
      const entry: Running = { abort, status: first, done: Promise.resolve() }
      runs.set(connectionId, entry)
      let toldAt = Number.NEGATIVE_INFINITY
      const show = (status: SyncStatus) => {
        entry.status = status
        if (abort.signal.aborted || ports.monotonic() - toldAt < progressEveryMs) return
        toldAt = ports.monotonic()
        emit('sync.changed', { connectionId, sync: status })
      }
      const running = run(connectionId, abort.signal, show).catch(
        (error: unknown) => void ports.report(error),
      )
      entry.done = running.finally(() => {
        if (runs.get(connectionId) !== entry) return
        runs.delete(connectionId)
        emit('sync.changed', { connectionId, sync: { state: 'idle' } })
        emit('places.changed', {})
      })
    },
    cancel(connectionId: string): void {
      runs.get(connectionId)?.abort.abort(byPerson)
    },
    /** Stops every run now. None touches the vault afterwards. */
    stopAll(): void {
      for (const { abort } of runs.values()) abort.abort()
      runs.clear()
    },
    /** Resolves when the run of this connection has ended, if there is one. */
    settled: (connectionId: string): Promise<void> => runs.get(connectionId)?.done ?? Promise.resolve(),
  }
}
export type Engine = ReturnType<typeof createEngine>

const byPerson = new AppError('cancelled', {}, 'The sync was cancelled.')
