import type { AppCalls } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { Handlers } from '../../shared/ipc.ts'
import type { Core } from '../core.ts'
import { cannotCreate, cannotRemove, cannotUpdate, type Hindrance } from '../credentials/may.ts'
import type { Kind, Provider } from '../providers/provider.ts'
import { findProvider } from '../providers/registry.ts'
import { providerIO } from '../sync/engine.ts'
import { createCredential, type Push, removeCredential, updateCredential } from '../sync/push.ts'

export type WriteNames = 'credentials.create' | 'credentials.update' | 'credentials.remove'

/** A person waits for the answer. */
const writeTimeoutMs = 60_000

/** Creating, changing and deleting credentials at their remotes. */
export const writeHandlers = ({
  ports,
  session,
  engine,
  logins,
  emit,
}: Core): Pick<Handlers<AppCalls>, WriteNames> => {
  /** All that a write needs. A pull of the same connection ends first, so that the two cannot overtake each other. */
  const pushTo = async (connectionId: string, scopeId: string): Promise<Push> => {
    const vault = session.vault()
    const provider = findProvider(vault.connections.get(connectionId).provider)
    const scope = vault.places.scope(scopeId)
    if (!scope)
      throw new AppError('not-found', { what: 'place', id: scopeId }, 'This place is no longer in the vault.')
    await engine.settled(connectionId)
    session.vault()
    const io = providerIO(ports, AbortSignal.timeout(writeTimeoutMs))
    const remote = logins.connect(connectionId, provider, io)
    return { vault, provider, remote, scope, now: ports.now }
  }
  const changed = () => {
    emit('credentials.changed', {})
    emit('places.changed', {})
  }

  return {
    'credentials.create': async ({ scopeId, kind: kindId, ...typed }) => {
      const place = session.vault().places.scope(scopeId)
      if (!place)
        throw new AppError(
          'not-found',
          { what: 'place', id: scopeId },
          'This place is no longer in the vault.',
        )
      const push = await pushTo(place.connectionId, scopeId)
      refuse(cannotCreate(kindId, place.readOnly, push.provider, push.remote), push.provider)
      const kind = push.provider.kinds.find(({ id }) => id === kindId) as Kind
      const id = await createCredential(push, kind, typed)
      changed()
      return { id }
    },
    'credentials.update': async ({ id, ...typed }) => {
      const { connectionId, scopeId } = session.vault().credentials.get(id)
      const push = await pushTo(connectionId, scopeId)
      const row = push.vault.credentials.get(id)
      refuse(cannotUpdate(row, push.provider, push.remote), push.provider)
      const kind = push.provider.kinds.find((one) => one.id === row.kind) as Kind
      await updateCredential(push, kind, row, typed)
      changed()
    },
    'credentials.remove': async ({ id, reason }) => {
      const { connectionId, scopeId } = session.vault().credentials.get(id)
      const push = await pushTo(connectionId, scopeId)
      const row = push.vault.credentials.get(id)
      refuse(cannotRemove(row, push.provider, push.remote), push.provider)
      await removeCredential(push, row, reason)
      changed()
    },
  }
}

function refuse(hindrance: Hindrance, provider: Provider): void {
  if (hindrance === null) return
  throw new AppError('remote-refused', { provider: provider.id, status: 405, said: hindrance }, hindrance)
}
