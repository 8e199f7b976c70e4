import type { AppCalls, Emit } from '../../../src/shared/contract.ts'
import type { CredentialDetail } from '../../../src/shared/credential.ts'
import { AppError } from '../../../src/shared/errors.ts'
import type { Field } from '../../../src/shared/field.ts'
import type { Handlers } from '../../../src/shared/ipc.ts'
import type { FakeState } from './fake-handlers.ts'
import { fakeProviders } from './fake-providers.ts'

type Names = 'credentials.create' | 'credentials.update' | 'credentials.remove'
interface Draft {
  name: string
  description: string | null
  values: Record<string, string | number | boolean>
  reason?: string | undefined
}
const pause = () => new Promise((done) => setTimeout(done, 350))

// What is typed decides what the remote does: a name of «taken», «forbidden», «down» or «offline» is
// refused so, a secret of «short» is an issue of its field, and «guarded…» cannot be deleted.
function obey(provider: string, { name, values }: Draft, fields: readonly Field[]) {
  const refused = { provider, status: 409, said: `a credential with the name ${name} exists` }
  if (name === 'taken') throw new AppError('remote-refused', refused, '')
  if (name === 'forbidden')
    throw new AppError('remote-forbidden', { provider, status: 403, said: 'role “view” is too low' }, '')
  if (name === 'down') throw new AppError('remote-failed', { provider, status: 502, said: '' }, '')
  if (name === 'offline') throw new AppError('offline', { provider, reason: 'the request timed out' }, '')
  if (name === 'locked') throw new AppError('remote-rejected', { provider, status: 401 }, '')
  const issues = fields
    .filter((field) => values[field.name] === 'short')
    .map((field, n) => ({
      path: n % 2 ? field.name : `values.${field.name}`,
      message: `${field.label} has at least 16 characters`,
    }))
  if (name === 'bad name') issues.push({ path: 'name', message: 'Only letters, digits and dashes' })
  if (issues.length > 0) throw new AppError('invalid-input', { issues }, '')
}

function fill(credential: CredentialDetail, { name, description, values }: Draft) {
  Object.assign(credential, { name, description, updatedAt: Date.now(), pulledAt: Date.now() })
  for (const field of credential.fields) {
    const value = values[field.name]
    if (!field.secret) field.value = value ?? field.value
    else if (value !== undefined && value !== '') Object.assign(field, { held: true, storedAt: Date.now() })
  }
  const secrets = credential.fields.filter(({ secret }) => secret)
  const kept = secrets.filter(({ held }) => held).length
  credential.held =
    secrets.length === 0 ? 'none' : kept === 0 ? 'missing' : kept < secrets.length ? 'partial' : 'held'
  const hint = credential.fields.find(({ secret, value }) => !secret && typeof value === 'string')?.value
  credential.hint = typeof hint === 'string' ? hint : null
}

export function fakeWrites(state: FakeState, emit: Emit): Pick<Handlers<AppCalls>, Names> {
  const find = (id: string) => {
    const found = state.credentials.find((one) => one.id === id)
    if (!found) throw new AppError('not-found', { what: 'credential', id }, '')
    return found
  }
  const placeOf = (match: (scope: { id: string; name: string }) => boolean, connectionId?: string) => {
    for (const place of state.places)
      for (const organization of place.organizations)
        for (const scope of organization.scopes)
          if ((!connectionId || place.id === connectionId) && match(scope))
            return { place, organization, scope }
    throw new AppError('not-found', { what: 'scope', id: '' }, '')
  }
  function count(at: ReturnType<typeof placeOf>, by: number) {
    at.place.count += by
    at.organization.count += by
    at.scope.count += by
    emit('places.changed', {})
    emit('credentials.changed', {})
  }
  return {
    'credentials.create': async ({ scopeId, kind: kindId, ...draft }) => {
      await pause()
      const at = placeOf(({ id }) => id === scopeId)
      const kind = fakeProviders
        .find(({ id }) => id === at.place.provider)!
        .kinds.find(({ id }) => id === kindId)!
      obey(at.place.provider, draft, kind.fields)
      const credential: CredentialDetail = {
        ...structuredClone(state.credentials[0]!),
        id: crypto.randomUUID(),
        provider: at.place.provider,
        kind: kind.id,
        kindLabel: kind.label,
        connectionId: at.place.id,
        organization: at.organization.name,
        scope: at.scope.name,
        tags: [],
        notes: '',
        extra: [],
        gone: false,
        health: 'unknown',
        healthMessage: null,
        lastUsedAt: null,
        createdAt: Date.now(),
        usage: at.place.provider === 'cloudplans' ? { count: 0, by: [] } : null,
        cannotUpdate: kind.cannot.update ?? null,
        cannotRemove: kind.cannot.remove ?? null,
        fields: kind.fields.map((field) => ({ ...field, value: null, held: false, storedAt: null })),
      }
      fill(credential, draft)
      state.credentials.push(credential)
      count(at, 1)
      return { id: credential.id }
    },
    'credentials.update': async ({ id, ...draft }) => {
      await pause()
      const credential = find(id)
      obey(credential.provider, draft, credential.fields)
      const missing = credential.fields.find(
        ({ name, secret, held, required }) => secret && required && !held && !draft.values[name],
      )
      if (missing) throw new AppError('secret-not-held', { field: missing.name }, '')
      fill(credential, draft)
      emit('credentials.changed', {})
    },
    'credentials.remove': async ({ id }) => {
      await pause()
      const credential = find(id)
      const { provider, usage } = credential
      if (usage && usage.count > 0) {
        const said = 'the credentials are used by a cluster'
        throw new AppError('remote-refused', { provider, status: 409, said }, '')
      }
      state.credentials = state.credentials.filter((one) => one !== credential)
      count(
        placeOf(({ name }) => name === credential.scope, credential.connectionId),
        -1,
      )
    },
  }
}
