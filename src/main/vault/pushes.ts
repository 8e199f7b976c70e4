import type { Db } from './database.ts'
import { agrees, baseOf, type EditedRow, type EditedRows } from './edited-row.ts'
import type { HistoryRepository } from './history.ts'
import type { OutboxRepository, OutboxRow } from './outbox.ts'
import type { SecretRepository } from './secrets.ts'
import { withId } from './sql-parts.ts'
import { type Base, fieldsOf, sentVersions } from './state.ts'

/** What the answers to pushes change here. Each is one transaction. */
export function pushRepository(
  db: Db,
  {
    rows,
    history,
    outbox,
    secrets,
  }: { rows: EditedRows; history: HistoryRepository; outbox: OutboxRepository; secrets: SecretRepository },
) {
  const namesake = db
    .prepare<[number, string], string>('SELECT id FROM credentials WHERE scope = ? AND remote_id = ?')
    .pluck()
  const drop = db.prepare(`DELETE FROM credentials WHERE ${withId}`)
  const isUntouched = db
    .prepare<[string], number>(
      `SELECT secrets = '{}' AND notes = '' AND tags = '[]' AND custom = '[]' AND base IS NULL FROM credentials WHERE ${withId}`,
    )
    .pluck()

  /** The remote has what was sent. Nothing is owed any more, unless the row has moved on. */
  function agree(id: string, sent: Base, now: number): void {
    const row = rows.get(id)
    if (row.trashedAt === null && row.theirs === null && agrees(row.state, sent)) {
      rows.stand(row, { base: null })
      outbox.drop(row.rid)
      return
    }
    rows.stand(row, { base: sent })
    if (!outbox.get(id)) outbox.owe(row.rid, null, now)
  }

  /** The remote took it as a new state of one that the vault has: so it is here, too. */
  function joinTwin(row: EditedRow, twin: string, sent: Base, now: number): void {
    const other = rows.get(twin)
    history.keep(other.rid, other.state, 'merge', now)
    rows.setFields(other, { ...fieldsOf(other.state), ...sent.fields })
    for (const [field, secret] of Object.entries(secrets.openAll(row.id))) {
      secrets.put(twin, field, secret, now)
    }
    rows.stand(row, { trashedAt: now, goneAt: now })
    outbox.drop(row.rid)
  }

  return {
    /** The state that a push is about to send, to be given back to `changed` or `created`. */
    base: (row: EditedRow): Base => baseOf(row.state),
    /** What a create was begun with. */
    begunWith: ({ id, intent }: OutboxRow): Base => intent?.sent ?? baseOf(rows.get(id).state),
    changed: db.transaction((id: string, sent: Base, now: number): void => agree(id, sent, now)),
    /**
     * The remote made it under this id. Its own secrets are sealed in the same transaction, so that there is no
     * moment at which they could be lost.
     */
    created: db.transaction(
      (
        id: string,
        remoteId: string,
        sent: Base,
        made: Readonly<Record<string, string>>,
        now: number,
      ): void => {
        const row = rows.get(id)
        const twin = namesake.get(row.scope, remoteId)
        if (twin !== undefined && twin !== id) {
          if (!isUntouched.get(twin)) {
            joinTwin(row, twin, sent, now)
            return
          }
          // A pull saw it before we knew that it is ours.
          drop.run(twin)
        }
        for (const [field, secret] of Object.entries(made)) secrets.put(id, field, secret, now)
        rows.stand(row, { remoteId, goneAt: null })
        // What was edited since is owed, and not held up by what became of this.
        outbox.again(row.rid)
        const held = sentVersions(rows.get(id).state.secrets)
        const added = Object.fromEntries(Object.keys(made).map((field) => [field, held[field] ?? 1]))
        agree(id, { ...sent, secrets: { ...sent.secrets, ...added } }, now)
      },
    ),
    /** It is no longer there. Restored meanwhile, it is owed again, as a new one. */
    deleted: db.transaction((id: string, now: number): void => {
      const row = rows.get(id)
      outbox.drop(row.rid)
      if (row.trashedAt !== null) {
        rows.stand(row, { remoteId: null, goneAt: now, base: null, theirs: null })
        return
      }
      rows.stand(row, { remoteId: null, goneAt: null, base: null, theirs: null })
      outbox.owe(row.rid, null, now)
    }),
  }
}
export type PushRepository = ReturnType<typeof pushRepository>
