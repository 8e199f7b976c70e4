import type { AppCalls } from '../../shared/contract.ts'
import type { Handlers } from '../../shared/ipc.ts'
import type { Core } from '../core.ts'

type Names = Extract<keyof AppCalls, `ties.${string}` | `local.${string}`>

/** Organizations tied together over several remotes, and those that only this vault knows. */
export const tieHandlers = ({ ports, session, emit }: Core): Pick<Handlers<AppCalls>, Names> => {
  const changed = () => {
    emit('ties.changed', {})
    emit('places.changed', {})
    emit('credentials.changed', {})
  }

  return {
    'ties.list': () => {
      const { ties } = session.vault()
      return { ties: ties.list(), suggestions: ties.suggestions() }
    },
    'ties.save': ({ id, name, organizationIds }) => {
      const saved = session.vault().ties.save(id, name, organizationIds)
      changed()
      return { id: saved }
    },
    'ties.remove': ({ id }) => {
      session.vault().ties.remove(id)
      changed()
    },
    'local.list': () => session.vault().ties.locals(),
    'local.add': ({ name, tieId }) => {
      const added = session.vault().ties.addLocal(name, tieId, ports.now())
      changed()
      return added
    },
    'local.rename': ({ id, name }) => {
      session.vault().ties.renameLocal(id, name)
      changed()
    },
    'local.remove': ({ id }) => {
      session.vault().ties.removeLocal(id)
      changed()
    },
  }
}
