import type { SyncStatus } from '../../shared/connection.ts'
import type { AppError } from '../../shared/errors.ts'
import type { Ports } from '../ports.ts'
import type { OpenVault } from '../vault/vault.ts'
import type { Engine } from './engine.ts'
import { retryAfterMs } from './retry.ts'

const tickMs = 1000
/** An edit is sent so much later: a person often makes several. */
const afterEditMs = 1500
const never = Number.POSITIVE_INFINITY

interface Plan {
  /** Unix milliseconds. */
  at: number
  failures: number
  status: SyncStatus
}

/**
 * Decides when connections sync by themselves: on unlock, at the interval of the settings, soon after an edit, when
 * the network is back, and after a failure that may pass, later and later. Never while locked.
 */
export function createSchedule(ports: Ports, engine: Engine, vault: () => OpenVault) {
  const plans = new Map<string, Plan>()
  let stop: (() => void) | null = null
  let wasOnline = true

  const intervalMs = (): number => vault().settings.get().syncMinutes * 60_000
  const next = (): number => (intervalMs() === 0 ? never : ports.now() + intervalMs())
  const planOf = (id: string): Plan => {
    const known = plans.get(id) ?? { at: ports.now(), failures: 0, status: { state: 'idle' } }
    plans.set(id, known)
    return known
  }

  function tick(): void {
    const online = ports.online()
    const back = online && !wasOnline
    wasOnline = online
    if (!online) return
    for (const { id, failure } of vault().connections.list()) {
      const plan = planOf(id)
      if (back && failure?.kind === 'offline') plan.at = ports.now()
      // A clock that was set back must not put a sync off for long.
      if (plan.at !== never && plan.at - ports.now() > 25 * 3_600_000) plan.at = ports.now()
      if (plan.at <= ports.now()) {
        plan.at = next()
        engine.start(id)
      }
    }
  }

  engine.onEnd((id: string, failure: AppError | null) => {
    const plan = planOf(id)
    plan.failures = failure === null ? 0 : plan.failures + 1
    plan.at = failure === null ? next() : retryAt(failure, plan.failures)
    plan.status = failure === null ? { state: 'idle' } : waiting(failure, plan.at)
  })

  const retryAt = (failure: AppError, failures: number): number => {
    if (failure.is('remote-rejected') || isGone(failure)) return never
    if (failure.is('remote-throttled')) return Math.max(failure.detail.retryAt, ports.now() + 1000)
    return ports.now() + retryAfterMs(failures - 1, ports.random)
  }

  return {
    /** The vault is open. */
    start(): void {
      plans.clear()
      wasOnline = true
      if (intervalMs() === 0) for (const { id } of vault().connections.list()) planOf(id).at = never
      stop = ports.every(tickMs, tick)
    },
    stop(): void {
      stop?.()
      stop = null
      plans.clear()
    },
    /** The remote is owed something: it is sent soon, if that is allowed. */
    soon(connectionId: string): void {
      if (!vault().connections.get(connectionId).writes) return
      const plan = planOf(connectionId)
      if (plan.status.state === 'idle') plan.at = Math.min(plan.at, ports.now() + afterEditMs)
    },
    /** The settings or the login changed: what was planned with the old ones counts no more. */
    replan(): void {
      for (const plan of plans.values()) if (plan.failures === 0) plan.at = next()
    },
    /** It is being started by hand, or its login is new: earlier failures count no more. */
    reset: (connectionId: string): void =>
      void plans.set(connectionId, { at: next(), failures: 0, status: { state: 'idle' } }),
    /** Where a connection stands, running or not. */
    statusOf: (connectionId: string): SyncStatus =>
      engine.statusOf(connectionId) ?? plans.get(connectionId)?.status ?? { state: 'idle' },
  }
}
export type Schedule = ReturnType<typeof createSchedule>

/** 410 (RFC 9110 15.5.11): the remote says that it is gone for good. */
const isGone = (failure: AppError): boolean => failure.is('remote-refused') && failure.detail.status === 410

function waiting(failure: AppError, until: number): SyncStatus {
  if (failure.is('remote-rejected')) return { state: 'needs-sign-in' }
  if (isGone(failure)) return { state: 'gone' }
  return { state: 'waiting', until, reason: failure.message }
}
