import type { SealedSecret, ToSeal } from '../crypto/seal-batches.ts'
import type { HeldSecrets } from './credentials.ts'
import type { Db } from './database.ts'
import type { NewImport } from './imported.ts'
import { newId } from './new-id.ts'
import { isOwn } from './state.ts'

type Column = string | number | bigint | Buffer | null

/** A credential that is to be written, and the id it will have. */
export interface NewRow {
  readonly id: string
  readonly row: NewImport
}

const version = 1

export const newRow = (row: NewImport, now: number): NewRow => ({ id: newId(now), row })

/** Its secrets, in the order in which `newRows` takes them sealed. */
export const toSeal = ({ id, row }: NewRow): ToSeal[] =>
  Object.entries(row.edit.secrets).map(([field, secret]) => ({ record: id, field, version, secret }))

/**
 * Writes credentials of this vault alone that are new, each with its secrets in as few statements as there are rows:
 * nothing of a new one has to be asked for. Used inside a transaction; no remote is owed anything for them.
 */
export function newRows(db: Db) {
  // By place: values by name cost as much again as the row.
  const insert = db.prepare<Column[]>(
    `INSERT INTO credentials (uuid, connection, organization, scope, kind, name, description, attributes, created_at,
       edited_at, updated_at, notes, tags, custom, expires_at, rotate_days, secrets, secret_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const insertSecret = db.prepare<[number | bigint, string, number, Buffer, Buffer, number]>(
    `INSERT INTO credential_secrets (credential, field, version, sealed, fingerprint, stored_at)
     VALUES (?, ?, ?, ?, ?, ?)`,
  )
  return {
    /** The scope must be one of this vault alone. */
    add({ id, row }: NewRow, sealed: readonly SealedSecret[], now: number): void {
      const { scope, kind, edit, own } = row
      const fields = Object.keys(edit.secrets)
      const held: HeldSecrets = Object.fromEntries(fields.map((field) => [field, version]))
      const { lastInsertRowid } = insert.run(
        Buffer.from(id.replaceAll('-', ''), 'hex'),
        scope.connection,
        scope.organization,
        scope.rid,
        kind,
        edit.name,
        edit.description,
        JSON.stringify(edit.attributes),
        now,
        now,
        now,
        own.notes,
        JSON.stringify(own.tags),
        JSON.stringify(own.custom),
        own.expiresAt,
        own.rotateDays,
        JSON.stringify(held),
        fields.every(isOwn) ? null : now,
      )
      for (const [at, field] of fields.entries()) {
        const one = sealed[at] as SealedSecret
        insertSecret.run(lastInsertRowid, field, version, one.sealed, one.fingerprint, now)
      }
    },
  }
}
