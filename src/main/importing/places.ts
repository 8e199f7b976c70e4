import { AppError } from '../../shared/errors.ts'
import type { ImportTarget } from '../../shared/import.ts'
import type { ImportedCredential } from '../imports/imported.ts'
import type { OpenVault } from '../vault/vault.ts'

/** Where an import puts things. */
export interface Destination {
  /** The scope's id, or `new:NAME` for an organization that is still to be made. */
  readonly keyOf: (credential: Pick<ImportedCredential, 'organization'>) => string
  readonly nameOf: (key: string) => string
}

const newKey = (name: string) => `new:${name}`

/**
 * What a target means in this vault: an organization of the name that is asked for is used where there is one.
 *
 * Throws `not-found` for a scope that is none of this vault's own.
 */
export function destinationOf(target: ImportTarget, vault: OpenVault): Destination {
  const locals = vault.ties.locals()
  const nameOf = (key: string) =>
    locals.find(({ scopeId }) => scopeId === key)?.name ?? key.slice(newKey('').length)
  const named = (name: string) => locals.find((local) => local.name === name)?.scopeId ?? newKey(name)
  if ('scopeId' in target) {
    const { scopeId } = target
    if (!locals.some((local) => local.scopeId === scopeId)) {
      throw new AppError(
        'not-found',
        { what: 'organization', id: scopeId },
        'This organization is no longer in the vault. Choose another one.',
      )
    }
    return { keyOf: () => scopeId, nameOf }
  }
  if ('organization' in target) {
    const key = named(target.organization)
    return { keyOf: () => key, nameOf }
  }
  return { keyOf: ({ organization }) => named(organization?.trim() || target.otherwise), nameOf }
}

/** The name of an organization that is still to be made; null for a scope. */
export const newName = (key: string): string | null =>
  key.startsWith(newKey('')) ? key.slice(newKey('').length) : null
