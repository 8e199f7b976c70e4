import type { SyncStatus } from '../../shared/connection.ts'
import type { Emit } from '../../shared/contract.ts'
import { AppError, toWire } from '../../shared/errors.ts'
import type { Ports } from '../ports.ts'
import type { Provider, ProviderIO } from '../providers/provider.ts'
import type { OpenVault } from '../vault/vault.ts'
import type { Logins } from './logins.ts'
import { pull } from './pull.ts'

/** The page need not hear of every row. */
const progressEveryMs = 100

export const providerIO = (ports: Ports, signal: AbortSignal): ProviderIO => ({
  fetch: ports.fetch,
  signal,
  now: ports.now,
  sleep: ports.sleep,
  random: ports.random,
})

/** Runs pulls: one per connection at a time, none while locked. */
export function createEngine(
  ports: Ports,
  emit: Emit,
  findProvider: (id: string) => Provider,
  vault: () => OpenVault,
  logins: Logins,
) {
  const runs = new Map<string, { abort: AbortController; status: SyncStatus; done: Promise<void> }>()
  const idle: SyncStatus = { state: 'idle' }
  const statusOf = (connectionId: string): SyncStatus => runs.get(connectionId)?.status ?? idle

  async function run(
    connectionId: string,
    signal: AbortSignal,
    show: (status: SyncStatus) => void,
  ): Promise<void> {
    const open = vault()
    try {
      const provider = findProvider(open.connections.get(connectionId).provider)
      const io = providerIO(ports, signal)
      const result = await pull({
        vault: open,
        connectionId,
        provider,
        remote: logins.connect(connectionId, provider, io),
        io,
        progress: (now) => show({ state: 'running', ...now }),
        applied: () => {
          emit('credentials.changed', {})
          emit('places.changed', {})
        },
      })
      open.connections.finished(connectionId, { at: ports.now(), ...result })
    } catch (error) {
      // An aborted run was stopped by the person or by the lock: its vault may be closed, and it is no failure.
      if (signal.aborted || (error instanceof AppError && error.is('cancelled'))) return
      open.connections.failed(connectionId, toWire(error, ports.report))
    }
  }

  return {
    statusOf,
    /** Starts a pull, or leaves the one that is running alone. */
    start(connectionId: string): void {
      if (runs.has(connectionId)) return
      const abort = new AbortController()
      const entry = {
        abort,
        status: { state: 'running', done: 0, total: 0, fetched: 0, label: '' } as SyncStatus,
        done: Promise.resolve(),
      }
      runs.set(connectionId, entry)
      let toldAt = Number.NEGATIVE_INFINITY
      const show = (status: SyncStatus) => {
        entry.status = status
        if (abort.signal.aborted || ports.monotonic() - toldAt < progressEveryMs) return
        toldAt = ports.monotonic()
        emit('sync.changed', { connectionId, sync: status })
      }
      entry.done = run(connectionId, abort.signal, show).finally(() => {
        if (runs.get(connectionId) === entry) runs.delete(connectionId)
        emit('sync.changed', { connectionId, sync: statusOf(connectionId) })
        emit('places.changed', {})
      })
    },
    cancel(connectionId: string): void {
      runs.get(connectionId)?.abort.abort()
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
