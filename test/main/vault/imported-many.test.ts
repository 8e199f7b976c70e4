import fs from 'node:fs'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { vaultKeys } from '../../../src/main/crypto/keys.ts'
import { sealThread } from '../../../src/main/crypto/seal-batches.ts'
import { type Db, openDatabase } from '../../../src/main/vault/database.ts'
import type { NewImport } from '../../../src/main/vault/imported.ts'
import { inspectVault } from '../../../src/main/vault/open.ts'
import type { ScopeRow } from '../../../src/main/vault/places.ts'
import { databaseFile, vaultOver } from '../../../src/main/vault/vault.ts'
import { at, newVault, temporaryFolder, unlock } from '../../support/vault.ts'

const sealWorker = () => sealThread(path.resolve('src/main/crypto/seal-worker.ts')).beside

async function emptyVault() {
  const { folder, vaultKey } = await newVault(temporaryFolder())
  const { vaultId } = inspectVault(folder)
  const keys = vaultKeys(vaultKey, vaultId)
  const db = openDatabase(databaseFile(folder), keys.pages)
  const vault = vaultOver(db, { folder, vaultId, vaultKey }, keys, () => {})
  onTestFinished(() => vault.close())
  const scope = vault.places.scope(vault.ties.addLocal('Acme', undefined, at).scopeId)
  if (!scope) throw new Error('There is no scope.')
  const row = (number: number) => rowIn(scope, number)
  const rows = (from: number, to: number) => rowsIn(scope, from, to)
  return { folder, vault, db, row, rows }
}

function rowIn(scope: ScopeRow, number: number): NewImport {
  return {
    scope,
    kind: number % 3 ? 'generic' : 'env',
    edit: {
      name: `walrus-${number}`,
      description: null,
      attributes: { username: `ann-${number}` },
      // One secret in seven is that of another credential; some have none, and some one of the person's own.
      secrets: {
        ...(number % 5 && { password: `secret-${number % 7 ? number : 7}` }),
        ...(number % 11 === 0 && { 'custom.pin': `pin-${number}` }),
      },
    },
    own: {
      notes: '',
      tags: number % 4 ? [] : ['b', 'A', `t${number % 8}`],
      custom: [],
      expiresAt: null,
      rotateDays: null,
    },
    files: [],
  }
}

const rowsIn = (scope: ScopeRow, from: number, to: number) =>
  Array.from({ length: to - from }, (_, place) => rowIn(scope, from + place))

/** What triggers keep, and the triggers. */
const kept = (db: Db) => ({
  tallies: db.prepare('SELECT kind, held, trashed, count FROM tallies ORDER BY 1, 2, 3').raw().all(),
  tags: db.prepare('SELECT tag, credential FROM credential_tags ORDER BY 1, 2').raw().all(),
  shared: db.prepare('SELECT count(*) FROM shared_fingerprints').pluck().get(),
  found: db.prepare(`SELECT rowid FROM credential_search WHERE name LIKE '%rus-1%' ORDER BY 1`).pluck().all(),
  triggers: db
    .prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name`)
    .raw()
    .all(),
  settings: db
    .prepare(`SELECT v FROM credential_search_config WHERE k IN ('hashsize', 'automerge') ORDER BY k`)
    .pluck()
    .all(),
})

test('what comes in together leaves what comes in slices does, beside what was there', async () => {
  const [one, many] = [await emptyVault(), await emptyVault()]
  for (const { vault, rows } of [one, many]) vault.imported.apply(rows(0, 300), at)
  for (let from = 300; from < 2600; from += 100) one.vault.imported.apply(one.rows(from, from + 100), at)
  const room = await many.vault.imported.roomForMany(2300, sealWorker())
  many.vault.imported.apply(many.rows(300, 2600), at)
  room()
  const { settings, ...left } = kept(many.db)
  expect(left).toEqual({ ...kept(one.db), settings: undefined })
  expect(settings).toEqual([4, 4 * 1024 * 1024])
  expect(many.vault.check()).toEqual([])
  // What comes afterwards is counted, too.
  for (const { vault, row } of [one, many]) vault.imported.apply([row(2604)], at)
  const { settings: _, ...after } = kept(many.db)
  expect(after).toEqual({ ...kept(one.db), settings: undefined })
})

test('a transaction that fails in the middle leaves no row, and every trigger', async () => {
  const { vault, db, row, rows } = await emptyVault()
  const before = kept(db)
  const room = await vault.imported.roomForMany(2300, sealWorker())
  const bad = { ...row(1), edit: { ...row(1).edit, name: null as unknown as string } }
  expect(() => vault.imported.apply([...rows(0, 400), bad, ...rows(400, 2300)], at)).toThrow('NOT NULL')
  expect(kept(db)).toEqual(before)
  // What was sealed ahead of the failure is not taken for what comes next.
  const { created } = vault.imported.apply(rows(0, 2300), at)
  room()
  expect(vault.secrets.open(created[1] as string, 'password')).toBe('secret-1')
  expect(vault.secrets.open(created[2299] as string, 'custom.pin')).toBe('pin-2299')
})

test('secrets that a worker sealed open at their place and nowhere else', async () => {
  const { vault, db, rows } = await emptyVault()
  const room = await vault.imported.roomForMany(600, sealWorker())
  const { created } = vault.imported.apply(rows(0, 600), at)
  room()
  for (const number of [1, 7, 254, 256, 257, 511, 512, 599])
    expect(vault.secrets.open(created[number] as string, 'password')).toBe(
      `secret-${number % 7 ? number : 7}`,
    )
  db.exec(`UPDATE credential_secrets SET sealed = (SELECT sealed FROM credential_secrets WHERE credential = 4)
    WHERE credential = 3`)
  expect(() => vault.secrets.open(created[2] as string, 'password')).toThrow()
})

test('without a worker that answers, secrets are sealed all the same', async () => {
  const { vault, rows } = await emptyVault()
  const room = await vault.imported.roomForMany(
    600,
    sealThread(path.resolve('src/main/crypto/no-such-worker.ts')).beside,
  )
  // The failure of a worker is told by the event loop.
  await new Promise((resolve) => setTimeout(resolve, 300))
  const { created } = vault.imported.apply(rows(0, 600), at)
  room()
  expect(vault.secrets.open(created[599] as string, 'password')).toBe('secret-599')
}, 20_000)

test('a process that dies in the middle leaves what is put back when it is opened', async () => {
  const { folder, vault, db, rows } = await emptyVault()
  vault.imported.apply(rows(0, 300), at)
  const before = kept(db)
  const room = await vault.imported.roomForMany(1200, sealWorker())
  const crashed = path.join(path.dirname(folder), 'Crashed.keystead')
  db.pragma('cache_size = 20')
  function* untilItDies() {
    yield* rows(300, 1400)
    fs.cpSync(folder, crashed, { recursive: true })
    yield* rows(1400, 1500)
  }
  vault.imported.apply(untilItDies(), at)
  const file = databaseFile(crashed)
  const journal = fs.readFileSync(`${file}-journal`)
  expect(journal.length).toBeGreaterThan(4096)
  // It holds pages as they were, encrypted like the others.
  expect(journal.includes('walrus')).toBe(false)
  room()
  expect(db.pragma('journal_mode', { simple: true })).toBe('wal')
  expect(fs.existsSync(`${databaseFile(folder)}-journal`)).toBe(false)

  const { vaultKey, vaultId } = vault
  const { pages } = vaultKeys(vaultKey, vaultId)
  const dead = openDatabase(file, pages)
  onTestFinished(() => void dead.close())
  expect(kept(dead)).toEqual(before)
  expect(dead.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(dead.pragma('journal_mode', { simple: true })).toBe('wal')
})

test('what came in together is sealed with the rest, and opens', async () => {
  const { folder } = await newVault(temporaryFolder())
  const first = await unlock(folder)
  const scope = first.places.scope(first.ties.addLocal('Acme', undefined, at).scopeId) as ScopeRow
  first.close()
  for (const round of [0, 1]) {
    const vault = await unlock(folder)
    const room = await vault.imported.roomForMany(2000)
    vault.imported.apply(rowsIn(scope, round * 2000, (round + 1) * 2000), at)
    room()
    vault.close()
  }
  const vault = await unlock(folder)
  await vault.checked
  expect(vault.check()).toEqual([])
  vault.close()
})
