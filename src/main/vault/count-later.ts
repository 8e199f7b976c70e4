import type { Db } from './database.ts'

/** What each new credential sets off, and takes half as long as the row and its indexes do. */
const aside = ['tallies_added', 'credential_search_added']

/**
 * Counts the credentials that a transaction makes together, at its end, instead of by a trigger for each.
 *
 * The triggers are gone meanwhile, in this transaction only: if it fails or the process dies, they were never away.
 * Every statement is compiled again for it, so it is for thousands. Use it around `indexLater`, and let nothing change
 * in between what was made in between.
 */
export function countLater(db: Db) {
  const trigger = db
    .prepare<[string], string>(`SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?`)
    .pluck()
  const last = db.prepare<[], number>('SELECT coalesce(max(rid), 0) FROM credentials').pluck()
  const count = db.prepare<[number]>(
    `INSERT INTO tallies (scope, kind, health, held, trashed, count)
     SELECT scope, kind, health, secret_at IS NOT NULL, trashed_at IS NOT NULL, count(*) FROM credentials
     WHERE rid > ? GROUP BY 1, 2, 3, 4, 5
     ON CONFLICT DO UPDATE SET count = count + excluded.count`,
  )
  return {
    /** Returns what ends it. */
    begin(): () => void {
      const after = last.get() ?? 0
      const triggers = aside.map((name) => {
        const sql = trigger.get(name)
        if (sql === undefined) throw new Error(`There is no trigger ${name}.`)
        return sql
      })
      db.exec(aside.map((name) => `DROP TRIGGER ${name};`).join('\n'))
      return () => {
        count.run(after)
        db.exec(`${triggers.join(';\n')};`)
      }
    },
  }
}
