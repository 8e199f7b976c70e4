import type { AppCalls } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { Handlers } from '../../shared/ipc.ts'
import type { Core } from '../core.ts'
import { recoveryReminder } from '../recovery-reminder.ts'

type Names = Extract<keyof AppCalls, `backups.${string}` | `recovery.${string}`>

/** Backups, also of a vault that does not open any more, and the recovery key's monthly question. */
export const backupHandlers = ({ ports, session, backups, trail }: Core): Pick<Handlers<AppCalls>, Names> => {
  const selected = () => {
    const state = session.state()
    if (state.state === 'none')
      throw new AppError('not-found', { what: 'vault', id: '' }, 'Choose a vault first.')
    return state.path
  }
  const reminder = () => recoveryReminder(session.vault(), ports.now())

  return {
    'backups.list': () => backups.state(selected()),
    'backups.make': () => backups.make(session.vault(), 'asked'),
    'backups.restore': async ({ id, parts }) => {
      const folder = selected()
      // The page names no folder: a person does, in the system's dialog.
      const parent = await ports.choose('create')
      if (parent === null) return null
      const restored = await backups.restore(folder, id, parts, parent)
      if (session.isOpen()) {
        trail.write(session.vault(), { what: 'restore', detail: { id, to: 'a new folder' } })
        session.offer(restored)
      } else session.choose(restored)
      return restored
    },
    'recovery.state': () => reminder().state(),
    'recovery.check': async ({ recoveryKey }) => {
      await session.checkRecoveryKey(recoveryKey)
      reminder().checked()
    },
    'recovery.later': () => reminder().later(),
  }
}
