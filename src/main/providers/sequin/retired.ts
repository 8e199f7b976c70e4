import { AppError } from '../../../shared/errors.ts'

const maybeRetired = 'this Sequin may have been retired'

/**
 * The same failure, with words for where the whole service seems to be gone.
 *
 * Sequin's newer product has no credentials, and nobody promises that the old API still answers. A name
 * that cannot be found, a 404 or a 410 to the list then speaks of the service: never of what was in it.
 */
export function orRetired(thrown: unknown): unknown {
  if (!(thrown instanceof AppError)) return thrown
  const kept = 'Keystead keeps what it knows of it.'
  if (thrown.is('offline') && /cannot be found/.test(thrown.detail.reason)) {
    const { provider, reason } = thrown.detail
    const message = `Sequin cannot be reached: ${reason}. If the network and the server's address are right, ${maybeRetired}. ${kept}`
    return new AppError('offline', { provider, reason: `${reason}; ${maybeRetired}` }, message)
  }
  if (thrown.is('remote-refused') && [404, 410].includes(thrown.detail.status)) {
    const { provider, status, said } = thrown.detail
    const words = `${said.replace(/[.!?…]+$/, '') || 'Nothing is here'} (${maybeRetired})`
    const message = `Sequin has no credentials at this address (${status}). If the server's address is right, ${maybeRetired}. ${kept}`
    return new AppError('remote-refused', { provider, status, said: words }, message)
  }
  return thrown
}
