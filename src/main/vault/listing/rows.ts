import type { CredentialRow } from '../credentials.ts'
import type { Prepared } from '../prepared.ts'
import type { Known, KnownScope } from './known.ts'

type Raw = [
  scope: number,
  id: string,
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
]

const columns = `c.scope, c.id, c.kind, c.name, c.attributes, c.tags, c.secrets, c.health, c.gone_at, c.trashed_at,
  c.expires_at, c.last_used_at, c.updated_at, c.theirs IS NOT NULL,
  (SELECT CASE WHEN b.held THEN 'held' WHEN b.failure IS NOT NULL THEN 'failed' ELSE 'pending' END
   FROM outbox b WHERE b.credential = c.rid), json_extract(c.usage, '$.count')`

/** The rows of these numbers, in their order. */
export function rowsOf(prepared: Prepared, known: Known, rids: readonly number[]): CredentialRow[] {
  if (rids.length === 0) return []
  const sql = `SELECT ${columns} FROM json_each(?) j CROSS JOIN credentials c ON c.rid = j.value`
  const raw = prepared(sql).raw().all(JSON.stringify(rids)) as Raw[]
  return raw.map((row) => {
    const place = known.scopes.get(row[0]) as KnownScope
    return {
      id: row[1],
      connectionId: place.connectionId,
      provider: place.provider,
      organizationName: place.organizationName,
      scopeName: place.scopeName,
      kind: row[2],
      name: row[3],
      attributes: row[4],
      tags: row[5],
      secrets: row[6],
      health: row[7],
      goneAt: row[8],
      trashedAt: row[9],
      expiresAt: row[10],
      lastUsedAt: row[11],
      updatedAt: row[12],
      inConflict: row[13],
      owed: row[14],
      usedBy: row[15],
    }
  })
}
