import type { Field } from '../../shared/field.ts'
import type { FieldChange } from '../../shared/sync.ts'
import type { Catalogue } from '../providers/provider.ts'
import { differing } from '../vault/merge.ts'
import { type Fields, type FullState, fieldsOf as flat, type State } from '../vault/state.ts'
import { fieldsOf } from './kind-fields.ts'

/** What a field is called where a person reads of it. */
export function labelOf(field: string, kindId: string, catalogue: Catalogue): string {
  if (field === 'name') return 'Name'
  if (field === 'description') return catalogue.descriptionLabel ?? 'Description'
  if (field === 'kind') return 'Kind'
  const [, name = field] = /^(?:attributes|secrets)\.(.+)$/.exec(field) ?? []
  return fieldsOf(catalogue, kindId).find((one: Field) => one.name === name)?.label ?? name
}

/** A value that may be shown: what is no scalar is shown as JSON. */
export function plainOf(value: unknown): FieldChange['before'] {
  if (value === undefined || value === null || value === '') return null
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return JSON.stringify(value)
}

/** Public fields that differ, as lines for a person. A field that the kind calls secret shows no value. */
export function fieldChanges(from: Fields, to: Fields, catalogue: Catalogue): FieldChange[] {
  const kindId = String(to.kind ?? from.kind)
  const secret = new Set(
    fieldsOf(catalogue, kindId).flatMap((field) => (field.secret ? [`attributes.${field.name}`] : [])),
  )
  return differing(from, to).map((field) => ({
    field,
    label: labelOf(field, kindId, catalogue),
    secret: secret.has(field),
    before: secret.has(field) ? null : plainOf(from[field]),
    after: secret.has(field) ? null : plainOf(to[field]),
  }))
}

/** Secrets that are of another version, or there on one side only. */
export function secretChanges(
  from: State['secrets'],
  to: State['secrets'],
  kindId: string,
  catalogue: Catalogue,
): FieldChange[] {
  return differing(from, to).map((name) => ({
    field: `secrets.${name}`,
    label: labelOf(`secrets.${name}`, kindId, catalogue),
    secret: true,
    before: null,
    after: null,
  }))
}

const own = {
  tags: 'Tags',
  notes: 'Notes',
  custom: 'Own fields',
  expiresAt: 'Expires',
  rotateDays: 'Rotate every',
}

/** Everything in which two states of a credential differ, in reading order. */
export function stateChanges(from: FullState, to: FullState, catalogue: Catalogue): FieldChange[] {
  const personal = (state: FullState): Fields =>
    Object.fromEntries(Object.keys(own).map((field) => [field, state[field as keyof typeof own]]))
  const before = personal(from)
  const after = personal(to)
  return [
    ...fieldChanges(flat(from), flat(to), catalogue),
    ...secretChanges(from.secrets, to.secrets, to.kind, catalogue),
    ...differing(before, after).map((field) => ({
      field,
      label: own[field as keyof typeof own],
      secret: false,
      before: readable(before[field]),
      after: readable(after[field]),
    })),
  ]
}

const readable = (value: unknown): FieldChange['before'] =>
  Array.isArray(value)
    ? value.map((one) => (typeof one === 'string' ? one : String(one?.label ?? ''))).join(', ') || null
    : plainOf(value)
