import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { backupsOf, ruin } from '../support/backup.ts'
import { testCore, until } from '../support/core.ts'
import { failure } from '../support/failure.ts'
import { failureOf, passphrase } from '../support/vault.ts'

const hour = 3_600_000

async function started() {
  let chosen: string | null = null
  const app = testCore({ choose: async () => chosen })
  const { recoveryKey } = await app.call('vault.create', { name: 'Work', folder: app.folder, passphrase })
  const folder = path.join(app.folder, 'Work.keystead')
  const settled = async (count: number) => {
    await until(async () => !(await app.call('backups.list')).running && backupsOf(folder).length === count)
  }
  const choose = (parent: string | null) => {
    chosen = parent
  }
  return { ...app, vaultFolder: folder, settled, choose, recoveryKey }
}

test('a backup is made soon after unlock and then once a day, and old ones go as the settings say', async () => {
  const { call, clock, settled, vaultFolder, events } = await started()
  await call('settings.set', { autoLockMinutes: 240, backupDaily: 2, backupWeekly: 0, lockOnSleep: false })
  clock.pass(5_000)
  await settled(1)
  expect(events.some(({ name }) => name === 'backups.changed')).toBe(true)
  clock.pass(2 * hour)
  await settled(1)
  const ids = new Set<string>()
  for (let day = 0; day < 4; day++) {
    await call('vault.lock')
    clock.sleep(24 * hour)
    await call('vault.unlock', { passphrase })
    clock.pass(5_000)
    const before = ids.size
    await until(async () => {
      for (const id of backupsOf(vaultFolder)) ids.add(id)
      return ids.size > before && !(await call('backups.list')).running
    })
  }
  await settled(2)
  const { entries } = await call('audit.list', { what: ['backup'] })
  expect(entries).toHaveLength(5)
  expect(entries[0]?.surface).toBe('automatic')
})

test('with both numbers at nothing none is made, and one can still be asked for', async () => {
  const { call, clock, settled } = await started()
  await call('settings.set', { backupDaily: 0, backupWeekly: 0 })
  clock.pass(6_000)
  await new Promise((resolve) => setTimeout(resolve, 100))
  await settled(0)
  const made = await call('backups.make')
  expect(made.bytes).toBeGreaterThan(4096)
  await settled(1)
})

test('a restore asks for a folder, makes a new vault there and leaves the open one open', async () => {
  const { call, folder, choose, vaultFolder } = await started()
  const { id } = await call('backups.make')
  expect(await call('backups.restore', { id, parts: 'all' })).toBeNull()
  choose(path.join(folder, 'elsewhere'))
  const restored = (await call('backups.restore', { id, parts: 'all' })) as string
  const second = (await call('backups.restore', { id, parts: 'all' })) as string
  expect(path.basename(restored)).toBe('Work restored 2026-01-15.keystead')
  expect(path.basename(second)).toBe('Work restored 2026-01-15 2.keystead')
  expect(await call('vault.state')).toMatchObject({ state: 'unlocked', path: vaultFolder })
  await call('vault.close')
  await call('vault.open', { path: restored })
  await call('vault.unlock', { passphrase })
  const { entries } = await call('audit.list', { what: ['restore'] })
  expect(entries).toMatchObject([{ detail: { id } }])
  expect(await call('audit.verify')).toMatchObject({ ok: true })
})

test('a vault that is damaged offers its backup, and the restored one takes its place', async () => {
  const { call, folder, choose, vaultFolder } = await started()
  const { id } = await call('backups.make')
  await call('vault.lock')
  ruin(path.join(vaultFolder, 'vault.db'))
  const told = await failure(call('vault.unlock', { passphrase }), 'database-damaged')
  expect(told.detail.backup?.id).toBe(id)
  choose(folder)
  const restored = await call('backups.restore', { id, parts: 'all' })
  expect(await call('vault.state')).toMatchObject({ state: 'locked', path: restored })
  await call('vault.unlock', { passphrase })
  expect(fs.existsSync(path.join(vaultFolder, 'vault.db'))).toBe(true)
})

test('no other name than a backup’s gets out of the folder', async () => {
  const { call } = await started()
  for (const id of ['../..', '2026-01-15T090000Z/../..', '', '.new-2026-01-15T090000Z'])
    expect(await failureOf(() => call('backups.restore', { id, parts: 'all' })), id).toBe('invalid-input')
})

test('a backup that cannot be made is told, and the next one clears it', async () => {
  const { call, vaultFolder, reports } = await started()
  fs.writeFileSync(path.join(vaultFolder, 'backups'), 'in the way')
  await failureOf(() => call('backups.make'))
  expect((await call('backups.list')).failure).toMatchObject({ kind: 'file-failed' })
  fs.rmSync(path.join(vaultFolder, 'backups'))
  await call('backups.make')
  expect((await call('backups.list')).failure).toBeNull()
  expect(reports).toEqual([])
})

test('locking while a backup is made stops it and opens again', async () => {
  const { call, vaultFolder, settled } = await started()
  const making = failureOf(() => call('backups.make'))
  await call('vault.lock')
  expect(['cancelled', 'none']).toContain(await making)
  await call('vault.unlock', { passphrase })
  await call('backups.make')
  await settled(backupsOf(vaultFolder).length)
})

test('the recovery key is asked for after a month, and rests for a month once it was typed', async () => {
  const { call, clock, recoveryKey } = await started()
  const day = 24 * hour
  const later = async (days: number) => {
    await call('vault.lock')
    clock.sleep(days * day)
    await call('vault.unlock', { passphrase })
    return (await call('recovery.state')).due
  }
  expect((await call('recovery.state')).due).toBe(false)
  expect(await later(29)).toBe(false)
  expect(await later(2)).toBe(true)
  await call('recovery.later')
  expect(await later(6)).toBe(false)
  expect(await later(2)).toBe(true)
  expect(await failureOf(() => call('recovery.check', { recoveryKey: 'ABCD' }))).toBe('recovery-key-mistyped')
  await call('recovery.check', { recoveryKey })
  expect(await call('recovery.state')).toEqual({ checkedAt: clock.now(), due: false })
  expect(await later(31)).toBe(true)
  await call('settings.set', { recoveryReminder: false })
  expect((await call('recovery.state')).due).toBe(false)
})
