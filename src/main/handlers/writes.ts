import type { AppCalls } from '../../shared/contract.ts'
import { AppError, invalidInputAt } from '../../shared/errors.ts'
import type { Handlers } from '../../shared/ipc.ts'
import { localProvider } from '../../shared/provider.ts'
import type { Core } from '../core.ts'
import { draftOf, withFixed } from '../credentials/draft.ts'
import { cannotCreate, cannotRemove, cannotUpdate, type Hindrance, lacksReason } from '../credentials/may.ts'
import { ownFields } from '../credentials/own-fields.ts'
import type { Catalogue, Kind, Provider, Remote } from '../providers/provider.ts'
import { findCatalogue, findProvider } from '../providers/registry.ts'
import { refusal } from '../sync/refusal.ts'

export type WriteNames =
  | 'credentials.create'
  | 'credentials.update'
  | 'credentials.remove'
  | 'credentials.restore'
  | 'credentials.purge'
  | 'credentials.annotate'

/** Edits: each lands in the vault at once, and its remote is owed it. None waits for a network. */
export const writeHandlers = (core: Core): Pick<Handlers<AppCalls>, WriteNames> => {
  const { ports, session, logins } = core

  /** What its remote could do; null for what this vault alone holds. */
  const remoteOf = (connectionId: string, providerId: string): Remote | null =>
    providerId === localProvider ? null : logins.outline(connectionId, findProvider(providerId))
  const asks = (providerId: string): Provider['asksReason'] =>
    providerId === localProvider ? undefined : findProvider(providerId).asksReason
  const kindOf = (catalogue: Catalogue, id: string) => catalogue.kinds.find((kind) => kind.id === id) as Kind

  return {
    'credentials.create': ({ scopeId, kind: kindId, ...typed }) => {
      const vault = session.vault()
      const place = vault.places.scope(scopeId)
      if (!place) {
        throw new AppError(
          'not-found',
          { what: 'place', id: scopeId },
          'This place is no longer in the vault.',
        )
      }
      const catalogue = findCatalogue(place.provider)
      refuse(
        cannotCreate(kindId, place.readOnly, catalogue, remoteOf(place.connectionId, place.provider)),
        catalogue,
      )
      const { name, description, attributes, secrets } = draftOf(kindOf(catalogue, kindId), typed, {})
      const edit = { name, description, attributes, secrets, reason: typed.reason ?? null }
      const id = vault.edits.create(place, kindId, edit, ports.now())
      core.edited(place.connectionId)
      return { id }
    },
    'credentials.update': ({ id, clear, ...typed }) => {
      const vault = session.vault()
      const row = vault.credentials.get(id)
      const catalogue = findCatalogue(row.provider)
      refuse(cannotUpdate(row, catalogue, remoteOf(row.connectionId, row.provider)), catalogue)
      if (row.remoteId !== null && lacksReason(asks(row.provider)?.update, typed.reason))
        throw sayWhy(catalogue)
      const kind = kindOf(catalogue, row.kind)
      const stored = vault.secrets.openAll(id)
      for (const field of clear) delete stored[field]
      const known: Record<string, unknown> = JSON.parse(row.attributes)
      const draft = draftOf(kind, withFixed(typed, kind, known), stored, { sparse: takesPart(row.provider) })
      const secrets = Object.fromEntries(
        (draft.newSecrets ?? []).map((field) => [field, draft.secrets[field] as string]),
      )
      // What the kind does not declare is no one's to take away.
      const undeclared = Object.entries(known).filter(([field]) => !Object.hasOwn(kind.schema.shape, field))
      const attributes = { ...Object.fromEntries(undeclared), ...draft.attributes }
      const { name, description } = draft
      const edit = { name, description, attributes, secrets, clear, reason: typed.reason ?? null }
      vault.edits.update(id, edit, ports.now())
      core.edited(row.connectionId)
    },
    'credentials.remove': ({ id, reason }) => {
      const vault = session.vault()
      const row = vault.credentials.get(id)
      const catalogue = findCatalogue(row.provider)
      refuse(cannotRemove(row, catalogue, remoteOf(row.connectionId, row.provider)), catalogue)
      const there = row.remoteId !== null && row.goneAt === null
      if (there && lacksReason(asks(row.provider)?.remove, reason)) throw sayWhy(catalogue)
      vault.edits.trash(id, reason ?? null, ports.now())
      core.edited(row.connectionId)
    },
    'credentials.restore': ({ id }) => {
      const vault = session.vault()
      const row = vault.credentials.get(id)
      const catalogue = findCatalogue(row.provider)
      const remote = remoteOf(row.connectionId, row.provider)
      if (row.remoteId === null || row.goneAt !== null) {
        refuse(cannotCreate(row.kind, row.scopeReadOnly, catalogue, remote), catalogue)
      }
      vault.edits.restore(id, ports.now())
      core.edited(row.connectionId)
    },
    'credentials.purge': ({ id }) => {
      const vault = session.vault()
      const { connectionId } = vault.credentials.get(id)
      vault.edits.purge(id)
      core.edited(connectionId)
    },
    'credentials.annotate': ({ id, custom, ...rest }) => {
      const vault = session.vault()
      const { connectionId } = vault.credentials.get(id)
      const own = custom === undefined ? {} : ownFields(custom)
      vault.edits.annotate(id, { ...rest, ...own }, ports.now())
      core.edited(connectionId)
    },
  }
}

/** The remote takes a part of a credential as well, or there is none: a secret that is not held is no hindrance. */
const takesPart = (providerId: string): boolean =>
  providerId === localProvider || (findProvider(providerId).sparseUpdates ?? false)

function refuse(hindrance: Hindrance, catalogue: Catalogue): void {
  if (hindrance !== null) throw refusal(hindrance, catalogue)
}

const sayWhy = ({ name }: Catalogue) => invalidInputAt('reason', `Say why: ${name} asks for it`)
