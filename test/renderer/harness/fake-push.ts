import type { Place } from '../../../src/shared/connection.ts'
import type { CredentialDetail } from '../../../src/shared/credential.ts'
import { AppError, toWire } from '../../../src/shared/errors.ts'
import type { LogEvent, LogLine } from '../../../src/shared/sync.ts'
import { settle } from './fake-edits.ts'
import type { FakeState } from './fake-handlers.ts'

// What is typed decides what the remote does: a name of «taken», «forbidden», «down», «offline» or «locked»
// is refused so, «bad name» is an issue of its field, a secret that is not here is asked for, and what is
// used cannot be deleted.
function obey(credential: CredentialDetail): void {
  const { provider, name, owed, usage, fields } = credential
  if (owed?.action === 'delete') {
    if (!usage || usage.count === 0) return
    const said = 'the credentials are used by a cluster'
    throw new AppError('remote-refused', { provider, status: 409, said }, '')
  }
  const refused = { provider, status: 409, said: `a credential with the name ${name} exists` }
  if (name === 'taken') throw new AppError('remote-refused', refused, '')
  if (name === 'forbidden')
    throw new AppError('remote-forbidden', { provider, status: 403, said: 'role “view” is too low' }, '')
  if (name === 'down') throw new AppError('remote-failed', { provider, status: 502, said: '' }, '')
  if (name === 'offline') throw new AppError('offline', { provider, reason: 'the request timed out' }, '')
  if (name === 'locked') throw new AppError('remote-rejected', { provider, status: 401 }, '')
  if (name === 'bad name') {
    const issues = [{ path: 'name', message: 'Only letters, digits and dashes' }]
    throw new AppError('invalid-input', { issues }, '')
  }
  const missing = fields.find(({ secret, held, required }) => secret && required && !held)
  if (missing) throw new AppError('secret-not-held', { field: missing.name }, '')
}

const events = { create: 'created-there', change: 'changed-there', delete: 'deleted-there' } as const

export function logged(state: FakeState, place: Place, event: LogEvent, more: Partial<LogLine> = {}): void {
  const id = (state.log[0]?.id ?? 0) + 1
  const { id: connectionId, label } = place
  state.log.unshift({
    id,
    at: Date.now(),
    connectionId,
    label,
    event,
    name: null,
    message: null,
    counts: {},
    ...more,
  })
}

/** What is sent when everything was read. Answers how many edits the remote took. */
export function push(state: FakeState, place: Place): number {
  if (!place.writes) return 0
  let pushed = 0
  for (const one of state.credentials) {
    const { owed } = one
    if (one.connectionId !== place.id || !owed || owed.held || one.conflict || owed.candidates.length > 0)
      continue
    try {
      obey(one)
      pushed += 1
      logged(state, place, events[owed.action], { name: one.name })
      if (owed.action === 'create') one.remoteId = `5aZ${one.id.slice(-6)}`
      if (owed.action === 'delete') one.gone = true
      one.owed = null
      state.bases.delete(one.id)
    } catch (thrown) {
      owed.failure = toWire(thrown, String)
      owed.nextAt = owed.failure.kind === 'offline' ? Date.now() + 240_000 : null
      logged(state, place, 'push-failed', { name: one.name, message: owed.failure.message })
    }
  }
  settle(state)
  return pushed
}
