import { randomUUID } from 'node:crypto'
import type { Db } from './database.ts'

/** A scope as the remote names it: what a pull needs. */
export interface ScopeRow {
  readonly rid: number
  readonly id: string
  readonly organization: number
  readonly connection: number
  readonly remoteId: string | null
  readonly kind: 'workspace' | 'service-account' | 'personal' | 'organization'
  readonly name: string
  /** Why this login may only read here; null where it may write. */
  readonly readOnly: string | null
}

/** A scope with the organization it belongs to, both as the remote names them. */
export interface ScopePlace extends ScopeRow {
  readonly connectionId: string
  readonly provider: string
  readonly organizationName: string
  /** Empty where the remote has none. */
  readonly organizationRemoteId: string
}

export interface FoundOrganization {
  readonly remoteId: string | null
  readonly name: string
  readonly scopes: readonly FoundScope[]
}

export interface FoundScope extends Pick<ScopeRow, 'remoteId' | 'kind' | 'name'> {
  readonly readOnly?: string
}

/** One row per scope, with its organization and how many credentials it holds. */
export interface PlaceRow {
  readonly connection: number
  readonly organizationId: string
  readonly organizationName: string
  readonly scopeId: string | null
  readonly scopeName: string
  readonly scopeKind: ScopeRow['kind']
  readonly readOnly: string | null
  /** JSON; null where the last list raised none. */
  readonly doubt: string | null
  readonly tieId: string | null
  readonly count: number
}

/** The organizations and scopes that connections see. */
export function placeRepository(db: Db) {
  // Looked up before it is written: what did not change costs no write.
  const organizationOf = db.prepare<unknown[], { rid: number; name: string }>(
    'SELECT rid, name FROM organizations WHERE connection = @connection AND remote_id = @remoteId',
  )
  const putOrganization = db.prepare<unknown[], { rid: number }>(
    `INSERT INTO organizations (id, connection, remote_id, name) VALUES (@id, @connection, @remoteId, @name)
     ON CONFLICT (connection, remote_id) DO UPDATE SET name = excluded.name RETURNING rid`,
  )
  const scopeOf = db.prepare<
    unknown[],
    { rid: number; id: string; kind: string; name: string; readOnly: string | null }
  >(
    `SELECT rid, id, kind, name, read_only AS readOnly FROM scopes
     WHERE organization = @organization AND remote_id = @remoteId`,
  )
  const putScope = db.prepare<unknown[], { rid: number; id: string }>(
    `INSERT INTO scopes (id, organization, remote_id, kind, name, read_only)
     VALUES (@id, @organization, @remoteId, @kind, @name, @readOnly)
     ON CONFLICT (organization, remote_id) DO UPDATE
       SET kind = excluded.kind, name = excluded.name, read_only = excluded.read_only
     RETURNING rid, id`,
  )
  const tree = db.prepare<[], PlaceRow>(
    `SELECT o.connection, o.id AS organizationId, o.name AS organizationName, s.id AS scopeId,
            s.name AS scopeName, s.kind AS scopeKind, s.read_only AS readOnly, s.doubt, t.id AS tieId,
            (SELECT coalesce(sum(count), 0) FROM tallies WHERE scope = s.rid AND trashed = 0) AS count
     FROM organizations o LEFT JOIN scopes s ON s.organization = o.rid LEFT JOIN ties t ON t.rid = o.tie
     ORDER BY o.remote_id = '' DESC, o.name COLLATE NOCASE, s.name COLLATE NOCASE`,
  )
  const one = db.prepare<[string], ScopePlace>(
    `SELECT s.rid, s.id, s.organization, o.connection, nullif(s.remote_id, '') AS remoteId, s.kind, s.name,
            s.read_only AS readOnly,
            o.name AS organizationName, o.remote_id AS organizationRemoteId, n.id AS connectionId, n.provider
     FROM scopes s JOIN organizations o ON o.rid = s.organization
       JOIN connections n ON n.rid = o.connection WHERE s.id = ?`,
  )

  const ridOf = (given: { id: string; connection: number; remoteId: string; name: string }): number => {
    const stored = organizationOf.get(given)
    return stored?.name === given.name ? stored.rid : (putOrganization.get(given) as { rid: number }).rid
  }
  const storedScope = (given: { kind: string; name: string; readOnly: string | null }) => {
    const stored = scopeOf.get(given)
    const same =
      stored?.name === given.name && stored.kind === given.kind && stored.readOnly === given.readOnly
    return same ? stored : (putScope.get(given) as { rid: number; id: string })
  }

  const known = db
    .prepare<{ scope: number }, string>(
      `SELECT remote_id FROM credentials WHERE scope = @scope AND remote_id IS NOT NULL
       UNION SELECT remote_id FROM skips WHERE scope = @scope`,
    )
    .pluck()

  return {
    /** Every remote id that was ever listed in a scope and is not known to be deleted. */
    remoteIds: (scope: ScopeRow): Set<string> => new Set(known.all({ scope: scope.rid })),
    tree: (): PlaceRow[] => tree.all(),
    scope: (id: string): ScopePlace | null => one.get(id) ?? null,
    /** Takes over what a connection sees now. What it no longer sees stays: that alone proves no deletion. */
    found: db.transaction((connection: number, organizations: readonly FoundOrganization[]): ScopeRow[] =>
      organizations.flatMap(({ remoteId, name, scopes }) => {
        const organization = ridOf({ id: randomUUID(), connection, remoteId: remoteId ?? '', name })
        return scopes.map((scope) => {
          const readOnly = scope.readOnly ?? null
          const given = { ...scope, id: randomUUID(), organization, remoteId: scope.remoteId ?? '', readOnly }
          const { rid, id } = storedScope(given)
          return { ...scope, rid, id, organization, connection, readOnly }
        })
      }),
    ),
  }
}

export type PlaceRepository = ReturnType<typeof placeRepository>
