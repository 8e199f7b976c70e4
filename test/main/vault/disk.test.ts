import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { explainFileError } from '../../../src/main/vault/files.ts'
import type { NewImport } from '../../../src/main/vault/imported.ts'
import { everything } from '../../../src/main/vault/listing/filter.ts'
import { byName } from '../../../src/main/vault/listing/listing.ts'
import { setPassphrase } from '../../../src/main/vault/open.ts'
import type { ScopeRow } from '../../../src/main/vault/places.ts'
import type { AppError } from '../../../src/shared/errors.ts'
import { mayMount, mount, smallDisk } from '../../support/small-disk.ts'
import { at, failureOf, filled, newVault, passphrase, quickCost, unlock } from '../../support/vault.ts'

const everyFile = (folder: string): Buffer =>
  Buffer.concat(
    fs
      .readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => fs.readFileSync(path.join(entry.parentPath, entry.name))),
  )

test('no secret, token, name or passphrase is readable in any file of the vault, open or closed', async () => {
  const { folder, recoveryKey } = await newVault()
  const vault = await unlock(folder)
  const { id } = filled(vault, 30)
  vault.secrets.store(id, 'secretKey', 'canary-secret', at)
  vault.edits.annotate(id, { notes: 'canary-note', tags: ['canary-tag'] }, at)
  await setPassphrase(vault, 'canary-passphrase', quickCost)

  const canaries = [
    'canary',
    'AKIA-key-0',
    'Halden',
    'seqera',
    passphrase,
    recoveryKey,
    recoveryKey.replaceAll('-', ''),
  ]
  const open = everyFile(folder)
  vault.close()
  for (const bytes of [open, everyFile(folder)]) {
    for (const canary of canaries) {
      for (const encoding of ['utf8', 'utf16le', 'base64', 'hex'] as const) {
        const needle =
          encoding === 'utf8' || encoding === 'utf16le'
            ? Buffer.from(canary, encoding)
            : Buffer.from(Buffer.from(canary).toString(encoding))
        expect(bytes.includes(needle), `${canary} as ${encoding}`).toBe(false)
      }
    }
    expect(bytes.includes('keystead-vault')).toBe(true)
  }
})

test('vault files are for their owner alone', async () => {
  const { folder } = await newVault()
  for (const name of fs.readdirSync(folder))
    expect(fs.statSync(path.join(folder, name)).mode & 0o077, name).toBe(0)
  expect(fs.statSync(folder).mode & 0o077).toBe(0)
})

test.skipIf(!mayMount)(
  'a read-only folder is told as such (skipped where file systems cannot be mounted)',
  async () => {
    const disk = smallDisk('4m')
    const { folder } = await newVault(disk)
    mount('-o', 'remount,ro', disk)
    expect(await failureOf(() => unlock(folder))).toBe('vault-read-only')
    expect(await failureOf(() => newVault(disk, 'Other'))).toBe('vault-read-only')
  },
)

test.skipIf(!mayMount)('a full disk stops a creation with words and leaves nothing behind', async () => {
  const disk = smallDisk('64k')
  expect(await failureOf(() => newVault(disk))).toBe('disk-full')
  expect(fs.readdirSync(disk)).toEqual([])
})

test.skipIf(!mayMount)('a disk that fills up refuses the write and keeps what was there', async () => {
  const disk = smallDisk('2m')
  const { folder } = await newVault(disk)
  const vault = await unlock(folder)
  const { id } = filled(vault)
  vault.secrets.store(id, 'secretKey', 'the old value', at)
  let told: AppError | undefined
  try {
    for (let round = 0; round < 100; round++)
      vault.secrets.store(id, 'secretKey', `${round}`.padEnd(100_000), at)
  } catch (error) {
    told = explainFileError(error, folder) as AppError
  }
  expect(told?.kind).toBe('disk-full')
  expect(await failureOf(() => setPassphrase(vault, 'another passphrase', quickCost))).toBe('disk-full')
  const now = vault.secrets.open(id, 'secretKey')
  vault.close()

  const again = await unlock(folder)
  expect(again.secrets.open(id, 'secretKey')).toBe(now)
})

test.skipIf(!mayMount)(
  'a disk that fills up in the middle of a large import keeps what was there, all of it',
  async () => {
    const disk = smallDisk('2m')
    const { folder } = await newVault(disk)
    const vault = await unlock(folder)
    const { id } = filled(vault, 30)
    vault.secrets.store(id, 'secretKey', 'the old value', at)
    const scope = vault.places.scope(vault.ties.addLocal('Acme', undefined, at).scopeId) as ScopeRow
    const rows = Array.from({ length: 3000 }, (_, number): NewImport => {
      const edit = {
        name: `new-${number}`,
        description: null,
        attributes: {},
        secrets: { password: `${number}` },
      }
      const own = { notes: 'x'.repeat(500), tags: [], custom: [], expiresAt: null, rotateDays: null }
      return { scope, kind: 'generic', edit, own, files: [] }
    })
    const room = await vault.imported.roomForMany(rows.length)
    let told: AppError | undefined
    try {
      vault.imported.apply(rows, at)
    } catch (error) {
      told = explainFileError(error, folder) as AppError
    }
    room()
    expect(told?.kind).toBe('disk-full')
    expect(vault.check()).toEqual([])
    vault.edits.annotate(id, { notes: 'still here' }, at)
    vault.close()

    const again = await unlock(folder)
    expect(again.secrets.open(id, 'secretKey')).toBe('the old value')
    expect(again.listing.pageNow({ filter: everything, order: byName, limit: 50 }).total).toBe(30)
    expect(again.check()).toEqual([])
    again.close()
  },
)
