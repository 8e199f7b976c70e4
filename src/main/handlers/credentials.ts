import type { AppCalls } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { Handlers } from '../../shared/ipc.ts'
import type { Core } from '../core.ts'
import { detailOf, fieldsOf, summaryOf } from '../credentials/present.ts'
import { findProvider } from '../providers/registry.ts'
import { createRevealLimit } from '../reveal-limit.ts'
import { asRemote } from '../sync/pull.ts'
import type { WriteNames } from './writes.ts'

type Names = Exclude<Extract<keyof AppCalls, `credentials.${string}`>, WriteNames>

/** Listing and showing credentials; their secrets one field at a time. */
export const credentialHandlers = (core: Core): Pick<Handlers<AppCalls>, Names> => {
  const { ports, session, logins, clipboard, emit } = core
  const countReveal = createRevealLimit(ports.monotonic)

  const fieldOf = (id: string, name: string) => {
    const row = session.vault().credentials.get(id)
    const field = fieldsOf(findProvider(row.provider), row.kind).find((candidate) => candidate.name === name)
    return { row, field }
  }
  const openSecret = (id: string, name: string): string => {
    countReveal()
    return session.vault().secrets.open(id, name)
  }

  return {
    'credentials.list': ({ offset, limit, ...filter }) => {
      const { rows, total } = session.vault().credentials.page(filter, offset, limit)
      return { rows: rows.map((row) => summaryOf(row, findProvider(row.provider))), total }
    },
    'credentials.get': ({ id }) => {
      const vault = session.vault()
      const row = vault.credentials.get(id)
      const provider = findProvider(row.provider)
      const place = vault.places.scope(row.scopeId)
      const remote = logins.outline(row.connectionId, provider)
      const organization = place && {
        remoteId: place.organizationRemoteId || null,
        name: place.organizationName,
        scopes: [],
      }
      const url = place && organization && remote.consoleUrl(organization, asRemote(place), row.remoteId)
      return detailOf(row, provider, remote, url)
    },
    'credentials.reveal': ({ id, field }) => ({
      value: openSecret(id, field),
      hideAfterMs: session.vault().settings.get().revealSeconds * 1000,
    }),
    'credentials.copy': async ({ id, field: name }) => {
      const { row, field } = fieldOf(id, name)
      if (!field || field.secret) {
        const secret = openSecret(id, name)
        return {
          clearsAt: await clipboard.copySecret(secret, session.vault().settings.get().clipboardSeconds),
        }
      }
      const value: unknown = JSON.parse(row.attributes)[name]
      if (value === undefined || value === null) {
        throw new AppError('not-found', { what: 'value', id: name }, 'There is no value to copy.')
      }
      await clipboard.copyPublic(String(value))
      return { clearsAt: null }
    },
    'credentials.storeSecret': ({ id, field: name, value }) => {
      const { field } = fieldOf(id, name)
      if (!field?.secret) {
        throw new AppError(
          'not-found',
          { what: 'secret field', id: name },
          'This kind of credential has no such secret.',
        )
      }
      if (/^\*+$/.test(value)) {
        const message =
          'This is a row of asterisks, as remotes show instead of a secret: paste the secret itself'
        throw new AppError('invalid-input', { issues: [{ path: 'value', message }] }, `${message}.`)
      }
      session.vault().secrets.store(id, name, value, ports.now())
      emit('credentials.changed', {})
    },
    'credentials.annotate': ({ id, notes, tags }) => {
      session.vault().credentials.get(id)
      session.vault().credentials.annotate(id, notes, tags)
      emit('credentials.changed', {})
    },
  }
}
