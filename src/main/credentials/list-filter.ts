import type { CredentialFilter, CredentialQuery } from '../../shared/credential.ts'
import { kindLabel, providerName, searchCatalogue } from '../search/of-registry.ts'
import { parseQuery } from '../search/query.ts'
import type { Condition, Group, ListFilter } from '../vault/listing/filter.ts'
import type { Known } from '../vault/listing/known.ts'
import type { Order } from '../vault/listing/order.ts'

/** What the page asks for, as the vault takes it. Throws `invalid-input` for a query that cannot be read. */
export function filterOf(asked: CredentialFilter, now: number): ListFilter {
  const { query, sync, name, text, kinds, trashed, ...places } = asked
  const read = parseQuery(query, searchCatalogue(), now)
  const extra: Condition[] = [
    ...(sync === undefined ? [] : [{ not: false, on: 'standing', is: sync } as const]),
    ...(name === undefined ? [] : [{ not: false, on: 'named', name } as const]),
    ...(kinds === undefined ? [] : [{ not: false, on: 'kind', ids: kinds } as const]),
  ]
  return {
    ...places,
    trashed: trashed || read.trashed,
    words: text === undefined || text === '' ? read.words : [...read.words, text],
    conditions: [...read.conditions, ...extra],
  }
}

const times = new Set<CredentialQuery['sort']>(['updated', 'used', 'created'])
/** What needs a person comes first. */
const bySeverity = ['invalid', 'warn', 'unknown', 'ok']

export function orderOf(
  { sort, direction, group }: Pick<CredentialQuery, 'sort' | 'direction' | 'group'>,
  filter: ListFilter,
  known: Known,
): Order {
  const by = sort ?? (filter.words.length > 0 ? 'relevance' : 'name')
  return {
    sort: by,
    descending: direction === undefined ? times.has(sort) : direction === 'desc',
    group: group ?? null,
    label: (of, key) => (of === 'health' ? String(bySeverity.indexOf(key)) : groupLabel(of, key, known)),
  }
}

/** What a person reads of a group. */
export function groupLabel(group: Group, key: string, known: Known): string {
  switch (group) {
    case 'organization':
      return organizationName(key, known)
    case 'provider':
      return providerName(key)
    case 'kind':
      return kindLabel(key)
    case 'health':
      return key
  }
}

function organizationName(id: string, known: Known): string {
  for (const place of known.scopes.values()) if (place.organizationId === id) return place.organizationName
  return id
}
