import type { AppCalls, Emit } from '../../../src/shared/contract.ts'
import type { CredentialDetail } from '../../../src/shared/credential.ts'
import { AppError } from '../../../src/shared/errors.ts'
import type { Handlers } from '../../../src/shared/ipc.ts'
import type { Side } from '../../../src/shared/sync.ts'
import { editHere, settle } from './fake-edits.ts'
import type { FakeState } from './fake-handlers.ts'

type Names =
  | 'credentials.resolve'
  | 'credentials.resolveAll'
  | 'credentials.retry'
  | 'credentials.hold'
  | 'credentials.settle'
  | 'sync.log'
  | 'sync.believe'
  | 'sync.stopWriting'

/** What a person decides about edits that wait, and what the log tells of them. */
export function fakeSync(
  state: FakeState,
  emit: Emit,
  find: (id: string) => CredentialDetail,
): Pick<Handlers<AppCalls>, Names> {
  function changed() {
    settle(state)
    emit('credentials.changed', {})
    emit('places.changed', {})
  }
  function choose(credential: CredentialDetail, sides: Record<string, Side> | Side) {
    const { conflict } = credential
    if (!conflict) throw new AppError('not-found', { what: 'conflict', id: credential.id }, '')
    const sideOf = (field: string) => (typeof sides === 'string' ? sides : sides[field])
    if (typeof sides === 'string' && sides === 'theirs') {
      if (conflict.gone) Object.assign(credential, { trashedAt: Date.now(), gone: true, owed: null })
      if (conflict.deletedHere) Object.assign(credential, { trashedAt: null, owed: null })
    }
    editHere(state, credential, 'merge', () => {
      for (const { field, theirs } of conflict.fields) {
        if (sideOf(field) !== 'theirs') continue
        if (field === 'name') credential.name = String(theirs)
        else if (field === 'description') credential.description = theirs as string | null
        else for (const one of credential.fields) if (`attributes.${one.name}` === field) one.value = theirs
      }
    })
    const left = conflict.fields.filter(({ field }) => sideOf(field) === undefined)
    credential.conflict = left.length > 0 ? { ...conflict, fields: left } : null
  }
  return {
    'credentials.resolve': ({ id, choose: sides }) => {
      choose(find(id), sides)
      changed()
    },
    'credentials.resolveAll': ({ connectionId, choose: side }) => {
      const all = state.credentials.filter(
        (one) => one.conflict && (!connectionId || one.connectionId === connectionId),
      )
      for (const one of all) choose(one, side)
      changed()
      return { resolved: all.length }
    },
    'credentials.retry': ({ id }) => {
      const { owed } = find(id)
      if (owed) Object.assign(owed, { held: false, failure: null, nextAt: null })
      changed()
    },
    'credentials.hold': ({ id }) => {
      const { owed } = find(id)
      if (owed) owed.held = true
      changed()
    },
    'credentials.settle': ({ id, remoteId }) => {
      const credential = find(id)
      if (remoteId !== null) Object.assign(credential, { remoteId, owed: null })
      else if (credential.owed) Object.assign(credential.owed, { candidates: [], failure: null })
      changed()
    },
    'sync.believe': ({ scopeId }) => {
      for (const place of state.places)
        for (const organization of place.organizations)
          for (const scope of organization.scopes) if (scope.id === scopeId) scope.doubt = null
      emit('places.changed', {})
    },
    'sync.stopWriting': ({ connectionId }) => {
      for (const place of state.places) if (place.id === connectionId) place.writes = false
      emit('places.changed', {})
    },
    'sync.log': ({ connectionId, event, query, before, limit }) => {
      const wanted = query.toLowerCase()
      return state.log
        .filter(
          (line) =>
            (!connectionId || line.connectionId === connectionId) &&
            (!event || line.event === event) &&
            (before === undefined || line.id < before) &&
            `${line.name} ${line.label} ${line.message}`.toLowerCase().includes(wanted),
        )
        .slice(0, limit)
    },
  }
}
