import type { AppCalls } from '../../shared/contract.ts'
import type { Handlers } from '../../shared/ipc.ts'
import type { Core } from '../core.ts'

type Names = Extract<keyof AppCalls, `preferences.${string}`>

/** How the window looks on this computer: with or without a vault. */
export const preferenceHandlers = ({
  preferences,
  emit,
}: Pick<Core, 'preferences' | 'emit'>): Pick<Handlers<AppCalls>, Names> => ({
  'preferences.get': () => preferences.get(),
  'preferences.set': (change) => {
    const now = preferences.set(change)
    emit('preferences.changed', now)
    return now
  },
})
