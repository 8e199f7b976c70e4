import type { AppCalls } from '../../shared/contract.ts'
import type { Handlers } from '../../shared/ipc.ts'
import type { Core } from '../core.ts'

type Names = Extract<keyof AppCalls, `vault.${string}` | `settings.${string}` | 'app.info' | 'demo.start'>

/** Choosing, opening and locking the vault, and its settings. */
export const vaultHandlers = ({ ports, session, demo }: Core): Pick<Handlers<AppCalls>, Names> => ({
  'app.info': () => ports.appInfo,
  'vault.state': () => session.state(),
  'vault.choose': ({ purpose }) => ports.choose(purpose),
  'vault.create': async ({ folder, name, passphrase }) => ({
    recoveryKey: await session.create(folder, name, passphrase, { demo: false }),
  }),
  'vault.open': ({ path }) => session.choose(path),
  'vault.close': () => session.forget(),
  'vault.unlock': ({ passphrase }) => session.unlock(passphrase),
  'vault.recover': ({ recoveryKey, passphrase }) => session.recover(recoveryKey, passphrase),
  'vault.lock': () => session.lock(),
  'vault.changePassphrase': ({ current, next }) => session.changePassphrase(current, next),
  'vault.renewRecoveryKey': async ({ passphrase }) => ({
    recoveryKey: await session.renewRecoveryKey(passphrase),
  }),
  'demo.start': () => demo.start(),
  'settings.get': () => session.vault().settings.get(),
  'settings.set': (change) => session.vault().settings.set(change),
})
