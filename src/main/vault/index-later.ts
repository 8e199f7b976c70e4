import type { Db } from './database.ts'

/**
 * How many bytes of trigrams FTS5 gathers in memory before it writes a part, and how many parts of a size it lets
 * come together before it merges them: what 0004 sets and FTS5's own, and what is quickest for thousands of rows. Half
 * a MiB is what the caches of a processor hold; merged eight at a time, each trigram is written half as often.
 */
const usual = { hashsize: 4 * 1024 * 1024, automerge: 4 }
const quick = { hashsize: 512 * 1024, automerge: 8 }
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
  const set = db.prepare<[string, number]>(
    'INSERT INTO credential_search (credential_search, rank) VALUES (?, CAST(? AS INTEGER))',
  )
  const work = (settings: Readonly<Record<string, number>>): void => {
    for (const [name, value] of Object.entries(settings)) set.run(name, value)
  }
  const automerge = db
    .prepare<[], number>(`SELECT v FROM credential_search_config WHERE k = 'automerge'`)
    .pluck()
  const end = db.prepare('DELETE FROM search_later')
  return {
    begin: (): void => void begin.run(),
    /** `count` is how many were made. */
    end(count: number): void {
      if (count < many) index.run()
      else {
        // A pull that goes on meanwhile has it otherwise.
        const before = automerge.get() ?? usual.automerge
        work(before === usual.automerge ? quick : { ...quick, automerge: before })
        index.run()
        work({ ...usual, automerge: before })
      }
      end.run()
    },
  }
}
