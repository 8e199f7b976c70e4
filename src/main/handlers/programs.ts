import type { AppCalls } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { Handlers } from '../../shared/ipc.ts'
import type { Core } from '../core.ts'

type Names = Extract<keyof AppCalls, `consent.${string}` | `programs.${string}`>

/** What other programs ask for, and what they were allowed. */
export const programHandlers = ({ session, consent, emit }: Core): Pick<Handlers<AppCalls>, Names> => ({
  'consent.pending': () => consent.pending(),
  'consent.answer': ({ id, answer }) => {
    session.vault()
    if (consent.answer(id, answer)) return
    throw new AppError('not-found', { what: 'question', id }, 'This program no longer waits for an answer.')
  },
  'programs.list': () => {
    const { programs, credentials } = session.vault()
    return programs.list().map((grant) => ({
      ...grant,
      credentialName:
        grant.credentialId === null ? null : nameOr(() => credentials.get(grant.credentialId!).name),
    }))
  },
  'programs.revoke': ({ id }) => {
    if (!session.vault().programs.remove(id)) {
      throw new AppError('not-found', { what: 'permission', id }, 'This permission was taken back already.')
    }
    // What was allowed for the session goes with it: nobody who takes something back means only a part of it.
    consent.forgetSession()
    emit('consent.changed', {})
  },
})

function nameOr(read: () => string): string | null {
  try {
    return read()
  } catch (error) {
    if (error instanceof AppError && error.is('not-found')) return null
    throw error
  }
}
