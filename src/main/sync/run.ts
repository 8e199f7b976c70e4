import type { SyncStatus } from '../../shared/connection.ts'
import type { Provider, ProviderIO, Remote } from '../providers/provider.ts'
import type { OpenVault } from '../vault/vault.ts'
import { pull } from './pull.ts'
import { pushOwed } from './push.ts'

type Running = Extract<SyncStatus, { state: 'running' }>
export type Shown = Omit<Running, 'state' | 'fetched' | 'applied' | 'pushed'>

/** One sync of one connection, going on. */
export interface Run {
  readonly vault: OpenVault
  readonly connectionId: string
  readonly provider: Provider
  readonly remote: Remote
  readonly io: ProviderIO
  /** Counted up as it goes on. */
  readonly counts: RunCounts
  readonly show: (change: Partial<Shown>) => void
  /** Rows are in the vault: whoever shows them should ask again. */
  readonly applied: () => void
  readonly toWire: (error: unknown) => import('../../shared/errors.ts').WireError
}

export interface RunCounts {
  fetched: number
  added: number
  changed: number
  unchanged: number
  gone: number
  pushed: number
  failed: number
}

export interface RunGiven extends Omit<Run, 'counts' | 'show'> {
  readonly progress: (status: Running) => void
}

/**
 * Pulls a connection, then sends what is owed where the person allowed it. Every outcome is in the vault and in its
 * log when this returns; what cannot go on throws.
 */
export async function syncConnection({ progress, ...given }: RunGiven): Promise<RunCounts> {
  const { vault, connectionId, io } = given
  const counts: RunCounts = { fetched: 0, added: 0, changed: 0, unchanged: 0, gone: 0, pushed: 0, failed: 0 }
  const shown: Shown = { phase: 'pull', done: 0, total: 0, label: '' }
  const show = (change: Partial<Shown>) => {
    Object.assign(shown, change)
    const { fetched, pushed } = counts
    progress({ state: 'running', ...shown, fetched, applied: counts.added + counts.changed, pushed })
  }
  const run: Run = { ...given, counts, show }
  const scopes = await pull(run)
  if (vault.connections.get(connectionId).writes) await pushOwed(run, scopes)
  const { added, changed, gone, pushed, failed } = counts
  vault.syncLog.add(
    connectionId,
    [{ event: 'run-finished', counts: { fetched: counts.fetched, added, changed, gone, pushed, failed } }],
    io.now(),
  )
  return counts
}
