import { AppError } from '../../shared/errors.ts'
import { formOf, namesWith } from '../providers/form.ts'
import type { Draft, Json, JsonObject, Kind, Provider, RemoteCredential } from '../providers/provider.ts'
import type { EditedRow } from '../vault/edited-row.ts'
import type { OutboxRow } from '../vault/outbox.ts'
import { sentVersions, withFields } from '../vault/state.ts'
import type { Run } from './run.ts'

/**
 * A stored credential made into what a remote is asked for, its secrets opened for this one request. Throws
 * `secret-not-held` where the remote needs one that the vault does not hold.
 */
export function draftOfRow({ vault, provider }: Run, row: EditedRow, owed: OutboxRow): Draft {
  const { state, base } = row
  const kind = kindOf(provider, state.kind)
  const held = vault.secrets.openAll(row.id)
  const secrets: Record<string, string> = {}
  const attributes: JsonObject = {}
  for (const { name, secret, required, label } of formOf(kind.schema)) {
    const value = state.attributes[name]
    if (!secret) {
      if (value !== undefined && value !== null) attributes[name] = value as Json
    } else if (kind.secretsComeOnce && base === null) {
      // The remote makes a new one; what is held belongs to one that is gone.
    } else if (Object.hasOwn(held, name)) secrets[name] = held[name] as string
    else if (required && !(provider.sparseUpdates && base !== null)) {
      const words = `${provider.name} needs «${label}» with every change, and this vault does not hold it. Edit the credential and enter it.`
      throw new AppError('secret-not-held', { field: name }, words)
    }
  }
  const versions = sentVersions(state.secrets)
  const newSecrets = Object.keys(secrets).filter((name) => versions[name] !== base?.secrets[name])
  const { kind: kindId, name, description } = state
  return {
    kind: kindId,
    name,
    description,
    attributes,
    secrets,
    newSecrets,
    ...(owed.reason && { reason: owed.reason }),
  }
}

/** What the remote never tells is there as it was last agreed on. */
export function withUntold(current: RemoteCredential, row: EditedRow, provider: Provider): RemoteCredential {
  const agreed = row.base === null ? row.state.attributes : withFields(row.base.fields).attributes
  const untold = namesWith(kindOf(provider, current.kind).schema, 'writeOnly').filter(
    (name) => agreed[name] !== undefined,
  )
  const attributes = Object.fromEntries(untold.map((name) => [name, agreed[name] as Json]))
  return { ...current, attributes: { ...attributes, ...current.attributes } }
}

function kindOf(provider: Provider, id: string): Kind {
  const kind = provider.kinds.find((one) => one.id === id)
  if (kind) return kind
  throw new AppError(
    'remote-refused',
    { provider: provider.id, status: 405, said: `unknown kind ${id}` },
    `This version of Keystead does not know the kind «${id}», so it cannot send it to ${provider.name}. Edit it there.`,
  )
}
