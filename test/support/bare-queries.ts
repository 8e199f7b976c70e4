import type { Db } from '../../src/main/vault/database.ts'

const columns = `hex(c.uuid) AS id, n.id AS connectionId, n.provider, o.name AS organizationName, s.name AS scopeName, c.kind, c.name,
  c.attributes, c.tags, c.secrets, c.health, c.gone_at AS goneAt, c.trashed_at AS trashedAt, c.expires_at AS expiresAt,
  c.last_used_at AS lastUsedAt, c.updated_at AS updatedAt, c.theirs IS NOT NULL AS inConflict,
  (SELECT CASE WHEN b.held THEN 'held' WHEN b.failure IS NOT NULL THEN 'failed' ELSE 'pending' END
   FROM outbox b WHERE b.credential = c.rid) AS owed`
const joins = `JOIN connections n ON n.rid = c.connection JOIN organizations o ON o.rid = c.organization
  JOIN scopes s ON s.rid = c.scope`

/** What a list asks, as plain statements on the driver: what the lists are measured against. */
export function bareQueries(db: Db) {
  const first = db.prepare(
    `SELECT ${columns} FROM credentials c ${joins} WHERE c.trashed_at IS NULL
     ORDER BY c.name COLLATE NOCASE, c.organization, c.rid LIMIT 50`,
  )
  const organization = db.prepare(
    `SELECT ${columns} FROM credentials c ${joins} WHERE c.trashed_at IS NULL AND c.organization = ?
     ORDER BY c.name COLLATE NOCASE, c.rid LIMIT 50`,
  )
  const used = db.prepare(
    `SELECT ${columns} FROM credentials c ${joins} WHERE c.trashed_at IS NULL AND c.last_used_at IS NOT NULL
     ORDER BY c.last_used_at DESC, c.organization DESC, c.rid DESC LIMIT 50`,
  )
  const search = db.prepare(
    `SELECT ${columns} FROM credential_search f CROSS JOIN credentials c ON c.rid = f.rowid ${joins}
     WHERE f.credential_search MATCH ? LIMIT 50`,
  )
  const trigrams = (word: string) =>
    Array.from({ length: word.length - 2 }, (_, index) => `"${word.slice(index, index + 3)}"`).join(' ')
  const note = db.prepare('UPDATE credentials SET notes = ? WHERE rid = ?')
  const version = db.prepare(
    `INSERT INTO versions (credential, version, at, cause, state)
     SELECT ?, coalesce(max(version), 0) + 1, 0, 'edit', '{}' FROM versions WHERE credential = ?`,
  )
  const save = db.transaction((rid: number, text: string) => {
    note.run(text, rid)
    version.run(rid, rid)
  })
  let round = 0

  return {
    first: () => first.all(),
    organization: (rid: number) => organization.all(rid),
    used: () => used.all(),
    search: (words: readonly string[]) => search.all(words.map(trigrams).join(' ')),
    /** A note and the state before, with the same triggers. */
    save: () => {
      round++
      save((round % 200) + 1, `bare ${round}`)
    },
  }
}
