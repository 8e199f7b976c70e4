import type { Prepared } from '../prepared.ts'
import type { Clock } from './filter.ts'
import type { Known } from './known.ts'
import { columnsOf, type Raw, rawAt } from './rows.ts'
import type { Found, Key, Segment, Slices } from './segment.ts'
import { among, columnOf, joined, type Sql } from './sql.ts'
import { verify } from './verify.ts'

type Entry = [rid: number, organization: number, key: string | number]

export interface Way {
  readonly by: 'name' | 'trashed' | Clock
  readonly descending: boolean
  /** Null: of all. */
  readonly organizations: ReadonlySet<number> | null
  /** Names that begin with this. */
  readonly prefix?: string | undefined
  /** Asked of each entry of the index, before its row is looked at. */
  readonly sift?: ((rid: number, organization: number) => boolean) | undefined
  /** What only the row answers. */
  readonly conditions: readonly Sql[]
}

const indexOf: Readonly<Record<Way['by'], string>> = {
  name: 'credentials_by_name',
  updated: 'credentials_by_update',
  created: 'credentials_by_creation',
  used: 'credentials_by_use',
  expires: 'credentials_by_expiry',
  trashed: 'credentials_in_trash',
}
/** So many entries are looked at in one slice, at most. */
const slice = 1000
/** After every text that begins with what is before it. */
const afterAll = '\u{10ffff}'

/** Goes over an index in its own order, so that any page costs what the first costs. */
export function walk(
  prepared: Prepared,
  known: Known,
  way: Way,
  group: string | null,
  size: number | null,
): Segment {
  const { by, descending, organizations, prefix, sift, conditions } = way
  const single = by === 'name' && organizations?.size === 1
  const index = single ? 'credentials_by_organization' : indexOf[by]
  const column = by === 'name' ? 'c.name COLLATE NOCASE' : columnOf(by)
  const shown = by === 'name' ? 'c.name' : column
  const order = [column, 'c.organization', 'c.rid']
  const direction = descending ? ' DESC' : ''
  const scope: Sql[] = [
    ...(by === 'trashed' ? [] : [{ text: 'c.trashed_at IS NULL', values: [] }]),
    ...(by === 'name' ? [] : [{ text: `${column} IS NOT NULL`, values: [] }]),
    ...among('c.organization', organizations),
    ...(prefix === undefined
      ? []
      : [{ text: `${column} >= ? AND ${column} < ?`, values: [prefix, prefix + afterAll] }]),
  ]
  const entry = `c.rid, c.organization, ${shown}`
  const from = `FROM credentials c INDEXED BY ${index}`
  const ordered = `ORDER BY ${order.map((one) => one + direction).join(', ')}`

  // The first column once more: by the comparison of all three alone, SQLite does not seek.
  const [than, orAt] = descending ? ['<', '<='] : ['>', '>=']
  const beyondKey = (after: Key): Sql => ({
    text: `${column} ${orAt} ? AND (${order.join(', ')}) ${than} (?, ?, ?)`,
    values: [after[0], ...after],
  })

  function statement(what: string, after: Key | null, ending: string) {
    const beyond: Sql[] = after === null ? [] : [beyondKey(after)]
    const { text, values } = joined([...scope, ...beyond])
    const sql = `SELECT ${what} ${from} WHERE ${text} ${ordered} ${ending}`
    return { run: prepared(sql).raw(), values }
  }
  function entries(after: Key | null, limit: number): Entry[] {
    const { run, values } = statement(entry, after, 'LIMIT ? + 0')
    return run.all(...values, limit) as Entry[]
  }
  const direct = sift === undefined && conditions.length === 0

  /** Every entry is a row of the list: both are read at once. */
  function rows(after: Key | null, limit: number): Found {
    // The one time that a list does not show comes last.
    const columns = columnsOf(known)
    const what = by === 'created' ? `${columns}, c.created_at` : columns
    const { run, values } = statement(what, after, 'LIMIT ? + 0')
    // One more tells whether there is one, where their number does not.
    const read = run.all(...values, size === null ? limit + 1 : limit) as Raw[]
    const more = read.length > limit
    const found = more ? read.slice(0, limit) : read
    const last = found.at(-1)
    const key = last && [
      (by === 'created' ? last.at(-1) : last[rawAt[by]]) as string | number,
      known.scopes.get(last[rawAt.scope])?.organization ?? 0,
      last[rawAt.rid],
    ]
    return {
      rids: found.map((row) => row[rawAt.rid]),
      raw: found,
      after: key && (more || (size !== null && found.length === limit)) ? key : null,
      more,
    }
  }

  return {
    group,
    size,
    *next(after, limit): Slices<Found> {
      if (direct) return rows(after, limit)
      const rids: number[] = []
      let asked = Math.min(slice, limit * 2)
      let at = after
      for (;;) {
        const found = entries(at, asked)
        const sifted = sift ? found.filter(([rid, organization]) => sift(rid, organization)) : found
        const asking = sifted.map(([rid]) => rid)
        const fitting = verify(prepared, asking, conditions)
        const taken = fitting.slice(0, limit - rids.length)
        rids.push(...taken)
        if (taken.length < fitting.length || rids.length === limit) {
          const last = found.find(([rid]) => rid === rids.at(-1)) as Entry
          const more = found.length === asked || last !== found.at(-1)
          return { rids, after: more ? keyOf(last) : null }
        }
        if (found.length < asked) return { rids, after: null }
        at = keyOf(found.at(-1) as Entry)
        // Sparse: more at a time, as far as one turn may take.
        asked = Math.min(slice, asked * 2)
        yield
      }
    },
    before(offset) {
      if (!direct) return null
      const { run, values } = statement(entry, null, 'LIMIT 1 OFFSET ?')
      const found = run.get(...values, offset - 1) as Entry | undefined
      return found === undefined ? null : keyOf(found)
    },
  }
}

const keyOf = ([rid, organization, key]: Entry): Key => [key, organization, rid]
