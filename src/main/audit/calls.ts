import type { z } from 'zod'
import type { AppCalls } from '../../shared/contract.ts'
import type { Handlers } from '../../shared/ipc.ts'
import type { Session } from '../session.ts'
import type { AuditTrail, Note } from './trail.ts'

type Recorded = {
  [K in keyof AppCalls]?: (
    input: z.output<AppCalls[K]['input']>,
    output: z.input<AppCalls[K]['output']>,
  ) => Note | null
}

/**
 * Which calls leave an entry, once they succeeded. Unlocking and locking are written where they happen.
 *
 * A line takes ids and names of fields out of a call, and never a value.
 */
const recorded: Recorded = {
  'credentials.reveal': ({ id, field }) => ({ what: 'reveal', credentialId: id, detail: { field } }),
  // A public value has no time to be cleared, and is none of the log's business.
  'credentials.copy': ({ id, field }, { clearsAt }) =>
    clearsAt === null ? null : { what: 'copy', credentialId: id, detail: { field } },
  'credentials.storeSecret': ({ id, field }) => ({
    what: 'secret-stored',
    credentialId: id,
    detail: { field },
  }),
  'credentials.revealVersion': ({ id, version, field }) => ({
    what: 'reveal',
    credentialId: id,
    detail: { field, version },
  }),
  'credentials.create': ({ kind }, { id }) => ({
    what: 'edit',
    credentialId: id,
    detail: { change: 'create', kind },
  }),
  'credentials.update': ({ id }) => ({ what: 'edit', credentialId: id, detail: { change: 'update' } }),
  'credentials.restoreVersion': ({ id, version }) => ({
    what: 'edit',
    credentialId: id,
    detail: { change: 'restore', version },
  }),
  'credentials.remove': ({ id }) => ({ what: 'edit', credentialId: id, detail: { change: 'trash' } }),
  'credentials.purge': ({ id }) => ({ what: 'edit', credentialId: id, detail: { change: 'purge' } }),
  'credentials.emptyTrash': (_, { forgotten: count }) =>
    count === 0 ? null : { what: 'edit', detail: { change: 'empty-trash', count } },
  'credentials.bulk': ({ change }, { changed: count }) =>
    count === 0 || !(change.remove || change.purge)
      ? null
      : { what: 'edit', detail: { change: change.purge ? 'purge-many' : 'trash-many', count } },
  'attachments.add': ({ id }, added) =>
    added === null ? null : { what: 'attachment-added', credentialId: id, detail: { count: added.added } },
  'attachments.read': ({ id, attachment }, { text, picture }) =>
    text === null && !picture?.bytes
      ? null
      : { what: 'attachment-opened', credentialId: id, detail: { attachment } },
  'attachments.save': ({ id, attachment }, path) =>
    path === null ? null : { what: 'attachment-saved', credentialId: id, detail: { attachment } },
  'attachments.remove': ({ id, attachment }) => ({
    what: 'attachment-removed',
    credentialId: id,
    detail: { attachment },
  }),
  'attachments.restore': ({ id, attachment }) => ({
    what: 'attachment-restored',
    credentialId: id,
    detail: { attachment },
  }),
  'ssh.sign': ({ credentialId }) => ({ what: 'sign', credentialId }),
  'programs.revoke': () => ({ what: 'program-revoked' }),
  'imports.apply': (_, { created, changed }) => ({ what: 'import', detail: { created, changed } }),
  'exports.write': ({ format }, written) =>
    written === null ? null : { what: 'export', detail: { of: format, count: written.count } },
  'exports.make': ({ format }, { count }) => ({ what: 'export', detail: { of: format, count } }),
  'rotations.start': ({ credentialId, field }) => ({
    what: 'rotation-started',
    credentialId,
    detail: { field },
  }),
  'rotations.confirm': () => ({ what: 'rotation-confirmed' }),
  'rotations.revert': () => ({ what: 'rotation-reverted' }),
  'sync.apply': ({ connectionId }) => ({ what: 'writing-allowed', detail: { connection: connectionId } }),
  'sync.stopWriting': ({ connectionId }) => ({
    what: 'writing-stopped',
    detail: { connection: connectionId },
  }),
  'connections.add': ({ provider }, { id }) => ({
    what: 'connection-added',
    detail: { provider, connection: id },
  }),
  'connections.edit': ({ id }) => ({ what: 'connection-changed', detail: { connection: id } }),
  'connections.remove': ({ id }) => ({ what: 'connection-removed', detail: { connection: id } }),
  'settings.set': (change) => ({
    what: 'settings-changed',
    detail: { names: Object.keys(change).join(', ') },
  }),
  'vault.changePassphrase': () => ({ what: 'passphrase-changed' }),
  'vault.strengthen': (_, { memoryKiB, iterations }) => ({
    what: 'strength-changed',
    detail: { memoryKiB, iterations },
  }),
  'vault.recover': () => ({ what: 'passphrase-changed', detail: { by: 'recovery-key' } }),
  'quickUnlock.enable': () => ({ what: 'quick-unlock-on' }),
  'quickUnlock.disable': () => ({ what: 'quick-unlock-off' }),
  'recovery.check': () => ({ what: 'recovery-key-checked' }),
  'vault.renewRecoveryKey': () => ({ what: 'recovery-key-renewed' }),
}

/**
 * The same handlers, leaving entries. A secret is answered only after its entry is on the disk; where that fails the
 * call fails with the disk's words, and `undo` takes back what a copy has already put on the clipboard.
 */
export function recordedHandlers(
  handlers: Handlers<AppCalls>,
  session: Pick<Session, 'vault'>,
  trail: Pick<AuditTrail, 'write'>,
  undo: () => Promise<void>,
): Handlers<AppCalls> {
  const wrapped: Record<string, unknown> = { ...handlers }
  for (const [name, note] of Object.entries(recorded) as [
    keyof AppCalls,
    (...given: unknown[]) => Note | null,
  ][]) {
    const deed = handlers[name] as (input: unknown) => unknown
    wrapped[name] = async (input: unknown) => {
      const output = await deed(input)
      const written = note(input, output)
      if (written === null) return output
      try {
        trail.write(session.vault(), written)
      } catch (error) {
        await undo()
        throw error
      }
      return output
    }
  }
  return wrapped as Handlers<AppCalls>
}
