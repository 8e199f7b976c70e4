import { localProvider } from '../../shared/provider.ts'
import type { Sealer } from '../crypto/seal.ts'
import type { SealBatches, SealBeside } from '../crypto/seal-batches.ts'
import type { AttachmentRepository, NewAttachment } from './attachments.ts'
import { changesOf } from './changes.ts'
import { countLater } from './count-later.ts'
import type { Db } from './database.ts'
import type { EditedRows } from './edited-row.ts'
import type { Edit, EditRepository } from './edits.ts'
import { type HistoryRepository, type StateRow, stateColumns, stateOf } from './history.ts'
import { indexLater } from './index-later.ts'
import { newBatches } from './new-batches.ts'
import { newRows } from './new-rows.ts'
import type { ScopeRow } from './places.ts'
import type { SecretRepository } from './secrets.ts'
import { withId } from './sql-parts.ts'
import { type FullState, fieldsOf } from './state.ts'

/** What is the person's own, whole. Hidden values of custom fields are in the edit's secrets, as `custom.ID`. */
export interface Own {
  readonly notes: string
  readonly tags: readonly string[]
  readonly custom: readonly unknown[]
  readonly expiresAt: number | null
  readonly rotateDays: number | null
}

export interface NewImport {
  readonly scope: ScopeRow
  readonly kind: string
  readonly edit: Edit
  readonly own: Own
  readonly files: readonly NewAttachment[]
}

export interface ChangedImport {
  readonly id: string
  readonly edit: Edit
  readonly own: Own
  /** They come beside those that are there. */
  readonly files: readonly NewAttachment[]
}

/** What an import did, as far as it must be known to undo it. */
export interface Written {
  readonly created: readonly string[]
  readonly changed: readonly {
    readonly id: string
    readonly version: number
    readonly files: readonly string[]
  }[]
}

/** A credential as an import compares it: its state, and every secret by its fingerprint. */
export interface HeldRow {
  readonly id: string
  readonly scopeId: string
  readonly state: FullState
  readonly fingerprints: Readonly<Record<string, string>>
  readonly files: readonly { readonly name: string; readonly fingerprint: string }[]
}

/** What the indexes of a hundred thousand credentials take, and what else a slice of them touches. */
const manyPagesKiB = 16 * 1024

/** Writes what imports bring to what this vault alone holds: a slice at once, so that each is whole or was not. */
export function importRepository(
  db: Db,
  sealer: Sealer,
  parts: {
    rows: EditedRows
    history: HistoryRepository
    secrets: SecretRepository
    edits: EditRepository
    attachments: AttachmentRepository
  },
  /** As `intoFile`, as soon as the file may change. */
  intoFile: () => Promise<() => void>,
) {
  const { rows, history, secrets, edits, attachments } = parts
  const all = db.prepare<[string], StateRow & { id: string; scopeId: string }>(
    `SELECT ${stateColumns}, c.id, s.id AS scopeId FROM connections n
       CROSS JOIN credentials c ON c.connection = n.rid JOIN scopes s ON s.rid = c.scope
     WHERE n.provider = ? AND c.trashed_at IS NULL ORDER BY c.rid`,
  )
  const prints = db.prepare<
    [string],
    { credential: number; field: string; version: number; fingerprint: Buffer }
  >(
    `SELECT x.credential, x.field, x.version, x.fingerprint FROM connections n
       CROSS JOIN credentials c ON c.connection = n.rid CROSS JOIN credential_secrets x ON x.credential = c.rid
     WHERE n.provider = ? AND c.trashed_at IS NULL`,
  )
  const setOwn = db.prepare(
    `UPDATE credentials SET notes = @notes, tags = @tags, custom = @custom, expires_at = @expiresAt,
       rotate_days = @rotateDays WHERE rid = @rid`,
  )
  const annotate = (rid: number, { notes, tags, custom, expiresAt, rotateDays }: Own): void =>
    void setOwn.run({
      rid,
      notes,
      tags: JSON.stringify(tags),
      custom: JSON.stringify(custom),
      expiresAt,
      rotateDays,
    })

  const attach = (id: string, files: readonly NewAttachment[], now: number): string[] =>
    files.map((file) => attachments.add(id, file, now))

  const change = ({ id, edit, own }: ChangedImport, now: number): number => {
    const before = rows.get(id)
    history.keep(before.rid, before.state, 'import', now)
    rows.setFields(before, fieldsOf({ ...edit, kind: before.state.kind }))
    annotate(before.rid, own)
    const kept = Object.entries(before.state.secrets).filter(([field]) => !edit.clear?.includes(field))
    secrets.point(id, Object.fromEntries(kept))
    for (const [field, secret] of Object.entries(edit.secrets)) secrets.put(id, field, secret, now)
    rows.touched(before, now)
    return history.list(id)[0]?.version ?? 0
  }

  const fresh = newRows(db)
  const later = indexLater(db)
  const counting = countLater(db)
  const size = db.prepare<[], number>('SELECT coalesce(sum(count), 0) FROM tallies').pluck()
  let many: { readonly batches: SealBatches; readonly together: boolean } | null = null
  return {
    /** Everything that this vault alone holds, without the trash. */
    held(): HeldRow[] {
      const byRid = Map.groupBy(prints.all(localProvider), ({ credential }) => credential)
      const files = attachments.heldHere()
      return all.all(localProvider).map((row) => {
        const state = stateOf(row)
        const current = (byRid.get(row.rid) ?? []).filter(
          ({ field, version }) => state.secrets[field] === version,
        )
        const fingerprints = current.map(({ field, fingerprint }) => [field, fingerprint.toString('base64')])
        return {
          id: row.id,
          scopeId: row.scopeId,
          state,
          fingerprints: Object.fromEntries(fingerprints),
          files: files.get(row.id) ?? [],
        }
      })
    },
    /** Another number means that something was written since. */
    stamp: (): number => changesOf(db),
    /**
     * Until the function is called `count` rows come in one transaction, thousands of them: it may hold the pages that
     * they touch, and has them sealed `beside` the writing.
     */
    async roomForMany(count: number, beside?: SealBeside): Promise<() => void> {
      const together = count > (size.get() ?? 0) / 5
      const straight = together ? await intoFile() : () => {}
      const before = db.pragma('cache_size', { simple: true })
      db.pragma(`cache_size = -${manyPagesKiB}`)
      const batches = sealer.batches(beside)
      many = { batches, together }
      return () => {
        many = null
        batches.close()
        if (db.open) db.pragma(`cache_size = ${before}`)
        straight()
      }
    },
    fingerprint: (value: string | Uint8Array): string => sealer.fingerprint(value).toString('base64'),
    /** All of a slice or nothing of it; `rows` are made one by one, as they are written. Throws `not-found`. */
    apply: db.transaction((rows: Iterable<NewImport | ChangedImport>, now: number): Written => {
      const created: string[] = []
      const changed: Written['changed'][number][] = []
      const counted = many?.together ? counting.begin() : null
      later.begin()
      const adding = newBatches(many?.batches ?? sealer.batches(), now, (one, sealed) => {
        fresh.add(one, sealed, now)
        attach(one.id, one.row.files, now)
      })
      for (const row of rows) {
        if ('scope' in row) created.push(adding.add(row))
        else {
          const version = change(row, now)
          changed.push({ id: row.id, version, files: attach(row.id, row.files, now) })
        }
      }
      adding.end()
      counted?.()
      later.end(created.length)
      return { created, changed }
    }),
    /**
     * Takes an import back: what it changed is as it was before, and what it made is gone for good, or in the
     * trash where it was edited since. What a person deleted meanwhile stays deleted.
     */
    undo: db.transaction(({ created, changed }: Written, now: number): void => {
      const known = (id: string) =>
        db.prepare(`SELECT 1 FROM credentials WHERE ${withId}`).get(id) !== undefined
      for (const { id, version, files } of changed) {
        if (!known(id)) continue
        edits.restoreState(id, history.version(id, version).state, now)
        const there = new Set(attachments.list(id).map((file) => file.id))
        for (const file of files) if (there.has(file)) attachments.drop(id, file)
      }
      for (const id of created) {
        if (!known(id)) continue
        const untouched = history.list(id).length === 0
        edits.trash(id, null, now)
        if (untouched) edits.purge(id)
      }
    }),
  }
}
export type ImportRepository = ReturnType<typeof importRepository>
