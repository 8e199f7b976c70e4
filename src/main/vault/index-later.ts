import type { Db } from './database.ts'

/**
 * Puts the credentials that a transaction makes into the text index together, at its end.
 *
 * Row by row FTS5 writes a part of its index for each, since every statement with triggers begins a savepoint: twice
 * the work. Call both within one transaction, and let nothing in between be caught: what fails undoes `begin`, too.
 */
export function indexLater(db: Db) {
  const begin = db.prepare(
    'INSERT INTO search_later (one, after) SELECT 1, coalesce(max(rid), 0) FROM credentials',
  )
  const index = db.prepare(
    `INSERT INTO credential_search (rowid, name, remote, description, rest)
     SELECT rid, name, remote, description, rest FROM credential_texts WHERE rid > (SELECT after FROM search_later)`,
  )
  const end = db.prepare('DELETE FROM search_later')
  return {
    begin: (): void => void begin.run(),
    end(): void {
      index.run()
      end.run()
    },
  }
}
