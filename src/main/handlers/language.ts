import type { AppCalls } from '../../shared/contract.ts'
import type { Handlers } from '../../shared/ipc.ts'
import type { Core } from '../core.ts'

type Names = Extract<keyof AppCalls, `language.${string}`>

/** The language of the window and of the menus. */
export const languageHandlers = ({
  language,
  emit,
}: Pick<Core, 'language' | 'emit'>): Pick<Handlers<AppCalls>, Names> => ({
  'language.get': () => language.get(),
  'language.choose': ({ chosen }) => {
    const choice = language.choose(chosen)
    emit('language.changed', choice)
    return choice
  },
})
