import { type Condition, fold, type ListFilter, type Standing } from './filter.ts'
import type { Known } from './known.ts'
import { isOfPlaces, type Narrowed } from './narrow.ts'

/** A part of a WHERE, with the values of its question marks. */
export interface Sql {
  readonly text: string
  readonly values: readonly unknown[]
}

const clocks = {
  updated: 'updated_at',
  used: 'last_used_at',
  created: 'created_at',
  expires: 'expires_at',
  trashed: 'trashed_at',
  stored: 'secret_at',
} as const
export const columnOf = (clock: keyof typeof clocks): string => `c.${clocks[clock]}`

const owedWhere = (extra: string): string =>
  `EXISTS (SELECT 1 FROM outbox b WHERE b.credential = c.rid${extra})`
const standings: Readonly<Record<Exclude<Standing, 'local'>, string>> = {
  conflict: 'c.theirs IS NOT NULL',
  owed: owedWhere(''),
  pending: `c.theirs IS NULL AND ${owedWhere(' AND b.held = 0 AND b.failure IS NULL')}`,
  held: owedWhere(' AND b.held = 1'),
  failed: owedWhere(' AND b.held = 0 AND b.failure IS NOT NULL'),
  synced: `c.remote_id IS NOT NULL AND c.theirs IS NULL AND NOT ${owedWhere('')}`,
  gone: 'c.gone_at IS NOT NULL',
}
const possessions = {
  notes: `c.notes <> ''`,
  tags: `c.tags <> '[]'`,
  expiry: 'c.expires_at IS NOT NULL',
  usage: `c.usage ->> '$.count' > 0`,
  description: `c.description <> ''`,
  fields: `c.custom <> '[]'`,
  files: 'EXISTS (SELECT 1 FROM attachments a WHERE a.credential = c.rid AND a.removed_at IS NULL)',
}

const isAscii = (text: string): boolean => /^[\p{ASCII}]*$/u.test(text)

/**
 * Not LIKE: a statement with one is prepared anew for each value. `lower` knows the letters of ASCII only; `folded` is
 * a function of ours, and slower.
 */
export const contains = (column: string, text: string): Sql => ({
  text: isAscii(text) ? `instr(lower(${column}), ?) > 0` : `instr(folded(${column}), ?) > 0`,
  values: [fold(text)],
})

const hay = '(SELECT h.hay FROM credential_hay h WHERE h.rid = c.rid)'
/** Most words are found in names, and the rest of a row costs more to look at. */
const said = (word: string): Sql => {
  const parts = [contains('c.name', word), contains(hay, word)]
  return {
    text: `(${parts.map(({ text }) => text).join(' OR ')})`,
    values: parts.flatMap(({ values }) => values),
  }
}

function plain(condition: Condition, known: Known): Sql | null {
  switch (condition.on) {
    case 'kind':
      return { text: 'c.kind IN (SELECT value FROM json_each(?))', values: [JSON.stringify(condition.ids)] }
    case 'health':
      return {
        text: 'c.health IN (SELECT value FROM json_each(?))',
        values: [JSON.stringify(condition.states)],
      }
    case 'secret': {
      const places = new Map([...known.scopes.values()].map((place) => [place.connection, place.provider]))
      const without = [...places].flatMap(([connection, provider]) =>
        (condition.secretless[provider] ?? []).map((kind) => `${connection}/${kind}`),
      )
      return {
        text: `c.secret_at IS ${condition.held ? 'NOT ' : ''}NULL
          AND c.connection || '/' || c.kind NOT IN (SELECT value FROM json_each(?))`,
        values: [JSON.stringify(without)],
      }
    }
    case 'tag':
      return {
        text: 'EXISTS (SELECT 1 FROM credential_tags t WHERE t.tag = ? AND t.credential = c.rid)',
        values: [condition.tag],
      }
    case 'standing':
      return condition.is === 'local' ? null : { text: standings[condition.is], values: [] }
    case 'has':
      return { text: possessions[condition.what], values: [] }
    case 'time': {
      const column = columnOf(condition.clock)
      const parts = [
        ...(condition.after === null ? [] : [`${column} > ?`]),
        ...(condition.before === null ? [] : [`${column} < ?`]),
      ]
      const values = [condition.after, condition.before].filter((value) => value !== null)
      const within = parts.length > 0 ? `(${column} IS NOT NULL AND ${parts.join(' AND ')})` : '0'
      return { text: condition.never ? `(${column} IS NULL OR ${within})` : within, values }
    }
    case 'name':
      return contains('c.name', condition.text)
    case 'file': {
      const { text, values } = contains('a.name', condition.text)
      return {
        text: `EXISTS (SELECT 1 FROM attachments a WHERE a.credential = c.rid AND a.removed_at IS NULL AND ${text})`,
        values,
      }
    }
    case 'named':
      return { text: 'c.name = ?', values: [condition.name] }
    case 'word':
      return said(condition.text)
    default:
      return null
  }
}

const negated = ({ text, values }: Sql): Sql => ({ text: `NOT coalesce((${text}), 0)`, values })

/** What only a row itself can answer, as parts that must all hold. */
export function rowConditions(conditions: readonly Condition[], known: Known): Sql[] {
  return conditions.flatMap((condition) => {
    if (isOfPlaces(condition)) return []
    const sql = plain(condition, known)
    if (sql === null) return []
    return [condition.not ? negated(sql) : { ...sql, text: `(${sql.text})` }]
  })
}

export const wordConditions = (words: readonly string[]): Sql[] => words.map(said)

/** «In these places», for a row: one value or a list of them. */
export function among(column: string, rids: ReadonlySet<number> | null): Sql[] {
  if (rids === null) return []
  const [only] = rids
  if (rids.size === 1) return [{ text: `${column} = ?`, values: [only] }]
  return [{ text: `${column} IN (SELECT value FROM json_each(?))`, values: [JSON.stringify([...rids])] }]
}

/** Everything that a filter asks of a row but its place. */
export const ownConditions = (filter: ListFilter, known: Known): Sql[] => [
  ...rowConditions(filter.conditions, known),
  ...wordConditions(filter.words),
]

/** Everything that a filter asks of a row but its words. */
export const allButWords = (filter: ListFilter, narrowed: Narrowed, known: Known): Sql[] => [
  { text: `c.trashed_at IS ${filter.trashed ? 'NOT ' : ''}NULL`, values: [] },
  ...among('c.scope', narrowed.scopes),
  ...rowConditions(filter.conditions, known),
]

/** Everything that a filter asks of a row. */
export const allConditions = (filter: ListFilter, narrowed: Narrowed, known: Known): Sql[] => [
  ...allButWords(filter, narrowed, known),
  ...wordConditions(filter.words),
]

export const joined = (parts: readonly Sql[]): Sql => ({
  text: parts.map(({ text }) => text).join(' AND ') || '1',
  values: parts.flatMap(({ values }) => values),
})

export const either = (alternatives: readonly (readonly Sql[])[]): Sql => {
  const all = alternatives.map(joined)
  return {
    text: `(${all.map(({ text }) => `(${text})`).join(' OR ')})`,
    values: all.flatMap(({ values }) => values),
  }
}

/** These rows, as a table. */
export const listed = (rids: readonly number[]): Sql => ({
  text: 'SELECT value AS rid FROM json_each(?)',
  values: [JSON.stringify(rids)],
})
