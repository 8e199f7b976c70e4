import { AppError } from '../../shared/errors.ts'
import type { Db } from './database.ts'

/** Version and time of each secret that is held, by field. */
export type HeldSecrets = Record<string, { version: number; at: number }>

/** A row of the list, as stored: kinds and fields are the provider's business. */
export interface CredentialRow {
  readonly id: string
  readonly connectionId: string
  readonly provider: string
  readonly organizationName: string
  readonly scopeName: string
  readonly kind: string
  readonly name: string
  readonly attributes: string
  readonly tags: string
  readonly secrets: string
  readonly health: string
  readonly goneAt: number | null
  readonly trashedAt: number | null
  readonly expiresAt: number | null
  readonly lastUsedAt: number | null
  readonly updatedAt: number | null
  /** 1 where both sides changed it. */
  readonly inConflict: number
  /** Null: nothing is owed. */
  readonly owed: 'pending' | 'held' | 'failed' | null
}

export interface CredentialFull extends CredentialRow {
  readonly rid: number
  readonly scopeId: string
  readonly organizationId: string
  /** Null until a remote made it. */
  readonly remoteId: string | null
  readonly description: string | null
  readonly extra: string
  readonly notes: string
  readonly custom: string
  readonly rotateDays: number | null
  readonly editedAt: number | null
  readonly base: string | null
  readonly theirs: string | null
  readonly healthMessage: string | null
  readonly healthCheckedAt: number | null
  readonly createdAt: number | null
  readonly pulledAt: number | null
  readonly usage: string | null
  readonly scopeReadOnly: string | null
}

export interface CredentialFilter {
  readonly connectionId?: string | undefined
  readonly organizationId?: string | undefined
  readonly scopeId?: string | undefined
  readonly tieId?: string | undefined
  /** What is in the trash, and nothing else; otherwise what is not. */
  readonly trashed?: boolean | undefined
  readonly sync?: 'owed' | 'failed' | 'conflict' | undefined
  /** Matched anywhere in names, kinds, public values and tags; an empty one matches all. */
  readonly query: string
}

const listColumns = `c.id, n.id AS connectionId, n.provider, o.name AS organizationName, s.name AS scopeName,
  c.kind, c.name, c.attributes, c.tags, c.secrets, c.health, c.gone_at AS goneAt,
  c.trashed_at AS trashedAt, c.expires_at AS expiresAt, c.last_used_at AS lastUsedAt, c.updated_at AS updatedAt,
  c.theirs IS NOT NULL AS inConflict,
  (SELECT CASE WHEN b.held THEN 'held' WHEN b.failure IS NOT NULL THEN 'failed' ELSE 'pending' END
   FROM outbox b WHERE b.credential = c.rid) AS owed`
const joined = `credentials c JOIN connections n ON n.rid = c.connection
  JOIN organizations o ON o.rid = c.organization JOIN scopes s ON s.rid = c.scope`

/** `%` and `_` are letters to the person who types them. */
const pattern = (query: string) => `%${query.replace(/[\\%_]/g, '\\$&')}%`

const where = (filter: CredentialFilter): string => {
  const parts = [`c.trashed_at IS ${filter.trashed ? 'NOT ' : ''}NULL`]
  if (filter.sync === 'conflict') parts.push('c.theirs IS NOT NULL')
  else if (filter.sync === 'owed') parts.push('EXISTS (SELECT 1 FROM outbox b WHERE b.credential = c.rid)')
  else if (filter.sync === 'failed') {
    parts.push('EXISTS (SELECT 1 FROM outbox b WHERE b.credential = c.rid AND b.failure IS NOT NULL)')
  }
  if (filter.tieId) {
    parts.push(
      'c.organization IN (SELECT o.rid FROM organizations o JOIN ties t ON t.rid = o.tie WHERE t.id = @tieId)',
    )
  }
  if (filter.scopeId) parts.push('c.scope = (SELECT rid FROM scopes WHERE id = @scopeId)')
  else if (filter.organizationId)
    parts.push('c.organization = (SELECT rid FROM organizations WHERE id = @organizationId)')
  else if (filter.connectionId)
    parts.push('c.connection = (SELECT rid FROM connections WHERE id = @connectionId)')
  if (filter.query.trim()) {
    const matches = ['name', 'kind', 'attributes', 'description', 'tags', 'remote_id', 'notes']
    parts.push(`(${matches.map((column) => `c.${column} LIKE @pattern ESCAPE '\\'`).join(' OR ')})`)
  }
  return `WHERE ${parts.join(' AND ')}`
}

/** Credentials without their secrets. */
export function credentialRepository(db: Db) {
  // One statement per shape of filter, prepared when it is first asked for.
  const prepared = new Map<string, ReturnType<Db['prepare']>>()
  const statement = (sql: string) => {
    const known = prepared.get(sql) ?? db.prepare(sql)
    prepared.set(sql, known)
    return known
  }
  const one = db.prepare<[string], CredentialFull>(
    `SELECT ${listColumns}, c.rid, s.id AS scopeId, o.id AS organizationId, c.remote_id AS remoteId, c.description,
            c.extra, c.notes, c.custom, c.rotate_days AS rotateDays, c.edited_at AS editedAt, c.base, c.theirs,
            c.health_message AS healthMessage, c.health_checked_at AS healthCheckedAt,
            c.created_at AS createdAt, c.pulled_at AS pulledAt,
            c.usage, s.read_only AS scopeReadOnly
     FROM ${joined} WHERE c.id = ?`,
  )
  const expired = db
    .prepare<[number], string>(
      `SELECT id FROM credentials WHERE trashed_at < ? AND rid NOT IN (SELECT credential FROM outbox)`,
    )
    .pluck()

  return {
    /** Rows by name, `limit` of them after `offset`, and how many there are in all. */
    page(filter: CredentialFilter, offset: number, limit: number): { rows: CredentialRow[]; total: number } {
      const values = { ...filter, pattern: pattern(filter.query.trim()), offset, limit }
      const condition = where(filter)
      const total = statement(`SELECT count(*) AS total FROM credentials c ${condition}`).get(values)
      const rows = statement(
        `SELECT ${listColumns} FROM ${joined} ${condition}
         ORDER BY c.name COLLATE NOCASE, c.rid LIMIT @limit OFFSET @offset`,
      ).all(values)
      return { rows: rows as CredentialRow[], total: (total as { total: number }).total }
    },
    /** Throws `not-found`. */
    get(id: string): CredentialFull {
      const row = one.get(id)
      if (!row)
        throw new AppError(
          'not-found',
          { what: 'credential', id },
          'This credential is no longer in the vault.',
        )
      return row
    },
    /** Ids of what went to the trash before `before`, and of which no remote is owed anything. */
    expired: (before: number): string[] => expired.all(before),
  }
}

export type CredentialRepository = ReturnType<typeof credentialRepository>
