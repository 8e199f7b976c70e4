import { formOf } from '../providers/form.ts'
import type { Kind } from '../providers/provider.ts'
import { findCatalogue } from '../providers/registry.ts'
import type { CustomField } from './imported.ts'

interface KindFacts {
  readonly kind: Kind
  readonly labels: ReadonlyMap<string, string>
  readonly secret: ReadonlySet<string>
  readonly required: readonly string[]
}

const facts = new Map<string, KindFacts>(
  findCatalogue('local').kinds.map((kind) => {
    const fields = formOf(kind.schema)
    return [
      kind.id,
      {
        kind,
        labels: new Map(fields.map(({ name, label }) => [name, label])),
        secret: new Set(fields.filter(({ secret }) => secret).map(({ name }) => name)),
        required: fields.filter(({ required }) => required).map(({ name }) => name),
      },
    ]
  }),
)

/** The fields of a local kind, in the order of its form; null for no such kind. */
export function fieldsOf(
  kind: string,
): readonly { name: string; secret: boolean; required: boolean }[] | null {
  const known = facts.get(kind)
  if (!known) return null
  return [...known.labels.keys()].map((name) => ({
    name,
    secret: known.secret.has(name),
    required: known.required.includes(name),
  }))
}

/** Labels of a local kind's fields by name, in the order of its form; null for no such kind. */
export const fieldLabels = (kind: string): ReadonlyMap<string, string> | null =>
  facts.get(kind)?.labels ?? null

/** The public fields of a local kind that tell one credential from the next, best first. */
export const hintsOf = (kind: string): readonly string[] => facts.get(kind)?.kind.hint ?? []

export interface Fitted {
  readonly attributes: Record<string, string | number>
  readonly secrets: Record<string, string>
  /** Values that the kind does not take as they are. */
  readonly custom: CustomField[]
}

/**
 * The values of a kind's form, split into public ones and secrets. Blank ones are left out, numbers are made
 * of digits, and an optional value that the form would refuse becomes a custom field.
 *
 * Returns words where a value that the kind cannot do without is missing or refused. Throws for a name that
 * the kind does not have: that is a mistake of ours.
 */
export function fitToKind(
  kindId: string,
  values: Readonly<Record<string, string | number | null | undefined>>,
): Fitted | string {
  const known = facts.get(kindId)
  if (!known) throw new Error(`No local kind ${kindId}.`)
  const fitted: Fitted = { attributes: {}, secrets: {}, custom: [] }
  for (const [name, given] of Object.entries(values)) {
    const label = known.labels.get(name)
    if (label === undefined) throw new Error(`The kind ${kindId} has no field ${name}.`)
    if (given === undefined || given === null || given === '') continue
    const schema = known.kind.schema.shape[name]
    const secret = known.secret.has(name)
    let value = given
    if (schema?.safeParse(value).success !== true) {
      const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value
      if (schema?.safeParse(number).success === true) value = number
      else if (known.required.includes(name)) return `its ${lower(label)} is not valid`
      else {
        fitted.custom.push({ label, type: secret ? 'hidden' : 'text', value: String(given) })
        continue
      }
    }
    if (secret) fitted.secrets[name] = String(value)
    else fitted.attributes[name] = value
  }
  for (const name of known.required) {
    const there = Object.hasOwn(fitted.attributes, name) || Object.hasOwn(fitted.secrets, name)
    if (!there) return `it has no ${lower(known.labels.get(name) ?? name)}`
  }
  return fitted
}

/** A label inside a sentence; abbreviations stay. */
const lower = (label: string): string =>
  /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label
