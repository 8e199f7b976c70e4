import { randomUUID } from 'node:crypto'
import type { Db } from './database.ts'
import type { ScopeRow } from './places.ts'

/** A credential as a remote tells it, ready to be stored. JSON columns are text. */
export interface PulledCredential {
  readonly remoteId: string
  readonly kind: string
  readonly name: string
  readonly description: string | null
  readonly attributes: Record<string, unknown>
  readonly extra: string
  readonly health: string
  readonly healthMessage: string | null
  readonly healthCheckedAt: number | null
  readonly createdAt: number | null
  readonly updatedAt: number | null
  readonly lastUsedAt: number | null
  /** JSON text; null where the remote tells nothing. */
  readonly usage: string | null
  /** Of the row as the list told it. */
  readonly digest: Buffer
}

export interface Applied {
  added: number
  changed: number
  unchanged: number
  gone: number
}

/**
 * What a pull writes. It names no secret column, so no answer of a remote can blank or replace a secret,
 * and it leaves tags and notes, which are ours.
 */
export function pulledRepository(db: Db) {
  const known = db.prepare<
    [number],
    { rid: number; remote_id: string; listed_digest: Buffer; gone_at: number | null }
  >('SELECT rid, remote_id, listed_digest, gone_at FROM credentials WHERE scope = ?')
  const insert = db.prepare(
    `INSERT INTO credentials (id, connection, organization, scope, remote_id, kind, name, description, attributes,
       extra, health, health_message, health_checked_at, created_at, updated_at, last_used_at, usage, listed_digest,
       described_digest, pulled_at)
     VALUES (@id, @connection, @organization, @scope, @remoteId, @kind, @name, @description, @attributes,
       @extra, @health, @healthMessage, @healthCheckedAt, @createdAt, @updatedAt, @lastUsedAt, @usage, @digest,
       @describedDigest, @now)`,
  )
  // A value that is absent is one the remote does not tell: what is known of it stays. A null takes it away.
  const update = db.prepare(
    `UPDATE credentials SET kind = @kind, name = @name, description = @description,
       attributes = json_patch(attributes, @attributes), extra = @extra, health = @health,
       health_message = @healthMessage, health_checked_at = @healthCheckedAt, created_at = @createdAt,
       updated_at = @updatedAt, last_used_at = @lastUsedAt, usage = @usage, listed_digest = @digest,
       described_digest = coalesce(@describedDigest, described_digest), pulled_at = @now,
       gone_at = NULL
     WHERE rid = @rid`,
  )
  const describe = db.prepare(
    `UPDATE credentials SET kind = @kind, name = @name, description = @description,
       attributes = json_patch(attributes, @attributes), extra = @extra, health = @health, health_message = @healthMessage, health_checked_at = @healthCheckedAt,
       created_at = @createdAt, updated_at = @updatedAt, last_used_at = @lastUsedAt,
       usage = coalesce(@usage, usage), described_digest = listed_digest, pulled_at = @now
     WHERE scope = @scope AND remote_id = @remoteId`,
  )
  const goneNow = db.prepare('UPDATE credentials SET gone_at = ? WHERE rid = ? AND gone_at IS NULL')
  const undescribed = db
    .prepare<[number], string>(
      'SELECT remote_id FROM credentials WHERE scope = ? AND described_digest IS NOT listed_digest AND gone_at IS NULL ORDER BY name',
    )
    .pluck()

  const columns = (scope: ScopeRow, row: PulledCredential, now: number, tellsAll = false) => ({
    ...row,
    describedDigest: tellsAll ? row.digest : null,
    attributes: JSON.stringify(row.attributes),
    connection: scope.connection,
    organization: scope.organization,
    scope: scope.rid,
    now,
  })

  const idOf = db
    .prepare<[number, string], string>('SELECT id FROM credentials WHERE scope = ? AND remote_id = ?')
    .pluck()

  return {
    /** Stores one credential that was just made at the remote, and returns its id here. */
    put: db.transaction((scope: ScopeRow, row: PulledCredential, now: number): string => {
      const known = idOf.get(scope.rid, row.remoteId)
      if (known !== undefined) return known
      const id = randomUUID()
      insert.run({ id, ...columns(scope, row, now) })
      return id
    }),
    /**
     * Applies the complete list of one scope in one transaction. Rows that did not change cost no write.
     *
     * `tellsAll`: the rows have all that a description has, so that none is missing afterwards.
     */
    apply: db.transaction(
      (scope: ScopeRow, rows: readonly PulledCredential[], now: number, tellsAll = false): Applied => {
        const before = new Map(known.all(scope.rid).map((row) => [row.remote_id, row]))
        const applied: Applied = { added: 0, changed: 0, unchanged: 0, gone: 0 }
        const seen = new Set<string>()
        for (const row of rows) {
          // A list that names an id twice says nothing new the second time.
          if (seen.has(row.remoteId)) continue
          seen.add(row.remoteId)
          const old = before.get(row.remoteId)
          if (!old) {
            insert.run({ id: randomUUID(), ...columns(scope, row, now, tellsAll) })
            applied.added++
          } else if (old.gone_at !== null || !old.listed_digest.equals(row.digest)) {
            update.run({ rid: old.rid, ...columns(scope, row, now, tellsAll) })
            applied.changed++
          } else applied.unchanged++
        }
        for (const [remoteId, { rid }] of before) {
          if (!seen.has(remoteId)) applied.gone += goneNow.run(now, rid).changes
        }
        return applied
      },
    ),
    /** Remote ids whose details are missing or older than the list. */
    undescribed: (scope: ScopeRow): string[] => undescribed.all(scope.rid),
    described: (scope: ScopeRow, row: PulledCredential, now: number): void =>
      void describe.run(columns(scope, row, now)),
  }
}

export type PulledRepository = ReturnType<typeof pulledRepository>
