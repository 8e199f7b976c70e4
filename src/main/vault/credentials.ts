import { AppError } from '../../shared/errors.ts'
import type { Db } from './database.ts'
import { isCurrent, ofId } from './sql-parts.ts'

/** The current version of each secret that is held, by field. */
export type HeldSecrets = Record<string, number>

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
  /** How many things use it, as far as its remote tells. */
  readonly usedBy: number | null
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
  /** JSON: when the current version of each secret that is held was stored, by field. */
  readonly storedAt: string
}

const listColumns = `c.id, n.id AS connectionId, n.provider, o.name AS organizationName, s.name AS scopeName,
  c.kind, c.name, c.attributes, c.tags, c.secrets, c.health, c.gone_at AS goneAt,
  c.trashed_at AS trashedAt, c.expires_at AS expiresAt, c.last_used_at AS lastUsedAt, c.updated_at AS updatedAt,
  json_extract(c.usage, '$.count') AS usedBy, c.theirs IS NOT NULL AS inConflict,
  (SELECT CASE WHEN b.held THEN 'held' WHEN b.failure IS NOT NULL THEN 'failed' ELSE 'pending' END
   FROM outbox b WHERE b.credential = c.rid) AS owed`
const joined = `credentials c JOIN connections n ON n.rid = c.connection
  JOIN organizations o ON o.rid = c.organization JOIN scopes s ON s.rid = c.scope`

/** Credentials without their secrets. */
export function credentialRepository(db: Db) {
  const one = db.prepare<[string], CredentialFull>(
    `SELECT ${listColumns}, c.rid, s.id AS scopeId, o.id AS organizationId, c.remote_id AS remoteId, c.description,
            c.extra, c.notes, c.custom, c.rotate_days AS rotateDays, c.edited_at AS editedAt, c.base, c.theirs,
            c.health_message AS healthMessage, c.health_checked_at AS healthCheckedAt,
            c.created_at AS createdAt, c.pulled_at AS pulledAt,
            c.usage, s.read_only AS scopeReadOnly,
            (SELECT json_group_object(s.field, s.stored_at) FROM credential_secrets s
             WHERE s.credential = c.rid AND ${isCurrent}) AS storedAt
     FROM ${joined} WHERE ${ofId}`,
  )
  const expired = db
    .prepare<[number], string>(
      `SELECT id FROM credentials WHERE trashed_at < ? AND rid NOT IN (SELECT credential FROM outbox)`,
    )
    .pluck()
  const trashed = db
    .prepare<[], number>('SELECT count(*) FROM credentials WHERE trashed_at IS NOT NULL')
    .pluck()

  return {
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
    /** How many are in the trash. */
    trashed: (): number => trashed.get() ?? 0,
  }
}

export type CredentialRepository = ReturnType<typeof credentialRepository>
