import { invalidInputAt } from '../../shared/errors.ts'
import type { Cause } from '../../shared/sync.ts'
import type { Db } from './database.ts'
import type { EditedRows } from './edited-row.ts'
import type { HistoryRepository } from './history.ts'
import { same } from './merge.ts'
import { newId } from './new-id.ts'
import type { OutboxRepository } from './outbox.ts'
import type { ScopeRow } from './places.ts'
import type { SecretRepository } from './secrets.ts'
import { type FullState, fieldsOf, isOwn } from './state.ts'

/** What an edit makes of a credential. Values are parsed by its kind; secrets are in the clear, to be sealed here. */
export interface Edit {
  readonly name: string
  readonly description: string | null
  /** All public values: one that is missing is taken away. */
  readonly attributes: Readonly<Record<string, unknown>>
  /** Those that are new. */
  readonly secrets: Readonly<Record<string, string>>
  /** Secrets that are taken away. */
  readonly clear?: readonly string[]
  /** For remotes that ask why. */
  readonly reason?: string | null
}

/** What is the person's own and no remote is told. What is absent stays. */
export interface Annotation {
  readonly notes?: string | undefined
  readonly tags?: readonly string[] | undefined
  readonly custom?: readonly unknown[] | undefined
  /** Hidden values of custom fields by secret name, to be sealed. */
  readonly secrets?: Readonly<Record<string, string>>
  readonly expiresAt?: number | null | undefined
  readonly rotateDays?: number | null | undefined
}

/**
 * What a person does to credentials. Each lands at once, in one transaction with what its remote is owed and with
 * the state that it replaces. All throw `not-found`.
 */
export function editRepository(
  db: Db,
  {
    rows,
    history,
    outbox,
    secrets,
  }: { rows: EditedRows; history: HistoryRepository; outbox: OutboxRepository; secrets: SecretRepository },
) {
  const insert = db.prepare(
    `INSERT INTO credentials (uuid, connection, organization, scope, kind, name, description, attributes, created_at,
       edited_at)
     VALUES (unhex(@id, '-'), @connection, @organization, @scope, @kind, @name, @description, @attributes, @now, @now)`,
  )
  const annotate = db.prepare(
    `UPDATE credentials SET notes = @notes, tags = @tags, custom = @custom, expires_at = @expiresAt,
       rotate_days = @rotateDays WHERE rid = @rid`,
  )
  const drop = db.prepare('DELETE FROM credentials WHERE rid = ?')
  const forgetPosition = db.prepare(
    'UPDATE credentials SET listed_digest = NULL, pulled_at = NULL WHERE rid = ?',
  )

  const make = (scope: ScopeRow, kind: string, edit: Edit, now: number): string => {
    const { name, description, attributes } = edit
    const { connection, organization, rid } = scope
    const id = newId(now)
    insert.run({
      id,
      connection,
      organization,
      scope: rid,
      kind,
      name,
      description,
      attributes: JSON.stringify(attributes),
      now,
    })
    for (const [field, secret] of Object.entries(edit.secrets)) secrets.put(id, field, secret, now)
    const row = rows.get(id)
    rows.touched(row, now)
    rows.settle(row, edit.reason ?? null, now)
    return id
  }

  const update = db.transaction((id: string, edit: Edit, now: number, cause: Cause = 'edit'): void => {
    const before = rows.get(id)
    const { kind } = before.state
    const next = fieldsOf({ ...edit, kind })
    const cleared = edit.clear?.filter((field) => Object.hasOwn(before.state.secrets, field)) ?? []
    const newSecrets = Object.entries(edit.secrets)
    if (same(next, fieldsOf(before.state)) && newSecrets.length === 0 && cleared.length === 0) return
    history.keep(before.rid, before.state, cause, now)
    rows.setFields(before, next)
    const kept = Object.entries(before.state.secrets).filter(([field]) => !cleared.includes(field))
    if (cleared.length > 0) secrets.point(id, Object.fromEntries(kept))
    for (const [field, secret] of newSecrets) secrets.put(id, field, secret, now)
    rows.touched(before, now)
    rows.settle(before, edit.reason ?? null, now)
  })

  return {
    /** Returns its id. */
    create: db.transaction(make),
    /** An edit that changes nothing leaves no trace. */
    update,
    /** Makes an earlier state the present one, with the secrets of then: each is stored anew, as the newest version. */
    restoreState: db.transaction((id: string, state: FullState, now: number): void => {
      const { rid, state: before } = rows.get(id)
      const opened = Object.entries(state.secrets).filter(
        ([field, version]) => before.secrets[field] !== version,
      )
      const old = opened.map(([field, version]) => [field, secrets.openVersion(id, field, version)])
      const clear = Object.keys(before.secrets).filter((field) => !Object.hasOwn(state.secrets, field))
      const { name, description, attributes } = state
      update(id, { name, description, attributes, secrets: Object.fromEntries(old), clear }, now, 'restore')
      const { notes, tags, custom, expiresAt, rotateDays } = state
      annotate.run({
        rid,
        notes,
        tags: JSON.stringify(tags),
        custom: JSON.stringify(custom),
        expiresAt,
        rotateDays,
      })
    }),
    annotate: db.transaction((id: string, given: Annotation, now: number): void => {
      const { rid, state } = rows.get(id)
      const next = {
        notes: given.notes ?? state.notes,
        tags: [...new Set(given.tags ?? state.tags)],
        custom: given.custom ?? state.custom,
        expiresAt: given.expiresAt === undefined ? state.expiresAt : given.expiresAt,
        rotateDays: given.rotateDays === undefined ? state.rotateDays : given.rotateDays,
      }
      const { notes, tags, custom, expiresAt, rotateDays } = state
      const hidden = Object.entries(given.secrets ?? {})
      if (same(next, { notes, tags, custom, expiresAt, rotateDays }) && hidden.length === 0) return
      history.keep(rid, state, 'edit', now)
      const hiddenNow = new Set((next.custom as { id: string }[]).map((field) => `custom.${field.id}`))
      const dropped = Object.keys(state.secrets).filter((field) => isOwn(field) && !hiddenNow.has(field))
      if (dropped.length > 0) {
        const kept = Object.entries(state.secrets).filter(([field]) => !dropped.includes(field))
        secrets.point(id, Object.fromEntries(kept))
      }
      annotate.run({ ...next, rid, tags: JSON.stringify(next.tags), custom: JSON.stringify(next.custom) })
      for (const [field, secret] of hidden) secrets.put(id, field, secret, now)
    }),
    /** Seals the secret half of a credential whose remote has it already: nothing is owed for it. */
    storeSecret: db.transaction((id: string, field: string, secret: string, now: number): void => {
      const before = rows.get(id)
      if (Object.hasOwn(before.state.secrets, field)) history.keep(before.rid, before.state, 'edit', now)
      secrets.put(id, field, secret, now)
      const after = rows.get(id)
      const version = after.state.secrets[field]
      if (after.base !== null && version !== undefined && !isOwn(field)) {
        rows.stand(after, { base: { ...after.base, secrets: { ...after.base.secrets, [field]: version } } })
      }
    }),
    /** Into the trash; its remote is owed the deletion, unless it never had it or has lost it. */
    trash: db.transaction((id: string, reason: string | null, now: number): void => {
      const row = rows.get(id)
      if (row.trashedAt !== null) return
      const begun = outbox.get(id)?.intent !== undefined && outbox.get(id)?.intent !== null
      const nothingThere = row.goneAt !== null || (row.remoteId === null && !begun)
      if (nothingThere) outbox.drop(row.rid)
      rows.stand(row, { trashedAt: now, ...(nothingThere && { base: null, theirs: null }) })
      if (!nothingThere) rows.settle(row, reason, now)
    }),
    /** Out of the trash. What is no longer at its remote is owed to it as a new one. */
    restore: db.transaction((id: string, now: number): void => {
      const row = rows.get(id)
      if (row.trashedAt === null) return
      if (!row.hasRemote) {
        rows.stand(row, { trashedAt: null })
        return
      }
      if (row.remoteId !== null && row.goneAt === null) {
        // The remote still has it: what it told meanwhile is in the row already.
        rows.stand(row, { trashedAt: null, theirs: noEdited(row.theirs) })
        rows.settle(row, null, now)
        return
      }
      rows.stand(row, { trashedAt: null, goneAt: null, remoteId: null, base: null, theirs: null })
      forgetPosition.run(row.rid)
      outbox.owe(row.rid, null, now)
    }),
    /** Forgets it, its secrets and its history. Throws `invalid-input` where it is not in the trash, or still owed. */
    purge: db.transaction((id: string): void => {
      const row = rows.get(id)
      if (row.trashedAt === null)
        throw invalidInputAt('id', 'Only what is in the trash can be deleted for good')
      if (outbox.get(id)) {
        throw invalidInputAt('id', 'Its deletion still waits to be sent. Sync first, or restore it')
      }
      drop.run(row.rid)
    }),
  }
}
export type EditRepository = ReturnType<typeof editRepository>

/** A conflict without «it was changed there and deleted here». */
export function noEdited<T extends { fields: object; edited?: true } | null>(theirs: T): T | null {
  if (theirs === null) return null
  const { edited: _, ...rest } = theirs
  return Object.keys(rest.fields).length > 0 || 'gone' in rest ? (rest as T) : null
}
