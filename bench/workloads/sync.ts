import { createHash, randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { findProvider } from '../../src/main/providers/registry.ts'
import { providerIO } from '../../src/main/sync/engine.ts'
import { syncConnection } from '../../src/main/sync/run.ts'
import { createVault } from '../../src/main/vault/create.ts'
import { type Db, openDatabase } from '../../src/main/vault/database.ts'
import { databaseFile, type OpenVault, vaultOver } from '../../src/main/vault/vault.ts'
import { scratch } from '../cache.ts'
import { cost, keyed, passphrase } from '../data.ts'
import { inTurnAsync, millisecondsOf } from '../measure.ts'
import { type Login, sandbox } from '../peers/sandbox.ts'
import { type Outcome, plain, ratio } from '../result.ts'
import type { Workload } from '../workload.ts'

interface Asked {
  readonly url: string
  readonly init: RequestInit
}

/** A vault that nothing is in yet. */
async function empty(): Promise<{ vault: OpenVault; db: Db }> {
  const { folder } = await createVault(scratch('sync'), 'Sync', passphrase, cost, 0)
  const { keys, vaultId, vaultKey } = await keyed(folder)
  const db = openDatabase(databaseFile(folder), keys.pages)
  return { db, vault: vaultOver(db, { folder, vaultId, vaultKey }, keys, () => {}) }
}

/** One sync of a connection into a vault; what was asked goes to `heard`. */
function syncer(vault: OpenVault, providerId: string, login: Login, heard: Asked[]) {
  const provider = findProvider(providerId)
  const id = randomUUID()
  vault.connections.add({ id, provider: providerId, label: '', account: '', config: {} }, {}, 0)
  const fetching: typeof fetch = (url, init) => {
    heard.push({ url: String(url), init: { method: init?.method ?? 'GET', headers: init?.headers ?? {} } })
    return fetch(url, init)
  }
  const io = providerIO(
    {
      fetch: fetching,
      now: Date.now,
      random: Math.random,
      sleep: async (ms: number) => void (await wait(ms)),
    } as unknown as Parameters<typeof providerIO>[0],
    new AbortController().signal,
  )
  const remote = provider.connect(provider.connection.parse(login), io)
  const given = { vault, connectionId: id, provider, remote, io }
  return () =>
    syncConnection({ ...given, progress: () => {}, applied: () => {}, toWire: () => ({}) as never })
}

/** The same answers, four at a time, parsed; and then rows with a digest each, as plain statements. */
async function fetched(asked: readonly Asked[]): Promise<void> {
  const left = [...asked]
  const worker = async () => {
    for (let next = left.shift(); next; next = left.shift())
      JSON.parse(await (await fetch(next.url, next.init)).text())
  }
  await Promise.all([worker(), worker(), worker(), worker()])
}

type Row = Record<string, unknown>
const columns = `uuid, connection, organization, scope, remote_id, kind, name, description, attributes, extra, health,
  created_at, updated_at, last_used_at, usage, listed_digest, described, pulled_at`

function bare(db: Db) {
  const names = columns.split(/,\s*/)
  const digest = db.prepare<[number, string], Buffer>(
    'SELECT listed_digest FROM credentials WHERE scope = ? AND remote_id = ?',
  )
  const upsert = db.prepare(
    `INSERT INTO credentials (${columns}) VALUES (${names.map((name) => `@${name}`).join(', ')})
     ON CONFLICT (scope, remote_id) DO UPDATE SET name = excluded.name`,
  )
  return {
    first: db.transaction((rows: readonly Row[]) => {
      for (const row of rows) upsert.run(row)
    }),
    /** A look at each digest, as ours looks. */
    again: (rows: readonly Row[]) => {
      for (const { scope, remote_id, ...row } of rows) {
        createHash('sha256').update(JSON.stringify(row)).digest()
        digest.pluck().get(scope as number, remote_id as string)
      }
    },
  }
}

/** Everything of a remote pulled for the first time, and once more where nothing changed. */
export const sync: Workload = {
  name: 'sync',
  title: 'first and unchanged sync over loopback',
  async run({ rows, short }) {
    const count = short ? 2000 : Math.min(10_000, rows.at(-1) as number)
    const outcomes: Outcome[] = []
    for (const provider of ['sequin', 'qovery']) {
      const { login, close } = await sandbox(provider, count)
      const workload = `${provider}, ${count}`
      const asked: Asked[] = []
      const known = await empty()
      await syncer(known.vault, provider, login, asked)()
      const all = known.db.prepare(`SELECT ${columns} FROM credentials`).all() as Row[]
      let ready: { vault: OpenVault; db: Db; again: () => Promise<unknown> } | null = null

      const first = await inTurnAsync(
        short ? 2 : 5,
        async () => {
          ready?.vault.close()
          const next = await empty()
          const again = syncer(next.vault, provider, login, [])
          const ms = await millisecondsOf(again)
          ready = { ...next, again }
          return ms
        },
        async () => {
          const { vault, db } = await empty()
          // Rows refer to where they are: the same places under the same numbers.
          copyPlaces(known.db, db)
          const ms = await millisecondsOf(async () => {
            await fetched(asked)
            bare(db).first(all)
          })
          vault.close()
          return ms
        },
      )
      const against = 'fetch, JSON.parse, upsert'
      const share = { workload, against, goal: 1.3 }
      outcomes.push(ratio({ what: 'first sync', ...share, ours: first.ours.p50, theirs: first.theirs.p50 }))
      const { db, again } = ready as unknown as { db: Db; again: () => Promise<unknown> }
      const credentialWrites = db.prepare<[], number>('SELECT total_changes()').pluck()
      let written = 0
      const unchanged = await inTurnAsync(
        short ? 3 : 9,
        async () => {
          const before = credentialWrites.get() as number
          const ms = await millisecondsOf(again)
          // One row of the sync log says that it ran.
          written = (credentialWrites.get() as number) - before - 1
          return ms
        },
        () =>
          millisecondsOf(async () => {
            await fetched(asked)
            bare(known.db).again(all)
          }),
      )
      outcomes.push(
        ratio({ what: 'unchanged sync', ...share, ours: unchanged.ours.p50, theirs: unchanged.theirs.p50 }),
        plain({
          what: 'unchanged sync, rows written',
          workload,
          against: 'none but the line of the log',
          unit: 'writes',
          ours: written,
          goal: 0,
        }),
      )
      await close()
    }
    return outcomes
  },
}

function copyPlaces(from: Db, to: Db): void {
  for (const table of ['connections', 'ties', 'organizations', 'scopes']) {
    const rows = from.prepare(`SELECT * FROM ${table}`).all() as Row[]
    for (const row of rows) {
      const names = Object.keys(row)
      to.prepare(
        `INSERT OR REPLACE INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`,
      ).run(row)
    }
  }
}
