import type { Side } from '../../shared/sync.ts'
import type { Db } from './database.ts'
import { baseOf, type EditedRow, type EditedRows } from './edited-row.ts'
import { noEdited } from './edits.ts'
import type { HistoryRepository } from './history.ts'
import type { OutboxRepository } from './outbox.ts'
import type { SecretRepository } from './secrets.ts'
import { fieldsOf, isOwn, withFields } from './state.ts'

/** Deciding conflicts, and giving edits up. What loses goes to the history and can be brought back. */
export function conflictRepository(
  db: Db,
  {
    rows,
    history,
    outbox,
    secrets,
  }: { rows: EditedRows; history: HistoryRepository; outbox: OutboxRepository; secrets: SecretRepository },
) {
  const all = db
    .prepare<[string | null, string | null], string>(
      `SELECT c.id FROM credentials c JOIN connections n ON n.rid = c.connection
       WHERE c.theirs IS NOT NULL AND (? IS NULL OR n.id = ?)`,
    )
    .pluck()
  const forgetDigest = db.prepare('UPDATE credentials SET listed_digest = NULL WHERE rid = ?')

  /** It is gone there: either it is made anew, or it goes to the trash here too. */
  function resolveGone(row: EditedRow, side: Side, now: number): void {
    if (side === 'mine') {
      rows.stand(row, { theirs: null, base: null, remoteId: null, goneAt: null })
      forgetDigest.run(row.rid)
      outbox.owe(row.rid, null, now)
    } else {
      rows.stand(row, { theirs: null, base: null, trashedAt: now })
      outbox.drop(row.rid)
    }
  }

  /** It was changed there and deleted here; the row holds what it was changed to. */
  function resolveDeleted(row: EditedRow, side: Side, now: number): void {
    if (side === 'mine') {
      rows.stand(row, { theirs: null, base: baseOf(row.state) })
      outbox.owe(row.rid, null, now)
    } else {
      rows.stand(row, { theirs: noEdited(row.theirs), trashedAt: null })
      rows.settle(row, null, now)
    }
  }

  function resolveFields(row: EditedRow, chosen: ReadonlyMap<string, Side>, now: number): void {
    const told = row.theirs?.fields ?? {}
    const mine = { ...fieldsOf(row.state) }
    const base = { ...row.base?.fields }
    const open: Record<string, unknown> = {}
    const given = { ...mine }
    for (const [field, value] of Object.entries(told)) {
      const side = chosen.get(field)
      if (side === undefined) open[field] = value
      else {
        base[field] = value
        if (side === 'theirs') mine[field] = value
        else given[field] = value
      }
    }
    const sides = new Set(chosen.values())
    // The state that loses: ours as it was, or what the remote would have made of it.
    if (sides.has('mine')) history.keep(row.rid, { ...row.state, ...withFields(given) }, 'merge', now)
    if (sides.has('theirs')) history.keep(row.rid, row.state, 'merge', now)
    rows.setFields(row, mine)
    const theirs = Object.keys(open).length > 0 ? { ...row.theirs, fields: open } : noFields(row.theirs)
    const next = { theirs, base: { fields: base, secrets: row.base?.secrets ?? {} } }
    rows.stand(row, next)
    rows.settle({ ...row, ...next }, null, now)
  }

  const resolve = db.transaction(
    (id: string, choose: Side | Readonly<Record<string, Side>>, now: number): void => {
      const row = rows.get(id)
      if (row.theirs === null) return
      const whole = typeof choose === 'string' ? choose : choose.credential
      if (row.theirs.gone) {
        if (whole) resolveGone(row, whole, now)
        return
      }
      if (row.theirs.edited) {
        if (whole) resolveDeleted(row, whole, now)
        return
      }
      const fields = Object.keys(row.theirs.fields)
      const chosen = new Map(
        fields.flatMap((field): [string, Side][] => {
          const side = typeof choose === 'string' ? choose : choose[field]
          return side ? [[field, side]] : []
        }),
      )
      if (chosen.size > 0) resolveFields(row, chosen, now)
    },
  )

  return {
    /**
     * Decides for all fields, or for those that are named. A credential that is gone there, or was deleted here,
     * is decided as a whole: by a side, or by the name `credential`.
     */
    resolve,
    /** Of one connection, or of all. Returns how many there were. */
    resolveAll: db.transaction((connectionId: string | null, side: Side, now: number): number => {
      const ids = all.all(connectionId, connectionId)
      for (const id of ids) resolve(id, side, now)
      return ids.length
    }),
    /** Gives an edit up: the credential is again as the remote last had it. One that it never had goes to the trash. */
    discard: db.transaction((id: string, now: number): void => {
      const row = rows.get(id)
      if (row.base === null) {
        if (row.hasRemote && row.remoteId === null && row.trashedAt === null) {
          outbox.drop(row.rid)
          rows.stand(row, { trashedAt: now })
        }
        return
      }
      history.keep(row.rid, row.state, 'restore', now)
      rows.setFields(row, { ...row.base.fields, ...row.theirs?.fields })
      const own = Object.entries(row.state.secrets).filter(([field]) => isOwn(field))
      secrets.point(id, { ...row.base.secrets, ...Object.fromEntries(own) })
      const goneThere = row.theirs?.gone
      rows.stand(row, { base: null, theirs: null, trashedAt: goneThere ? now : null })
      outbox.drop(row.rid)
    }),
  }
}
export type ConflictRepository = ReturnType<typeof conflictRepository>

const noFields = (theirs: EditedRow['theirs']): EditedRow['theirs'] =>
  theirs?.gone || theirs?.edited ? { ...theirs, fields: {} } : null
