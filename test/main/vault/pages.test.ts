import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { vaultKeys } from '../../../src/main/crypto/keys.ts'
import { openDatabase } from '../../../src/main/vault/database.ts'
import { explainFileError } from '../../../src/main/vault/files.ts'
import { everything } from '../../../src/main/vault/listing/filter.ts'
import { byName } from '../../../src/main/vault/listing/listing.ts'
import { inspectVault } from '../../../src/main/vault/open.ts'
import { AppError } from '../../../src/shared/errors.ts'
import { at, filled, newVault, unlock } from '../../support/vault.ts'

const pageBytes = 4096

async function contents(folder: string): Promise<string> {
  const vault = await unlock(folder)
  try {
    const { rows } = vault.listing.pageNow({ filter: everything, order: byName, limit: 200 })
    return JSON.stringify(rows.map(({ id, name }) => [name, vault.secrets.open(id, 'secretKey')]))
  } finally {
    vault.close()
  }
}

/** Opens to `truth`, or fails in words: nothing else. */
async function outcome(folder: string, truth: string): Promise<'refused' | 'the same'> {
  try {
    expect(await contents(folder)).toBe(truth)
    return 'the same'
  } catch (error) {
    const told = explainFileError(error, folder)
    if (!(told instanceof AppError)) throw error
    expect(['database-damaged', 'secret-damaged']).toContain(told.kind)
    return 'refused'
  }
}

async function vaultWith(word: string) {
  const created = await newVault()
  const vault = await unlock(created.folder)
  const { ids } = filled(vault, 60)
  for (const id of ids) vault.secrets.store(id, 'secretKey', `${word} ${id}`, at)
  vault.close()
  return { ...created, ids, file: path.join(created.folder, 'vault.db') }
}

/** Puts each page of `other` in place of the same page of `good`, one at a time. */
async function swapped(folder: string, good: Buffer, other: Buffer, seal: Buffer | null) {
  const file = path.join(folder, 'vault.db')
  const put = () => {
    fs.writeFileSync(file, good)
    if (seal) fs.writeFileSync(path.join(folder, 'vault.seal'), seal)
    else fs.rmSync(path.join(folder, 'vault.seal'), { force: true })
  }
  put()
  const truth = await contents(folder)
  const results = { refused: 0, 'the same': 0, differing: 0 }
  for (let start = 0; start + pageBytes <= Math.min(good.length, other.length); start += pageBytes) {
    const mixed = Buffer.from(good)
    other.copy(mixed, start, start, start + pageBytes)
    if (mixed.equals(good)) continue
    results.differing++
    put()
    fs.writeFileSync(file, mixed)
    results[await outcome(folder, truth)]++
  }
  put()
  expect(await contents(folder)).toBe(truth)
  return results
}

test('a page of another vault is refused, with the seal and without', async () => {
  const [mine, theirs] = [await vaultWith('mine'), await vaultWith('theirs')]
  const good = fs.readFileSync(mine.file)
  const other = fs.readFileSync(theirs.file)
  const seal = fs.readFileSync(path.join(mine.folder, 'vault.seal'))
  for (const kept of [seal, null]) {
    const { refused, differing } = await swapped(mine.folder, good, other, kept)
    expect(differing).toBeGreaterThan(10)
    expect(refused).toBe(differing)
  }
})

test('a page of an older version of the same vault is refused', async () => {
  const { folder, file, ids } = await vaultWith('old')
  const old = fs.readFileSync(file)
  const vault = await unlock(folder)
  for (const id of ids) vault.secrets.store(id, 'secretKey', `new ${id}`, at)
  vault.close()
  const good = fs.readFileSync(file)
  const seal = fs.readFileSync(path.join(folder, 'vault.seal'))
  const { refused, differing } = await swapped(folder, good, old, seal)
  expect(differing).toBeGreaterThan(5)
  expect(refused).toBe(differing)
})

test('two pages exchanged within one vault are refused', async () => {
  const { folder, file } = await vaultWith('x')
  const good = fs.readFileSync(file)
  const truth = await contents(folder)
  for (let first = 1; first < 6; first++) {
    const bad = Buffer.from(good)
    good.copy(bad, first * pageBytes, (first + 3) * pageBytes, (first + 4) * pageBytes)
    good.copy(bad, (first + 3) * pageBytes, first * pageBytes, (first + 1) * pageBytes)
    fs.writeFileSync(file, bad)
    fs.rmSync(path.join(folder, 'vault.seal'), { force: true })
    expect(await outcome(folder, truth), `page ${first + 1}`).toBe('refused')
  }
})

test('a log that was planted beside a closed vault is refused', async () => {
  const { folder, file } = await vaultWith('x')
  const vault = await unlock(folder)
  vault.settings.set({ autoLockMinutes: 3 })
  const log = fs.readFileSync(`${file}-wal`)
  expect(log.length).toBeGreaterThan(pageBytes)
  vault.close()
  fs.writeFileSync(`${file}-wal`, log)
  await expect(contents(folder)).rejects.toThrow(/log lies beside it/)
  fs.rmSync(`${file}-wal`)
  await contents(folder)
})

test('a rollback journal that was planted beside a closed vault is refused', async () => {
  const { folder, file, ids, vaultKey } = await vaultWith('x')
  const { vaultId } = inspectVault(folder)
  const db = openDatabase(file, vaultKeys(vaultKey, vaultId).pages)
  db.pragma('journal_mode = DELETE')
  db.pragma('cache_size = 2')
  db.exec("BEGIN; UPDATE credential_secrets SET stored_at = 1; UPDATE credentials SET notes = 'y'")
  const journal = fs.readFileSync(`${file}-journal`)
  expect(journal.length).toBeGreaterThan(pageBytes)
  db.exec('ROLLBACK')
  db.close()
  const vault = await unlock(folder)
  vault.secrets.store(ids[0] as string, 'secretKey', 'newer', at)
  vault.close()
  const truth = await contents(folder)
  fs.writeFileSync(`${file}-journal`, journal)
  await expect(contents(folder)).rejects.toThrow(/journal lies beside it/)
  fs.rmSync(`${file}-journal`)
  expect(await contents(folder)).toBe(truth)
})

test('the seal is aside while a vault is open, and nothing of it is left when it is closed', async () => {
  const { folder } = await vaultWith('x')
  const seals = () => fs.readdirSync(folder).filter((name) => name.includes('seal'))
  const vault = await unlock(folder)
  expect(seals()).toEqual(['vault.unsealed'])
  vault.close()
  expect(seals()).toEqual(['vault.seal'])
})

test('a crash leaves no seal, and the vault opens with all that was written', async () => {
  const { folder, file, ids } = await vaultWith('x')
  const vault = await unlock(folder)
  expect(fs.existsSync(path.join(folder, 'vault.seal'))).toBe(false)
  vault.secrets.store(ids[0] as string, 'secretKey', 'just before the crash', at)
  const crashed = path.join(path.dirname(folder), 'Crashed.keystead')
  fs.cpSync(folder, crashed, { recursive: true })
  expect(fs.existsSync(`${file}-wal`)).toBe(true)
  vault.close()
  const after = await unlock(crashed)
  expect(after.secrets.open(ids[0] as string, 'secretKey')).toBe('just before the crash')
})

test.each(['garbage', '{}', '{"pages":1,"mac":"00"}', ''])(
  'a seal that reads %j is refused, not ignored',
  async (text) => {
    const { folder } = await vaultWith('x')
    fs.writeFileSync(path.join(folder, 'vault.seal'), text)
    await expect(contents(folder)).rejects.toThrow(/its seal cannot be read/)
  },
)
