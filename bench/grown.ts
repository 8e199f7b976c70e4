import type { Db } from '../src/main/vault/database.ts'
import { indexLater } from '../src/main/vault/index-later.ts'

/** Bytes that begin with where it is in order, as those of a clock do. */
const uuid = `unhex(printf('%016X', rid + @by) || hex(randomblob(8)))`

/**
 * Makes a vault `times` as big by copies of its credentials under other names, in one transaction. Their secrets take
 * the room of real ones and open for nobody: what a million costs is wanted here, and to seal them would take minutes.
 */
export function grow(db: Db, times: number): void {
  const columns = (db.pragma('table_info(credentials)') as { name: string }[])
    .map(({ name }) => name)
    .filter((name) => !['rid', 'uuid', 'remote_id', 'name'].includes(name))
  const { most } = db.prepare('SELECT max(rid) AS most FROM credentials').get() as { most: number }
  const later = indexLater(db)
  const rows = db.prepare(
    `INSERT INTO credentials (rid, uuid, remote_id, name, ${columns.join(', ')})
     SELECT rid + @by, ${uuid}, remote_id || @mark, name || @mark, ${columns.join(', ')}
     FROM credentials WHERE rid <= @most`,
  )
  const secrets = db.prepare(
    `INSERT INTO credential_secrets (credential, field, version, sealed, fingerprint, stored_at)
     SELECT credential + @by, field, version, sealed, randomblob(16), stored_at
     FROM credential_secrets WHERE credential <= @most`,
  )
  for (let copy = 1; copy < times; copy++) {
    db.transaction(() => {
      const given = { by: most * copy, most }
      later.begin()
      rows.run({ ...given, mark: `-${copy}` })
      later.end(most)
      secrets.run(given)
    })()
  }
}
