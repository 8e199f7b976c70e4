import type { AppCalls } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { Handlers } from '../../shared/ipc.ts'
import { localProvider } from '../../shared/provider.ts'
import type { Core } from '../core.ts'
import { stateChanges } from '../credentials/changes.ts'
import { cannotUpdate } from '../credentials/may.ts'
import { findCatalogue, findProvider } from '../providers/registry.ts'
import { refusal } from '../sync/refusal.ts'
import { type FullState, withFields } from '../vault/state.ts'

export type HistoryNames =
  | 'credentials.history'
  | 'credentials.diff'
  | 'credentials.restoreVersion'
  | 'credentials.revealVersion'

/** Replaced states of credentials: looking at them, and bringing them back. */
export const historyHandlers = (core: Core): Pick<Handlers<AppCalls>, HistoryNames> => {
  const { ports, session, logins } = core

  const stateAt = (id: string, at: number | 'now' | 'remote'): FullState => {
    const { history, rows } = session.vault()
    if (typeof at === 'number') return history.version(id, at).state
    const now = history.now(id)
    const { base, theirs } = rows.get(id)
    if (at === 'now' || base === null) return now
    const { kind, name, description, attributes } = withFields({ ...base.fields, ...theirs?.fields })
    return { ...now, kind, name, description, attributes, secrets: { ...now.secrets, ...base.secrets } }
  }

  return {
    'credentials.history': ({ id }) => {
      const vault = session.vault()
      const catalogue = findCatalogue(vault.credentials.get(id).provider)
      let after = vault.history.now(id)
      return vault.history.list(id).map(({ version, at, cause, state }) => {
        const changes = stateChanges(state, after, catalogue)
        after = state
        return { version, at, cause, name: state.name, changes }
      })
    },
    'credentials.diff': ({ id, from, to }) => {
      const catalogue = findCatalogue(session.vault().credentials.get(id).provider)
      return stateChanges(stateAt(id, from), stateAt(id, to), catalogue)
    },
    'credentials.restoreVersion': ({ id, version }) => {
      const vault = session.vault()
      const row = vault.credentials.get(id)
      const { state } = vault.history.version(id, version)
      const catalogue = findCatalogue(row.provider)
      const remote =
        row.provider === localProvider ? null : logins.outline(row.connectionId, findProvider(row.provider))
      const hindrance = cannotUpdate(row, catalogue, remote)
      if (hindrance !== null) throw refusal(hindrance, catalogue)
      if (state.kind !== row.kind) {
        throw new AppError(
          'not-found',
          { what: 'kind', id: state.kind },
          'It was of another kind then, and a kind cannot be changed. Look at the old values and enter those you need.',
        )
      }
      vault.edits.restoreState(id, state, ports.now())
      core.edited(row.connectionId)
    },
    'credentials.revealVersion': ({ id, version, field }) => {
      const vault = session.vault()
      const { state } = vault.history.version(id, version)
      const held = Object.hasOwn(state.secrets, field) ? state.secrets[field] : undefined
      if (held === undefined) {
        throw new AppError('secret-not-held', { field }, 'This vault held no such secret then.')
      }
      core.countReveal(`${id} ${field} ${version}`)
      return {
        value: vault.secrets.openVersion(id, field, held),
        hideAfterMs: vault.settings.get().revealSeconds * 1000,
      }
    },
  }
}
