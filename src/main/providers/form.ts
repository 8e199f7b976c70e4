import { z } from 'zod'
import type { Field, FieldMeta } from '../../shared/field.ts'
import type { CatalogueInfo, KindInfo, ProviderInfo } from '../../shared/provider.ts'
import type { Catalogue, Provider } from './provider.ts'

/** What a form holds: by field name, what is typed or chosen. */
export type Values = Readonly<Record<string, unknown>>
export type PublicValues = Record<string, string | number | boolean>

/** The part of JSON Schema that a field can come from; zod copies `.meta()` into it. */
interface Property extends FieldMeta {
  type?: string | string[]
  format?: string
  enum?: unknown[]
  anyOf?: Property[]
  default?: unknown
  const?: unknown
}

// A schema is a constant of the program, and to make JSON Schema of it takes half a millisecond: too much per row.
const forms = new WeakMap<z.ZodObject, readonly Field[]>()

/**
 * The fields of a form, in the order of the schema. Throws for a type that no field can stand for:
 * a provider with such a schema is unfinished.
 */
export function formOf(schema: z.ZodObject): Field[] {
  const known = forms.get(schema) ?? workedOut(schema)
  forms.set(schema, known)
  return [...known]
}

function workedOut(schema: z.ZodObject): Field[] {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return Object.entries(properties as Record<string, Property>).map(([name, declared]) => {
    const property = withoutNull(declared)
    const { label = name, help, placeholder, secret = false, readOnly = false } = property
    const options = optionsOf(property)
    const initial = scalarOr(property.default)
    return {
      name,
      label,
      type: options ? 'choice' : typeOf(property),
      secret,
      required: required.includes(name),
      readOnly,
      ...(help !== undefined && { help }),
      ...(placeholder !== undefined && { placeholder }),
      ...(options && { options }),
      ...(initial !== undefined && { initial }),
    }
  })
}

/** What the page may know of one kind. */
export const kindInfo = ({ id, label, schema, cannot = {} }: Catalogue['kinds'][number]): KindInfo => ({
  id,
  label,
  fields: formOf(schema),
  cannot,
})

/** What the page may know of a place where credentials live. */
export const catalogueInfo = (catalogue: Catalogue): CatalogueInfo => ({
  id: catalogue.id,
  name: catalogue.name,
  summary: catalogue.summary,
  kinds: catalogue.kinds.map(kindInfo),
  ...(catalogue.descriptionLabel !== undefined && { descriptionLabel: catalogue.descriptionLabel }),
  scopeName: catalogue.scopeName,
  ...(catalogue.columns && { columns: [...catalogue.columns] }),
})

/** What the page may know of a provider. */
export const providerInfo = (provider: Provider): ProviderInfo => ({
  ...catalogueInfo(provider),
  tokenHelp: provider.tokenHelp,
  ...(provider.tokenUrl !== undefined && { tokenUrl: provider.tokenUrl }),
  connectionFields: formOf(provider.connection),
  asksReason: provider.asksReason ?? {},
})

/** What `.meta()` says of a field, on it or on what it wraps: what `formOf` finds, without its work. */
function metaOf(field: z.ZodType): FieldMeta {
  const { innerType, in: given } = field.def as { innerType?: z.ZodType; in?: z.ZodType }
  const inner = innerType ?? given
  return { ...(inner && metaOf(inner)), ...(z.globalRegistry.get(field) as FieldMeta | undefined) }
}

/** What a row of a list needs of each field: as `formOf` finds it, without its work. */
export const outlineOf = (schema: z.ZodObject): Pick<Field, 'name' | 'label' | 'secret' | 'required'>[] =>
  Object.entries(schema.shape).map(([name, field]) => {
    const { label = name, secret = false } = metaOf(field as z.ZodType)
    return { name, label, secret, required: (field as z.ZodType)._zod.optin === undefined }
  })

/** The names of the fields that are sealed in the vault and never shown unasked. */
export const secretNames = (schema: z.ZodObject): string[] => namesWith(schema, 'secret')

/** The names of the fields whose `.meta()` says so. */
export const namesWith = (schema: z.ZodObject, mark: 'secret' | 'ephemeral' | 'writeOnly'): string[] =>
  Object.entries(schema.shape).flatMap(([name, field]) => (metaOf(field as z.ZodType)[mark] ? [name] : []))

/** The declared public values. Secrets and names that the schema does not know are left out. */
export function redact(schema: z.ZodObject, values: Values): PublicValues {
  const safe: PublicValues = {}
  for (const { name, secret } of formOf(schema)) {
    const value = scalarOr(values[name])
    if (!secret && value !== undefined) safe[name] = value
  }
  return safe
}

/**
 * An edited form made whole: a blank secret is the stored one, since the page never had it, and any
 * other blank is left out, so that a default or «optional» applies.
 *
 * Where an address now leads to another server, stored secrets stay away from it and must be entered
 * again: otherwise whoever can edit a connection could have its token sent anywhere.
 */
export function restore(schema: z.ZodObject, edited: Values, stored: Values): Record<string, unknown> {
  const moved = newOrigins(schema, edited, stored).length > 0
  const whole: Record<string, unknown> = {}
  for (const { name, secret } of formOf(schema)) {
    const blank = edited[name] === undefined || edited[name] === ''
    const value = blank && secret && !moved ? stored[name] : edited[name]
    if (value !== undefined && value !== '') whole[name] = value
  }
  return whole
}

/** Where addresses of an edited form lead to that led elsewhere. */
export const newOrigins = (schema: z.ZodObject, edited: Values, stored: Values): string[] =>
  formOf(schema).flatMap(({ name, type, initial }) => {
    if (type !== 'url') return []
    const to = originOf(edited[name] || initial)
    return to === originOf(stored[name] || initial) ? [] : [to ?? String(edited[name] ?? '')]
  })

const originOf = (address: unknown): string | null =>
  typeof address === 'string' && URL.canParse(address.trim()) ? new URL(address.trim()).origin : null

/** What may also be null is drawn as what it is otherwise. */
function withoutNull(property: Property): Property {
  const parts = property.anyOf?.filter(({ type }) => type !== 'null') ?? []
  const { anyOf: _, ...rest } = property
  if (parts.length === 0) return property
  return parts.length === 1 ? { ...parts[0], ...rest } : { ...rest, anyOf: parts }
}

function typeOf({ type: given, format, json, multiline, anyOf }: Property): Field['type'] {
  const types = [given ?? (anyOf ? 'union' : 'unknown')].flat().filter((each) => each !== 'null')
  const type = types.length === 1 ? types[0] : 'union'
  if (type === 'boolean') return 'toggle'
  if (type === 'number' || type === 'integer') return 'number'
  if (type === 'string') {
    if (json) return 'json'
    if (multiline) return 'multiline'
    return format === 'uri' ? 'url' : 'text'
  }
  throw new Error(`No form field for type ${type}. Use z.enum, or add a type to field.ts.`)
}

/** Of an enum, or of a union of literals that may carry a label each. */
function optionsOf({ enum: values, anyOf = [] }: Property): Field['options'] {
  const parts = values?.map((value): Property => ({ const: value })) ?? anyOf
  if (parts.length === 0 || parts.some((part) => part.const === undefined)) return undefined
  return parts.map(({ const: value, label }) => ({
    value: String(value),
    label: label ?? sentence(String(value)),
  }))
}

const sentence = (value: string): string =>
  value.charAt(0).toUpperCase() + value.slice(1).replace(/[-_]+/g, ' ')

const scalarOr = (value: unknown): string | number | boolean | undefined =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined
