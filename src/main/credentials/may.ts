import type { Kind, Provider, Remote } from '../providers/provider.ts'
import type { CredentialFull } from '../vault/credentials.ts'

/** Why something cannot be done, as a sentence for a person; null where it can. */
export type Hindrance = string | null

const kindOf = (provider: Provider, id: string): Kind | undefined =>
  provider.kinds.find((kind) => kind.id === id)

export function cannotUpdate(row: CredentialFull, provider: Provider, remote: Remote): Hindrance {
  const kind = kindOf(provider, row.kind)
  if (!kind) {
    return `This version of Keystead does not know the kind «${row.kind}», so an edit could lose what it holds. Edit it in ${provider.name}.`
  }
  if (row.goneAt !== null) return `It is no longer in ${provider.name}, so there is nothing to edit there.`
  if (row.scopeReadOnly !== null) return row.scopeReadOnly
  if (!remote.update) return `${provider.name} has no way to edit credentials from outside.`
  return kind.cannot?.update ?? null
}

export function cannotRemove(row: CredentialFull, provider: Provider, remote: Remote): Hindrance {
  // What is gone there can always be taken out of the vault.
  if (row.goneAt !== null) return null
  if (row.scopeReadOnly !== null) return row.scopeReadOnly
  const forKind = kindOf(provider, row.kind)?.cannot?.remove
  if (forKind) return forKind
  if (!remote.remove) return `${provider.name} has no way to delete credentials from outside.`
  return null
}

export function cannotCreate(
  kindId: string,
  readOnly: string | null,
  provider: Provider,
  remote: Remote,
): Hindrance {
  const kind = kindOf(provider, kindId)
  if (!kind) return `${provider.name} has no kind «${kindId}» that Keystead knows.`
  if (readOnly !== null) return readOnly
  if (!remote.create) return `${provider.name} has no way to create credentials from outside.`
  return kind.cannot?.create ?? null
}
