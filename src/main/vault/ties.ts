import { randomUUID } from 'node:crypto'
import type { LocalOrganization, Tie } from '../../shared/connection.ts'
import { AppError, invalidInputAt } from '../../shared/errors.ts'
import { localProvider } from '../../shared/provider.ts'
import type { Db } from './database.ts'

/** Customers that several remotes know, and organizations that only this vault knows. */
export function tieRepository(db: Db) {
  const ties = db.prepare<[], Omit<Tie, 'organizationIds'> & { organizationIds: string }>(
    `SELECT t.id, t.name, json_group_array(o.id) AS organizationIds,
       (SELECT coalesce(sum(a.count), 0) FROM organizations m JOIN scopes s ON s.organization = m.rid
          JOIN tallies a ON a.scope = s.rid AND a.trashed = 0 WHERE m.tie = t.rid) AS count
     FROM ties t JOIN organizations o ON o.tie = t.rid GROUP BY t.rid ORDER BY t.name COLLATE NOCASE`,
  )
  const untied = db.prepare<[], { id: string; name: string; connection: number }>(
    `SELECT id, name, connection FROM organizations WHERE tie IS NULL AND name <> ''`,
  )
  const ridOf = db.prepare<[string], number>('SELECT rid FROM ties WHERE id = ?').pluck()
  const insert = db.prepare('INSERT INTO ties (id, name) VALUES (?, ?)')
  const rename = db.prepare('UPDATE ties SET name = ? WHERE rid = ?')
  const remove = db.prepare('DELETE FROM ties WHERE id = ?')
  const untieAll = db.prepare('UPDATE organizations SET tie = NULL WHERE tie = ?')
  const tie = db.prepare('UPDATE organizations SET tie = ? WHERE id = ?')
  const dropEmpty = db.prepare(
    'DELETE FROM ties WHERE NOT EXISTS (SELECT 1 FROM organizations WHERE tie = ties.rid)',
  )
  const localConnection = db
    .prepare<[string], number>('SELECT rid FROM connections WHERE provider = ?')
    .pluck()
  const addLocalConnection = db.prepare(
    `INSERT INTO connections (id, provider, label, account, config, created_at) VALUES (?, ?, '', '', '{}', ?)`,
  )
  const addOrganization = db.prepare<unknown[], { rid: number }>(
    `INSERT INTO organizations (id, connection, remote_id, name, tie) VALUES (@id, @connection, @id, @name, @tie) RETURNING rid`,
  )
  const addScope = db.prepare(
    `INSERT INTO scopes (id, organization, remote_id, kind, name) VALUES (@scopeId, @organization, '', 'organization', @name)`,
  )
  const locals = db.prepare<[string], LocalOrganization>(
    `SELECT o.id, s.id AS scopeId, o.name, t.id AS tieId,
       (SELECT coalesce(sum(count), 0) FROM tallies WHERE scope = s.rid AND trashed = 0) AS count
     FROM organizations o JOIN connections n ON n.rid = o.connection JOIN scopes s ON s.organization = o.rid
       LEFT JOIN ties t ON t.rid = o.tie
     WHERE n.provider = ? ORDER BY o.name COLLATE NOCASE`,
  )
  const renameLocal = db.prepare(
    `UPDATE organizations SET name = @name WHERE id = @id AND connection IN (SELECT rid FROM connections WHERE provider = @provider)`,
  )
  const renameScope = db.prepare(
    'UPDATE scopes SET name = @name WHERE organization = (SELECT rid FROM organizations WHERE id = @id)',
  )
  const holds = db
    .prepare<[string], number>(
      `SELECT count(*) FROM credentials WHERE scope IN
         (SELECT s.rid FROM scopes s JOIN organizations o ON o.rid = s.organization WHERE o.id = ?)`,
    )
    .pluck()
  const removeLocal = db.prepare(
    'DELETE FROM organizations WHERE id = @id AND connection IN (SELECT rid FROM connections WHERE provider = @provider)',
  )

  const known = (id: string): number => {
    const rid = ridOf.get(id)
    if (rid === undefined)
      throw new AppError('not-found', { what: 'tie', id }, 'These organizations are no longer tied together.')
    return rid
  }
  const local = (changes: number, id: string): void => {
    if (changes > 0) return
    throw new AppError(
      'not-found',
      { what: 'organization', id },
      'This organization is no longer in the vault.',
    )
  }

  return {
    list: (): Tie[] =>
      ties
        .all()
        .map(({ organizationIds, ...row }) => ({ ...row, organizationIds: JSON.parse(organizationIds) })),
    /** Untied organizations of different connections that bear the same name. */
    suggestions(): { name: string; organizationIds: string[] }[] {
      const named = Map.groupBy(untied.all(), ({ name }) => comparable(name))
      return [...named.values()].flatMap((rows) => {
        const connections = new Set(rows.map(({ connection }) => connection))
        const [first] = rows
        return first && connections.size > 1
          ? [{ name: first.name, organizationIds: rows.map(({ id }) => id) }]
          : []
      })
    },
    /** Ties these organizations and no others. One that was tied elsewhere leaves there. Returns the tie's id. */
    save: db.transaction(
      (id: string | undefined, name: string, organizationIds: readonly string[]): string => {
        const tieId = id ?? randomUUID()
        if (id === undefined) insert.run(tieId, name)
        const rid = known(tieId)
        rename.run(name, rid)
        untieAll.run(rid)
        for (const organizationId of organizationIds) {
          if (tie.run(rid, organizationId).changes === 0) {
            throw new AppError(
              'not-found',
              { what: 'organization', id: organizationId },
              'This organization is no longer in the vault.',
            )
          }
        }
        dropEmpty.run()
        return tieId
      },
    ),
    remove: (id: string): void => void remove.run(id),
    locals: (): LocalOrganization[] => locals.all(localProvider),
    addLocal: db.transaction(
      (name: string, tieId: string | undefined, now: number): { id: string; scopeId: string } => {
        if (localConnection.get(localProvider) === undefined)
          addLocalConnection.run(randomUUID(), localProvider, now)
        const connection = localConnection.get(localProvider)
        const given = { id: randomUUID(), connection, name, tie: tieId === undefined ? null : known(tieId) }
        const { rid } = addOrganization.get(given) as { rid: number }
        const scopeId = randomUUID()
        addScope.run({ scopeId, organization: rid, name })
        return { id: given.id, scopeId }
      },
    ),
    renameLocal: db.transaction((id: string, name: string): void => {
      local(renameLocal.run({ id, name, provider: localProvider }).changes, id)
      renameScope.run({ id, name })
    }),
    removeLocal: db.transaction((id: string): void => {
      if ((holds.get(id) ?? 0) > 0) {
        throw invalidInputAt('id', 'It still holds credentials. Move or delete them first, in the trash too')
      }
      local(removeLocal.run({ id, provider: localProvider }).changes, id)
      dropEmpty.run()
    }),
  }
}
export type TieRepository = ReturnType<typeof tieRepository>

const comparable = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
