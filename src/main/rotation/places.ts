import { localProvider } from '../../shared/provider.ts'
import { fieldsOf } from '../credentials/kind-fields.ts'
import { cannotUpdate } from '../credentials/may.ts'
import type { Remote } from '../providers/provider.ts'
import { findCatalogue, findProvider } from '../providers/registry.ts'
import type { Logins } from '../sync/logins.ts'
import type { CredentialFull } from '../vault/credentials.ts'
import { isOwn } from '../vault/state.ts'
import type { OpenVault } from '../vault/vault.ts'
import type { PlannedPlace } from './plan.ts'

export interface Around {
  readonly vault: OpenVault
  readonly logins: Pick<Logins, 'outline'>
}

/** Why the field cannot be changed over the API, as a sentence; null where it can. */
export function hindrance(row: CredentialFull, field: string, { logins }: Around): string | null {
  const catalogue = findCatalogue(row.provider)
  const remote: Remote | null =
    row.provider === localProvider ? null : logins.outline(row.connectionId, findProvider(row.provider))
  const cannot = cannotUpdate(row, catalogue, remote)
  if (cannot !== null || isOwn(field)) return isOwn(field) ? null : cannot
  const declared = fieldsOf(catalogue, row.kind).find(({ name }) => name === field)
  if (declared?.readOnly) return `${catalogue.name} makes this value itself and takes none.`
  return null
}

/**
 * Everything that holds a value now: credentials by its keyed fingerprint, but for the one that its service replaces
 * whole, and logins, which only a person can change.
 */
export function placesOf(
  value: string,
  fingerprint: Buffer,
  replaced: string | null,
  around: Around,
): PlannedPlace[] {
  const { vault } = around
  const credentials = vault.rotations
    .holders(fingerprint)
    .filter(({ id }) => id !== replaced)
    .map(({ id, field }): PlannedPlace => {
      const row = vault.credentials.get(id)
      const why = hindrance(row, field, around)
      const way = why !== null ? 'hand' : row.provider === localProvider || isOwn(field) ? 'vault' : 'service'
      return { key: `${id} ${field}`, of: 'credential', way, id, field, name: row.name, why, applied: false }
    })
  const logins = vault.whereIs.connections(value).map((id): PlannedPlace => {
    const { label } = vault.connections.get(id)
    const why = 'Keystead signs in with it itself. Edit the connection and enter the new one.'
    return { key: `login ${id}`, of: 'login', way: 'hand', id, field: '', name: label, why, applied: false }
  })
  return [...credentials, ...logins]
}

/** A line of the person's own checklist. */
export const notePlace = (name: string, at: number): PlannedPlace => ({
  key: `note ${at}`,
  of: 'note',
  way: 'hand',
  id: String(at),
  field: '',
  name,
  why: null,
  applied: false,
})
