import { localProvider } from '../../shared/provider.ts'
import type { Db } from './database.ts'

/** What must never be found, each with the sentence that says so. `?` is the number of rows. */
const rules: readonly (readonly [sentence: string, sql: string])[] = [
  [
    'secrets that a credential names are missing',
    `SELECT count(*) FROM credentials c, json_each(c.secrets) s WHERE NOT EXISTS
       (SELECT 1 FROM credential_secrets x WHERE x.credential = c.rid AND x.field = s.key
          AND x.version = s.value)`,
  ],
  [
    'secrets that the history names are missing',
    `SELECT count(*) FROM versions v, json_each(v.state, '$.secrets') s WHERE NOT EXISTS
       (SELECT 1 FROM credential_secrets x WHERE x.credential = v.credential AND x.field = s.key AND x.version = s.value)`,
  ],
  [
    'edited credentials are owed to nobody',
    `SELECT count(*) FROM credentials c WHERE c.base IS NOT NULL AND c.rid NOT IN (SELECT credential FROM outbox)`,
  ],
  [
    'credentials are owed that both sides agree on',
    `SELECT count(*) FROM outbox b JOIN credentials c ON c.rid = b.credential WHERE c.base IS NULL AND c.remote_id IS NOT NULL`,
  ],
  [
    'credentials that no remote has are owed to none',
    `SELECT count(*) FROM credentials c JOIN connections n ON n.rid = c.connection
     WHERE n.provider <> '${localProvider}' AND c.remote_id IS NULL AND c.trashed_at IS NULL
       AND c.rid NOT IN (SELECT credential FROM outbox)`,
  ],
  [
    'attached files have lost what is in them',
    `SELECT count(*) FROM attachments a LEFT JOIN attachment_contents x ON x.attachment = a.rid
     WHERE x.sealed IS NULL OR length(x.sealed) <> a.bytes + 28`,
  ],
  ['conflicts have no base', 'SELECT count(*) FROM credentials WHERE theirs IS NOT NULL AND base IS NULL'],
  [
    'credentials of this vault alone are owed to a remote',
    `SELECT count(*) FROM outbox b JOIN connections n ON n.rid = b.connection WHERE n.provider = '${localProvider}'`,
  ],
  [
    'credentials lie in a place that is not theirs',
    `SELECT count(*) FROM credentials c JOIN scopes s ON s.rid = c.scope JOIN organizations o ON o.rid = s.organization
     WHERE c.organization <> o.rid OR c.connection <> o.connection`,
  ],
]

/** Reads the whole database and says what is wrong with it, as sentences. */
export function checkVault(db: Db): string[] {
  const pages = db.pragma('integrity_check') as { integrity_check: string }[]
  const found = pages.map((row) => row.integrity_check).filter((line) => line !== 'ok')
  const orphans = (db.pragma('foreign_key_check') as unknown[]).length
  if (orphans > 0) found.push(`${orphans} rows belong to nothing`)
  for (const [sentence, sql] of rules) {
    const count = db.prepare<[], number>(sql).pluck().get() ?? 0
    if (count > 0) found.push(`${count} ${sentence}`)
  }
  return found
}
