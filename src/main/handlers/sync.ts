import type { AppCalls } from '../../shared/contract.ts'
import { AppError, toWire } from '../../shared/errors.ts'
import type { Handlers } from '../../shared/ipc.ts'
import type { Core } from '../core.ts'
import { findProvider } from '../providers/registry.ts'
import { providerIO } from '../sync/engine.ts'
import { type Left, planOf, readPullKey } from '../sync/plan.ts'

type Names = Extract<keyof AppCalls, `sync.${string}`>

/** A large remote is read in full for a plan. */
const planTimeoutMs = 10 * 60_000

/** Syncs: starting and stopping them, what they would do, what they did. */
export const syncHandlers = (core: Core): Pick<Handlers<AppCalls>, Names> => {
  const { ports, session, engine, schedule, logins, emit } = core
  // What the lines of the last plan of a connection stand for.
  const plans = new Map<string, { push: ReadonlySet<string>; left: Left }>()

  const start = (connectionId: string) => {
    session.vault().outbox.dueNow(connectionId)
    schedule.reset(connectionId)
    engine.start(connectionId)
  }

  return {
    'sync.start': ({ connectionId }) => {
      session.vault().connections.get(connectionId)
      start(connectionId)
    },
    'sync.startAll': () => {
      for (const { id } of session.vault().connections.list()) start(id)
    },
    'sync.cancel': ({ connectionId }) => {
      session.vault()
      engine.cancel(connectionId)
    },
    'sync.plan': async ({ connectionId }) => {
      await engine.settled(connectionId)
      const vault = session.vault()
      const provider = findProvider(vault.connections.get(connectionId).provider)
      const io = providerIO(
        ports,
        AbortSignal.any([session.lockSignal(), AbortSignal.timeout(planTimeoutMs)]),
      )
      const remote = logins.connect(connectionId, provider, io)
      const wire = (error: unknown) => toWire(error, ports.report)
      const { plan, left } = await planOf({ vault, connectionId, provider, remote, io, toWire: wire })
      const push = plan.lines.flatMap(({ key, direction }) => (direction === 'push' ? [key] : []))
      plans.set(connectionId, { push: new Set(push), left })
      emit('places.changed', {})
      return plan
    },
    'sync.apply': async ({ connectionId, leaveOut }) => {
      session.vault().connections.get(connectionId)
      engine.cancel(connectionId)
      await engine.settled(connectionId)
      const vault = session.vault()
      const known = plans.get(connectionId)
      const leave = new Set(leaveOut)
      for (const owed of vault.outbox.list(connectionId)) {
        if (leave.has(owed.id)) vault.outbox.hold(owed.rid, true)
        // Only what was in the plan was looked at.
        else if (known?.push.has(owed.id)) vault.outbox.retry(owed.rid)
      }
      for (const key of leave) {
        const digest = known?.left.get(key)
        const named = readPullKey(key)
        const scope = named && vault.places.scope(named.scopeId)
        if (digest && scope) vault.pulled.skip(scope.rid, named.remoteId, digest)
      }
      plans.delete(connectionId)
      vault.connections.allowWrites(connectionId, true)
      emit('places.changed', {})
      start(connectionId)
    },
    'sync.stopWriting': ({ connectionId }) => {
      const { connections } = session.vault()
      connections.get(connectionId)
      connections.allowWrites(connectionId, false)
      emit('places.changed', {})
    },
    'sync.believe': ({ scopeId }) => {
      const vault = session.vault()
      const scope = vault.places.scope(scopeId)
      if (!scope) {
        throw new AppError(
          'not-found',
          { what: 'place', id: scopeId },
          'This place is no longer in the vault.',
        )
      }
      vault.gone.believe(scopeId)
      start(scope.connectionId)
    },
    'sync.log': (query) => session.vault().syncLog.list(query),
  }
}
