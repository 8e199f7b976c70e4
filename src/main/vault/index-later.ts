import type { Db } from './database.ts'

/**
 * How many bytes of trigrams FTS5 gathers in memory before it writes a part: what 0004 sets, and what the caches of a
 * processor hold, which for thousands of rows is twice as quick and makes a few parts more.
 */
const [usual, quick] = [4 * 1024 * 1024, 256 * 1024]
const many = 2000

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
  const collect = db.prepare<[number]>(
    "INSERT INTO credential_search (credential_search, rank) VALUES ('hashsize', CAST(? AS INTEGER))",
  )
  const end = db.prepare('DELETE FROM search_later')
  return {
    begin: (): void => void begin.run(),
    /** `count` is how many were made. */
    end(count: number): void {
      if (count < many) index.run()
      else {
        collect.run(quick)
        index.run()
        collect.run(usual)
      }
      end.run()
    },
  }
}
