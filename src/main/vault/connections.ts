import type { PullResult } from '../../shared/connection.ts'
import type { WireError } from '../../shared/errors.ts'
import { AppError } from '../../shared/errors.ts'
import { localProvider } from '../../shared/provider.ts'
import type { Sealer } from '../crypto/seal.ts'
import type { Db } from './database.ts'

/** The public values of a connection's form. */
export type Config = Record<string, string | number | boolean>

export interface ConnectionRow {
  readonly rid: number
  readonly id: string
  readonly provider: string
  readonly label: string
  readonly account: string
  readonly config: Config
  /** Edits are sent. */
  readonly writes: boolean
  readonly lastPull: PullResult | null
  readonly failure: WireError | null
}

interface Stored {
  rid: number
  id: string
  provider: string
  label: string
  account: string
  config: string
  writes: number
  last_pull: string | null
  failure: string | null
}

const fromStored = (row: Stored): ConnectionRow => ({
  rid: row.rid,
  id: row.id,
  provider: row.provider,
  label: row.label,
  account: row.account,
  config: JSON.parse(row.config),
  writes: row.writes === 1,
  lastPull: row.last_pull === null ? null : JSON.parse(row.last_pull),
  failure: row.failure === null ? null : JSON.parse(row.failure),
})

/** Logins to remotes. Their secrets are sealed and come out only for a request to that remote. */
export function connectionRepository(db: Db, sealer: Sealer) {
  const all = db.prepare<[], Stored>(
    `SELECT * FROM connections WHERE provider <> '${localProvider}' ORDER BY label COLLATE NOCASE, rid`,
  )
  const one = db.prepare<[string], Stored>('SELECT * FROM connections WHERE id = ?')
  const insert = db.prepare(
    `INSERT INTO connections (id, provider, label, account, config, created_at)
     VALUES (@id, @provider, @label, @account, @config, @now)`,
  )
  const update = db.prepare(
    'UPDATE connections SET label = @label, account = @account, config = @config, failure = NULL WHERE id = @id',
  )
  const drop = db.prepare('DELETE FROM connections WHERE id = ?')
  const finish = db.prepare('UPDATE connections SET last_pull = ?, failure = NULL WHERE id = ?')
  const fail = db.prepare('UPDATE connections SET failure = ? WHERE id = ?')
  const setWrites = db.prepare('UPDATE connections SET writes = ? WHERE id = ?')
  const sealedOf = db.prepare<[number], { field: string; version: number; sealed: Buffer }>(
    'SELECT field, version, sealed FROM connection_secrets WHERE connection = ?',
  )
  const putSealed = db.prepare(
    `INSERT INTO connection_secrets (connection, field, version, sealed) VALUES (@rid, @field, @version, @sealed)
     ON CONFLICT DO UPDATE SET version = excluded.version, sealed = excluded.sealed`,
  )

  /** Throws `not-found`. */
  const get = (id: string): ConnectionRow => {
    const row = one.get(id)
    if (!row)
      throw new AppError(
        'not-found',
        { what: 'connection', id },
        'This connection is no longer in the vault.',
      )
    return fromStored(row)
  }

  const putSecrets = (rid: number, id: string, secrets: Record<string, string>) => {
    const versions = new Map(sealedOf.all(rid).map(({ field, version }) => [field, version]))
    for (const [field, secret] of Object.entries(secrets)) {
      const version = (versions.get(field) ?? 0) + 1
      putSealed.run({ rid, field, version, sealed: sealer.seal({ record: id, field, version }, secret) })
    }
  }

  return {
    get,
    /** Those to remotes. */
    list: (): ConnectionRow[] => all.all().map(fromStored),
    add: db.transaction(
      (
        given: { id: string; provider: string; label: string; account: string; config: Config },
        secrets: Record<string, string>,
        now: number,
      ): void => {
        insert.run({ ...given, config: JSON.stringify(given.config), now })
        putSecrets(get(given.id).rid, given.id, secrets)
      },
    ),
    edit: db.transaction(
      (
        given: { id: string; label: string; account: string; config: Config },
        secrets: Record<string, string>,
      ): void => {
        const { rid } = get(given.id)
        update.run({ ...given, config: JSON.stringify(given.config) })
        putSecrets(rid, given.id, secrets)
      },
    ),
    /** Takes everything pulled through it along. */
    remove: (id: string): void => void drop.run(id),
    /** The login's secrets in the clear: for a request to its remote, then forgotten. */
    secrets: (id: string): Record<string, string> => {
      const opened: Record<string, string> = {}
      for (const { field, version, sealed } of sealedOf.all(get(id).rid)) {
        const secret = sealer.open({ record: id, field, version }, sealed)
        if (secret === null) throw damagedSecret(field)
        opened[field] = secret
      }
      return opened
    },
    allowWrites: (id: string, allowed: boolean): void => void setWrites.run(allowed ? 1 : 0, id),
    finished: (id: string, result: PullResult): void => void finish.run(JSON.stringify(result), id),
    failed: (id: string, failure: WireError): void => void fail.run(JSON.stringify(failure), id),
  }
}

export type ConnectionRepository = ReturnType<typeof connectionRepository>

export const damagedSecret = (field: string): AppError<'secret-damaged'> =>
  new AppError(
    'secret-damaged',
    { field },
    `The sealed value of «${field}» does not belong to this credential: it was changed or moved outside Keystead. It was not opened. Store it again, or restore a backup.`,
  )
