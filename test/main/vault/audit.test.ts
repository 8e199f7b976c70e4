import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { vaultKeys } from '../../../src/main/crypto/keys.ts'
import { closeDatabase, type Db, openDatabase } from '../../../src/main/vault/database.ts'
import { at, filled, newVault, unlock } from '../../support/vault.ts'

const note = (field: string) => ({ what: 'reveal', surface: 'window', detail: { field } }) as const

/** A closed vault with ten entries, changed by someone who has the page key and drops the triggers first. */
async function tampered(change: (db: Db) => void) {
  const { folder, vaultKey } = await newVault()
  const vault = await unlock(folder)
  for (let index = 1; index <= 10; index++) vault.audit.append(note(`field-${index}`), at + index)
  expect(await vault.audit.verify()).toEqual({ ok: true, entries: 10, since: at + 1 })
  vault.close()
  const db = openDatabase(path.join(folder, 'vault.db'), vaultKeys(vaultKey, vault.vaultId).pages)
  for (const name of db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all())
    db.exec(`DROP TRIGGER ${name}`)
  change(db)
  closeDatabase(db)
  return unlock(folder)
}

test('an entry cannot be changed, removed, replaced or slipped in', async () => {
  const { folder, vaultKey } = await newVault()
  const vault = await unlock(folder)
  vault.audit.append(note('a'), at)
  vault.audit.append(note('b'), at)
  vault.close()
  const db = openDatabase(path.join(folder, 'vault.db'), vaultKeys(vaultKey, vault.vaultId).pages)
  const columns = "(seq, at, what, surface, detail, mac) VALUES (1, 0, 'x', 'x', '{}', x'00')"
  for (const sql of [
    "UPDATE audit SET detail = '{}'",
    'DELETE FROM audit',
    'DELETE FROM audit WHERE seq = 2',
    `INSERT INTO audit ${columns}`,
    `INSERT OR REPLACE INTO audit ${columns}`,
    'DELETE FROM audit_head',
    'UPDATE audit_head SET seq = 1',
  ])
    expect(() => db.exec(sql), sql).toThrow(/append-only|UNIQUE/)
  closeDatabase(db)
  expect(await (await unlock(folder)).audit.verify()).toMatchObject({ ok: true, entries: 2 })
})

test.each([
  ['a changed time', 'UPDATE audit SET at = at + 1 WHERE seq = 4', 4, 'changed'],
  ['a changed word', "UPDATE audit SET what = 'lock' WHERE seq = 4", 4, 'changed'],
  ['a changed surface', "UPDATE audit SET surface = 'cli' WHERE seq = 4", 4, 'changed'],
  ['a changed detail', "UPDATE audit SET detail = '{}' WHERE seq = 4", 4, 'changed'],
  ['another credential', "UPDATE audit SET credential = 'x' WHERE seq = 4", 4, 'changed'],
  ['a removed entry', 'DELETE FROM audit WHERE seq = 4', 4, 'missing'],
  ['a removed beginning', 'DELETE FROM audit WHERE seq <= 3', 1, 'missing'],
  [
    'a removed entry with the rest moved up',
    'DELETE FROM audit WHERE seq = 4; UPDATE audit SET seq = seq - 1 WHERE seq > 4',
    4,
    'changed',
  ],
  [
    'two entries exchanged',
    'UPDATE audit SET seq = 99 WHERE seq = 4; UPDATE audit SET seq = 4 WHERE seq = 5; UPDATE audit SET seq = 5 WHERE seq = 99',
    4,
    'changed',
  ],
  ['a cut end', 'DELETE FROM audit WHERE seq > 7', 8, 'missing'],
  ['an emptied log', 'DELETE FROM audit', 1, 'missing'],
  [
    'a cut end with the head set back to it',
    'DELETE FROM audit WHERE seq > 7; UPDATE audit_head SET seq = 7, mac = (SELECT mac FROM audit WHERE seq = 7)',
    8,
    'missing',
  ],
  ['a head that is gone', 'DELETE FROM audit_head', 11, 'missing'],
  [
    'a made-up entry at the end',
    `INSERT INTO audit SELECT 11, at, what, credential, surface, detail, mac FROM audit WHERE seq = 10`,
    11,
    'changed',
  ],
])('%s is found where it is, and later entries do not cover it up', async (_what, sql, place, reason) => {
  const vault = await tampered((db) => db.exec(sql))
  expect(await vault.audit.verify()).toEqual({ ok: false, at: place, reason })
  for (let index = 0; index < 5; index++) vault.audit.append(note('later'), at)
  expect(await vault.audit.verify()).toMatchObject({ ok: false, at: place })
})

test('the log of another vault does not pass for this one’s', async () => {
  const [mine, theirs] = [await newVault(), await newVault()]
  const other = await unlock(theirs.folder)
  other.audit.append(note('a'), at)
  other.close()
  const open = async ({ folder, vaultKey }: typeof mine) => {
    const vault = await unlock(folder)
    vault.close()
    return openDatabase(path.join(folder, 'vault.db'), vaultKeys(vaultKey, vault.vaultId).pages)
  }
  const from = await open(theirs)
  const row = from.prepare('SELECT * FROM audit').get() as Record<string, unknown>
  const head = from.prepare('SELECT * FROM audit_head').get() as Record<string, unknown>
  closeDatabase(from)
  const into = await open(mine)
  into.prepare('INSERT INTO audit VALUES (@seq, @at, @what, @credential, @surface, @detail, @mac)').run(row)
  into.prepare('INSERT INTO audit_head VALUES (@one, @seq, @mac, @seal)').run(head)
  closeDatabase(into)
  expect(await (await unlock(mine.folder)).audit.verify()).toEqual({ ok: false, at: 1, reason: 'changed' })
})

test('a log that ends before what was seen elsewhere says so for good', async () => {
  const { folder } = await newVault()
  const vault = await unlock(folder)
  vault.audit.append(note('old'), at)
  vault.close()
  const before = fs.readFileSync(path.join(folder, 'vault.db'))
  const second = await unlock(folder)
  second.audit.append(note('new'), at)
  const seen = second.audit.head()
  second.close()

  fs.writeFileSync(path.join(folder, 'vault.db'), before)
  fs.rmSync(path.join(folder, 'vault.seal'))
  const old = await unlock(folder)
  expect(await old.audit.verify()).toMatchObject({ ok: true })
  expect(old.audit.seen(seen, at)).toBe(false)
  expect(await old.audit.verify()).toEqual({ ok: false, at: 2, reason: 'older' })
  old.audit.append(note('later'), at)
  expect(old.audit.seen(old.audit.head(), at)).toBe(true)
  expect(await old.audit.verify()).toEqual({ ok: false, at: 2, reason: 'older' })
})

test('pages are newest first, narrowed by what, surface, credential and time, with names where they still are', async () => {
  const vault = await unlock((await newVault()).folder)
  const { id } = filled(vault)
  vault.audit.append({ what: 'reveal', surface: 'window', credentialId: id }, at)
  vault.audit.append({ what: 'copy', surface: 'cli', credentialId: id }, at + 10)
  vault.audit.append({ what: 'lock', surface: 'automatic', detail: { why: 'idle' } }, at + 20)
  const page = (query: object) => vault.audit.page({ offset: 0, limit: 10, ...query })
  expect(page({}).entries.map(({ what }) => what)).toEqual(['lock', 'copy', 'reveal'])
  expect(page({ what: ['copy', 'lock'] }).total).toBe(2)
  expect(page({ what: [] }).total).toBe(0)
  expect(page({ surface: 'cli' }).entries[0]).toMatchObject({ what: 'copy', credentialName: 'key-0' })
  expect(page({ credentialId: id }).total).toBe(2)
  expect(page({ from: at + 5, to: at + 10 }).total).toBe(1)
  expect(page({ limit: 1, offset: 1 })).toMatchObject({ total: 3, entries: [{ what: 'copy' }] })
  vault.edits.trash(id, null, at)
  vault.pushes.deleted(id, at)
  vault.edits.purge(id)
  expect(page({ what: ['reveal'] }).entries[0]).toMatchObject({ credentialId: id, credentialName: null })
})

test('ten thousand entries are checked without holding up the process', async () => {
  const vault = await unlock((await newVault()).folder)
  const { folder, vaultKey, vaultId } = vault
  vault.close()
  // One transaction: what is slow about an entry is the disk, and that is not what this test is about.
  const { auditLog } = await import('../../../src/main/vault/audit.ts')
  const keys = vaultKeys(vaultKey, vaultId)
  const db = openDatabase(path.join(folder, 'vault.db'), keys.pages)
  const log = auditLog(db, keys.audit, vaultId)
  db.transaction(() => {
    for (let index = 0; index < 10_000; index++) log.append(note('x'), at)
  })()
  let turns = 0
  const timer = setInterval(() => turns++, 1)
  expect(await log.verify()).toMatchObject({ ok: true, entries: 10_000 })
  clearInterval(timer)
  expect(turns).toBeGreaterThan(1)
  closeDatabase(db)
})
