import { openDatabase } from '../../src/main/vault/database.ts'
import type { Keyed } from '../data.ts'

/** What a password manager keeps of one of our credentials: nothing less, so that nobody has less to read. */
export interface Entry {
  readonly title: string
  readonly group: string
  readonly username: string
  readonly password: string
  readonly notes: string
}

/** Everything of a vault as entries, with a secret for each: a made-up one, since only the size matters. */
export function entriesOf({ file, keys }: Keyed): Entry[] {
  const db = openDatabase(file, keys.pages)
  try {
    const rows = db
      .prepare<
        [],
        { name: string; organization: string; remoteId: string; attributes: string; notes: string }
      >(
        `SELECT c.name, o.name AS organization, coalesce(c.remote_id, '') AS remoteId, c.attributes, c.notes
         FROM credentials c JOIN organizations o ON o.rid = c.organization ORDER BY c.rid`,
      )
      .all()
    return rows.map(({ name, organization, remoteId, attributes, notes }, index) => ({
      title: name,
      group: organization.replaceAll('/', '-'),
      username: remoteId,
      password: `secret-${String(index).padStart(33, '0')}`,
      notes: `${attributes}${notes}`,
    }))
  } finally {
    db.close()
  }
}
