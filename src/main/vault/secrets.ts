import { AppError } from '../../shared/errors.ts'
import type { Sealer } from '../crypto/seal.ts'
import { damagedSecret } from './connections.ts'
import type { HeldSecrets } from './credentials.ts'
import type { Db } from './database.ts'
import { withId } from './sql-parts.ts'
import { isOwn } from './state.ts'

/**
 * The secret halves of credentials, one sealed field at a time.
 *
 * Which version is current stands in the credential's own row, not beside the sealed value, so that an older
 * value put back in place of a newer one does not open.
 */
export function secretRepository(db: Db, sealer: Sealer) {
  const heldBy = db.prepare<[string], { rid: number; secrets: string }>(
    `SELECT rid, secrets FROM credentials WHERE ${withId}`,
  )
  const setHeld = db.prepare('UPDATE credentials SET secrets = ?, secret_at = ? WHERE rid = ?')
  const read = db
    .prepare<[number, string, number], Buffer>(
      'SELECT sealed FROM credential_secrets WHERE credential = ? AND field = ? AND version = ?',
    )
    .pluck()
  const newest = db
    .prepare<[number, string], number | null>(
      'SELECT max(version) FROM credential_secrets WHERE credential = ? AND field = ?',
    )
    .pluck()
  const storedAt = db
    .prepare<[number, string, number], number>(
      'SELECT stored_at FROM credential_secrets WHERE credential = ? AND field = ? AND version = ?',
    )
    .pluck()
  const insert = db.prepare(
    `INSERT INTO credential_secrets (credential, field, version, sealed, fingerprint, stored_at)
     VALUES (@rid, @field, @version, @sealed, @fingerprint, @now)`,
  )

  const held = (id: string): { rid: number; secrets: HeldSecrets } => {
    const row = heldBy.get(id)
    if (!row)
      throw new AppError(
        'not-found',
        { what: 'credential', id },
        'This credential is no longer in the vault.',
      )
    return { rid: row.rid, secrets: JSON.parse(row.secrets) }
  }

  const hold = (rid: number, secrets: HeldSecrets): void => {
    // When the newest secret that is not of a person's own field was stored: the clock of rotation.
    const times = Object.entries(secrets).flatMap(([field, version]) =>
      isOwn(field) ? [] : [storedAt.get(rid, field, version) ?? 0],
    )
    setHeld.run(JSON.stringify(secrets), times.length > 0 ? Math.max(...times) : null, rid)
  }

  // A transaction within another is a savepoint, and at each savepoint the text index writes out what it holds: a
  // hundredfold of the work where there are thousands. What is in a transaction already calls this one.
  const put = (id: string, field: string, secret: string, now: number): void => {
    const { rid, secrets } = held(id)
    // Past every version that ever was: one that was taken away keeps its number.
    const version = (newest.get(rid, field) ?? 0) + 1
    const sealed = sealer.seal({ record: id, field, version }, secret)
    insert.run({ rid, field, version, sealed, fingerprint: sealer.fingerprint(secret), now })
    hold(rid, { ...secrets, [field]: version })
  }

  return {
    /** The value in the clear. Throws `not-found`, `secret-not-held` or `secret-damaged`. */
    open(id: string, field: string): string {
      const { rid, secrets } = held(id)
      const version = Object.hasOwn(secrets, field) ? secrets[field] : undefined
      if (version === undefined) {
        throw new AppError(
          'secret-not-held',
          { field },
          `This vault does not hold «${field}» of this credential yet. Store it first.`,
        )
      }
      const sealed = read.get(rid, field, version)
      const secret = sealed ? sealer.open({ record: id, field, version }, sealed) : null
      if (secret === null) throw damagedSecret(field)
      return secret
    },
    /** The value of an earlier version, in the clear. Throws `not-found`, `secret-not-held` or `secret-damaged`. */
    openVersion(id: string, field: string, version: number): string {
      const { rid } = held(id)
      const sealed = read.get(rid, field, version)
      if (!sealed) {
        throw new AppError(
          'secret-not-held',
          { field },
          `This vault does not hold that version of «${field}».`,
        )
      }
      const secret = sealer.open({ record: id, field, version }, sealed)
      if (secret === null) throw damagedSecret(field)
      return secret
    },
    /** Every current secret by field, in the clear: for one request to the remote, then forgotten. */
    openAll(id: string): Record<string, string> {
      return Object.fromEntries(Object.keys(held(id).secrets).map((field) => [field, this.open(id, field)]))
    },
    /** Seals a value as the current one. The value it replaces stays, sealed, as an older version. */
    store: db.transaction(put),
    /** The same within a transaction of the caller, whose failure undoes it. */
    put,
    /** Makes these versions the current ones, and no others. */
    point: (id: string, versions: Readonly<Record<string, number>>): void => {
      const { rid } = held(id)
      hold(rid, versions)
    },
  }
}

export type SecretRepository = ReturnType<typeof secretRepository>
