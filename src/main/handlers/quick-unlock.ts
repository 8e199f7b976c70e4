import type { AppCalls } from '../../shared/contract.ts'
import type { Handlers } from '../../shared/ipc.ts'
import type { Core } from '../core.ts'

type Names = Extract<keyof AppCalls, `quickUnlock.${string}`>

/** Opening with the operating system's keyring, and turning that on and off. */
export const quickUnlockHandlers = ({ session }: Core): Pick<Handlers<AppCalls>, Names> => ({
  'quickUnlock.state': () => session.quickUnlockState(),
  'quickUnlock.open': () => session.unlockQuickly(),
  'quickUnlock.enable': ({ passphrase }) => session.enableQuickUnlock(passphrase),
  'quickUnlock.disable': () => session.disableQuickUnlock(),
})
