import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { Keyring } from '../../src/main/ports.ts'
import { keyringName } from '../../src/main/quick-unlock.ts'
import { testCore } from '../support/core.ts'
import { failureOf, passphrase } from '../support/vault.ts'

/** A keyring as an operating system has one: seals under a key of its own, which can be lost. */
function fakeKeyring() {
  let key = randomBytes(32)
  let name: string | null = 'GNOME Keyring'
  const keyring: Keyring = {
    name: () => name,
    seal(text) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, nonce)
      return Buffer.concat([nonce, cipher.update(text), cipher.final(), cipher.getAuthTag()])
    },
    open(sealed) {
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12))
      decipher.setAuthTag(sealed.subarray(-16))
      return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]).toString()
    },
  }
  return {
    keyring,
    wipe: () => {
      key = randomBytes(32)
    },
    vanish: () => {
      name = null
    },
  }
}

async function started() {
  const guard = fakeKeyring()
  const app = testCore({ keyring: guard.keyring })
  const { recoveryKey } = await app.call('vault.create', { name: 'Work', folder: app.folder, passphrase })
  const slots = path.join(app.folder, 'host', 'quick-unlock')
  const files = () =>
    fs.existsSync(slots) ? fs.readdirSync(slots).map((name) => path.join(slots, name)) : []
  return { ...app, guard, files, recoveryKey, vaultFolder: path.join(app.folder, 'Work.keystead') }
}

test('it is off until it is turned on with the passphrase, and then opens without it', async () => {
  const { call, files } = await started()
  expect(await call('quickUnlock.state')).toEqual({ keyring: 'GNOME Keyring', on: false })
  expect(await failureOf(() => call('quickUnlock.enable', { passphrase: 'wrong' }))).toBe('wrong-passphrase')
  expect(files()).toEqual([])
  await call('quickUnlock.enable', { passphrase })
  await call('vault.lock')
  expect(await call('quickUnlock.state')).toMatchObject({ on: true })
  await call('quickUnlock.open')
  expect((await call('vault.state')).state).toBe('unlocked')
  const { entries } = await call('audit.list', { what: ['unlock', 'quick-unlock-on'] })
  expect(entries.map(({ what, detail }) => [what, detail.by])).toEqual([
    ['unlock', 'quick-unlock'],
    ['quick-unlock-on', undefined],
  ])
})

test('what is stored holds neither the passphrase nor the vault key, is for its owner alone, and not in the vault', async () => {
  const { call, files, vaultFolder } = await started()
  const header = fs.readFileSync(path.join(vaultFolder, 'header.json'))
  await call('quickUnlock.enable', { passphrase })
  const [file] = files() as [string]
  const text = fs.readFileSync(file, 'utf8')
  expect(Object.keys(JSON.parse(text)).sort()).toEqual(['sealed', 'vaultId', 'wrapped'])
  expect(text).not.toContain(passphrase)
  expect(Buffer.from(JSON.parse(text).wrapped, 'base64')).toHaveLength(12 + 32 + 16)
  expect(fs.statSync(file).mode & 0o077).toBe(0)
  expect(fs.readFileSync(path.join(vaultFolder, 'header.json'))).toEqual(header)
})

test('a keyring that was wiped or is another one is told, turns it off, and the passphrase still opens', async () => {
  const { call, guard, files } = await started()
  await call('quickUnlock.enable', { passphrase })
  await call('vault.lock')
  guard.wipe()
  expect(await failureOf(() => call('quickUnlock.open'))).toBe('keyring-lost')
  expect(files()).toEqual([])
  expect(await call('quickUnlock.state')).toMatchObject({ on: false })
  await call('vault.unlock', { passphrase })
  await call('quickUnlock.enable', { passphrase })
  await call('vault.lock')
  await call('quickUnlock.open')
})

test('a keyring that is gone hides it, refuses it and leaves the passphrase', async () => {
  const { call, guard, files } = await started()
  await call('quickUnlock.enable', { passphrase })
  await call('vault.lock')
  guard.vanish()
  expect(await call('quickUnlock.state')).toEqual({ keyring: null, on: false })
  expect(await failureOf(() => call('quickUnlock.open'))).toBe('not-found')
  await call('vault.unlock', { passphrase })
  expect(await failureOf(() => call('quickUnlock.enable', { passphrase }))).toBe('not-found')
  expect(files()).toHaveLength(1)
})

test.each(['off', 'change of passphrase', 'recovery'])('%s removes it from this computer', async (how) => {
  const { call, files, recoveryKey } = await started()
  await call('quickUnlock.enable', { passphrase })
  const next = 'another fine passphrase'
  if (how === 'off') await call('quickUnlock.disable')
  else if (how === 'recovery') {
    await call('vault.lock')
    await call('vault.recover', { recoveryKey, passphrase: next })
  } else await call('vault.changePassphrase', { current: passphrase, next })
  expect(files()).toEqual([])
  await call('vault.lock')
  expect(await failureOf(() => call('quickUnlock.open'))).toBe('keyring-lost')
})

test('a slot that was exchanged for another vault’s, cut or made up does not open', async () => {
  const { call, files, folder } = await started()
  await call('quickUnlock.enable', { passphrase })
  const [mine] = files() as [string]
  const good = fs.readFileSync(mine, 'utf8')
  await call('vault.create', { name: 'Other', folder, passphrase })
  await call('quickUnlock.enable', { passphrase })
  const theirs = fs.readFileSync(files().find((file) => file !== mine) as string, 'utf8')
  const { vaultId } = JSON.parse(good)
  const short = JSON.stringify({ ...JSON.parse(good), sealed: Buffer.alloc(12).toString('base64') })
  await call('vault.open', { path: path.join(folder, 'Other.keystead') })
  await call('vault.close')
  await call('vault.open', { path: path.join(folder, 'Work.keystead') })
  for (const bad of [JSON.stringify({ ...JSON.parse(theirs), vaultId }), good.slice(0, 40), '{}', short]) {
    fs.writeFileSync(mine, bad)
    expect(await failureOf(() => call('quickUnlock.open')), bad.slice(0, 20)).toBe('keyring-lost')
  }
  fs.writeFileSync(mine, good)
  await call('quickUnlock.open')
})

test('only a keyring that keeps secrets from others counts', () => {
  const on = (platform: string, backend: string, available = true) =>
    keyringName(platform, available, () => backend)
  expect(['basic_text', 'unknown', '', '__proto__', 'toString'].map((name) => on('linux', name))).toEqual([
    null,
    null,
    null,
    null,
    null,
  ])
  expect(on('linux', 'gnome_libsecret')).toBe('GNOME Keyring')
  expect(on('linux', 'kwallet6')).toBe('KWallet')
  expect(on('linux', 'gnome_libsecret', false)).toBeNull()
  expect([on('darwin', ''), on('win32', '')]).toEqual(['Keychain', 'Windows'])
  expect([on('darwin', '', false), on('win32', '', false)]).toEqual([null, null])
})

test('a throw-away vault has no quick unlock', async () => {
  const { call } = testCore({ keyring: fakeKeyring().keyring })
  await call('demo.start')
  expect(await call('quickUnlock.state')).toEqual({ keyring: null, on: false })
})
