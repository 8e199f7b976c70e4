import { randomUUID } from 'node:crypto'
import type { Attachment } from '../../shared/attachment.ts'
import { AppError } from '../../shared/errors.ts'
import { localProvider } from '../../shared/provider.ts'
import type { Sealer } from '../crypto/seal.ts'
import { damagedSecret } from './connections.ts'
import type { Db } from './database.ts'
import { withId } from './sql-parts.ts'

/** A file as it is given; `name` is one line without a path. */
export interface NewAttachment {
  readonly name: string
  readonly bytes: Uint8Array
}

const columns = 'a.id, a.name, a.bytes, a.added_at AS addedAt, a.removed_at AS removedAt'

/** Files of credentials, each sealed as a whole and bound to its credential, its id and its name. */
export function attachmentRepository(db: Db, sealer: Sealer) {
  const ridOf = db.prepare<[string], number>(`SELECT rid FROM credentials WHERE ${withId}`).pluck()
  const all = db.prepare<[string], Attachment>(
    `SELECT ${columns} FROM attachments a
     WHERE a.credential = (SELECT rid FROM credentials WHERE ${withId}) ORDER BY a.rid`,
  )
  const one = db.prepare<[string, string], Attachment & { rid: number }>(
    `SELECT a.rid, ${columns} FROM attachments a
     WHERE a.credential = (SELECT rid FROM credentials WHERE ${withId}) AND a.id = ?`,
  )
  const content = db
    .prepare<[number], Buffer>('SELECT sealed FROM attachment_contents WHERE attachment = ?')
    .pluck()
  const insert = db.prepare(
    `INSERT INTO attachments (id, credential, name, bytes, fingerprint, added_at)
     VALUES (@id, @credential, @name, @bytes, @fingerprint, @now)`,
  )
  const put = db.prepare('INSERT INTO attachment_contents (attachment, sealed) VALUES (?, ?)')
  const setRemoved = db.prepare('UPDATE attachments SET removed_at = ? WHERE rid = ?')
  const drop = db.prepare('DELETE FROM attachments WHERE rid = ?')
  const forget = db.prepare('DELETE FROM attachments WHERE removed_at < ?')
  const heldHere = db.prepare<[string], { credential: string; name: string; fingerprint: Buffer }>(
    `SELECT c.id AS credential, a.name, a.fingerprint FROM attachments a
       JOIN credentials c ON c.rid = a.credential JOIN connections n ON n.rid = c.connection
     WHERE n.provider = ? AND a.removed_at IS NULL AND c.trashed_at IS NULL`,
  )

  const get = (credentialId: string, id: string): Attachment & { rid: number } => {
    const found = one.get(credentialId, id)
    if (found) return found
    throw new AppError('not-found', { what: 'file', id }, 'This file is no longer in the vault.')
  }

  return {
    /** Removed ones included, in the order in which they came. */
    list: (credentialId: string): Attachment[] => all.all(credentialId),
    /** Without what is in it. Throws `not-found`. */
    get: (credentialId: string, id: string): Attachment => get(credentialId, id),
    /** Seals it and returns its id. Throws `not-found` for the credential. */
    add: db.transaction((credentialId: string, { name, bytes }: NewAttachment, now: number): string => {
      const credential = ridOf.get(credentialId)
      if (credential === undefined) {
        const what = { what: 'credential', id: credentialId }
        throw new AppError('not-found', what, 'This credential is no longer in the vault.')
      }
      const id = randomUUID()
      const fingerprint = sealer.fingerprint(bytes)
      const { lastInsertRowid } = insert.run({
        id,
        credential,
        name,
        bytes: bytes.length,
        fingerprint,
        now,
      })
      put.run(lastInsertRowid, sealer.sealFile({ record: credentialId, file: id, name }, bytes))
      return id
    }),
    /** What is in it, in the clear: overwrite it after use. Throws `not-found` and `secret-damaged`. */
    open(credentialId: string, id: string): Buffer {
      const { rid, name } = get(credentialId, id)
      const sealed = content.get(rid)
      const bytes = sealed && sealer.openFile({ record: credentialId, file: id, name }, sealed)
      if (!bytes) throw damagedSecret(name)
      return bytes
    },
    /** It can be restored until `forgetRemoved`. */
    remove: (credentialId: string, id: string, now: number): void =>
      void setRemoved.run(now, get(credentialId, id).rid),
    restore: (credentialId: string, id: string): void => void setRemoved.run(null, get(credentialId, id).rid),
    /** For good, and at once. */
    drop: (credentialId: string, id: string): void => void drop.run(get(credentialId, id).rid),
    /** Forgets those that were removed before `before`. */
    forgetRemoved: (before: number): void => void forget.run(before),
    /** Name and fingerprint of the files of what this vault alone holds, by credential. */
    heldHere(): Map<string, { name: string; fingerprint: string }[]> {
      const held = Map.groupBy(heldHere.all(localProvider), ({ credential }) => credential)
      const told = [...held].map(
        ([id, rows]) =>
          [
            id,
            rows.map(({ name, fingerprint }) => ({ name, fingerprint: fingerprint.toString('base64') })),
          ] as const,
      )
      return new Map(told)
    },
  }
}
export type AttachmentRepository = ReturnType<typeof attachmentRepository>
