import type { AuditEntry, AuditQuery } from '../../shared/audit.ts'
import type { Db } from './database.ts'
import { sameId } from './sql-parts.ts'

interface Listed extends Omit<AuditEntry, 'detail'> {
  detail: string
}

const conditions = (query: AuditQuery): string => {
  const parts = []
  if (query.what) parts.push('a.what IN (SELECT value FROM json_each(@what))')
  if (query.surface !== undefined) parts.push('a.surface = @surface')
  if (query.credentialId !== undefined) parts.push('a.credential = @credentialId')
  if (query.from !== undefined) parts.push('a.at >= @from')
  if (query.to !== undefined) parts.push('a.at <= @to')
  return parts.length > 0 ? `WHERE ${parts.join(' AND ')}` : ''
}

const fromListed = (row: Listed): AuditEntry => ({ ...row, detail: JSON.parse(row.detail) })

/** Reading the log for people: newest first, narrowed, a page at a time. */
export function auditPages(db: Db) {
  return {
    page(query: AuditQuery): { entries: AuditEntry[]; total: number } {
      const where = conditions(query)
      const values = { ...query, what: JSON.stringify(query.what ?? []) }
      const { total } = db.prepare(`SELECT count(*) AS total FROM audit a ${where}`).get(values) as {
        total: number
      }
      const rows = db
        .prepare(
          `SELECT a.seq, a.at, a.what, a.surface, a.detail, a.credential AS credentialId, c.name AS credentialName
           FROM audit a LEFT JOIN credentials c ON ${sameId('a.credential')} ${where}
           ORDER BY a.seq DESC LIMIT @limit + 0 OFFSET @offset`,
        )
        .all(values) as Listed[]
      return { entries: rows.map(fromListed), total }
    },
    /** Every entry, oldest first, without names of credentials: for a file that leaves the vault. */
    all: (): Omit<AuditEntry, 'credentialName'>[] =>
      db
        .prepare<[], Listed>(
          'SELECT seq, at, what, surface, credential AS credentialId, detail FROM audit ORDER BY seq',
        )
        .all()
        .map(fromListed),
  }
}
