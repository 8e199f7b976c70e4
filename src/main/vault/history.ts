import { AppError } from '../../shared/errors.ts'
import type { Cause } from '../../shared/sync.ts'
import type { Db } from './database.ts'
import { ofId, withId } from './sql-parts.ts'
import type { FullState } from './state.ts'

/** The columns that make up a credential's state. */
export interface StateRow {
  readonly rid: number
  readonly kind: string
  readonly name: string
  readonly description: string | null
  readonly attributes: string
  readonly secrets: string
  readonly tags: string
  readonly notes: string
  readonly custom: string
  readonly expiresAt: number | null
  readonly rotateDays: number | null
}

export const stateColumns = `c.rid, c.kind, c.name, c.description, c.attributes, c.secrets, c.tags, c.notes, c.custom,
  c.expires_at AS expiresAt, c.rotate_days AS rotateDays`

export const stateOf = (row: StateRow): FullState => ({
  kind: row.kind,
  name: row.name,
  description: row.description,
  attributes: JSON.parse(row.attributes),
  secrets: JSON.parse(row.secrets),
  tags: JSON.parse(row.tags),
  notes: row.notes,
  custom: JSON.parse(row.custom),
  expiresAt: row.expiresAt,
  rotateDays: row.rotateDays,
})

/** What most states have nothing of. It is not written; states from before schema 7 have it in full. */
const nothing = {
  description: null,
  secrets: {},
  tags: [],
  notes: '',
  custom: [],
  expiresAt: null,
  rotateDays: null,
} as const satisfies Partial<FullState>

const withoutEmpty = (state: FullState): object => {
  const empty = new Map(Object.entries(nothing).map(([name, value]) => [name, JSON.stringify(value)]))
  return Object.fromEntries(
    Object.entries(state).filter(([name, value]) => JSON.stringify(value) !== empty.get(name)),
  )
}

export interface VersionRow {
  readonly version: number
  readonly at: number
  readonly cause: Cause
  readonly state: FullState
}

/** States that were replaced. A credential's secrets stay sealed where they are; a state names their versions. */
export function historyRepository(db: Db) {
  const insert = db.prepare(
    `INSERT INTO versions (credential, version, at, cause, state)
     VALUES (@rid, (SELECT coalesce(max(version), 0) + 1 FROM versions WHERE credential = @rid), @at, @cause, @state)`,
  )
  const all = db.prepare<[string], { version: number; at: number; cause: Cause; state: string }>(
    `SELECT version, at, cause, state FROM versions
     WHERE credential = (SELECT rid FROM credentials WHERE ${withId}) ORDER BY version DESC`,
  )
  const current = db.prepare<[string], StateRow>(`SELECT ${stateColumns} FROM credentials c WHERE ${ofId}`)

  return {
    /** Keeps a state that is about to be replaced, or that lost a merge. Call it in the transaction that replaces it. */
    keep: (rid: number, state: FullState, cause: Cause, at: number): void =>
      void insert.run({ rid, at, cause, state: JSON.stringify(withoutEmpty(state)) }),
    /** Newest first. */
    list: (id: string): VersionRow[] =>
      all.all(id).map(({ state, ...row }) => ({ ...row, state: { ...nothing, ...JSON.parse(state) } })),
    /** Throws `not-found`. */
    now(id: string): FullState {
      const row = current.get(id)
      if (!row) throw gone('credential', id)
      return stateOf(row)
    },
    /** Throws `not-found`. */
    version(id: string, version: number): VersionRow {
      const found = this.list(id).find((row) => row.version === version)
      if (!found) throw gone('version', String(version))
      return found
    },
  }
}
export type HistoryRepository = ReturnType<typeof historyRepository>

const gone = (what: string, id: string) =>
  new AppError('not-found', { what, id }, `This ${what} is no longer in the vault.`)
