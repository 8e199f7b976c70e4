import type { Place } from '../../../src/shared/connection.ts'
import type { AppCalls, Emit } from '../../../src/shared/contract.ts'
import { AppError } from '../../../src/shared/errors.ts'
import type { Handlers } from '../../../src/shared/ipc.ts'
import type { FieldChange, Plan, PlanLine } from '../../../src/shared/sync.ts'
import { changesBetween, settle, snapshotOf } from './fake-edits.ts'
import type { FakeState } from './fake-handlers.ts'
import type { FakeOptions } from './fake-main.ts'

type Names = 'sync.plan' | 'sync.apply'
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))
const plain = (field: string, label: string, before: string | null, after: string | null): FieldChange => ({
  field,
  label,
  secret: false,
  before,
  after,
})

/** What the edits of a connection owe to its remote. */
function outgoing(state: FakeState, place: Place): PlanLine[] {
  return state.credentials
    .filter((one) => one.connectionId === place.id && (one.owed || one.conflict))
    .map((one) => ({
      key: one.id,
      direction: 'push' as const,
      action: one.conflict ? ('conflict' as const) : one.owed!.action,
      credentialId: one.id,
      name: one.name,
      kindLabel: one.kindLabel,
      organization: one.organization ?? '',
      scope: one.scope ?? '',
      fields: one.conflict
        ? one.conflict.fields.map(({ field, label, mine, theirs }) => ({
            field,
            label,
            secret: false,
            before: theirs,
            after: mine,
          }))
        : one.owed!.action === 'create'
          ? changesBetween(
              one.fields,
              { name: '', description: null, values: {}, secrets: {} },
              snapshotOf(one),
            )
          : changesBetween(one.fields, state.bases.get(one.id) ?? snapshotOf(one), snapshotOf(one)),
      held: one.owed?.held ?? false,
      failure: one.owed?.failure ?? null,
    }))
}

/** Lines that a remote's own changes make, over all scopes of the place. */
function incoming(place: Place, count: number): PlanLine[] {
  const slots = place.organizations.flatMap(({ name, scopes }) =>
    scopes.map((scope) => [name, scope.name] as const),
  )
  return Array.from({ length: count }, (_, n) => {
    const [organization, scope] = slots[Math.floor((n * slots.length) / count)]!
    const action = (['create', 'change', 'create', 'delete'] as const)[n % 4]!
    const changes = [
      plain('accessKey', 'Access key ID', `AKIAZ${n}OLD`, `AKIAZ${n}NEW`),
      ...(n % 8 === 1
        ? [plain('description', 'Description', null, 'Moved to the new account in March.')]
        : []),
    ]
    return {
      key: `in-${n}`,
      direction: 'pull',
      action,
      credentialId: null,
      name: `remote-${n}`,
      kindLabel: 'Amazon Web Services',
      organization,
      scope,
      fields:
        action === 'delete'
          ? []
          : action === 'create'
            ? [
                plain('name', 'Name', null, `remote-${n}`),
                plain('accessKey', 'Access key ID', null, `AKIAZ${n}NEW`),
              ]
            : changes,
      held: false,
      failure: null,
    }
  })
}

export function fakePlan(
  state: FakeState,
  emit: Emit,
  options: FakeOptions,
  start: (connectionId: string) => void,
): Pick<Handlers<AppCalls>, Names> {
  return {
    'sync.plan': async ({ connectionId }): Promise<Plan> => {
      const place = state.places.find(({ id }) => id === connectionId)
      if (!place) throw new AppError('not-found', { what: 'connection', id: connectionId }, '')
      await pause(options.trouble === 'slow-plan' ? 60_000 : 300)
      if (options.trouble === 'plan')
        throw new AppError('offline', { provider: place.provider, reason: 'the request timed out' }, '')
      const scopes = place.organizations.flatMap((one) => one.scopes)
      return {
        connectionId,
        at: Date.now(),
        lines: [...outgoing(state, place), ...incoming(place, options.lines)],
        doubts: scopes.flatMap(({ id, name, doubt }) =>
          doubt ? [{ scopeId: id, scope: name, ...doubt }] : [],
        ),
      }
    },
    'sync.apply': ({ connectionId, leaveOut }) => {
      const place = state.places.find(({ id }) => id === connectionId)
      if (place) place.writes = true
      for (const one of state.credentials)
        if (one.connectionId === connectionId && one.owed) one.owed.held = leaveOut.includes(one.id)
      settle(state)
      emit('places.changed', {})
      emit('credentials.changed', {})
      start(connectionId)
    },
  }
}
