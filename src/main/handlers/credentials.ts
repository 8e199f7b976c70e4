import type { AppCalls } from '../../shared/contract.ts'
import type { CustomField } from '../../shared/credential.ts'
import { AppError } from '../../shared/errors.ts'
import type { Handlers } from '../../shared/ipc.ts'
import { localProvider } from '../../shared/provider.ts'
import type { Core } from '../core.ts'
import { fieldsOf } from '../credentials/kind-fields.ts'
import { isHidden, ownSecret } from '../credentials/own-fields.ts'
import { detailOf } from '../credentials/present.ts'
import { owedOf } from '../credentials/standing.ts'
import { parseTotp, totpAt } from '../credentials/totp.ts'
import { findCatalogue, findProvider } from '../providers/registry.ts'
import type { BulkNames } from './bulk.ts'
import type { ConflictNames } from './conflicts.ts'
import type { HistoryNames } from './history.ts'
import type { InsightNames } from './insight.ts'
import { consoleOf, type LinkNames } from './links.ts'
import type { ListNames } from './listing.ts'
import type { TrashNames } from './trash.ts'
import type { WriteNames } from './writes.ts'

type Names = Exclude<
  Extract<keyof AppCalls, `credentials.${string}`>,
  WriteNames | ConflictNames | HistoryNames | ListNames | InsightNames | BulkNames | LinkNames | TrashNames
>

/** Showing credentials; their secrets one field at a time. */
export const credentialHandlers = (core: Core): Pick<Handlers<AppCalls>, Names> => {
  const { ports, session, logins, clipboard, countReveal } = core

  const fieldOf = (id: string, name: string) => {
    const row = session.vault().credentials.get(id)
    const own = (JSON.parse(row.custom) as CustomField[]).find((field) => ownSecret(field) === name)
    const declared = fieldsOf(findCatalogue(row.provider), row.kind).find((field) => field.name === name)
    return {
      row,
      secret: declared?.secret ?? (own !== undefined && isHidden(own)),
      known: declared !== undefined || own !== undefined,
      own,
    }
  }
  /** Nobody can type a setup key where a code is asked for. */
  const codeOf = (stored: string) => totpAt(parseTotp(stored), ports.now()).code
  const openSecret = (id: string, name: string): string => {
    countReveal(`${id} ${name}`)
    return session.vault().secrets.open(id, name)
  }

  return {
    'credentials.get': ({ id }) => {
      const vault = session.vault()
      const row = vault.credentials.get(id)
      const catalogue = findCatalogue(row.provider)
      const owed = owedOf(vault.outbox.get(id), vault.rows.get(id), catalogue)
      if (row.provider === localProvider) return detailOf(row, catalogue, null, null, owed)
      const remote = logins.outline(row.connectionId, findProvider(row.provider))
      return detailOf(row, catalogue, remote, consoleOf(core, row), owed)
    },
    'credentials.reveal': ({ id, field }) => ({
      value: openSecret(id, field),
      hideAfterMs: session.vault().settings.get().revealSeconds * 1000,
    }),
    'credentials.copy': async ({ id, field: name }) => {
      const { row, secret, known, own } = fieldOf(id, name)
      if (!known || secret) {
        return {
          clearsAt: await clipboard.copySecret(
            own?.type === 'totp' ? codeOf(openSecret(id, name)) : openSecret(id, name),
            session.vault().settings.get().clipboardSeconds,
          ),
        }
      }
      const value: unknown = own ? own.value : JSON.parse(row.attributes)[name]
      if (value === undefined || value === null) {
        throw new AppError('not-found', { what: 'value', id: name }, 'There is no value to copy.')
      }
      await clipboard.copyPublic(String(value))
      return { clearsAt: null }
    },
    'credentials.storeSecret': ({ id, field: name, value }) => {
      const { row, secret, own } = fieldOf(id, name)
      if (!secret || own) {
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
      session.vault().edits.storeSecret(id, name, value, ports.now())
      core.edited(row.connectionId)
    },
  }
}
