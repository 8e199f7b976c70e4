import type { WireError } from '../../shared/errors.ts'
import type { Db } from './database.ts'
import { ofId } from './sql-parts.ts'
import type { Base } from './state.ts'

/**
 * A create that was begun, on disk before its request. What was there before is in the vault already: every push
 * comes after a complete list. Times are Unix milliseconds.
 */
export interface Intent {
  readonly startedAt: number
  /** When it was known that no answer comes; not where the process died before. */
  readonly endedAt?: number
  /** What was sent; the person may have gone on editing. Earlier versions did not note it. */
  readonly sent?: Base
  /** Several at the remote fit: a person has to say which one it is. */
  readonly candidates?: readonly {
    readonly remoteId: string
    readonly name: string
    readonly createdAt: number | null
  }[]
}

export interface OutboxRow {
  readonly rid: number
  readonly id: string
  readonly scopeId: string
  readonly action: 'create' | 'change' | 'delete'
  readonly revision: number
  readonly owedAt: number
  readonly reason: string | null
  readonly held: boolean
  readonly intent: Intent | null
  readonly attempts: number
  readonly nextAt: number | null
  readonly failure: WireError | null
  readonly inConflict: boolean
}

interface Stored extends Omit<OutboxRow, 'held' | 'intent' | 'failure' | 'inConflict'> {
  readonly held: number
  readonly intent: string | null
  readonly failure: string | null
  readonly inConflict: number
}

export interface OwedCounts {
  readonly pending: number
  readonly failed: number
  readonly held: number
  readonly conflicts: number
}

const columns = `b.credential AS rid, c.id, s.id AS scopeId, b.revision, b.owed_at AS owedAt, b.reason, b.held,
  b.intent, b.attempts, b.next_at AS nextAt, b.failure, c.theirs IS NOT NULL AS inConflict,
  CASE WHEN c.remote_id IS NULL THEN iif(c.trashed_at IS NULL, 'create', 'delete')
       WHEN c.trashed_at IS NOT NULL THEN 'delete' ELSE 'change' END AS action`
const joined = 'outbox b JOIN credentials c ON c.rid = b.credential JOIN scopes s ON s.rid = c.scope'

const fromStored = (row: Stored): OutboxRow => ({
  ...row,
  held: row.held === 1,
  inConflict: row.inConflict === 1,
  intent: row.intent === null ? null : JSON.parse(row.intent),
  failure: row.failure === null ? null : JSON.parse(row.failure),
})

/** What remotes are owed, one row per credential. What it is follows from the credential: create, change or delete. */
export function outboxRepository(db: Db) {
  const ofConnection = db.prepare<[string], Stored>(
    `SELECT ${columns} FROM ${joined}
     WHERE b.connection = (SELECT rid FROM connections WHERE id = ?) ORDER BY b.owed_at, b.credential`,
  )
  const one = db.prepare<[string], Stored>(`SELECT ${columns} FROM ${joined} WHERE ${ofId}`)
  // One row per credential: the first counts, the later ones count up.
  const owe = db.prepare(
    `INSERT INTO outbox (credential, connection, revision, owed_at, reason)
     SELECT rid, connection, 1, @now, @reason FROM credentials WHERE rid = @rid
     ON CONFLICT (credential) DO UPDATE SET revision = revision + 1, reason = coalesce(excluded.reason, reason),
       attempts = 0, next_at = NULL, failure = NULL`,
  )
  const set = {
    intent: db.prepare('UPDATE outbox SET intent = ? WHERE credential = ?'),
    held: db.prepare('UPDATE outbox SET held = ? WHERE credential = ?'),
    retry: db.prepare(
      'UPDATE outbox SET held = 0, attempts = 0, next_at = NULL, failure = NULL WHERE credential = ?',
    ),
    again: db.prepare('UPDATE outbox SET intent = NULL, next_at = NULL, failure = NULL WHERE credential = ?'),
    dueNow: db.prepare(
      `UPDATE outbox SET next_at = 0
       WHERE next_at IS NOT NULL AND connection = (SELECT rid FROM connections WHERE id = ?)`,
    ),
    failed: db.prepare(
      'UPDATE outbox SET failure = @failure, next_at = @nextAt, attempts = attempts + 1 WHERE credential = @rid AND revision = @revision',
    ),
  }
  const drop = db.prepare('DELETE FROM outbox WHERE credential = ?')
  const counts = db.prepare<[], OwedCounts & { connection: number }>(
    `SELECT b.connection, sum(NOT b.held AND b.failure IS NULL AND c.theirs IS NULL) AS pending,
       sum(NOT b.held AND b.failure IS NOT NULL AND c.theirs IS NULL) AS failed, sum(b.held AND c.theirs IS NULL) AS held, 0 AS conflicts
     FROM outbox b JOIN credentials c ON c.rid = b.credential GROUP BY b.connection`,
  )
  const conflicts = db.prepare<[], { connection: number; conflicts: number }>(
    'SELECT connection, count(*) AS conflicts FROM credentials WHERE theirs IS NOT NULL GROUP BY connection',
  )

  return {
    list: (connectionId: string): OutboxRow[] => ofConnection.all(connectionId).map(fromStored),
    get: (id: string): OutboxRow | null => {
      const row = one.get(id)
      return row ? fromStored(row) : null
    },
    /** Call it in the transaction of the edit. */
    owe: (rid: number, reason: string | null, now: number): void => void owe.run({ rid, reason, now }),
    drop: (rid: number): void => void drop.run(rid),
    /** Durable when it returns: what settles a create whose answer is lost. */
    setIntent: (rid: number, intent: Intent | null): void =>
      void set.intent.run(intent === null ? null : JSON.stringify(intent), rid),
    hold: (rid: number, held: boolean): void => void set.held.run(held ? 1 : 0, rid),
    retry: (rid: number): void => void set.retry.run(rid),
    /** A create that was begun is known not to have happened: it can be sent. */
    again: (rid: number): void => void set.again.run(rid),
    /** What is tried again later by itself is tried again now. */
    dueNow: (connectionId: string): void => void set.dueNow.run(connectionId),
    /** `nextAt` null: not again before the person does something. Of an edit that was replaced it says nothing. */
    failed: (row: Pick<OutboxRow, 'rid' | 'revision'>, failure: WireError, nextAt: number | null): void =>
      void set.failed.run({ rid: row.rid, revision: row.revision, failure: JSON.stringify(failure), nextAt }),
    /** By the connection's row id. */
    counts(): ReadonlyMap<number, OwedCounts> {
      const found = new Map<number, OwedCounts>()
      for (const { connection, ...row } of counts.all()) found.set(connection, row)
      for (const row of conflicts.all()) {
        const owed = found.get(row.connection) ?? { pending: 0, failed: 0, held: 0 }
        found.set(row.connection, { ...owed, conflicts: row.conflicts })
      }
      return found
    },
  }
}
export type OutboxRepository = ReturnType<typeof outboxRepository>
