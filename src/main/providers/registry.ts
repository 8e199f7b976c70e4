import { AppError } from '../../shared/errors.ts'
import type { Provider } from './provider.ts'
import { seqera } from './seqera/index.ts'

/** Every remote that Keystead knows. A new one is a folder beside this file and a name in this list. */
export const providers: readonly Provider[] = [seqera]

/** Fails with `not-found`: a vault may hold a connection that a newer Keystead made. */
export function findProvider(id: string): Provider {
  const found = providers.find((provider) => provider.id === id)
  if (found) return found
  const message = `This version of Keystead does not know the service "${id}". Update Keystead to use this connection.`
  throw new AppError('not-found', { what: 'provider', id }, message)
}
