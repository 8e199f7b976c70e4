import type { Db } from './database.ts'
import { type HistoryRepository, type StateRow, stateColumns, stateOf } from './history.ts'
import { indexLater } from './index-later.ts'
import { differing, merge, same } from './merge.ts'
import { newId } from './new-id.ts'
import type { ScopeRow } from './places.ts'
import { type Base, type Fields, fieldsOf, sentVersions, type Theirs, withFields } from './state.ts'
import { unwaited } from './unwaited.ts'

/** A credential as a remote tells it, ready to be stored. JSON columns are text. */
export interface PulledCredential {
  readonly remoteId: string
  readonly kind: string
  readonly name: string
  readonly description: string | null
  /** A null takes a value away; what is absent was not told. */
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

/** What a told row means for the vault. `after` and `conflicts` are public fields, as `fieldsOf` names them. */
export interface Change {
  readonly action: 'create' | 'change' | 'same'
  /** Null for one that the vault does not have yet. */
  readonly id: string | null
  readonly told: PulledCredential
  readonly before: Fields
  readonly after: Fields
  readonly conflicts: Fields
}

interface KnownRow extends StateRow {
  readonly id: string
  readonly base: string | null
  readonly theirs: string | null
  readonly goneAt: number | null
  readonly trashedAt: number | null
}

export interface Applied {
  added: number
  changed: number
  unchanged: number
}

const known = `SELECT ${stateColumns}, c.id, c.base, c.theirs, c.gone_at AS goneAt, c.trashed_at AS trashedAt
  FROM credentials c WHERE c.scope = ? AND c.remote_id = ?`

/**
 * What a pull writes. It names no secret column, so no answer of a remote can blank or replace a secret,
 * and it leaves tags and notes, which are ours. What it replaces goes to the history.
 */
export function pulledRepository(db: Db, history: HistoryRepository) {
  const asListed = db
    .prepare<[number, string, Buffer], 1>(
      'SELECT 1 FROM credentials WHERE scope = ? AND remote_id = ? AND listed_digest = ? AND gone_at IS NULL',
    )
    .pluck()
  const knownRow = db.prepare<[number, string], KnownRow>(known)
  const skipped = db
    .prepare<[number, string], Buffer>('SELECT digest FROM skips WHERE scope = ? AND remote_id = ?')
    .pluck()
  const skip = db.prepare('INSERT OR REPLACE INTO skips (scope, remote_id, digest) VALUES (?, ?, ?)')
  const insert = db.prepare(
    `INSERT INTO credentials (uuid, connection, organization, scope, remote_id, kind, name, description, attributes,
       extra, health, health_message, health_checked_at, created_at, updated_at, last_used_at, usage, listed_digest,
       described, pulled_at)
     VALUES (unhex(@id, '-'), @connection, @organization, @scope, @remoteId, @kind, @name, @description, @attributes,
       @extra, @health, @healthMessage, @healthCheckedAt, @createdAt, @updatedAt, @lastUsedAt, @usage, @digest,
       @tellsAll, @now)`,
  )
  // `@listed` tells a row of a list from a description, which has no digest of its own to compare with.
  const update = db.prepare(
    `UPDATE credentials SET kind = @kind, name = @name, description = @description, attributes = @attributes,
       extra = @extra, health = @health, health_message = @healthMessage, health_checked_at = @healthCheckedAt,
       created_at = @createdAt, updated_at = @updatedAt, last_used_at = @lastUsedAt,
       usage = coalesce(@usage, usage), base = @base, theirs = @theirs,
       described = NOT @listed OR @tellsAll OR (described AND listed_digest IS @digest),
       listed_digest = CASE WHEN @listed THEN @digest ELSE listed_digest END,
       pulled_at = @now, gone_at = NULL, trashed_at = @trashedAt
     WHERE rid = @rid`,
  )
  const settled = db.prepare('DELETE FROM outbox WHERE credential = ? AND intent IS NULL')
  const undescribed = db
    .prepare<[number], string>(
      `SELECT remote_id FROM credentials INDEXED BY credentials_undescribed WHERE scope = ? AND remote_id IS NOT NULL
         AND NOT described AND listed_digest IS NOT NULL AND gone_at IS NULL ORDER BY name`,
    )
    .pluck()

  /** What `told` would do; writes nothing. Null: nothing, since it is as it was when it was last listed. */
  function decide(
    scope: ScopeRow,
    told: PulledCredential,
    listed: boolean,
  ): (Change & { write: Write }) | null {
    if (listed && asListed.get(scope.rid, told.remoteId, told.digest)) return null
    if (listed && skipped.get(scope.rid, told.remoteId)?.equals(told.digest)) return null
    const toldFields = fieldsOf(told)
    const row = knownRow.get(scope.rid, told.remoteId)
    if (!row) {
      if (!listed) return null
      const write: Write = { row: null, base: null, theirs: null, replaced: false, trashedAt: null }
      return { action: 'create', id: null, told, before: {}, after: toldFields, conflicts: {}, write }
    }
    const before = fieldsOf(stateOf(row))
    const merged = mergedWith(row, before, toldFields)
    const replaced = differing(before, merged.after).length > 0
    const changes = replaced || !same(merged.theirs, row.theirs === null ? null : JSON.parse(row.theirs))
    // What was in the trash because it was gone is back.
    const trashedAt = row.goneAt !== null && row.base === null ? null : row.trashedAt
    const write: Write = { row, base: merged.base, theirs: merged.theirs, replaced, trashedAt }
    const conflicts = merged.theirs?.fields ?? {}
    const back = trashedAt !== row.trashedAt
    return {
      action: changes || back ? 'change' : 'same',
      id: row.id,
      told,
      before,
      after: merged.after,
      conflicts,
      write,
    }
  }

  function write(
    scope: ScopeRow,
    { told, after, write: how }: Change & { write: Write },
    listed: boolean,
    tellsAll: boolean,
    now: number,
  ) {
    const { row, base, theirs, replaced, trashedAt } = how
    const { attributes, ...fields } = withFields(after)
    const values = {
      ...told,
      ...fields,
      attributes: JSON.stringify(attributes),
      tellsAll: tellsAll ? 1 : 0,
      now,
    }
    if (row === null) {
      const { connection, organization, rid } = scope
      insert.run({ ...values, id: newId(now), connection, organization, scope: rid })
      return
    }
    if (replaced) history.keep(row.rid, stateOf(row), row.base === null ? 'pull' : 'merge', now)
    const json = (value: unknown) => (value === null ? null : JSON.stringify(value))
    update.run({
      ...values,
      rid: row.rid,
      listed: listed ? 1 : 0,
      base: json(base),
      theirs: json(theirs),
      trashedAt,
    })
    if (base === null) settled.run(row.rid)
  }

  const later = indexLater(db)
  const apply = db.transaction(
    (scope: ScopeRow, rows: readonly PulledCredential[], now: number, tellsAll = false): Applied => {
      const applied: Applied = { added: 0, changed: 0, unchanged: 0 }
      for (const told of rows) {
        const change = decide(scope, told, true)
        if (change === null) applied.unchanged++
        else {
          if (change.action === 'create' && applied.added === 0) later.begin()
          write(scope, change, true, tellsAll, now)
          if (change.action === 'create') applied.added++
          else applied.changed++
        }
      }
      if (applied.added > 0) later.end(applied.added)
      return applied
    },
  )

  const count = db
    .prepare<[number], number>('SELECT coalesce(sum(count), 0) FROM tallies WHERE scope = ?')
    .pluck()

  return {
    /** How many there are of a scope. */
    count: (scope: ScopeRow): number => count.get(scope.rid) ?? 0,
    /** What a row of a list would do, for a plan; writes nothing. Null: nothing. */
    preview: (scope: ScopeRow, told: PulledCredential): Change | null => decide(scope, told, true),
    /**
     * Applies rows of a scope's list, all or none. Rows that did not change cost no write; neither do those that
     * the person left out, until they change again.
     *
     * What a remote tells is told again: it waits for no disk. `tellsAll`: the rows have all that a description has, so
     * that none is missing afterwards.
     */
    apply: (scope: ScopeRow, rows: readonly PulledCredential[], now: number, tellsAll = false): Applied =>
      unwaited(db, () => apply(scope, rows, now, tellsAll)),
    /** Remote ids whose details are missing or older than the list. */
    undescribed: (scope: ScopeRow): string[] => undescribed.all(scope.rid),
    /** Applies one description. A credential that the vault does not have is left to the next list. */
    described: db.transaction((scope: ScopeRow, told: PulledCredential, now: number): void => {
      const change = decide(scope, told, false)
      if (change) write(scope, change, false, false, now)
    }),
    /** Leaves a row of a list out until it changes again; an empty digest stands for its absence. */
    skip: (scopeRid: number, remoteId: string, digest: Buffer): void =>
      void skip.run(scopeRid, remoteId, digest),
  }
}
export type PulledRepository = ReturnType<typeof pulledRepository>

interface Write {
  readonly row: KnownRow | null
  readonly base: Base | null
  readonly theirs: Theirs | null
  readonly replaced: boolean
  readonly trashedAt: number | null
}

/** The state after a merge. `base` is null where nothing is left that the remote has not. */
function mergedWith(
  row: KnownRow,
  before: Fields,
  told: Fields,
): { after: Fields; base: Base | null; theirs: Theirs | null } {
  if (row.base === null) return { after: { ...before, ...told }, base: null, theirs: null }
  const base: Base = JSON.parse(row.base)
  const earlier: Theirs | null = row.theirs === null ? null : JSON.parse(row.theirs)
  const { mine, base: agreed, conflicts } = merge(base.fields, before, told, earlier?.fields)
  const deleted = row.trashedAt !== null
  const edited =
    deleted && (earlier?.edited || differing({ ...base.fields, ...told }, base.fields).length > 0)
  const inConflict = Object.keys(conflicts).length > 0 || edited
  const next: Base = { fields: agreed, secrets: base.secrets }
  const theirs: Theirs | null = inConflict ? { fields: conflicts, ...(edited && { edited: true }) } : null
  const owes = deleted || inConflict || differing(mine, agreed).length > 0 || secretsDiffer(row, base)
  return { after: mine, base: owes ? next : null, theirs }
}

const secretsDiffer = (row: StateRow, base: Base): boolean =>
  !same(sentVersions(stateOf(row).secrets), base.secrets)
