import type { Db } from './database.ts'
import { isCurrent, sameFingerprint, withFingerprint } from './sql-parts.ts'

export interface GraphRow {
  readonly rid: number
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly scope: number
  readonly usage: string | null
}

export interface SharedSecret {
  readonly fingerprint: Buffer
  readonly field: string
  readonly rid: number
}

/** What the picture of where secrets are used is made from. */
export function graphRepository(db: Db) {
  const list = '(SELECT value FROM json_each(?))'
  const rows = db.prepare<[string], GraphRow>(
    `SELECT c.rid, c.id, c.name, c.kind, c.scope, c.usage FROM json_each(?) j CROSS JOIN credentials c ON c.rid = j.value`,
  )
  const secrets = db.prepare<[string], SharedSecret>(
    `SELECT s.fingerprint, s.field, s.credential AS rid
     FROM json_each(?) j CROSS JOIN credential_secrets s ON s.credential = j.value
       JOIN credentials c ON c.rid = s.credential WHERE ${isCurrent}`,
  )
  const holders = db.prepare<[Buffer, Buffer, number], SharedSecret>(
    `SELECT s.fingerprint, s.field, s.credential AS rid
     FROM credential_secrets s CROSS JOIN credentials c ON c.rid = s.credential
     WHERE ${withFingerprint} AND c.trashed_at IS NULL AND ${isCurrent} LIMIT ? + 0`,
  )
  const sharing = db
    .prepare<[string, number], number>(
      `SELECT DISTINCT s.credential FROM shared_fingerprints f
         CROSS JOIN credential_secrets s ON ${sameFingerprint}
         CROSS JOIN credentials c ON c.rid = s.credential
       WHERE c.organization IN ${list} AND c.trashed_at IS NULL AND ${isCurrent} LIMIT ? + 0`,
    )
    .pluck()

  return {
    rows: (rids: readonly number[]): GraphRow[] => rows.all(JSON.stringify(rids)),
    /** Secrets that these hold now. */
    secrets: (rids: readonly number[]): SharedSecret[] => secrets.all(JSON.stringify(rids)),
    /** Who holds a secret now, by its fingerprint. */
    holders: (fingerprint: Buffer, limit: number): SharedSecret[] =>
      holders.all(fingerprint, fingerprint, limit),
    /** Those of these organizations whose secret was ever another's, too. */
    sharing: (organizations: readonly number[], limit: number): number[] =>
      sharing.all(JSON.stringify(organizations), limit),
  }
}
export type GraphRepository = ReturnType<typeof graphRepository>
