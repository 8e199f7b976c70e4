import type { Prepared } from '../prepared.ts'
import type { Condition, ListFilter } from './filter.ts'
import type { Known } from './known.ts'
import type { Narrowed } from './narrow.ts'
import { among, columnOf, contains, joined, type Sql } from './sql.ts'
import { hits, matchOf } from './words.ts'

const live = 'c.trashed_at IS NULL'
const from = (index: string) => `SELECT c.rid FROM credentials c INDEXED BY ${index} WHERE`

function ofCondition(condition: Condition, filter: ListFilter, known: Known): Sql[] {
  if (condition.not) return []
  switch (condition.on) {
    case 'standing':
      if (condition.is === 'conflict')
        return [{ text: `${from('credentials_in_conflict')} c.theirs IS NOT NULL`, values: [] }]
      if (['owed', 'pending', 'held', 'failed'].includes(condition.is))
        return [{ text: 'SELECT credential AS rid FROM outbox', values: [] }]
      break
    case 'tag':
      return [
        { text: 'SELECT credential AS rid FROM credential_tags WHERE tag = ?', values: [condition.tag] },
      ]
    // Few credentials have files, and each only some.
    case 'file': {
      const { text, values } = contains('a.name', condition.text)
      return [
        {
          text: `SELECT DISTINCT a.credential AS rid FROM attachments a WHERE a.removed_at IS NULL AND ${text}`,
          values,
        },
      ]
    }
    case 'name': {
      const match = matchOf([condition.text])
      return match === null ? [] : [{ text: hits, values: [match] }]
    }
  }
  if (filter.trashed) return []
  switch (condition.on) {
    case 'named':
      return [
        {
          text: `${from('credentials_by_name')} ${live} AND c.name = ? COLLATE NOCASE`,
          values: [condition.name],
        },
      ]
    case 'health':
      return condition.states.every((state) => state === 'warn' || state === 'invalid')
        ? [
            {
              text: `${from('credentials_unhealthy')} ${live} AND c.health IN ('warn', 'invalid')
                AND c.health IN (SELECT value FROM json_each(?))`,
              values: [JSON.stringify(condition.states)],
            },
          ]
        : []
    case 'kind':
      return [
        {
          text: `${from('credentials_by_kind')} ${live} AND c.kind IN (SELECT value FROM json_each(?))`,
          values: [JSON.stringify(condition.ids)],
        },
      ]
    case 'secret': {
      if (condition.held) return []
      const kinds = known.tallies().filter(({ held, trashed, scope, kind }) => {
        const provider = known.scopes.get(scope)?.provider ?? ''
        return held === 0 && trashed === 0 && !condition.secretless[provider]?.includes(kind)
      })
      return [
        {
          text: `${from('credentials_by_kind')} ${live} AND c.secret_at IS NULL
            AND c.kind IN (SELECT value FROM json_each(?))`,
          values: [JSON.stringify([...new Set(kinds.map(({ kind }) => kind))])],
        },
      ]
    }
    case 'time':
      return condition.never ? [] : [ofTime(condition)]
    case 'standing':
      return condition.is === 'gone'
        ? [{ text: `${from('credentials_gone')} ${live} AND c.gone_at IS NOT NULL`, values: [] }]
        : []
    case 'has':
      if (condition.what === 'notes')
        return [{ text: `${from('credentials_with_notes')} ${live} AND c.notes <> ''`, values: [] }]
      return condition.what === 'fields'
        ? [{ text: `${from('credentials_with_fields')} ${live} AND c.custom <> '[]'`, values: [] }]
        : []
  }
  return []
}

/** An index that holds the time. */
export const timeIndex = {
  updated: 'credentials_by_update',
  created: 'credentials_by_creation',
  used: 'credentials_by_use',
  expires: 'credentials_by_expiry',
  // It holds the time, in the order of kinds: read whole, and no row with it.
  stored: 'credentials_by_kind',
} as const

function ofTime({ clock, after, before }: Condition & { on: 'time' }): Sql {
  const column = columnOf(clock)
  const bounds = joined([
    { text: `${live} AND ${column} IS NOT NULL`, values: [] },
    ...(after === null ? [] : [{ text: `${column} > ?`, values: [after] }]),
    ...(before === null ? [] : [{ text: `${column} < ?`, values: [before] }]),
  ])
  return { text: `${from(timeIndex[clock])} ${bounds.text}`, values: bounds.values }
}

/**
 * Ways to have all rows that can fit without walking a list: the first that yields no more than `most`. Null where
 * there are more whichever way.
 */
export function shortWay(
  prepared: Prepared,
  filter: ListFilter,
  narrowed: Narrowed,
  known: Known,
  most: number,
): Sql | null {
  const { scopes } = narrowed
  if (scopes !== null && narrowed.present() <= most) {
    const { text, values } = joined(among('c.scope', scopes))
    return { text: `SELECT c.rid FROM credentials c WHERE ${text}`, values }
  }
  const ways = [
    ...filter.conditions.flatMap((condition) => ofCondition(condition, filter, known)),
    ...(filter.trashed
      ? [{ text: `${from('credentials_in_trash')} c.trashed_at IS NOT NULL`, values: [] }]
      : []),
  ]
  for (const way of ways) {
    const count = prepared(`SELECT count(*) FROM (SELECT 1 FROM (${way.text}) LIMIT ? + 0)`)
      .pluck()
      .get(...way.values, most + 1) as number
    if (count <= most) return way
  }
  return null
}
