import { complete } from '../../../src/main/search/complete.ts'
import { parseQuery } from '../../../src/main/search/query.ts'
import type { Condition } from '../../../src/main/vault/listing/filter.ts'
import type { AppCalls, Emit } from '../../../src/shared/contract.ts'
import type { CredentialDetail, CredentialFilter } from '../../../src/shared/credential.ts'
import { AppError } from '../../../src/shared/errors.ts'
import type { Handlers } from '../../../src/shared/ipc.ts'
import type { SavedSearch } from '../../../src/shared/search.ts'
import type { FakeState } from './fake-handlers.ts'
import type { FakeOptions } from './fake-main.ts'
import { fakeOrder } from './fake-order.ts'
import { membersOf } from './fake-organizations.ts'
import { fakeProviders } from './fake-providers.ts'

type Names =
  | 'credentials.list'
  | Extract<keyof AppCalls, `search.${string}` | `searches.${string}` | `credentials.bulk${string}`>

const catalogue = {
  providers: fakeProviders,
  kinds: fakeProviders.flatMap(({ id: provider, kinds }) =>
    kinds.map(({ id, label }) => ({ id, label, provider })),
  ),
  secretless: {},
}

function meets(one: CredentialDetail, condition: Condition): boolean {
  switch (condition.on) {
    case 'provider':
      return condition.ids.includes(one.provider)
    case 'kind':
      return condition.ids.includes(one.kind)
    case 'health':
      return condition.states.includes(one.health)
    case 'tag':
      return one.tags.includes(condition.tag)
    case 'organization':
      return (one.organization ?? '').toLowerCase().includes(condition.named.toLowerCase())
    case 'secret':
      return condition.held === (one.held === 'held')
    default:
      return true
  }
}

/** Which credentials a filter means. The language is the real one; of its conditions the plain ones are kept. */
export function fakeMatches(state: FakeState, filter: CredentialFilter) {
  const { connectionId, organizationId, scopeId, tieId, trashed, sync, query } = filter
  const read = parseQuery(query, catalogue, Date.now())
  const tied = new Set(membersOf(state, tieId))
  const rows = state.credentials.filter((one) => {
    const text = [one.name, one.hint, one.kindLabel, ...one.tags, one.notes, one.organization].join(' ')
    return (
      // A deletion that waits or is in conflict is listed with the edits, though it is in the trash.
      (sync !== undefined || one.trashed === trashed) &&
      (!sync || (sync === 'owed' ? one.owed !== null : one.sync === sync)) &&
      (!connectionId || one.connectionId === connectionId) &&
      (!organizationId || one.organizationId === organizationId) &&
      (!scopeId || one.scopeId === scopeId) &&
      (!tieId || tied.has(one.organizationId)) &&
      read.words.every((word) => text.toLowerCase().includes(word.toLowerCase())) &&
      read.conditions.every((condition) => meets(one, condition) !== condition.not)
    )
  })
  return { rows, words: [...read.words] }
}

function counted(values: readonly (string | null)[]) {
  const counts = new Map<string, number>()
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].map(([value, count]) => ({ value, count }))
}

export function fakeFind(
  options: FakeOptions,
  state: FakeState,
  emit: Emit,
): Pick<Handlers<AppCalls>, Exclude<Names, `credentials.bulk${string}`>> {
  const searches: SavedSearch[] = []
  return {
    'credentials.list': ({ offset, limit, sort, direction, group, cursor, ...filter }) => {
      if (options.trouble === 'list') throw new AppError('internal', { id: 'a41c' }, '')
      if (state.vault.state !== 'unlocked') throw new AppError('vault-locked', {}, 'The vault is locked.')
      const { rows, words } = fakeMatches(state, filter)
      const ordered = fakeOrder(rows, { sort, direction, group })
      const from = cursor === undefined ? offset : Number(cursor)
      const to = from + limit
      const most = 1_000
      const more = words.length > 0 && rows.length > most && to < rows.length
      return {
        rows: ordered.rows.slice(from, to),
        total: more ? Math.max(most, to + 1) : rows.length,
        more,
        cursor: to < rows.length ? String(to) : null,
        words,
        groups: ordered.groups,
        groupOf: ordered.groupOf.slice(from, to),
      }
    },
    'search.complete': ({ text, at }) => {
      const all = state.credentials
      const values = {
        providers: counted(all.map(({ provider }) => provider)),
        organizations: counted(all.map(({ organization }) => organization)),
        scopes: counted(all.map(({ scope }) => scope)),
        kinds: counted(all.map(({ kind }) => kind)),
        tags: () => counted(all.flatMap(({ tags }) => tags)),
      }
      return complete(text, at, values, catalogue)
    },
    'searches.list': () => searches,
    'searches.save': ({ id = crypto.randomUUID(), name, query }) => {
      parseQuery(query, catalogue, Date.now())
      const at = searches.findIndex((one) => one.id === id)
      searches.splice(at < 0 ? searches.length : at, at < 0 ? 0 : 1, { id, name, query })
      emit('searches.changed', {})
      return { id }
    },
    'searches.remove': ({ id }) => {
      searches.splice(0, searches.length, ...searches.filter((one) => one.id !== id))
      emit('searches.changed', {})
    },
  }
}
