import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { assertGood } from '../../../../src/main/vault/backup/copy.ts'
import { backupFolder } from '../../../../src/main/vault/backup/folders.ts'
import { restoreBackup, takeRestoreNote } from '../../../../src/main/vault/backup/restore.ts'
import { everything } from '../../../../src/main/vault/listing/filter.ts'
import { byName } from '../../../../src/main/vault/listing/listing.ts'
import { setPassphrase } from '../../../../src/main/vault/open.ts'
import { AppError } from '../../../../src/shared/errors.ts'
import { backedUp, backUp, backupsOf, ruin } from '../../../support/backup.ts'
import { at, failureOf, filled, newVault, passphrase, quickCost, unlock } from '../../../support/vault.ts'

test('a backup opens on its own with the passphrase of then, and holds every secret', async () => {
  const { folder, id, ids } = await backedUp()
  const vault = await unlock(folder)
  await setPassphrase(vault, 'a new passphrase', quickCost)
  vault.secrets.store(ids[0] as string, 'secretKey', 'newer', at)
  vault.close()

  const target = path.join(path.dirname(folder), 'Back.keystead')
  await restoreBackup(folder, { id, parts: 'all', now: at }, target)
  const back = await unlock(target, passphrase)
  expect(ids.map((id) => back.secrets.open(id, 'secretKey'))).toEqual(ids.map((id) => `secret of ${id}`))
  expect(takeRestoreNote(target)).toEqual({ from: id, at })
  expect(takeRestoreNote(target)).toBeNull()
})

test('a backup and its folder are encrypted and for their owner alone', async () => {
  const { folder, id } = await backedUp()
  const inside = backupFolder(folder, id)
  expect(fs.readdirSync(inside).sort()).toEqual(['header.json', 'vault.db', 'vault.seal'])
  for (const file of [inside, ...fs.readdirSync(inside).map((name) => path.join(inside, name))])
    expect(fs.statSync(file).mode & 0o077, file).toBe(0)
  const bytes = fs.readFileSync(path.join(inside, 'vault.db'))
  for (const canary of ['SQLite format', 'AKIA', 'Halden', 'secret of', 'CREATE TABLE'])
    expect(bytes.includes(canary), canary).toBe(false)
})

test('it copies a vault that is in use, with what was written a moment ago', async () => {
  const { folder } = await newVault()
  const vault = await unlock(folder)
  const { id } = filled(vault, 2000)
  vault.secrets.store(id, 'secretKey', 'just now', at)
  const done = backUp(vault)
  for (let round = 0; round < 50; round++) {
    vault.secrets.store(id, 'token', `${round}`, at)
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  const copied = await done
  vault.close()
  const target = path.join(path.dirname(folder), 'Back.keystead')
  await restoreBackup(folder, { id: copied, parts: 'all', now: at }, target)
  const back = await unlock(target)
  expect(back.secrets.open(id, 'secretKey')).toBe('just now')
  expect(back.listing.pageNow({ filter: everything, order: byName, limit: 1 }).total).toBe(2000)
})

test('stopping it leaves no half backup that anyone would take for one', async () => {
  const { folder } = await newVault()
  const vault = await unlock(folder)
  filled(vault, 2000)
  const stop = new AbortController()
  const done = failureOf(() => backUp(vault, at, stop.signal))
  stop.abort()
  expect(await done).toBe('cancelled')
  const closed = failureOf(() => backUp(vault))
  vault.close()
  expect(await closed).toBe('cancelled')
  expect(backupsOf(folder)).toEqual([])
  await unlock(folder)
})

test('a vault whose pages are damaged is not backed up, and the good backups stay', async () => {
  const { folder, id, database } = await backedUp(200)
  const vault = await unlock(folder)
  ruin(database, 20)
  expect(await failureOf(() => backUp(vault, at + 1000))).toBe('database-damaged')
  expect(fs.readdirSync(path.join(folder, 'backups'))).toEqual([id])
})

test('a copy that does not verify is dropped: a header that was exchanged, a page that was', async () => {
  const mine = await backedUp(200)
  const { signal } = new AbortController()
  const good = (folder: string) => failureOf(() => assertGood(folder, mine.keys, signal))
  const inside = backupFolder(mine.folder, mine.id)
  expect(await good(inside)).toBe('none')
  const other = await backedUp()
  fs.copyFileSync(path.join(other.folder, 'header.json'), path.join(inside, 'header.json'))
  expect(await good(inside)).toBe('header-damaged')
  fs.copyFileSync(path.join(mine.folder, 'header.json'), path.join(inside, 'header.json'))
  ruin(path.join(inside, 'vault.db'), 4)
  expect(await good(inside)).toBe('database-damaged')
})

test('no single damaged page passes the check of a copy', async () => {
  const { folder, id, keys } = await backedUp(100)
  const file = path.join(backupFolder(folder, id), 'vault.db')
  const good = fs.readFileSync(file)
  const { signal } = new AbortController()
  for (let page = 0; page * 4096 < good.length; page++) {
    const bad = Buffer.from(good)
    bad[page * 4096 + 2000] = (bad[page * 4096 + 2000] as number) ^ 1
    fs.writeFileSync(file, bad)
    const kind = await failureOf(() => assertGood(backupFolder(folder, id), keys, signal))
    expect(kind, `page ${page + 1}`).toBe('database-damaged')
  }
})

test('a restore never writes over anything, and one that fails leaves nothing behind', async () => {
  const { folder, id } = await backedUp()
  const parent = path.dirname(folder)
  const restore = (id: string, target: string) =>
    failureOf(() => restoreBackup(folder, { id, parts: 'all', now: at }, target))
  expect(await restore(id, folder)).toBe('vault-exists')
  const target = path.join(parent, 'Back.keystead')
  expect(await restore('2020-01-01T000000Z', target)).toBe('not-found')
  fs.rmSync(path.join(backupFolder(folder, id), 'vault.db'))
  expect(await restore(id, target)).toBe('vault-not-found')
  expect(fs.readdirSync(parent)).toEqual([path.basename(folder)])
})

test('a damaged vault names the newest good backup and what it does not have', async () => {
  const { folder, ids, database, id } = await backedUp(300)
  const vault = await unlock(folder)
  const [first] = ids as [string]
  vault.edits.annotate(first, { notes: 'a note since' }, at)
  vault.close()
  // A newer one that is damaged is passed over.
  const bad = backupFolder(folder, '2026-03-01T000000Z')
  fs.cpSync(backupFolder(folder, id), bad, { recursive: true })
  ruin(path.join(bad, 'vault.db'))

  ruin(database, Math.floor(fs.statSync(database).size / 4096) - 2)
  const told = await unlock(folder).catch((error: unknown) => error)
  expect(told).toBeInstanceOf(AppError)
  expect(told).toMatchObject({ kind: 'database-damaged', detail: { backup: { id, madeAt: at } } })
  expect((told as AppError<'database-damaged'>).detail.backup?.lost).toContainEqual({
    name: 'key-0',
    change: 'changed',
  })
})

test('a vault of which nothing can be read says that the list of losses is not complete', async () => {
  const { folder, database, id } = await backedUp()
  ruin(database, 0)
  const told = (await unlock(folder).catch((error: unknown) => error)) as AppError<'database-damaged'>
  expect(told.detail.backup).toEqual({ id, madeAt: at, lost: [], complete: false })
  fs.rmSync(database)
  const gone = (await unlock(folder).catch((error: unknown) => error)) as AppError<'database-damaged'>
  expect(gone.detail).toMatchObject({ reason: 'its database is gone', backup: { id } })
})

test('of a damaged header the backup’s header brings back the vault as it is now, with nothing lost', async () => {
  const { folder, ids, id } = await backedUp()
  const vault = await unlock(folder)
  vault.secrets.store(ids[0] as string, 'secretKey', 'since the backup', at)
  vault.close()
  fs.writeFileSync(path.join(folder, 'header.json'), 'gone')
  const told = (await unlock(folder).catch((error: unknown) => error)) as AppError<'header-damaged'>
  expect(told.detail.backup).toEqual({ id, madeAt: at })
  const target = path.join(path.dirname(folder), 'Back.keystead')
  await restoreBackup(folder, { id, parts: 'header', now: at }, target)
  expect((await unlock(target)).secrets.open(ids[0] as string, 'secretKey')).toBe('since the backup')
})
