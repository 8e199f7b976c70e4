import type { Clock, Group, Sort } from './filter.ts'

export interface Order {
  readonly sort: Sort
  readonly descending: boolean
  readonly group: Group | null
  /** What a person reads of a group: the order of groups. */
  readonly label: (group: Group, key: string) => string
}

export interface GroupCount {
  readonly key: string
  /** Null where it would take a walk to know. */
  readonly count: number | null
}

export const isClock = (sort: Sort): sort is Clock =>
  sort === 'updated' || sort === 'used' || sort === 'created' || sort === 'expires'

/** Sorting by what few values have is grouping by it, by name within. */
export const groupOfSort = (sort: Sort): Group | null =>
  sort === 'organization' || sort === 'provider' || sort === 'kind' || sort === 'health' ? sort : null

export function sortedGroups(
  counts: ReadonlyMap<string, number | null>,
  group: Group,
  { sort, descending, label }: Order,
): GroupCount[] {
  const sign = groupOfSort(sort) !== null && descending ? -1 : 1
  return [...counts]
    .map(([key, count]) => ({ key, count, label: label(group, key) }))
    .sort((a, b) => sign * (a.label.localeCompare(b.label) || (a.key < b.key ? -1 : 1)))
    .map(({ key, count }) => ({ key, count }))
}

/** The order within a group. */
export const within = (order: Order): Order =>
  groupOfSort(order.sort) === null
    ? { ...order, group: null }
    : { ...order, group: null, sort: 'name', descending: false }
