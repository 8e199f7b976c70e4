import type { z } from 'zod'
import { AppError, invalidInput, invalidInputAt } from '../../shared/errors.ts'
import { localProvider } from '../../shared/provider.ts'
import type { NewValue } from '../../shared/rotation.ts'
import { fieldsOf } from '../credentials/kind-fields.ts'
import { findCatalogue } from '../providers/registry.ts'
import { isOwn } from '../vault/state.ts'
import { lookAt } from './look.ts'
import { type Around, notePlace } from './places.ts'
import type { PlannedPlace, RotationPlan } from './plan.ts'
import { rotationPlan } from './plan.ts'
import { randomValue } from './random-value.ts'
import { setValue } from './set-value.ts'

export interface Wanted {
  readonly credentialId: string
  readonly field: string
  readonly value: NewValue
  readonly identity?: string | undefined
  readonly leaveOut: readonly string[]
  readonly notes: readonly string[]
  readonly reason?: string | undefined
}

/**
 * The plan of a rotation, its new value sealed in the credential that is rotated, or owed to the service that makes
 * it. Call it in the transaction that stores the plan. Throws `invalid-input`, `not-found` and `secret-not-held`.
 */
export function planOf(wanted: Wanted, around: Around, now: number): RotationPlan {
  const { vault } = around
  const { row, look, places, oldVersion } = lookAt(wanted.credentialId, wanted.field, around)
  assertNoOther(wanted, around)
  const reason = wanted.reason || 'Secret rotated'
  const kept = places.filter(({ key }) => !wanted.leaveOut.includes(key))
  const notes = wanted.notes.map(notePlace)
  const base = {
    credentialId: row.id,
    field: look.field,
    name: row.name,
    label: look.label,
    oldVersion,
    reason,
    state: 'open' as const,
  }
  if (wanted.value.by === 'service') {
    if (look.madeBy === null) throw invalidInputAt('value', 'This service makes no secrets. Give the new one')
    const made = makeAnother(wanted, around, now)
    const identity = look.identity && { field: look.identity.field, from: look.identity.value, to: null }
    const place: PlannedPlace = { ...made, of: 'credential', way: 'service', why: null, applied: true }
    const source = { id: made.id, field: look.field, version: null }
    return { ...base, source, identity, places: [place, ...kept, ...notes] }
  }
  if (look.madeBy !== null) {
    throw invalidInputAt('value', `${look.madeBy} makes this secret itself and takes none`)
  }
  const value = wanted.value.by === 'given' ? wanted.value.value : randomValue(wanted.value)
  const own = `${row.id} ${look.field}`
  // The value is sealed where it is rotated, so that place cannot be left out.
  const rotated = places.find(({ key }) => key === own) as PlannedPlace
  assertFits(rotated, value, around)
  const { identity: to } = wanted
  const identity =
    look.identity && to !== undefined && to !== look.identity.value
      ? { field: look.identity.field, from: look.identity.value, to }
      : null
  setValue(vault, rotated, value, { identity, reason, now })
  const held = vault.rotations.current(row.id, look.field)
  const before = oldVersion === null ? null : vault.rotations.print(row.id, look.field, oldVersion)
  if (!held || before?.equals(held.fingerprint))
    throw invalidInputAt('value', 'This is the value that it has')
  const others = kept.filter(({ key }) => key !== own)
  const first = { ...rotated, applied: rotated.way !== 'hand' }
  const source = { id: row.id, field: look.field, version: held.version }
  return { ...base, source, identity, places: [first, ...others, ...notes] }
}

/** One at a time for a secret: two would give each other's values back. */
function assertNoOther({ credentialId, field }: Wanted, { vault }: Around): void {
  const open = vault.rotations
    .list()
    .filter(({ endedAt }) => endedAt === null)
    .map(({ plan }) => rotationPlan.parse(JSON.parse(plan)))
  const key = `${credentialId} ${field}`
  if (
    !open.some(
      (plan) =>
        plan.places.some((place) => place.key === key) || `${plan.credentialId} ${plan.field}` === key,
    )
  )
    return
  throw invalidInputAt('credentialId', 'A rotation of this secret is under way. Finish it first')
}

/** Throws `invalid-input` where the kind does not take such a value. */
function assertFits({ id, field }: PlannedPlace, value: string, { vault }: Around): void {
  if (isOwn(field)) return
  const row = vault.credentials.get(id)
  const kind = findCatalogue(row.provider).kinds.find((one) => one.id === row.kind)
  const shape = kind?.schema.shape[field] as z.ZodType | undefined
  const parsed = shape?.safeParse(value)
  if (parsed && !parsed.success) throw invalidInput(parsed.error)
}

/** A new credential beside the old one, for its service to make; returns where its secret will be. */
function makeAnother({ credentialId, field }: Wanted, { vault }: Around, now: number) {
  const row = vault.credentials.get(credentialId)
  const scope = vault.places.scope(row.scopeId)
  if (!scope || row.provider === localProvider) {
    throw new AppError(
      'not-found',
      { what: 'place', id: row.scopeId },
      'This place is no longer in the vault.',
    )
  }
  const fields = fieldsOf(findCatalogue(row.provider), row.kind)
  const known: Record<string, unknown> = JSON.parse(row.attributes)
  const attributes = Object.fromEntries(
    fields.flatMap(({ name, secret, readOnly }) =>
      secret || readOnly || known[name] === undefined ? [] : [[name, known[name]]],
    ),
  )
  const { name, description } = row
  const id = vault.edits.create(scope, row.kind, { name, description, attributes, secrets: {} }, now)
  vault.edits.annotate(
    id,
    {
      notes: row.notes,
      tags: JSON.parse(row.tags),
      expiresAt: null,
      rotateDays: row.rotateDays,
    },
    now,
  )
  return { id, field, key: `${id} ${field}`, name }
}
