import type { Sealer } from '../crypto/seal.ts'
import type { HeldSecrets } from './credentials.ts'
import type { Db } from './database.ts'
import type { Edit } from './edits.ts'
import type { Own } from './imported.ts'
import { newId } from './new-id.ts'
import type { ScopeRow } from './places.ts'
import { isOwn } from './state.ts'

/**
 * Writes credentials of this vault alone that are new, each with its secrets in as few statements as there are rows:
 * nothing of a new one has to be asked for. Used inside a transaction; no remote is owed anything for them.
 */
export function newRows(db: Db, sealer: Sealer) {
  const insert = db.prepare(
    `INSERT INTO credentials (uuid, connection, organization, scope, kind, name, description, attributes, created_at,
       edited_at, updated_at, notes, tags, custom, expires_at, rotate_days, secrets, secret_at)
     VALUES (unhex(@id, '-'), @connection, @organization, @scope, @kind, @name, @description, @attributes, @now,
       @now, @now, @notes, @tags, @custom, @expiresAt, @rotateDays, @secrets, @secretAt)`,
  )
  const insertSecret = db.prepare<[number | bigint, string, number, Buffer, Buffer, number]>(
    `INSERT INTO credential_secrets (credential, field, version, sealed, fingerprint, stored_at)
     VALUES (?, ?, ?, ?, ?, ?)`,
  )
  const version = 1

  return {
    /** Returns its id. The scope must be one of this vault alone. */
    add(
      { connection, organization, rid: scope }: ScopeRow,
      kind: string,
      edit: Edit,
      own: Own,
      now: number,
    ): string {
      const id = newId(now)
      const { name, description, attributes } = edit
      const { notes, tags, custom, expiresAt, rotateDays } = own
      const fields = Object.entries(edit.secrets)
      const held: HeldSecrets = Object.fromEntries(fields.map(([field]) => [field, version]))
      const { lastInsertRowid } = insert.run({
        id,
        connection,
        organization,
        scope,
        kind,
        name,
        description,
        attributes: JSON.stringify(attributes),
        now,
        notes,
        tags: JSON.stringify(tags),
        custom: JSON.stringify(custom),
        expiresAt,
        rotateDays,
        secrets: JSON.stringify(held),
        secretAt: fields.every(([field]) => isOwn(field)) ? null : now,
      })
      for (const [field, secret] of fields) {
        const sealed = sealer.seal({ record: id, field, version }, secret)
        insertSecret.run(lastInsertRowid, field, version, sealed, sealer.fingerprint(secret), now)
      }
      return id
    },
  }
}
