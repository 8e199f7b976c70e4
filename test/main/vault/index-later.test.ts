import { expect, onTestFinished, test } from 'vitest'
import { vaultKeys } from '../../../src/main/crypto/keys.ts'
import { createVault } from '../../../src/main/vault/create.ts'
import { openDatabase } from '../../../src/main/vault/database.ts'
import { everything } from '../../../src/main/vault/listing/filter.ts'
import { byName } from '../../../src/main/vault/listing/listing.ts'
import { inspectVault } from '../../../src/main/vault/open.ts'
import { databaseFile, vaultOver } from '../../../src/main/vault/vault.ts'
import { at, filled, passphrase, pulledRow, quickCost, temporaryFolder } from '../../support/vault.ts'

async function searched() {
  const { folder, vaultKey } = await createVault(temporaryFolder(), 'Later', passphrase, quickCost, at)
  const { vaultId } = inspectVault(folder)
  const keys = vaultKeys(vaultKey, vaultId)
  const db = openDatabase(databaseFile(folder), keys.pages)
  const vault = vaultOver(db, { folder, vaultId, vaultKey }, keys, () => {})
  onTestFinished(() => vault.close())
  const { scope } = filled(vault, 3)
  const found = (word: string) =>
    vault.listing
      .pageNow({
        filter: { ...everything, words: [word] },
        order: { ...byName, sort: 'relevance' },
        limit: 50,
      })
      .rows.map(({ name }) => name)
  return { vault, db, scope, found }
}

test('what one transaction makes is found by its words, with what was changed and made twice in it', async () => {
  const { vault, scope, found } = await searched()
  const renamed = { ...pulledRow('key-1'), name: 'walrus', digest: Buffer.from('walrus--') }
  const twice = { ...pulledRow('twice'), name: 'heron', digest: Buffer.from('heron---') }
  vault.pulled.apply(scope, [pulledRow('new-a'), renamed, pulledRow('twice'), twice, pulledRow('new-b')], at)
  expect(found('walrus')).toEqual(['walrus'])
  expect(found('heron')).toEqual(['heron'])
  expect(found('new-')).toEqual(['new-a', 'new-b'])
  expect(found('key-1')).toEqual(['walrus'])
})

test('a slice that fails leaves the index as it was, and the next one is found', async () => {
  const { vault, db, scope, found } = await searched()
  const bad = { ...pulledRow('bad'), health: null as unknown as string }
  expect(() => vault.pulled.apply(scope, [pulledRow('lost'), bad], at)).toThrow()
  expect(found('lost')).toEqual([])
  expect(db.prepare('SELECT count(*) FROM search_later').pluck().get()).toBe(0)
  vault.pulled.apply(scope, [pulledRow('kept')], at)
  expect(found('kept')).toEqual(['kept'])
})

test('a pull that makes nothing writes nothing', async () => {
  const { vault, db, scope } = await searched()
  const before = db.prepare('SELECT total_changes()').pluck().get()
  vault.pulled.apply(scope, [pulledRow('key-0'), pulledRow('key-1')], at + 1)
  expect(db.prepare('SELECT total_changes()').pluck().get()).toBe(before)
})

test('what comes by thousands is found, and the index gathers as much as before for what comes next', async () => {
  const { vault, db, scope, found } = await searched()
  const rows = Array.from({ length: 2500 }, (_, at) => pulledRow(`many-${at}`))
  vault.pulled.apply(scope, [...rows, pulledRow('heron')], at)
  expect(found('many-2499')).toEqual(['many-2499'])
  expect(found('heron')).toEqual(['heron'])
  const size = db.prepare("SELECT v FROM credential_search_config WHERE k = 'hashsize'").pluck().get()
  expect(size).toBe(4 * 1024 * 1024)
})
