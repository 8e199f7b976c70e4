import fs from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'
import { vaultKeys } from '../../../src/main/crypto/keys.ts'
import { openDatabase } from '../../../src/main/vault/database.ts'
import { inspectVault } from '../../../src/main/vault/open.ts'
import { databaseFile, vaultOver } from '../../../src/main/vault/vault.ts'
import { at, filled, newVault, pulledRow, temporaryFolder } from '../../support/vault.ts'

/** A vault with the database under it. */
async function watched() {
  const { folder, vaultKey } = await newVault(temporaryFolder())
  const { vaultId } = inspectVault(folder)
  const keys = vaultKeys(vaultKey, vaultId)
  const file = databaseFile(folder)
  const db = openDatabase(file, keys.pages)
  const vault = vaultOver(db, { folder, vaultId, vaultKey }, keys, () => {})
  onTestFinished(() => vault.close())
  const setting = (name: string) =>
    db.prepare('SELECT v FROM credential_search_config WHERE k = ?').pluck().get(name)
  return { vault, db, file, folder, setting, ...filled(vault) }
}

test('a slice of a pull does not wait for the disk, and every other commit does, also after one that failed', async () => {
  const { vault, db, scope } = await watched()
  const synchronous = () => db.pragma('synchronous', { simple: true })
  const asked: string[] = []
  const pragma = db.pragma.bind(db)
  Object.defineProperty(db, 'pragma', {
    value: (text: string, options?: { simple: boolean }) => {
      if (text.startsWith('synchronous =')) asked.push(text.slice('synchronous = '.length))
      return pragma(text, options)
    },
  })
  vault.pulled.apply(scope, [pulledRow('new')], at)
  expect([asked, synchronous()]).toEqual([['NORMAL', 'FULL'], 2])
  const bad = { ...pulledRow('bad'), health: null as unknown as string }
  expect(() => vault.pulled.apply(scope, [bad], at)).toThrow()
  expect(synchronous()).toBe(2)
  // Within a transaction of others it is theirs to say.
  asked.length = 0
  db.transaction(() => vault.pulled.apply(scope, [pulledRow('other')], at))()
  expect(asked).toEqual([])
})

test('merging of the text index rests during a pull, and goes on after it and after a lock', async () => {
  const { vault, folder, setting, scope } = await watched()
  vault.tidy.beginBulk()
  expect(setting('automerge')).toBe(0)
  vault.pulled.apply(scope, [pulledRow('osprey')], at)
  vault.tidy.merge()
  vault.tidy.endBulk()
  expect([setting('automerge'), setting('crisismerge')]).toEqual([4, 16])
  vault.tidy.beginBulk()
  vault.close()
  // Too late, and harmless.
  vault.tidy.endBulk()

  const { vaultId } = inspectVault(folder)
  const db = openDatabase(databaseFile(folder), vaultKeys(vault.vaultKey, vaultId).pages)
  expect(db.prepare(`SELECT v FROM credential_search_config WHERE k = 'automerge'`).pluck().get()).toBe(4)
  db.close()
})

test('the log is emptied between commits, but not while the file is to stand still', async () => {
  const { vault, db, file, scope } = await watched()
  const bytes = () => fs.readFileSync(file)
  db.pragma('wal_autocheckpoint = 0')
  const before = bytes()
  vault.pulled.apply(scope, [pulledRow('new')], at)
  vault.tidy.emptyLog()
  expect(bytes().equals(before)).toBe(true)
  db.pragma('wal_autocheckpoint = 1000')
  vault.tidy.emptyLog()
  expect(bytes().equals(before)).toBe(false)
})

test('the log tells how many of its pages are not in the file yet', async () => {
  const { vault, db, scope } = await watched()
  vault.tidy.emptyLog()
  expect(vault.tidy.pagesInLog()).toBe(0)
  vault.pulled.apply(scope, [pulledRow('new')], at)
  const some = vault.tidy.pagesInLog()
  expect(some).toBeGreaterThan(0)
  db.pragma('wal_autocheckpoint = 0')
  vault.pulled.apply(scope, [pulledRow('newer')], at)
  expect(vault.tidy.pagesInLog()).toBeGreaterThan(some)
})

test('a vault that does not outlive its run waits for no disk, also after a pull', async () => {
  const { vault, db, scope } = await watched()
  vault.notKept()
  vault.pulled.apply(scope, [pulledRow('new')], at)
  expect(db.pragma('synchronous', { simple: true })).toBe(0)
})

test('what was listed is undescribed until it is described, and again when its row changes', async () => {
  const { vault, scope } = await watched()
  const row = (name: string, digest: string) => ({ ...pulledRow(name), digest: Buffer.from(digest) })
  expect(vault.pulled.undescribed(scope)).toEqual(['remote-key-0'])
  vault.pulled.apply(scope, [row('key-0', 'aaaaaaaa'), row('all', 'bbbbbbbb')], at)
  vault.pulled.described(scope, row('key-0', 'xxxxxxxx'), at)
  expect(vault.pulled.undescribed(scope)).toEqual(['remote-all'])
  vault.pulled.apply(scope, [row('key-0', 'aaaaaaaa')], at)
  expect(vault.pulled.undescribed(scope)).toEqual(['remote-all'])
  vault.pulled.apply(scope, [row('key-0', 'cccccccc')], at)
  expect(vault.pulled.undescribed(scope)).toEqual(['remote-all', 'remote-key-0'])
  vault.pulled.apply(scope, [row('key-0', 'dddddddd'), row('all', 'eeeeeeee')], at, true)
  expect(vault.pulled.undescribed(scope)).toEqual([])
})
