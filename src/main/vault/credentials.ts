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
  readonly lastUsedAt: number | null
  readonly updatedAt: number | null
}

export interface CredentialFull extends CredentialRow {
  readonly rid: number
  readonly scopeId: string
  readonly remoteId: string
  readonly description: string | null
  readonly extra: string
  readonly notes: string
  readonly healthMessage: string | null
  readonly healthCheckedAt: number | null
  readonly createdAt: number | null
  readonly pulledAt: number
  readonly usage: string | null
  readonly scopeReadOnly: string | null
}

export interface CredentialFilter {
  readonly connectionId?: string | undefined
  readonly organizationId?: string | undefined
  readonly scopeId?: string | undefined
  /** Matched anywhere in names, kinds, public values and tags; an empty one matches all. */
  readonly query: string
}

const listColumns = `c.id, n.id AS connectionId, n.provider, o.name AS organizationName, s.name AS scopeName,
  c.kind, c.name, c.attributes, c.tags, c.secrets, c.health, c.gone_at AS goneAt,
  c.last_used_at AS lastUsedAt, c.updated_at AS updatedAt`
const joined = `credentials c JOIN connections n ON n.rid = c.connection
  JOIN organizations o ON o.rid = c.organization JOIN scopes s ON s.rid = c.scope`

/** `%` and `_` are letters to the person who types them. */
const pattern = (query: string) => `%${query.replace(/[\\%_]/g, '\\$&')}%`

const where = (filter: CredentialFilter): string => {
  const parts = []
  if (filter.scopeId) parts.push('c.scope = (SELECT rid FROM scopes WHERE id = @scopeId)')
  else if (filter.organizationId)
    parts.push('c.organization = (SELECT rid FROM organizations WHERE id = @organizationId)')
  else if (filter.connectionId)
    parts.push('c.connection = (SELECT rid FROM connections WHERE id = @connectionId)')
  if (filter.query.trim()) {
    const matches = ['name', 'kind', 'attributes', 'description', 'tags', 'remote_id', 'notes']
    parts.push(`(${matches.map((column) => `c.${column} LIKE @pattern ESCAPE '\\'`).join(' OR ')})`)
  }
  return parts.length ? `WHERE ${parts.join(' AND ')}` : ''
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
    `SELECT ${listColumns}, c.rid, s.id AS scopeId, c.remote_id AS remoteId, c.description, c.extra, c.notes,
            c.health_message AS healthMessage, c.health_checked_at AS healthCheckedAt,
            c.created_at AS createdAt, c.pulled_at AS pulledAt,
            c.usage, s.read_only AS scopeReadOnly
     FROM ${joined} WHERE c.id = ?`,
  )
  const drop = db.prepare('DELETE FROM credentials WHERE id = ?')
  const annotate = db.prepare('UPDATE credentials SET notes = @notes, tags = @tags WHERE id = @id')

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
    /** Takes its secrets, tags and notes along. */
    remove: (id: string): void => void drop.run(id),
    annotate: (id: string, notes: string, tags: readonly string[]): void =>
      void annotate.run({ id, notes, tags: JSON.stringify([...new Set(tags)]) }),
  }
}

export type CredentialRepository = ReturnType<typeof credentialRepository>
