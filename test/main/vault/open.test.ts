import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { readRecoveryKey } from '../../../src/main/crypto/recovery-key.ts'
import { openVault, setPassphrase } from '../../../src/main/vault/open.ts'
import { openWithRecoveryKey } from '../../../src/main/vault/slots.ts'
import {
  at,
  failureOf,
  filled,
  newVault,
  passphrase,
  quickCost,
  temporaryFolder,
  unlock,
} from '../../support/vault.ts'

test('a vault opens with its passphrase and holds what was put in', async () => {
  const { folder } = await newVault()
  const first = await unlock(folder)
  const { id } = filled(first)
  first.secrets.store(id, 'secretKey', 'canary', at)
  first.close()

  const again = await unlock(folder)
  expect(again.secrets.open(id, 'secretKey')).toBe('canary')
})

test('a wrong passphrase changes nothing and does not keep the vault busy', async () => {
  const { folder } = await newVault()
  const before = fs.readFileSync(path.join(folder, 'header.json'))
  expect(await failureOf(() => unlock(folder, 'wrong'))).toBe('wrong-passphrase')
  expect(fs.readFileSync(path.join(folder, 'header.json'))).toEqual(before)
  await unlock(folder)
})

test('accents open the vault however the keyboard composes them', async () => {
  const { folder } = await newVault()
  const vault = await unlock(folder)
  await setPassphrase(vault, 'caf\u00e9 cr\u00e8me', quickCost)
  vault.close()
  await unlock(folder, 'cafe\u0301 cre\u0300me')
})

test('after a change of passphrase the old one no longer opens, the new one and the recovery key do', async () => {
  const { folder, recoveryKey } = await newVault()
  const vault = await unlock(folder)
  await setPassphrase(vault, 'a new passphrase', quickCost)
  vault.close()

  expect(await failureOf(() => unlock(folder))).toBe('wrong-passphrase')
  ;(await unlock(folder, 'a new passphrase')).close()
  const secret = readRecoveryKey(recoveryKey.toLowerCase().replaceAll('-', ' '))
  const recovered = await openVault(folder, 'a test', at, (header) => openWithRecoveryKey(header, secret))
  recovered.close()
})

test('the recovery key of another vault does not open this one', async () => {
  const { folder } = await newVault()
  const other = await newVault()
  const secret = readRecoveryKey(other.recoveryKey)
  expect(
    await failureOf(() => openVault(folder, 'a test', at, (header) => openWithRecoveryKey(header, secret))),
  ).toBe('wrong-recovery-key')
})

test('a second opener is told who has the vault, and gets it when the first one closes', async () => {
  const { folder } = await newVault()
  const first = await unlock(folder, passphrase, 'Keystead on builder-7')
  await expect(unlock(folder)).rejects.toThrow(/in use by Keystead on builder-7/)
  first.close()
  await unlock(folder)
})

test('a lock left by a process that was killed does not block', async () => {
  const { folder } = await newVault()
  const source = `
    const { takeOwnership } = await import(${JSON.stringify(path.resolve('src/main/vault/owner.ts'))})
    globalThis.release = takeOwnership(${JSON.stringify(folder)}, 'a doomed process', 0)
    setImmediate(() => console.log('holding'))
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  await expect(unlock(folder)).rejects.toThrow(/in use by a doomed process \(process \d+\)/)
  child.kill('SIGKILL')
  await once(child, 'exit')
  await unlock(folder)
})

test('the note of who has a vault open goes to no other file, though a link stands there', async () => {
  const { folder } = await newVault()
  const other = path.join(path.dirname(folder), 'other')
  fs.writeFileSync(other, 'of somebody else')
  fs.symlinkSync(other, path.join(folder, 'in-use.json'))
  await unlock(folder)
  expect(fs.lstatSync(path.join(folder, 'in-use.json')).isFile()).toBe(true)
  expect(fs.readFileSync(other, 'utf8')).toBe('of somebody else')
})

test('missing files are named', async () => {
  expect(await failureOf(() => unlock(temporaryFolder()))).toBe('vault-not-found')
  const { folder } = await newVault()
  fs.rmSync(path.join(folder, 'vault.db'))
  await expect(unlock(folder)).rejects.toThrow(/There is no .*vault\.db/)
})

test('a database that is not encrypted is refused', async () => {
  const { folder } = await newVault()
  const file = path.join(folder, 'vault.db')
  fs.rmSync(file)
  const plain = new Database(file)
  plain.exec('CREATE TABLE t (a)')
  plain.close()
  await expect(unlock(folder)).rejects.toThrow(/is not encrypted/)
})

test('the database of another vault is refused', async () => {
  const mine = await newVault()
  const other = await newVault()
  fs.copyFileSync(path.join(other.folder, 'vault.db'), path.join(mine.folder, 'vault.db'))
  expect(await failureOf(() => unlock(mine.folder))).toBe('database-damaged')
})

test('a vault with a newer schema is refused and left as it is', async () => {
  const { folder, vaultKey } = await newVault()
  const { openDatabase, closeDatabase } = await import('../../../src/main/vault/database.ts')
  const { vaultKeys } = await import('../../../src/main/crypto/keys.ts')
  const { readHeader } = await import('../../../src/main/vault/header.ts')
  const { vaultId } = readHeader(path.join(folder, 'header.json'))
  const db = openDatabase(path.join(folder, 'vault.db'), vaultKeys(vaultKey, vaultId).pages)
  db.pragma('user_version = 99')
  closeDatabase(db)
  expect(await failureOf(() => unlock(folder))).toBe('vault-too-new')
})

test('creating over something that exists is refused', async () => {
  const parent = temporaryFolder()
  await newVault(parent, 'Work')
  expect(await failureOf(() => newVault(parent, 'Work'))).toBe('vault-exists')
})

test('a creation that fails leaves nothing behind', async () => {
  const parent = temporaryFolder()
  const file = path.join(parent, 'file')
  fs.writeFileSync(file, '')
  expect(await failureOf(() => newVault(file))).not.toBe('none')
  expect(fs.readdirSync(parent)).toEqual(['file'])
})
