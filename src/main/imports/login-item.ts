import type { Found } from './collect.ts'
import type { CustomField } from './imported.ts'
import { unmarked } from './keystead-mark.ts'
import { recognised } from './recognised-item.ts'

/** An item of a password manager, before it is known what it is for. */
export interface LoginItem {
  readonly name: string | undefined
  readonly place: string
  readonly username?: string | undefined
  readonly password?: string | undefined
  readonly urls?: readonly string[]
  readonly totp?: string | undefined
  readonly notes?: string | undefined
  readonly fields?: readonly { label: string; type: CustomField['type']; value: string | undefined }[]
  readonly tags?: readonly (string | null | undefined)[]
  readonly organization?: string | null | undefined
}

/** What is said once of every file of a password manager. */
export const timesLeftBehind = 'when its items were made and changed is not imported'

/** One value of an item, until something is made of it. */
export interface Slot {
  readonly role: 'username' | 'password' | 'url' | 'totp' | 'field' | 'notes'
  readonly label: string
  readonly type: CustomField['type']
  readonly value: string
}

/**
 * The credential that an item is: a kind of its own where its values leave no doubt, otherwise `generic`.
 *
 * Every value ends up in a field, in a custom field or in the notes.
 */
export function credentialOf(item: LoginItem): Found {
  const ours = unmarked(item)
  if (ours) return ours
  const slots = slotsOf(item)
  const { kind, values, custom, used } = recognised(slots) ?? generic(slots)
  const rest = slots.filter((slot) => !used.has(slot) && slot.role !== 'notes')
  const notes = slots.find((slot) => slot.role === 'notes' && !used.has(slot))
  return {
    kind,
    name: item.name,
    place: item.place,
    values,
    custom: [...(custom ?? []), ...rest.map(({ label, type, value }) => ({ label, type, value }))],
    notes: notes?.value,
    tags: item.tags ?? [],
    organization: item.organization,
  }
}

export interface Recognised {
  readonly kind: string
  readonly values: Found['values']
  readonly custom?: readonly CustomField[]
  /** Slots whose values are in `values` now. */
  readonly used: ReadonlySet<Slot>
}

function generic(slots: readonly Slot[]): Recognised {
  const first = (role: Slot['role']) => slots.find((slot) => slot.role === role)
  const [username, url, password] = [first('username'), first('url'), first('password')]
  const lines = password?.value.includes('\n') ? 'secretText' : 'password'
  return {
    kind: 'generic',
    values: { username: username?.value, url: url?.value, [lines]: password?.value },
    used: new Set([username, url, password].filter((slot) => slot !== undefined)),
  }
}

function slotsOf(item: LoginItem): Slot[] {
  const slots: Slot[] = []
  const add = (role: Slot['role'], label: string, type: Slot['type'], value: string | undefined) => {
    if (value !== undefined && value !== '') slots.push({ role, label, type, value })
  }
  add('username', 'User name', 'text', item.username)
  add('password', 'Password', 'hidden', item.password)
  for (const url of item.urls ?? []) add('url', 'Address', 'url', url)
  add('totp', 'One-time code', 'totp', item.totp)
  for (const { label, type, value } of item.fields ?? []) add('field', label.trim() || 'Field', type, value)
  add('notes', 'Notes', 'text', item.notes)
  return slots
}
