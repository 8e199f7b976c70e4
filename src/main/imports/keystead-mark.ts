import { z } from 'zod'
import type { Found } from './collect.ts'
import { fieldLabels } from './fit-to-kind.ts'
import type { CustomField } from './imported.ts'
import type { LoginItem } from './login-item.ts'

/**
 * The label of the field by which an item of another program is known to be an export of Keystead, and which
 * says what that program has no place for. It holds no secret.
 */
export const markLabel = 'Keystead'

export const mark = z.object({
  kind: z.string().max(100),
  /** Fields of the kind that stand in fields of their own, in their order, before all others. */
  fields: z.array(z.string()).max(50),
  /** The one-time code that stands where the program has one: its place among the further fields, and its label. */
  totp: z.object({ at: z.int().min(0), label: z.string() }).optional(),
  organization: z.string().max(255).optional(),
  /** The description stands in a field of its own after those of the kind. */
  described: z.boolean().optional(),
  tags: z.array(z.string()).max(50).optional(),
  expiresAt: z.int().optional(),
  rotateDays: z.int().optional(),
  /** Types of further fields in their order, where the program knows text and hidden ones only. */
  types: z.array(z.enum(['text', 'hidden', 'url', 'date', 'totp'])).max(500),
  /** Labels of further fields in their order, where the program cannot repeat one. */
  labels: z.array(z.string()).max(500).optional(),
})
export type Mark = z.output<typeof mark>
export const descriptionLabel = 'Description'

/** Which field of a kind is a login's user name, password and address; the others stand in fields of their own. */
export function loginSlots(kind: string): { username?: string; password?: string; url?: string } {
  return Object.hasOwn(slots, kind) ? (slots[kind] ?? {}) : {}
}

const slots: Readonly<Record<string, { username?: string; password?: string; url?: string }>> = {
  generic: { username: 'username', password: 'password', url: 'url' },
  'aws-key': { username: 'accessKeyId', password: 'secretAccessKey' },
  scaleway: { username: 'accessKey', password: 'secretKey' },
  'azure-principal': { username: 'clientId', password: 'clientSecret' },
  'oauth-client': { username: 'clientId', password: 'clientSecret' },
  'git-token': { username: 'username', password: 'token' },
  'container-registry': { username: 'username', password: 'password' },
  database: { username: 'username', password: 'password' },
  kubernetes: { username: 'username', password: 'password' },
  'stripe-key': { username: 'account', password: 'secretKey' },
}

/** Whether fields are those of an export of Keystead. */
export const isMarked = (labels: readonly (string | undefined)[]): boolean => labels.includes(markLabel)

/** The credential that was exported as this item; null for any other item. */
export function unmarked(item: LoginItem): Found | null {
  const fields = item.fields ?? []
  const text = fields.find(({ label }) => label === markLabel)?.value
  const said = text === undefined ? null : markOf(text)
  const labels = said && fieldLabels(said.kind)
  if (!said || !labels) return null
  const rest = fields.filter(({ label, value }) => label !== markLabel && value !== undefined && value !== '')
  const values: Record<string, string | undefined> = {}
  for (const [role, name] of Object.entries(loginSlots(said.kind))) {
    values[name] = role === 'url' ? item.urls?.[0] : item[role as 'username' | 'password']
  }
  for (const name of said.fields) {
    const at = labels.has(name) ? rest.findIndex(({ label }) => label === labels.get(name)) : -1
    if (at >= 0) values[name] = rest.splice(at, 1)[0]?.value
  }
  const described = said.described ? rest.findIndex(({ label }) => label === descriptionLabel) : -1
  const description = described < 0 ? null : rest.splice(described, 1)[0]?.value
  const custom = rest.map(({ label, type, value }, at): CustomField => {
    const told = said.types[at] ?? type
    return { label: said.labels?.[at] ?? label, type: told, value: value ?? '' }
  })
  if (item.totp) {
    const { at, label } = said.totp ?? { at: custom.length, label: 'One-time code' }
    custom.splice(at, 0, { label, type: 'totp', value: item.totp })
  }
  return {
    kind: said.kind,
    name: item.name,
    place: item.place,
    values,
    description,
    notes: item.notes,
    tags: said.tags ?? item.tags ?? [],
    custom,
    organization: said.organization ?? item.organization,
    expiresAt: said.expiresAt,
    rotateDays: said.rotateDays,
  }
}

/** In one word: KeePass takes braces for placeholders. */
export const printMark = (said: Mark): string => Buffer.from(JSON.stringify(said)).toString('base64url')

function markOf(text: string): Mark | null {
  try {
    return mark.parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
  } catch {
    return null
  }
}
