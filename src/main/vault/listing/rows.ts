import type { CredentialRow } from '../credentials.ts'
import type { Prepared } from '../prepared.ts'
import type { Known, KnownScope } from './known.ts'

/** A row as the driver gives it, in the order of `columns`. */
export type Raw = readonly [
  rid: number,
  scope: number,
  bytesOfId: string,
  kind: string,
  name: string,
  attributes: string,
  tags: string,
  secrets: string,
  health: string,
  goneAt: number | null,
  trashedAt: number | null,
  expiresAt: number | null,
  lastUsedAt: number | null,
  updatedAt: number | null,
  inConflict: number,
  owed: CredentialRow['owed'],
  usedBy: number | null,
  /** Of a row that was found by words: whether its remote calls it by the first of them. */
  isRemoteId?: number | null,
]

/** Where in a row stands what lists are ordered by, and what words are looked for in. */
export const rawAt = {
  rid: 0,
  scope: 1,
  name: 4,
  attributes: 5,
  tags: 6,
  trashed: 10,
  expires: 11,
  used: 12,
  updated: 13,
  isRemoteId: 17,
} as const

const columns = (owed: string) =>
  `c.rid, c.scope, hex(c.uuid), c.kind, c.name, c.attributes, c.tags, c.secrets, c.health, c.gone_at, c.trashed_at,
  c.expires_at, c.last_used_at, c.updated_at, c.theirs IS NOT NULL, ${owed}, json_extract(c.usage, '$.count')`
const owed =
  columns(`(SELECT CASE WHEN b.held THEN 'held' WHEN b.failure IS NOT NULL THEN 'failed' ELSE 'pending' END
   FROM outbox b WHERE b.credential = c.rid)`)
const notOwed = columns('NULL')

/** What is read of each row. Mostly no remote is owed anything, and then no row is asked what. */
export const columnsOf = (known: Known): string => (known.owing() ? owed : notOwed)

/** The rows of these numbers, in their order. */
export function rowsOf(prepared: Prepared, known: Known, rids: readonly number[]): CredentialRow[] {
  if (rids.length === 0) return []
  const sql = `SELECT ${columnsOf(known)} FROM json_each(?) j CROSS JOIN credentials c ON c.rid = j.value`
  return named(known, prepared(sql).raw().all(JSON.stringify(rids)) as Raw[])
}

/** An id as it is written, of its bytes in hex. */
const dashed = (hex: string): string => {
  const id = hex.toLowerCase()
  return `${id.slice(0, 8)}-${id.slice(8, 12)}-${id.slice(12, 16)}-${id.slice(16, 20)}-${id.slice(20)}`
}

/** Rows with the names of where they are. */
export function named(known: Known, raw: readonly Raw[]): CredentialRow[] {
  return raw.map((row) => {
    const place = known.scopes.get(row[1]) as KnownScope
    return {
      id: dashed(row[2]),
      connectionId: place.connectionId,
      provider: place.provider,
      organizationName: place.organizationName,
      scopeName: place.scopeName,
      kind: row[3],
      name: row[4],
      attributes: row[5],
      tags: row[6],
      secrets: row[7],
      health: row[8],
      goneAt: row[9],
      trashedAt: row[10],
      expiresAt: row[11],
      lastUsedAt: row[12],
      updatedAt: row[13],
      inConflict: row[14],
      owed: row[15],
      usedBy: row[16],
    }
  })
}
