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
}

export interface FoundOrganization {
  readonly remoteId: string | null
  readonly name: string
  readonly scopes: readonly Pick<ScopeRow, 'remoteId' | 'kind' | 'name'>[]
}

/** One row per scope, with its organization and how many credentials it holds. */
export interface PlaceRow {
  readonly connection: number
  readonly organizationId: string
  readonly organizationName: string
  readonly scopeId: string | null
  readonly scopeName: string
  readonly scopeKind: ScopeRow['kind']
  readonly count: number
}

/** The organizations and scopes that connections see. */
export function placeRepository(db: Db) {
  const putOrganization = db.prepare<unknown[], { rid: number }>(
    `INSERT INTO organizations (id, connection, remote_id, name) VALUES (@id, @connection, @remoteId, @name)
     ON CONFLICT (connection, remote_id) DO UPDATE SET name = excluded.name RETURNING rid`,
  )
  const putScope = db.prepare<unknown[], { rid: number; id: string }>(
    `INSERT INTO scopes (id, organization, remote_id, kind, name)
     VALUES (@id, @organization, @remoteId, @kind, @name)
     ON CONFLICT (organization, remote_id) DO UPDATE SET kind = excluded.kind, name = excluded.name
     RETURNING rid, id`,
  )
  const tree = db.prepare<[], PlaceRow>(
    `SELECT o.connection, o.id AS organizationId, o.name AS organizationName, s.id AS scopeId,
            s.name AS scopeName, s.kind AS scopeKind,
            (SELECT count(*) FROM credentials c WHERE c.scope = s.rid) AS count
     FROM organizations o LEFT JOIN scopes s ON s.organization = o.rid
     ORDER BY o.remote_id = '' DESC, o.name COLLATE NOCASE, s.name COLLATE NOCASE`,
  )
  const one = db.prepare<[string], ScopeRow & { organizationName: string; organizationRemoteId: string }>(
    `SELECT s.rid, s.id, s.organization, o.connection, nullif(s.remote_id, '') AS remoteId, s.kind, s.name,
            o.name AS organizationName, o.remote_id AS organizationRemoteId
     FROM scopes s JOIN organizations o ON o.rid = s.organization WHERE s.id = ?`,
  )

  return {
    tree: (): PlaceRow[] => tree.all(),
    scope: (id: string) => one.get(id) ?? null,
    /** Takes over what a connection sees now. What it no longer sees stays: that alone proves no deletion. */
    found: db.transaction((connection: number, organizations: readonly FoundOrganization[]): ScopeRow[] =>
      organizations.flatMap((organization) => {
        const { rid } = putOrganization.get({
          id: randomUUID(),
          connection,
          remoteId: organization.remoteId ?? '',
          name: organization.name,
        }) as { rid: number }
        return organization.scopes.map((scope) => {
          const row = putScope.get({
            id: randomUUID(),
            organization: rid,
            remoteId: scope.remoteId ?? '',
            kind: scope.kind,
            name: scope.name,
          }) as { rid: number; id: string }
          return { ...scope, ...row, organization: rid, connection }
        })
      }),
    ),
  }
}

export type PlaceRepository = ReturnType<typeof placeRepository>
