import type { AppCalls, Emit } from '../../../src/shared/contract.ts'
import type { CredentialDetail } from '../../../src/shared/credential.ts'
import { AppError } from '../../../src/shared/errors.ts'
import type { Field } from '../../../src/shared/field.ts'
import type { Handlers } from '../../../src/shared/ipc.ts'
import { editHere, inSync, settle } from './fake-edits.ts'
import type { FakeState } from './fake-handlers.ts'
import { fakeLocal } from './fake-local.ts'
import { localConnection } from './fake-organizations.ts'
import { fakeProviders } from './fake-providers.ts'

type Names = 'credentials.create' | 'credentials.update' | 'credentials.remove'
interface Draft {
  name: string
  description: string | null
  values: Record<string, string | number | boolean>
  clear?: string[]
}

// A secret of «short» is what the kind's own schema refuses, at once and here.
function check({ values }: Draft, fields: readonly Field[]) {
  const issues = fields
    .filter((field) => values[field.name] === 'short')
    .map((field, n) => ({
      path: n % 2 ? field.name : `values.${field.name}`,
      message: `${field.label} has at least 16 characters`,
    }))
  if (issues.length > 0) throw new AppError('invalid-input', { issues }, '')
}

function fill(credential: CredentialDetail, { name, description, values, clear = [] }: Draft) {
  Object.assign(credential, { name, description })
  for (const field of credential.fields) {
    const value = values[field.name]
    if (!field.secret) field.value = value ?? field.value
    else if (clear.includes(field.name)) Object.assign(field, { held: false, storedAt: null })
    else if (value !== undefined && value !== '') Object.assign(field, { held: true, storedAt: Date.now() })
  }
  const secrets = credential.fields.filter(({ secret }) => secret)
  const kept = secrets.filter(({ held }) => held).length
  credential.held =
    secrets.length === 0 ? 'none' : kept === 0 ? 'missing' : kept < secrets.length ? 'partial' : 'held'
  const hint = credential.fields.find(({ secret, value }) => !secret && typeof value === 'string')?.value
  credential.hint = typeof hint === 'string' ? hint : null
  credential.hintLabel = credential.fields.find(({ value }) => value === hint)?.label ?? null
}

/** Edits land at once; what the remote says of them comes with a run (`fake-push.ts`). */
export function fakeWrites(state: FakeState, emit: Emit): Pick<Handlers<AppCalls>, Names> {
  const find = (id: string) => {
    const found = state.credentials.find((one) => one.id === id)
    if (!found) throw new AppError('not-found', { what: 'credential', id }, '')
    return found
  }
  const placeOf = (scopeId: string) => {
    for (const place of state.places)
      for (const organization of place.organizations)
        for (const scope of organization.scopes)
          if (scope.id === scopeId) return { place, organization, scope }
    throw new AppError('not-found', { what: 'scope', id: scopeId }, '')
  }
  /** The scope of a remote, or of an organization that only this vault knows. */
  function anyPlace(scopeId: string) {
    const here = state.local.find((one) => one.scopeId === scopeId)
    if (!here) return placeOf(scopeId)
    const place = { id: localConnection, provider: 'local', count: 0 }
    // One count for both: what is here has one scope.
    return { place, organization: { ...here }, scope: here }
  }
  function changed() {
    settle(state)
    emit('places.changed', {})
    emit('credentials.changed', {})
  }
  function count({ place, organization, scope }: ReturnType<typeof anyPlace>, by: number) {
    place.count += by
    organization.count += by
    scope.count += by
    changed()
  }
  const owed = () => ({
    since: Date.now(),
    held: false,
    fields: [],
    failure: null,
    nextAt: null,
    candidates: [],
  })
  return {
    'credentials.create': ({ scopeId, kind: kindId, ...draft }) => {
      const at = anyPlace(scopeId)
      const kind = [...fakeProviders, fakeLocal]
        .find(({ id }) => id === at.place.provider)!
        .kinds.find(({ id }) => id === kindId)!
      check(draft, kind.fields)
      const credential: CredentialDetail = {
        ...structuredClone(state.credentials[0]!),
        ...inSync,
        id: crypto.randomUUID(),
        provider: at.place.provider,
        kind: kind.id,
        kindLabel: kind.label,
        connectionId: at.place.id,
        organization: at.organization.name,
        organizationId: at.organization.id,
        scope: at.scope.name,
        scopeId,
        tags: [],
        notes: '',
        extra: [],
        gone: false,
        health: 'unknown',
        healthMessage: null,
        lastUsedAt: null,
        createdAt: null,
        updatedAt: null,
        pulledAt: null,
        remoteId: null,
        remoteUrl: null,
        editedAt: Date.now(),
        owed: at.place.provider === 'local' ? null : { ...owed(), action: 'create' },
        usedBy: null,
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
    'credentials.update': ({ id, ...draft }) => {
      const credential = find(id)
      check(draft, credential.fields)
      const lacking = credential.fields.find(
        ({ name, secret, held, required }) => secret && required && !held && !draft.values[name],
      )
      if (lacking && credential.provider !== 'local')
        throw new AppError('secret-not-held', { field: lacking.name }, '')
      editHere(state, credential, 'edit', () => fill(credential, draft))
      if (credential.owed) credential.owed.failure = null
      changed()
    },
    'credentials.remove': ({ id, reason }) => {
      const credential = find(id)
      // What is typed decides here too: a reason of «short» is not enough for who asks for one.
      if (reason === 'short') {
        const issues = [{ path: 'reason', message: 'Say more than that' }]
        throw new AppError('invalid-input', { issues }, '')
      }
      credential.trashedAt = Date.now()
      credential.owed = credential.remoteId === null ? null : { ...owed(), action: 'delete' }
      count(anyPlace(credential.scopeId), -1)
    },
  }
}
