import { AppError } from '../../shared/errors.ts'
import { cloudplans } from './cloudplans/index.ts'
import { keycard } from './keycard/index.ts'
import { local } from './local/index.ts'
import type { Catalogue, Provider } from './provider.ts'
import { qovery } from './qovery/index.ts'
import { seqera } from './seqera/index.ts'
import { sequin } from './sequin/index.ts'

/** Every remote that Keystead knows. A new one is a folder beside this file and a name in this list. */
export const providers: readonly Provider[] = [qovery, cloudplans, seqera, sequin, keycard]

/** Fails with `not-found`: a vault may hold a connection that a newer Keystead made. */
export function findProvider(id: string): Provider {
  const found = providers.find((provider) => provider.id === id)
  if (found) return found
  const message = `This version of Keystead does not know the service "${id}". Update Keystead to use this connection.`
  throw new AppError('not-found', { what: 'provider', id }, message)
}

/** The same for what is kept in the vault alone, too: what there is to show of it, not how to reach it. */
export const findCatalogue = (id: string): Catalogue => (id === local.id ? local : findProvider(id))

export { local }
