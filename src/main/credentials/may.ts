import type { Catalogue, Kind, Provider, Remote } from '../providers/provider.ts'
import type { CredentialFull } from '../vault/credentials.ts'

/** Why something cannot be done, as a sentence for a person; null where it can. */
export type Hindrance = string | null

type Row = Pick<CredentialFull, 'kind' | 'trashedAt' | 'scopeReadOnly' | 'remoteId'>

const kindOf = (catalogue: Catalogue, id: string): Kind | undefined =>
  catalogue.kinds.find((kind) => kind.id === id)

/** `remote` is null for what this vault alone holds. */
export function cannotUpdate(row: Row, catalogue: Catalogue, remote: Remote | null): Hindrance {
  const kind = kindOf(catalogue, row.kind)
  if (row.trashedAt !== null) return 'It is in the trash. Restore it to edit it.'
  if (!kind) {
    return `This version of Keystead does not know the kind «${row.kind}», so an edit could lose what it holds. Edit it in ${catalogue.name}.`
  }
  // What its remote never had can be changed freely until it is created there.
  if (remote === null || row.remoteId === null) return null
  if (row.scopeReadOnly !== null) return row.scopeReadOnly
  if (!remote.update) return `${catalogue.name} has no way to edit credentials from outside.`
  return kind.cannot?.update ?? null
}

/** What is gone at its remote can always be taken out of the vault. */
export function cannotRemove(
  row: Row & Pick<CredentialFull, 'goneAt'>,
  catalogue: Catalogue,
  remote: Remote | null,
): Hindrance {
  if (row.trashedAt !== null) return 'It is in the trash already.'
  if (remote === null || row.remoteId === null || row.goneAt !== null) return null
  if (row.scopeReadOnly !== null) return row.scopeReadOnly
  const forKind = kindOf(catalogue, row.kind)?.cannot?.remove
  if (forKind) return forKind
  if (!remote.remove) return `${catalogue.name} has no way to delete credentials from outside.`
  return null
}

export function cannotCreate(
  kindId: string,
  readOnly: string | null,
  catalogue: Catalogue,
  remote: Remote | null,
): Hindrance {
  const kind = kindOf(catalogue, kindId)
  if (!kind) return `${catalogue.name} has no kind «${kindId}» that Keystead knows.`
  if (remote === null) return null
  if (readOnly !== null) return readOnly
  if (!remote.create) return `${catalogue.name} has no way to create credentials from outside.`
  return kind.cannot?.create ?? null
}

/** Whether the remote asks why, and was not told. */
export const lacksReason = (asked: string | undefined, reason: string | undefined): boolean =>
  asked !== undefined && !reason

export type AsksReason = NonNullable<Provider['asksReason']>
