import type { AppCalls, Emit } from '../../../src/shared/contract.ts'
import type { CredentialDetail } from '../../../src/shared/credential.ts'
import { AppError } from '../../../src/shared/errors.ts'
import type { Handlers } from '../../../src/shared/ipc.ts'
import { changesBetween, editHere, putBack, type Snapshot, settle, snapshotOf } from './fake-edits.ts'
import type { FakeState } from './fake-handlers.ts'

type Names =
  | 'credentials.history'
  | 'credentials.diff'
  | 'credentials.restoreVersion'
  | 'credentials.revealVersion'
  | 'credentials.restore'
  | 'credentials.purge'
  | 'credentials.discard'

/** Earlier states of a credential, and the trash. */
export function fakeHistory(
  state: FakeState,
  emit: Emit,
  find: (id: string) => CredentialDetail,
): Pick<Handlers<AppCalls>, Names> {
  function changed() {
    settle(state)
    emit('credentials.changed', {})
    emit('places.changed', {})
  }
  function at(id: string, which: number | 'now' | 'remote'): Snapshot {
    const credential = find(id)
    if (which === 'now') return snapshotOf(credential)
    if (which === 'remote') return state.bases.get(id) ?? snapshotOf(credential)
    const found = state.history.get(id)?.find(({ version }) => version === which)
    if (!found) throw new AppError('not-found', { what: 'version', id: String(which) }, '')
    return found.state
  }
  return {
    'credentials.history': ({ id }) => {
      const { fields } = find(id)
      const versions = state.history.get(id) ?? []
      return versions.map(({ version, at: when, cause, state: then }, index) => ({
        version,
        at: when,
        cause,
        name: then.name,
        changes: changesBetween(fields, then, versions[index - 1]?.state ?? at(id, 'now')),
      }))
    },
    'credentials.diff': ({ id, from, to }) => changesBetween(find(id).fields, at(id, from), at(id, to)),
    'credentials.restoreVersion': ({ id, version }) => {
      const credential = find(id)
      const then = at(id, version)
      editHere(state, credential, 'restore', () => putBack(credential, then))
      changed()
    },
    'credentials.revealVersion': ({ id, version, field }) => {
      if (!(field in at(id, version).secrets)) throw new AppError('secret-not-held', { field }, '')
      return { value: `old-value-of-version-${version}`, hideAfterMs: state.settings.revealSeconds * 1_000 }
    },
    'credentials.restore': ({ id }) => {
      const credential = find(id)
      const again = credential.gone && credential.remoteId !== null
      Object.assign(credential, { trashedAt: null, gone: false })
      const owed = { since: Date.now(), held: false, fields: [], failure: null, nextAt: null, candidates: [] }
      if (again) Object.assign(credential, { remoteId: null, owed: { ...owed, action: 'create' } })
      else if (credential.owed?.action === 'delete') credential.owed = null
      changed()
    },
    'credentials.purge': ({ id }) => {
      state.credentials = state.credentials.filter((one) => one.id !== id)
      state.history.delete(id)
      changed()
    },
    'credentials.discard': ({ id }) => {
      const credential = find(id)
      const base = state.bases.get(id)
      if (credential.owed?.action === 'create') credential.trashedAt = Date.now()
      else if (base) editHere(state, credential, 'restore', () => putBack(credential, base))
      credential.owed = null
      state.bases.delete(id)
      changed()
    },
  }
}
