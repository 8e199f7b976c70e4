/** What a public field can hold. A remote may send more than scalars; they are kept as they came. */
export type Value = unknown

/** What of a credential both a person and its remote can change. Secrets stand for themselves by their version. */
export interface State {
  readonly kind: string
  readonly name: string
  readonly description: string | null
  readonly attributes: Readonly<Record<string, Value>>
  /** The version of each secret that is current in this state. */
  readonly secrets: Readonly<Record<string, number>>
}

/** A state that was replaced, with what is the person's own. */
export interface FullState extends State {
  readonly tags: readonly string[]
  readonly notes: string
  readonly custom: readonly unknown[]
  readonly expiresAt: number | null
  readonly rotateDays: number | null
}

/** What a remote holds where it and this vault both left the base. */
export interface Theirs {
  /** By field, as `fieldsOf` names them. */
  readonly fields: Readonly<Record<string, Value>>
  /** It is gone there, and was edited here. */
  readonly gone?: true
  /** It was changed there, and deleted here. */
  readonly edited?: true
}

/** A state's public fields by name; `attributes.x` for the kind's own. Empty is null. */
export type Fields = Readonly<Record<string, Value>>

export function fieldsOf({ kind, name, description, attributes }: Omit<State, 'secrets'>): Fields {
  const flat: Record<string, Value> = { kind, name, description: blank(description) }
  for (const [field, value] of Object.entries(attributes)) flat[`attributes.${field}`] = blank(value)
  return flat
}

/** The reverse of `fieldsOf`. Empty attributes are left out. */
export function withFields(fields: Fields): Omit<State, 'secrets'> {
  const attributes: Record<string, Value> = {}
  for (const [field, value] of Object.entries(fields)) {
    if (field.startsWith('attributes.') && value !== null)
      attributes[field.slice('attributes.'.length)] = value
  }
  const description = (fields.description ?? null) as string | null
  return { kind: String(fields.kind), name: String(fields.name), description, attributes }
}

/** The base as it is stored: public fields, and the versions of the secrets that the remote has. */
export interface Base {
  readonly fields: Fields
  readonly secrets: Readonly<Record<string, number>>
}

/** Secrets of fields that the person made up are no remote's business. */
export const isOwn = (field: string): boolean => field.startsWith('custom.')

/** The versions of the secrets that a remote is to have. */
export const sentVersions = (secrets: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(secrets).filter(([field]) => !isOwn(field)))

const blank = (value: Value): Value => (value === undefined || value === '' ? null : value)
