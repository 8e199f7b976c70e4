import { fieldLabels } from '../imports/fit-to-kind.ts'
import type { ImportedCredential } from '../imports/imported.ts'
import { descriptionLabel, loginSlots, type Mark, printMark } from '../imports/keystead-mark.ts'

export interface MarkedItem {
  readonly username: string
  readonly password: string
  readonly url: string
  /** The seed or address of a one-time code: the first that fits. */
  readonly totp: string
  readonly fields: readonly { readonly label: string; readonly value: string; readonly hidden: boolean }[]
  /** For a field of its own, by which the item is known again. */
  readonly mark: string
}

/**
 * A credential as an item of a password manager: user name, password and address where its kind has them, every
 * other value as a field under its label, and a mark that says what only Keystead knows.
 *
 * `unmarked` of the imports reads it. `distinct`: labels may not repeat, nor be one of `taken`.
 */
export function markedItem(
  credential: ImportedCredential,
  {
    distinct,
    taken = [],
    keepTags,
    takesTotp,
  }: {
    distinct: boolean
    taken?: readonly string[]
    keepTags: boolean
    takesTotp: (value: string) => boolean
  },
): MarkedItem {
  const { kind, attributes, secrets, description } = credential
  const codeAt = credential.custom.findIndex(({ type, value }) => type === 'totp' && takesTotp(value))
  const code = credential.custom[codeAt]
  const custom = credential.custom.filter((_, at) => at !== codeAt)
  const slots = loginSlots(kind)
  const textOf = (name: string | undefined) =>
    name === undefined ? '' : String(attributes[name] ?? secrets[name] ?? '')
  const inSlots = Object.values(slots)
  const own = [...(fieldLabels(kind) ?? [])].flatMap(([name, label]) => {
    const value = inSlots.includes(name) ? '' : textOf(name)
    return value === '' ? [] : [{ name, label, value, hidden: Object.hasOwn(secrets, name) }]
  })
  const said = description === null ? [] : [{ label: descriptionLabel, value: description, hidden: false }]
  const further = custom.map(({ label, type, value }) => ({
    label,
    value,
    hidden: type === 'hidden' || type === 'totp',
  }))
  const used = new Set([...taken, ...own.map(({ label }) => label), ...said.map(({ label }) => label)])
  const relabelled = further.map((field) => {
    let label = field.label
    for (let count = 2; distinct && used.has(label); count++) label = `${field.label} (${count})`
    used.add(label)
    return { ...field, label }
  })
  const { organization, tags, expiresAt, rotateDays } = credential
  const nested = organization !== null && /[/\\]/.test(organization)
  const mark: Mark = {
    kind,
    fields: own.map(({ name }) => name),
    ...(code && { totp: { at: codeAt, label: code.label } }),
    ...(organization && nested && { organization }),
    ...(description !== null && { described: true }),
    // Without its own, the rest of a nested folder's name would come back as a tag.
    ...(keepTags && (tags.length > 0 || nested) && { tags: [...tags] }),
    ...(expiresAt && { expiresAt }),
    ...(rotateDays && { rotateDays }),
    types: custom.map(({ type }) => type),
    ...(distinct && { labels: custom.map(({ label }) => label) }),
  }
  return {
    username: textOf(slots.username),
    password: textOf(slots.password),
    url: textOf(slots.url),
    totp: code?.value ?? '',
    fields: [...own, ...said, ...relabelled],
    mark: printMark(mark),
  }
}
