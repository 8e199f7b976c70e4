import { randomUUID } from 'node:crypto'
import { AppError } from '../../shared/errors.ts'
import type { Db } from './database.ts'
import { isCurrent, ofId, withFingerprint, withId } from './sql-parts.ts'

export interface RotationRow {
  readonly id: string
  readonly startedAt: number
  readonly endedAt: number | null
  /** JSON; `main/rotation` knows its shape. */
  readonly plan: string
}

const columns = 'id, started_at AS startedAt, ended_at AS endedAt, plan'

/** Plans of rotations, and what they need to know of secrets without opening one. */
export function rotationRepository(db: Db) {
  const all = db.prepare<[], RotationRow>(
    `SELECT ${columns} FROM rotations ORDER BY ended_at IS NOT NULL, rid DESC`,
  )
  const open = db.prepare<[], string>('SELECT id FROM rotations WHERE ended_at IS NULL ORDER BY rid').pluck()
  const one = db.prepare<[string], RotationRow>(`SELECT ${columns} FROM rotations WHERE id = ?`)
  const insert = db.prepare('INSERT INTO rotations (id, started_at, plan) VALUES (@id, @now, @plan)')
  const update = db.prepare('UPDATE rotations SET plan = @plan WHERE id = @id AND ended_at IS NULL')
  const end = db.prepare('UPDATE rotations SET plan = @plan, ended_at = @now WHERE id = @id')
  const current = db.prepare<[string, string], { version: number; fingerprint: Buffer }>(
    `SELECT s.version, s.fingerprint FROM credentials c JOIN credential_secrets s ON s.credential = c.rid
     WHERE ${ofId} AND s.field = ? AND ${isCurrent}`,
  )
  const print = db
    .prepare<[string, string, number], Buffer>(
      `SELECT s.fingerprint FROM credentials c JOIN credential_secrets s ON s.credential = c.rid
       WHERE ${ofId} AND s.field = ? AND s.version = ?`,
    )
    .pluck()
  const holders = db.prepare<[Buffer, Buffer], { id: string; field: string }>(
    `SELECT c.id, s.field FROM credential_secrets s CROSS JOIN credentials c ON c.rid = s.credential
     WHERE ${withFingerprint} AND c.trashed_at IS NULL AND ${isCurrent} ORDER BY c.rid, s.field`,
  )
  const forget = db.prepare(
    `DELETE FROM credential_secrets AS s WHERE s.credential = (SELECT rid FROM credentials WHERE ${withId})
       AND s.field = ? AND s.fingerprint = ?
       AND NOT EXISTS (SELECT 1 FROM credentials c WHERE c.rid = s.credential AND ${isCurrent})`,
  )

  return {
    /** Open ones first, then the newest. */
    list: (): RotationRow[] => all.all(),
    /** Ids of those that have not ended, oldest first. */
    open: (): string[] => open.all(),
    /** Throws `not-found`. */
    get(id: string): RotationRow {
      const row = one.get(id)
      if (row) return row
      throw new AppError('not-found', { what: 'rotation', id }, 'This rotation is no longer in the vault.')
    },
    /** Returns its id. */
    add(plan: object, now: number): string {
      const id = randomUUID()
      insert.run({ id, now, plan: JSON.stringify(plan) })
      return id
    },
    /** Of one that has not ended. */
    save: (id: string, plan: object): void => void update.run({ id, plan: JSON.stringify(plan) }),
    end: (id: string, plan: object, now: number): void =>
      void end.run({ id, now, plan: JSON.stringify(plan) }),
    /** The version of a secret that a credential holds now, and its keyed fingerprint; null where it holds none. */
    current: (id: string, field: string): { version: number; fingerprint: Buffer } | null =>
      current.get(id, field) ?? null,
    /** The keyed fingerprint of one version of a secret; null where it is not held any more. */
    print: (id: string, field: string, version: number): Buffer | null =>
      print.get(id, field, version) ?? null,
    /** Who holds a value now, by its fingerprint; not what is in the trash. */
    holders: (fingerprint: Buffer): { id: string; field: string }[] => holders.all(fingerprint, fingerprint),
    /** Deletes a value for good from the past of a field. The one that is current stays. */
    forget: (id: string, field: string, fingerprint: Buffer): void => void forget.run(id, field, fingerprint),
  }
}
export type RotationRepository = ReturnType<typeof rotationRepository>
