import type { LogEvent, LogLine } from '../../shared/sync.ts'
import type { Db } from './database.ts'

/** So many lines are kept; the oldest go first. */
const kept = 20_000

export interface LogEntry {
  readonly event: LogEvent
  readonly name?: string
  readonly message?: string
  readonly counts?: Readonly<Record<string, number>>
}

export interface LogQuery {
  readonly connectionId?: string | undefined
  readonly event?: LogEvent | undefined
  readonly query: string
  readonly before?: number | undefined
  readonly limit: number
}

/** What sync runs did. Names and counts, never a value. */
export function syncLogRepository(db: Db) {
  const insert = db.prepare(
    `INSERT INTO sync_log (at, connection, label, event, detail)
     SELECT @now, rid, label, @event, @detail FROM connections WHERE id = @connectionId`,
  )
  const trim = db.prepare('DELETE FROM sync_log WHERE rid <= (SELECT max(rid) FROM sync_log) - ?')
  const list = db.prepare<
    unknown[],
    { id: number; at: number; connectionId: string | null; label: string; event: LogEvent; detail: string }
  >(
    `SELECT l.rid AS id, l.at, n.id AS connectionId, l.label, l.event, l.detail
     FROM sync_log l LEFT JOIN connections n ON n.rid = l.connection
     WHERE (@connectionId IS NULL OR n.id = @connectionId) AND (@event IS NULL OR l.event = @event)
       AND (@before IS NULL OR l.rid < @before)
       AND (@pattern IS NULL OR l.detail LIKE @pattern ESCAPE '\\' OR l.label LIKE @pattern ESCAPE '\\')
     ORDER BY l.rid DESC LIMIT @limit + 0`,
  )

  return {
    add: db.transaction((connectionId: string, entries: readonly LogEntry[], now: number): void => {
      for (const { event, ...detail } of entries) {
        insert.run({ connectionId, event, now, detail: JSON.stringify(detail) })
      }
      trim.run(kept)
    }),
    /** Newest first. */
    list({
      connectionId = undefined,
      event = undefined,
      query,
      before = undefined,
      limit,
    }: LogQuery): LogLine[] {
      const text = query.trim()
      const pattern = text === '' ? null : `%${text.replace(/[\\%_]/g, '\\$&')}%`
      const values = {
        connectionId: connectionId ?? null,
        event: event ?? null,
        before: before ?? null,
        limit,
        pattern,
      }
      return list.all(values).map(({ detail, ...row }) => {
        const { name = null, message = null, counts = {} } = JSON.parse(detail)
        return { ...row, name, message, counts }
      })
    },
  }
}
export type SyncLogRepository = ReturnType<typeof syncLogRepository>
