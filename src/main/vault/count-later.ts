import type { Db } from './database.ts'

/** What each new credential sets off, and takes half as long as the row and its indexes do. */
const aside = ['tallies_added', 'credential_search_added', 'credential_tags_added', 'secrets_shared']

/** What their triggers do for one row, for all whose number is greater. */
const tallies = `
  INSERT INTO tallies (scope, kind, health, held, trashed, count)
    SELECT scope, kind, health, secret_at IS NOT NULL, trashed_at IS NOT NULL, count(*) FROM credentials
    WHERE rid > ? GROUP BY 1, 2, 3, 4, 5
    ON CONFLICT DO UPDATE SET count = count + excluded.count`
const tags = `
  INSERT OR IGNORE INTO credential_tags
    SELECT value, rid FROM credentials, json_each(tags) WHERE rid > ? AND tags <> '[]'`
/**
 * Of all secrets, since those of older credentials may have changed, too. In the order of the table: in that of the
 * fingerprints each step would read another page, and most of them are no longer in memory.
 */
const shared = `
  INSERT OR IGNORE INTO shared_fingerprints
    SELECT fingerprint FROM credential_secrets GROUP BY fingerprint HAVING min(credential) <> max(credential)`

/**
 * Does for the credentials that a transaction makes together, at its end, what triggers do for each: they are counted,
 * found by their tags, and by secrets that are the same.
 *
 * The triggers are gone meanwhile, in this transaction only: if it fails or the process dies, they were never away.
 * Every statement is compiled again for it, and every secret is looked at, so it is for as many as a good part of the
 * vault. Use it around `indexLater`, and let nothing change in between what was made in between.
 */
export function countLater(db: Db) {
  const trigger = db
    .prepare<[string], string>(`SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?`)
    .pluck()
  const last = db.prepare<[], number>('SELECT coalesce(max(rid), 0) FROM credentials').pluck()
  const ofNew = [tallies, tags].map((sql) => db.prepare<[number]>(sql))
  const ofAll = db.prepare<[]>(shared)
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
        for (const each of ofNew) each.run(after)
        ofAll.run()
        db.exec(`${triggers.join(';\n')};`)
      }
    },
  }
}
