import type { AppCalls } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { Handlers } from '../../shared/ipc.ts'
import { certificatesIn } from '../authorities.ts'
import type { Core } from '../core.ts'

type Names = Extract<
  keyof AppCalls,
  `vault.${string}` | `settings.${string}` | `app.${string}` | 'demo.start'
>

/** Choosing, opening and locking the vault, and its settings. */
export const vaultHandlers = ({ ports, session, demo, schedule }: Core): Pick<Handlers<AppCalls>, Names> => {
  // The page names folders, but only those that a person chose: it must not be able to walk the disk.
  const chosen = new Set<string>([ports.defaultFolder])
  const assertChosen = (folder: string): void => {
    const state = session.state()
    const offered = state.state === 'none' ? state.recent.map(({ path }) => path) : [state.path]
    if (chosen.has(folder) || offered.includes(folder)) return
    throw new AppError('not-found', { what: 'choice', id: '' }, 'Choose the folder with the dialog first.')
  }

  return {
    'app.info': () => ports.appInfo,
    'app.licences': () => [...(ports.licences ?? [])],
    'vault.state': () => session.state(),
    'vault.choose': async ({ purpose }) => {
      const folder = await ports.choose(purpose)
      if (folder !== null) chosen.add(folder)
      return folder
    },
    'vault.create': async ({ folder, name, passphrase }) => {
      assertChosen(folder)
      return { recoveryKey: await session.create(folder, name, passphrase) }
    },
    'vault.open': ({ path }) => {
      assertChosen(path)
      session.choose(path)
    },
    'vault.close': () => session.forget(),
    'vault.unlock': ({ passphrase }) => session.unlock(passphrase),
    'vault.recover': ({ recoveryKey, passphrase }) => session.recover(recoveryKey, passphrase),
    'vault.lock': () => session.lock(),
    'vault.changePassphrase': ({ current, next }) => session.changePassphrase(current, next),
    'vault.renewRecoveryKey': async ({ passphrase }) => ({
      recoveryKey: await session.renewRecoveryKey(passphrase),
    }),
    'vault.strength': () => session.strength(),
    'vault.strengthen': ({ passphrase, target }) => session.strengthen(passphrase, Number(target)),
    'vault.showFolder': () => {
      const { folder } = session.vault()
      if (!ports.showFolder)
        throw new AppError('not-found', { what: 'file manager', id: '' }, 'There is no file manager here.')
      ports.showFolder(folder)
    },
    'demo.start': () => demo.start(),
    'settings.get': () => session.vault().settings.get(),
    'settings.set': async (change) => {
      const now = session.vault().settings.get()
      const { proxy = now.proxy, certificates = now.certificates } = change
      if (certificates !== now.certificates) certificatesIn(certificates)
      if (proxy !== now.proxy || certificates !== now.certificates)
        await ports.network({ proxy, certificates })
      const next = session.vault().settings.set(change)
      schedule.replan()
      return next
    },
  }
}
