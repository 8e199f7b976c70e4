import type { Sealer } from '../crypto/seal.ts'
import type { ConnectionRepository } from './connections.ts'
import type { Db } from './database.ts'
import { isCurrent, withFingerprint } from './sql-parts.ts'

export interface HeldAt {
  readonly rid: number
  readonly kind: string
  readonly field: string
  readonly current: number
  readonly storedAt: number
}

/** Looks for a secret by its keyed fingerprint. The value is neither stored nor compared with opened secrets of credentials. */
export function whereIsRepository(db: Db, sealer: Sealer, connections: ConnectionRepository) {
  const held = db.prepare<[Buffer, Buffer, number], HeldAt>(
    `SELECT c.rid, c.kind, s.field, ${isCurrent} IS TRUE AS current, s.stored_at AS storedAt
     FROM credential_secrets s JOIN credentials c ON c.rid = s.credential
     WHERE ${withFingerprint} ORDER BY current DESC, s.stored_at DESC LIMIT ? + 0`,
  )

  return {
    /** Newest first, present ones before those of the past. */
    credentials(value: string, limit: number): HeldAt[] {
      const wanted = sealer.fingerprint(value)
      return held.all(wanted, wanted, limit)
    },
    /** Logins to remotes that this value is a secret of. There are few, and they have no fingerprints: each is opened. */
    connections(value: string): string[] {
      const wanted = sealer.fingerprint(value)
      const fits = (id: string) =>
        Object.values(connections.secrets(id)).some((secret) => sealer.fingerprint(secret).equals(wanted))
      return connections.list().flatMap(({ id }) => (fits(id) ? [id] : []))
    },
  }
}
export type WhereIsRepository = ReturnType<typeof whereIsRepository>
