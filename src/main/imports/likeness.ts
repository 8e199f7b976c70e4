import { hintsOf } from './fit-to-kind.ts'
import type { HeldCredential } from './plan.ts'

/** A credential in the form in which two are compared. */
export interface Likeness {
  /** The kind, the organization and the name: what makes two the same thing. */
  readonly identity: string
  /** All of it: equal only if nothing differs. */
  readonly signature: string
  /** The public fact that tells one credential from the next of its name; null where it says none. */
  readonly hint: string | null
  /** The fingerprints of its secrets. */
  readonly secrets: readonly string[]
  /** What it says otherwise than another, as names of fields; what it does not say is no difference. */
  differs(other: Likeness): string[]
  readonly of: Omit<HeldCredential, 'id'>
}

/** What makes two the same thing. */
export const identityOf = ({
  kind,
  organization,
  name,
}: Pick<HeldCredential, 'kind' | 'organization' | 'name'>): string =>
  JSON.stringify([kind, organization, name])

/** Two of these compare in time that grows with what they say. */
export function likenessOf(of: Omit<HeldCredential, 'id'>): Likeness {
  const hint = hintsOf(of.kind)
    .map((name) => own(of.attributes, name))
    .find((value) => value !== undefined)
  const signature = JSON.stringify([
    of.kind,
    of.organization,
    of.name,
    of.description,
    sorted(of.attributes),
    sorted(of.secrets),
    [...of.tags].sort(),
    of.notes,
    of.custom.map(customKey).sort(),
    of.expiresAt ?? null,
    of.rotateDays ?? null,
  ])
  return {
    identity: identityOf(of),
    signature,
    hint: hint === undefined ? null : String(hint),
    secrets: Object.values(of.secrets),
    differs: (other) => differences(of, other.of),
    of,
  }
}

type Compared = Omit<HeldCredential, 'id'>

function differences(file: Compared, held: Compared): string[] {
  const fields: string[] = []
  for (const part of ['attributes', 'secrets'] as const) {
    for (const [name, value] of Object.entries(file[part])) {
      if (own(held[part], name) !== value) fields.push(name)
    }
  }
  if (file.description !== null && file.description !== held.description) fields.push('description')
  if (file.notes !== '' && file.notes !== held.notes) fields.push('notes')
  for (const name of ['expiresAt', 'rotateDays'] as const) {
    const said = file[name] ?? null
    if (said !== null && said !== (held[name] ?? null)) fields.push(name)
  }
  const tags = new Set(held.tags)
  if (file.tags.some((tag) => !tags.has(tag))) fields.push('tags')
  const left = new Map<string, number>()
  for (const each of held.custom) left.set(customKey(each), (left.get(customKey(each)) ?? 0) + 1)
  for (const each of file.custom) {
    const count = left.get(customKey(each)) ?? 0
    left.set(customKey(each), count - 1)
    if (count <= 0 && !fields.includes(`custom:${each.label}`)) fields.push(`custom:${each.label}`)
  }
  const files = new Set((held.attached ?? []).map(fileKey))
  for (const each of file.attached ?? []) {
    if (!files.has(fileKey(each)) && !fields.includes(`file:${each.name}`)) fields.push(`file:${each.name}`)
  }
  return fields
}

const fileKey = ({ name, fingerprint }: { name: string; fingerprint: string }): string =>
  JSON.stringify([name, fingerprint])

const own = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined

const sorted = (record: Readonly<Record<string, unknown>>): [string, unknown][] =>
  Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))

const customKey = ({ label, type, fingerprint }: HeldCredential['custom'][number]): string =>
  JSON.stringify([label, type, fingerprint])
