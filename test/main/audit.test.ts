import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { testCore } from '../support/core.ts'
import { failureOf, filled, passphrase, unlock } from '../support/vault.ts'

const other = 'another fine passphrase'

async function started(change: Parameters<typeof testCore>[0] = {}) {
  const app = testCore(change)
  const { recoveryKey } = await app.call('vault.create', { name: 'Work', folder: app.folder, passphrase })
  await app.call('vault.lock')
  const folder = path.join(app.folder, 'Work.keystead')
  const vault = await unlock(folder)
  const { id } = filled(vault)
  vault.secrets.store(id, 'secretKey', 'canary-secret', 0)
  vault.close()
  await app.call('vault.unlock', { passphrase })
  const log = async () => (await app.call('audit.list', {})).entries
  return { ...app, id, recoveryKey, log, vaultFolder: folder }
}
const field = 'secretKey'

test('unlocks, failed unlocks, locks, reveals, copies, changes and exports leave an entry each', async () => {
  const { call, core, id, log, recoveryKey } = await started()
  await call('credentials.reveal', { id, field })
  await call('credentials.copy', { id, field })
  await call('credentials.copy', { id, field: 'accessKey' })
  await call('credentials.storeSecret', { id, field, value: 'canary-two' })
  await call('settings.set', { autoLockMinutes: 5, revealSeconds: 10 })
  await call('vault.changePassphrase', { current: passphrase, next: other })
  await call('vault.renewRecoveryKey', { passphrase: other })
  core.slept()
  await failureOf(() => call('vault.unlock', { passphrase: 'wrong' }))
  await failureOf(() => call('vault.recover', { recoveryKey, passphrase }))
  await call('vault.unlock', { passphrase: other })
  await call('audit.export')
  const told = (await log()).reverse().map(({ what, surface, credentialId, detail }) => {
    const { lastAt: _, ...rest } = detail
    return [what, surface, credentialId === id ? 'it' : credentialId, JSON.stringify(rest)].join(' ')
  })
  expect(told).toEqual([
    'vault-created window  {}',
    'lock window  {"why":"asked"}',
    'unlock window  {"by":"passphrase"}',
    'reveal window it {"field":"secretKey"}',
    'copy window it {"field":"secretKey"}',
    'secret-stored window it {"field":"secretKey"}',
    'settings-changed window  {"names":"autoLockMinutes, revealSeconds"}',
    'passphrase-changed window  {}',
    'recovery-key-renewed window  {}',
    'lock automatic  {"why":"sleep"}',
    'unlock-failed window  {"count":2}',
    'unlock window  {"by":"passphrase"}',
    'export window  {"of":"audit log","entries":12}',
  ])
  expect(await call('audit.verify')).toMatchObject({ ok: true, entries: 13 })
})

test('what failed left no entry, and neither list nor export holds a value, a name or a passphrase', async () => {
  const { call, id, log } = await started()
  const before = (await log()).length
  await failureOf(() => call('credentials.reveal', { id, field: 'nope' }))
  await failureOf(() => call('vault.changePassphrase', { current: 'canary-wrong', next: other }))
  await failureOf(() => call('connections.remove', { id: '22222222-2222-4222-8222-222222222222' }))
  expect((await log()).length).toBeLessThanOrEqual(before + 1)

  await call('credentials.storeSecret', { id, field, value: 'canary-stored' })
  await call('credentials.reveal', { id, field })
  const { text } = await call('audit.export')
  const words = text + JSON.stringify(await log())
  for (const canary of ['canary', 'AKIA', passphrase]) expect(words).not.toContain(canary)
  expect(text).not.toContain('key-0')
  expect(JSON.parse(text)).toMatchObject({ what: 'keystead-audit-log', version: 1 })
})

test('the log is saved where the dialog says, and a dialog that was closed saves and writes nothing', async () => {
  let chosen: string | null = null
  let saved = ''
  const { call, log } = await started({
    saveText: async (_name, text) => {
      if (chosen !== null) saved = text()
      return chosen
    },
  })
  expect(await call('audit.save')).toBeNull()
  expect((await log()).filter(({ what }) => what === 'export')).toEqual([])
  chosen = '/somewhere/log.json'
  expect(await call('audit.save')).toBe(chosen)
  expect(JSON.parse(saved).entries.length).toBeGreaterThan(2)
  expect((await log())[0]).toMatchObject({ what: 'export', detail: { of: 'audit log' } })
})

test('a secret that cannot be written down is not shown, and not left on the clipboard', async () => {
  const app = await started()
  const { call, id, clipboard } = app
  const { Database } = await import('better-sqlite3').then((module) => ({ Database: module.default }))
  const { transaction } = Database.prototype
  const full = () => {
    throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' })
  }
  Database.prototype.transaction = (() => full) as unknown as typeof transaction
  try {
    await call('vault.lock')
    await call('vault.unlock', { passphrase })
    expect(await failureOf(() => call('credentials.reveal', { id, field }))).toBe('disk-full')
    expect(await failureOf(() => call('credentials.copy', { id, field }))).toBe('disk-full')
    await call('vault.lock')
  } finally {
    Database.prototype.transaction = transaction
  }
  expect(clipboard.get()).toBe('')
  expect(app.reports.splice(0)).toHaveLength(2)
})

test('a vault put back as it was last week is told on the computer that knew better', async () => {
  const { call, vaultFolder, id } = await started()
  await call('vault.lock')
  const file = path.join(vaultFolder, 'vault.db')
  const old = fs.readFileSync(file)
  await call('vault.unlock', { passphrase })
  await call('credentials.reveal', { id, field })
  await call('vault.lock')
  fs.writeFileSync(file, old)
  fs.rmSync(path.join(vaultFolder, 'vault.seal'))
  await call('vault.unlock', { passphrase })
  expect(await call('audit.verify')).toMatchObject({ ok: false, reason: 'older' })
})

test('where the log ends is remembered when it is on the disk: with the next entry, or with the close', async () => {
  const { call, folder, id, vaultFolder } = await started()
  const remembered = () => {
    const heads = JSON.parse(fs.readFileSync(path.join(folder, 'host', 'audit-heads.json'), 'utf8'))
    return heads[vaultFolder].seq
  }
  // Created, locked, unlocked: the last is not waited for.
  expect(remembered()).toBe(2)
  await call('credentials.reveal', { id, field })
  expect(remembered()).toBe(4)
  await call('vault.lock')
  expect(remembered()).toBe(5)
})

test('a throw-away vault is not remembered on the computer', async () => {
  const app = testCore()
  await app.call('demo.start')
  await app.call('vault.lock')
  expect(fs.existsSync(path.join(app.folder, 'host', 'audit-heads.json'))).toBe(false)
})

test('the log is locked with the vault', async () => {
  const { call } = await started()
  await call('vault.lock')
  for (const ask of ['audit.verify', 'audit.export', 'audit.save'] as const)
    expect(await failureOf(() => call(ask)), ask).toBe('vault-locked')
  expect(await failureOf(() => call('audit.list', {}))).toBe('vault-locked')
})
