import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { testCore } from '../support/core.ts'
import { failureOf, passphrase } from '../support/vault.ts'

const other = 'another fine passphrase'

const testCoreChoosing = (folder: string) => testCore({ choose: async () => folder })

async function created() {
  const app = testCore()
  const { recoveryKey } = await app.call('vault.create', { name: 'Work', folder: app.folder, passphrase })
  return { ...app, recoveryKey, folder: path.join(app.folder, 'Work.keystead') }
}

test('a new vault is unlocked, and locking it is told to every listener', async () => {
  const { call, events } = await created()
  expect((await call('vault.state')).state).toBe('unlocked')
  await call('vault.lock')
  expect((await call('vault.state')).state).toBe('locked')
  expect(events.at(-1)).toMatchObject({ name: 'vault.changed', payload: { state: 'locked' } })
})

test('while locked, every call that needs the vault is refused as locked', async () => {
  const { call } = await created()
  await call('vault.lock')
  const id = '11111111-1111-4111-8111-111111111111'
  const asks = [
    () => call('credentials.list', {}),
    () => call('credentials.get', { id }),
    () => call('credentials.reveal', { id, field: 'secretKey' }),
    () => call('credentials.copy', { id, field: 'secretKey' }),
    () => call('credentials.storeSecret', { id, field: 'secretKey', value: 'x' }),
    () => call('credentials.annotate', { id, notes: '', tags: [] }),
    () => call('places.list'),
    () => call('connections.remove', { id }),
    () => call('sync.start', { connectionId: id }),
    () => call('settings.get'),
    () => call('settings.set', { autoLockMinutes: 5 }),
    () => call('vault.changePassphrase', { current: passphrase, next: other }),
  ]
  for (const ask of asks) expect(await failureOf(ask), String(ask)).toBe('vault-locked')
})

test('a lock during an unlock wins', async () => {
  const { call } = await created()
  await call('vault.lock')
  const unlocking = failureOf(() => call('vault.unlock', { passphrase }))
  await call('vault.lock')
  expect(await unlocking).toBe('cancelled')
  expect((await call('vault.state')).state).toBe('locked')
  await call('vault.unlock', { passphrase })
})

test('the recovery key opens the vault and sets a new passphrase; the old one is refused after', async () => {
  const { call, recoveryKey } = await created()
  await call('vault.lock')
  await call('vault.recover', { recoveryKey, passphrase: other })
  await call('vault.lock')
  expect(await failureOf(() => call('vault.unlock', { passphrase }))).toBe('wrong-passphrase')
  await call('vault.unlock', { passphrase: other })
})

test('a new recovery key replaces the old one, and making it needs the passphrase', async () => {
  const { call, recoveryKey } = await created()
  const renew = (typed: string) => call('vault.renewRecoveryKey', { passphrase: typed })
  expect(await failureOf(() => renew('wrong'))).toBe('wrong-passphrase')
  const renewed = await renew(passphrase)
  await call('vault.lock')
  const recover = (key: string) => call('vault.recover', { recoveryKey: key, passphrase: other })
  expect(await failureOf(() => recover(recoveryKey))).toBe('wrong-recovery-key')
  await recover(renewed.recoveryKey)
})

test('changing the passphrase needs the current one', async () => {
  const { call } = await created()
  expect(await failureOf(() => call('vault.changePassphrase', { current: 'wrong', next: other }))).toBe(
    'wrong-passphrase',
  )
  await call('vault.changePassphrase', { current: passphrase, next: other })
  await call('vault.lock')
  await call('vault.unlock', { passphrase: other })
})

test('vaults that were opened are offered again, and those that are gone are not', async () => {
  const { call, folder } = await created()
  await call('vault.close')
  expect(await call('vault.state')).toMatchObject({ state: 'none', recent: [{ path: folder, name: 'Work' }] })
  fs.renameSync(folder, `${folder}.moved`)
  expect(await call('vault.state')).toMatchObject({ recent: [] })
})

test('a folder that nobody chose is neither opened nor created in, whatever the page says', async () => {
  const { call, folder } = await created()
  await call('vault.close')
  const elsewhere = path.dirname(path.dirname(folder))
  expect(await failureOf(() => call('vault.open', { path: elsewhere }))).toBe('not-found')
  expect(await failureOf(() => call('vault.create', { name: 'X', folder: elsewhere, passphrase }))).toBe(
    'not-found',
  )
  expect(fs.existsSync(path.join(elsewhere, 'X.keystead'))).toBe(false)
  await call('vault.open', { path: folder })
})

test('opening a folder that is no vault keeps the one that was chosen', async () => {
  const { call } = testCoreChoosing('/nowhere')
  await call('vault.choose', { purpose: 'open' })
  expect(await failureOf(() => call('vault.open', { path: '/nowhere' }))).toBe('vault-not-found')
  expect((await call('vault.state')).state).toBe('none')
})

test('ten minutes without a touch lock the vault, whatever is asked of it meanwhile', async () => {
  const { call, clock } = await created()
  for (let minute = 0; minute < 10; minute++) {
    expect((await call('vault.state')).state).toBe('unlocked')
    await call('credentials.list', {})
    clock.pass(60_000)
  }
  expect((await call('vault.state')).state).toBe('locked')
})

test('sleep and screen lock lock the vault unless the settings say otherwise', async () => {
  const { call, core } = await created()
  core.slept()
  expect((await call('vault.state')).state).toBe('locked')
  await call('vault.unlock', { passphrase })
  await call('settings.set', { lockOnScreenLock: false })
  core.screenLocked()
  expect((await call('vault.state')).state).toBe('unlocked')
})

test('setting one setting leaves the others, and survives a lock', async () => {
  const { call } = await created()
  await call('settings.set', { autoLockMinutes: 3 })
  await call('settings.set', { clipboardSeconds: 10 })
  await call('vault.lock')
  await call('vault.unlock', { passphrase })
  expect(await call('settings.get')).toMatchObject({
    autoLockMinutes: 3,
    clipboardSeconds: 10,
    revealSeconds: 30,
  })
})

test('a name that would leave the folder is refused', async () => {
  const app = testCore()
  for (const name of ['../evil', 'a/b', 'a\\b', '.hidden', '', ' ', 'x'.repeat(81), 'a\0b']) {
    const kind = await failureOf(() => app.call('vault.create', { name, folder: app.folder, passphrase }))
    expect(kind, JSON.stringify(name)).toBe('invalid-input')
  }
})

test('a new start finds the vault that was opened last, locked; where it is gone, the choice of vaults', async () => {
  const { ports, folder, call } = await created()
  await call('vault.lock')
  const again = () => testCore({ recentFile: ports.recentFile })
  const second = again()
  second.core.chooseLast()
  expect(await second.call('vault.state')).toMatchObject({ state: 'locked', path: folder })
  fs.writeFileSync(path.join(folder, 'header.json'), '{}')
  const damaged = again()
  damaged.core.chooseLast()
  expect(await damaged.call('vault.state')).toMatchObject({ state: 'none', recent: [{ path: folder }] })
  fs.rmSync(folder, { recursive: true })
  const third = again()
  third.core.chooseLast()
  expect(await third.call('vault.state')).toMatchObject({ state: 'none', recent: [] })
})

test('a certificate that cannot be read is refused, and the settings stay as they were', async () => {
  const { call, folder } = testCore()
  await call('vault.create', { name: 'Work', folder, passphrase })
  const certificates = '-----BEGIN CERTIFICATE-----\nnot one\n-----END CERTIFICATE-----'
  const before = await call('settings.get')
  await expect(call('settings.set', { certificates })).rejects.toMatchObject({
    kind: 'invalid-input',
    detail: { issues: [{ path: 'certificates' }] },
  })
  expect(await call('settings.get')).toEqual(before)
})
