import type { CredentialDetail } from '../../../src/shared/credential.ts'
import type { Cause, FieldChange } from '../../../src/shared/sync.ts'
import type { FakeState } from './fake-handlers.ts'

type Plain = string | number | boolean | null
/** What a version keeps of a credential. A secret is told by a number that changes with it. */
export interface Snapshot {
  name: string
  description: string | null
  values: Record<string, Plain>
  secrets: Record<string, number>
}
export interface FakeVersion {
  version: number
  at: number
  cause: Cause
  state: Snapshot
}

/** A credential that is as its remote has it, and has never been edited. */
export const inSync = {
  trashed: false,
  sync: 'synced',
  expiresAt: null,
  owed: null,
  conflict: null,
  trashedAt: null,
  editedAt: null,
  custom: [],
  rotateDays: null,
} satisfies Partial<CredentialDetail>

export function snapshotOf({ name, description, fields }: CredentialDetail): Snapshot {
  return {
    name,
    description,
    values: Object.fromEntries(fields.filter(({ secret }) => !secret).map((one) => [one.name, one.value])),
    secrets: Object.fromEntries(
      fields.flatMap((one) => (one.secret && one.held ? [[one.name, one.storedAt ?? 0]] : [])),
    ),
  }
}

export function putBack(
  credential: CredentialDetail,
  { name, description, values, secrets }: Snapshot,
): void {
  Object.assign(credential, { name, description })
  for (const field of credential.fields) {
    if (field.secret)
      Object.assign(field, { held: field.name in secrets, storedAt: secrets[field.name] ?? null })
    else field.value = values[field.name] ?? null
  }
}

export function changesBetween(
  fields: CredentialDetail['fields'],
  from: Snapshot,
  to: Snapshot,
): FieldChange[] {
  const plain = (field: string, label: string, before: Plain, after: Plain): FieldChange[] =>
    before === after ? [] : [{ field, label, secret: false, before, after }]
  return [
    ...plain('name', 'Name', from.name, to.name),
    ...plain('description', 'Description', from.description, to.description),
    ...fields.flatMap(({ name, label, secret }): FieldChange[] => {
      if (!secret)
        return plain(`attributes.${name}`, label, from.values[name] ?? null, to.values[name] ?? null)
      if (from.secrets[name] === to.secrets[name]) return []
      return [{ field: `secrets.${name}`, label, secret, before: null, after: null }]
    }),
  ]
}

/** Brings what follows from edits in line: a credential's state in lists, and the counts of every place. */
export function settle(state: FakeState): void {
  for (const one of state.credentials) {
    const { owed, conflict } = one
    one.trashed = one.trashedAt !== null
    one.sync = conflict
      ? 'conflict'
      : owed?.failure
        ? 'failed'
        : owed?.held
          ? 'held'
          : owed
            ? 'pending'
            : 'synced'
    if (one.provider === 'local') one.sync = 'local'
  }
  for (const place of state.places) {
    const mine = state.credentials.filter(({ connectionId }) => connectionId === place.id)
    const count = (standing: CredentialDetail['sync']) => mine.filter(({ sync }) => sync === standing).length
    place.owed = {
      pending: count('pending'),
      failed: count('failed'),
      held: count('held'),
      conflicts: count('conflict'),
    }
  }
}

/** Changes a credential here: the state before goes to history, and its remote is owed what differs from the base. */
export function editHere(
  state: FakeState,
  credential: CredentialDetail,
  cause: Cause,
  change: () => void,
  at = Date.now(),
): void {
  const before = snapshotOf(credential)
  change()
  const after = snapshotOf(credential)
  const versions = state.history.get(credential.id) ?? []
  if (changesBetween(credential.fields, before, after).length > 0) {
    versions.unshift({ version: (versions[0]?.version ?? 0) + 1, at, cause, state: before })
    state.history.set(credential.id, versions)
  }
  credential.editedAt = at
  if (credential.remoteId === null) return
  const base = state.bases.get(credential.id) ?? before
  state.bases.set(credential.id, base)
  const fields = changesBetween(credential.fields, base, after).map(({ label }) => label)
  credential.owed =
    fields.length === 0
      ? null
      : { action: 'change', since: at, held: false, fields, failure: null, nextAt: null, candidates: [] }
  if (fields.length === 0) state.bases.delete(credential.id)
}
