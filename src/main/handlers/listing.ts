import type { AppCalls } from '../../shared/contract.ts'
import type { Handlers } from '../../shared/ipc.ts'
import type { Core } from '../core.ts'
import { filterOf, groupLabel, orderOf } from '../credentials/list-filter.ts'
import { summaryOf } from '../credentials/present.ts'
import { findCatalogue } from '../providers/registry.ts'
import { complete } from '../search/complete.ts'
import { searchCatalogue } from '../search/of-registry.ts'
import { groupOfSort } from '../vault/listing/order.ts'
import { inVault } from './in-vault.ts'

export type ListNames = 'credentials.list'
type Names = ListNames | Extract<keyof AppCalls, `search.${string}` | `searches.${string}`>

/** Lists of credentials, and what helps to search them. */
export const listHandlers = ({ ports, session, emit }: Core): Pick<Handlers<AppCalls>, Names> => ({
  'credentials.list': async ({ sort, direction, group, cursor, offset, limit, ...asked }) => {
    const { listing } = session.vault()
    const filter = filterOf(asked, ports.now())
    const known = listing.known()
    const order = orderOf({ sort, direction, group }, filter, known)
    const page = await inVault(session, listing.page({ filter, order, cursor, offset, limit }))
    const grouped = order.group ?? groupOfSort(order.sort)
    return {
      ...page,
      rows: page.rows.map((row) => summaryOf(row, findCatalogue(row.provider))),
      groupOf: [...page.groupOf],
      words: [...filter.words],
      groups: page.groups.map(({ key, count }) => ({
        key,
        count,
        label: grouped === null ? key : groupLabel(grouped, key, known),
      })),
    }
  },
  'search.complete': ({ text, at }) =>
    complete(text, at, session.vault().searchValues.of(), searchCatalogue()),
  'searches.list': () => session.vault().searches.list(),
  'searches.save': ({ id, name, query }) => {
    filterOf({ query, trashed: false }, ports.now())
    const saved = session.vault().searches.save(id, name, query, ports.now())
    emit('searches.changed', {})
    return { id: saved }
  },
  'searches.remove': ({ id }) => {
    session.vault().searches.remove(id)
    emit('searches.changed', {})
  },
})
