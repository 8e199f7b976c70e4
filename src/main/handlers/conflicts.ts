import type { AppCalls } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { Handlers } from '../../shared/ipc.ts'
import type { Core } from '../core.ts'

export type ConflictNames =
  | 'credentials.resolve'
  | 'credentials.resolveAll'
  | 'credentials.retry'
  | 'credentials.hold'
  | 'credentials.discard'
  | 'credentials.settle'

/** What a person decides about edits that have not gone through. */
export const conflictHandlers = (core: Core): Pick<Handlers<AppCalls>, ConflictNames> => {
  const { ports, session } = core
  const connectionOf = (id: string): string => session.vault().credentials.get(id).connectionId

  return {
    'credentials.resolve': ({ id, choose }) => {
      const connectionId = connectionOf(id)
      session.vault().conflicts.resolve(id, choose, ports.now())
      core.edited(connectionId)
    },
    'credentials.resolveAll': ({ connectionId, choose }) => {
      const vault = session.vault()
      if (connectionId !== undefined) vault.connections.get(connectionId)
      const resolved = vault.conflicts.resolveAll(connectionId ?? null, choose, ports.now())
      for (const { id } of vault.connections.list()) if (!connectionId || id === connectionId) core.edited(id)
      return { resolved }
    },
    'credentials.retry': ({ id }) => {
      const connectionId = connectionOf(id)
      session.vault().outbox.retry(session.vault().rows.get(id).rid)
      core.edited(connectionId)
    },
    'credentials.hold': ({ id }) => {
      const connectionId = connectionOf(id)
      session.vault().outbox.hold(session.vault().rows.get(id).rid, true)
      core.edited(connectionId)
    },
    'credentials.discard': ({ id }) => {
      const connectionId = connectionOf(id)
      session.vault().conflicts.discard(id, ports.now())
      core.edited(connectionId)
    },
    'credentials.settle': ({ id, remoteId }) => {
      const vault = session.vault()
      const connectionId = connectionOf(id)
      const { rid } = vault.rows.get(id)
      const owed = vault.outbox.get(id)
      if (remoteId === null) {
        vault.outbox.setIntent(rid, null)
        vault.outbox.retry(rid)
      } else if (owed?.intent?.candidates?.some((candidate) => candidate.remoteId === remoteId)) {
        vault.pushes.created(id, remoteId, vault.pushes.begunWith(owed), {}, ports.now())
      } else {
        throw new AppError(
          'not-found',
          { what: 'candidate', id: remoteId },
          'This is none of those that fit.',
        )
      }
      core.edited(connectionId)
    },
  }
}
