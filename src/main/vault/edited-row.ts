import { AppError } from '../../shared/errors.ts'
import { localProvider } from '../../shared/provider.ts'
import type { Db } from './database.ts'
import { type StateRow, stateColumns, stateOf } from './history.ts'
import { differing, same } from './merge.ts'
import type { OutboxRepository } from './outbox.ts'
import { ofId } from './sql-parts.ts'
import { type Base, type FullState, fieldsOf, sentVersions, type Theirs, withFields } from './state.ts'

interface Stored extends StateRow {
  readonly id: string
  readonly scope: number
  readonly provider: string
  readonly remoteId: string | null
  readonly base: string | null
  readonly theirs: string | null
  readonly goneAt: number | null
  readonly trashedAt: number | null
}

/** A credential as an edit needs it: its state, and where it stands with its remote. */
export interface EditedRow {
  readonly rid: number
  readonly id: string
  readonly scope: number
  /** False: no remote knows of it, so none is ever owed anything. */
  readonly hasRemote: boolean
  readonly remoteId: string | null
  readonly state: FullState
  readonly base: Base | null
  readonly theirs: Theirs | null
  readonly goneAt: number | null
  readonly trashedAt: number | null
}

/** The base of a credential that is as its remote has it. */
export const baseOf = (state: FullState): Base => ({
  fields: fieldsOf(state),
  secrets: sentVersions(state.secrets),
})

/** Whether the remote has all of a state. */
export const agrees = (state: FullState, base: Base): boolean =>
  differing(fieldsOf(state), base.fields).length === 0 && same(sentVersions(state.secrets), base.secrets)

/** Reads and writes the columns that edits, merges and pushes share. Used inside their transactions. */
export function editedRows(db: Db, outbox: OutboxRepository) {
  const one = db.prepare<[string], Stored>(
    `SELECT ${stateColumns}, c.id, c.scope, n.provider, c.remote_id AS remoteId, c.base, c.theirs,
       c.gone_at AS goneAt, c.trashed_at AS trashedAt
     FROM credentials c JOIN connections n ON n.rid = c.connection WHERE ${ofId}`,
  )
  const setFields = db.prepare(
    `UPDATE credentials SET kind = @kind, name = @name, description = @description, attributes = @attributes
     WHERE rid = @rid`,
  )
  const setStanding = db.prepare(
    `UPDATE credentials SET base = @base, theirs = @theirs, remote_id = @remoteId, gone_at = @goneAt,
       trashed_at = @trashedAt WHERE rid = @rid`,
  )
  const touch = db.prepare(
    `UPDATE credentials SET edited_at = @now, updated_at = iif(@local, @now, updated_at) WHERE rid = @rid`,
  )
  const json = (value: unknown) => (value === null ? null : JSON.stringify(value))

  const get = (id: string): EditedRow => {
    const row = one.get(id)
    if (!row)
      throw new AppError(
        'not-found',
        { what: 'credential', id },
        'This credential is no longer in the vault.',
      )
    const { rid, scope, remoteId, goneAt, trashedAt } = row
    return {
      rid,
      id,
      scope,
      hasRemote: row.provider !== localProvider,
      remoteId,
      state: stateOf(row),
      base: row.base === null ? null : JSON.parse(row.base),
      theirs: row.theirs === null ? null : JSON.parse(row.theirs),
      goneAt,
      trashedAt,
    }
  }
  const stand = (
    row: EditedRow,
    change: Partial<Pick<EditedRow, 'base' | 'theirs' | 'remoteId' | 'goneAt' | 'trashedAt'>>,
  ): void => {
    const { rid, base, theirs, remoteId, goneAt, trashedAt } = { ...row, ...change }
    setStanding.run({ rid, base: json(base), theirs: json(theirs), remoteId, goneAt, trashedAt })
  }

  return {
    /** Throws `not-found`. */
    get,
    stand,
    setFields({ rid }: EditedRow, fields: ReturnType<typeof fieldsOf>): void {
      const { attributes, ...rest } = withFields(fields)
      setFields.run({ rid, ...rest, attributes: JSON.stringify(attributes) })
    },
    touched: ({ rid, hasRemote }: EditedRow, now: number): void =>
      void touch.run({ rid, now, local: hasRemote ? 0 : 1 }),
    /**
     * Notes what the remote is owed after a change; nothing where it has it all. `before` is the row as it was:
     * unless it was edited already, its state is what both sides last agreed on.
     */
    settle(before: EditedRow, reason: string | null, now: number): void {
      const row = get(before.id)
      if (!row.hasRemote) return
      if (row.remoteId === null) {
        outbox.owe(row.rid, reason, now)
        return
      }
      const { base, theirs } = agreedOn(row, row.base ?? baseOf(before.state))
      if (row.trashedAt === null && theirs === null && agrees(row.state, base)) {
        stand(row, { base: null, theirs })
        outbox.drop(row.rid)
        return
      }
      stand(row, { base, theirs })
      outbox.owe(row.rid, reason, now)
    },
  }
}
export type EditedRows = ReturnType<typeof editedRows>

/** What was in conflict and is now the same here as at the remote is agreed. */
function agreedOn(row: EditedRow, base: Base): { base: Base; theirs: Theirs | null } {
  if (row.theirs === null) return { base, theirs: null }
  const here = fieldsOf(row.state)
  const told = Object.entries(row.theirs.fields)
  const agreed = told.filter(([field, value]) => same(here[field], value))
  const fields = Object.fromEntries(told.filter(([field, value]) => !same(here[field], value)))
  const stands = Object.keys(fields).length > 0 || row.theirs.gone || row.theirs.edited
  return {
    base: { ...base, fields: { ...base.fields, ...Object.fromEntries(agreed) } },
    theirs: stands ? { ...row.theirs, fields } : null,
  }
}
