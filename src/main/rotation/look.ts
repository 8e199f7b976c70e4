import type { CustomField } from '../../shared/credential.ts'
import { AppError, invalidInputAt } from '../../shared/errors.ts'
import { localProvider } from '../../shared/provider.ts'
import type { RotationLook } from '../../shared/rotation.ts'
import { labelOf } from '../credentials/changes.ts'
import { fieldsOf } from '../credentials/kind-fields.ts'
import { cannotCreate, cannotRemove } from '../credentials/may.ts'
import { isHidden, ownSecret } from '../credentials/own-fields.ts'
import { findCatalogue, findProvider } from '../providers/registry.ts'
import type { CredentialFull } from '../vault/credentials.ts'
import { type Around, placesOf } from './places.ts'
import type { PlannedPlace } from './plan.ts'
import { placeOf } from './standing.ts'

export interface Looked {
  readonly look: RotationLook
  readonly places: readonly PlannedPlace[]
  readonly row: CredentialFull
  readonly oldVersion: number | null
}

/**
 * What a rotation of a secret would be about; of the first one that is held where no field is named.
 *
 * Throws `not-found`, and `secret-not-held` for one that this vault does not hold, unless its service makes a new one.
 */
export function lookAt(id: string, wanted: string | undefined, around: Around): Looked {
  const { vault } = around
  const row = vault.credentials.get(id)
  if (row.trashedAt !== null) throw invalidInputAt('credentialId', 'It is in the trash. Restore it first')
  const fields = secretsOf(row)
  const field =
    wanted === undefined
      ? (fields.find(({ name }) => vault.rotations.current(id, name)) ?? fields[0])
      : fields.find(({ name }) => name === wanted)
  if (!field) {
    throw new AppError(
      'not-found',
      { what: 'secret', id: wanted ?? '' },
      'This credential has no such secret.',
    )
  }
  const held = vault.rotations.current(id, field.name)
  const madeBy = makerOf(row, field.name, around)
  if (!held && madeBy === null) {
    const words = `This vault does not hold «${field.label}» of this credential, so nobody knows where it is used. Store it first.`
    throw new AppError('secret-not-held', { field: field.name }, words)
  }
  const replaced = madeBy === null ? null : id
  const places = held ? placesOf(vault.secrets.open(id, field.name), held.fingerprint, replaced, around) : []
  const asks = row.provider === localProvider ? undefined : findProvider(row.provider).asksReason
  return {
    row,
    places,
    oldVersion: held?.version ?? null,
    look: {
      credentialId: id,
      field: field.name,
      label: field.label,
      fields,
      madeBy,
      identity: identityOf(row),
      asksReason: asks?.update ?? (madeBy === null ? undefined : asks?.remove) ?? null,
      places: places.map((place) => placeOf(vault, place)),
    },
  }
}

function secretsOf(row: CredentialFull): { name: string; label: string }[] {
  const catalogue = findCatalogue(row.provider)
  const declared = fieldsOf(catalogue, row.kind).filter(({ secret }) => secret)
  const own = (JSON.parse(row.custom) as CustomField[]).filter(isHidden)
  return [
    ...declared.map(({ name }) => ({ name, label: labelOf(`secrets.${name}`, row.kind, catalogue) })),
    ...own.map((one) => ({ name: ownSecret(one), label: one.label })),
  ]
}

/** The service that makes the value itself, with a new credential; null where a value can be given. */
function makerOf(row: CredentialFull, field: string, { logins }: Around): string | null {
  if (row.provider === localProvider) return null
  const provider = findProvider(row.provider)
  const kind = provider.kinds.find(({ id }) => id === row.kind)
  const declared = fieldsOf(provider, row.kind).some(({ name, secret }) => secret && name === field)
  if (!kind?.secretsComeOnce || !declared) return null
  const remote = logins.outline(row.connectionId, provider)
  const cannot =
    cannotCreate(row.kind, row.scopeReadOnly, provider, remote) ?? cannotRemove(row, provider, remote)
  return cannot === null ? provider.name : null
}

/** The public fact that tells the credential from the next, where it can change with the secret. */
function identityOf(row: CredentialFull): RotationLook['identity'] {
  const catalogue = findCatalogue(row.provider)
  const attributes: Record<string, unknown> = JSON.parse(row.attributes)
  const hints = catalogue.kinds.find(({ id }) => id === row.kind)?.hint ?? []
  for (const field of hints) {
    const value = attributes[field]
    const declared = fieldsOf(catalogue, row.kind).find(({ name }) => name === field)
    if (declared && typeof value === 'string' && value !== '' && /(id|accessKey)$/i.test(field)) {
      return { field, label: declared.label, value }
    }
  }
  return null
}
