import type { CredentialDetail, CredentialQuery } from '../../../src/shared/credential.ts'

type Order = Pick<CredentialQuery, 'sort' | 'direction' | 'group'>

const times = {
  updated: 'updatedAt',
  used: 'lastUsedAt',
  created: 'createdAt',
  expires: 'expiresAt',
} as const
const severity = ['invalid', 'warn', 'unknown', 'ok']

function keyOf(one: CredentialDetail, by: string): string | number {
  if (by in times) return one[times[by as keyof typeof times]] ?? 0
  if (by === 'health') return severity.indexOf(one.health)
  if (by === 'kind') return one.kindLabel
  if (by === 'provider') return one.provider
  if (by === 'organization') return one.organization ?? ''
  return one.name
}

const labelOf = (one: CredentialDetail, group: string) =>
  group === 'health' ? one.health : String(keyOf(one, group))

const compare = (a: string | number, b: string | number) =>
  typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b))

/** Rows in the order asked for, with their groups. Asked for nothing, the rows stay as they were made. */
export function fakeOrder(rows: readonly CredentialDetail[], { sort, direction, group }: Order) {
  const down = direction === undefined ? sort !== undefined && sort in times : direction === 'desc'
  const ordered = [...rows]
  if (sort && sort !== 'relevance')
    ordered.sort((a, b) => compare(keyOf(a, sort), keyOf(b, sort)) * (down ? -1 : 1))
  if (!group) return { rows: ordered, groups: [], groupOf: [] }
  ordered.sort((a, b) => compare(keyOf(a, group), keyOf(b, group)))
  const groupOf = ordered.map((one) => labelOf(one, group))
  const groups = [...new Set(groupOf)].map((key) => ({
    key,
    label: key,
    count: groupOf.filter((other) => other === key).length,
  }))
  return { rows: ordered, groups, groupOf }
}
