import { createHash, createHmac, type KeyObject } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { vaultKeys } from '../../../src/main/crypto/keys.ts'
import { inspectVault, openVault } from '../../../src/main/vault/open.ts'
import { assertSealed, chunkBytes, readSeal, sealFile } from '../../../src/main/vault/seal-file.ts'
import type { OpenVault } from '../../../src/main/vault/vault.ts'
import { testCore, until } from '../../support/core.ts'
import { at, failureOf, filled, newVault, passphrase, unlock } from '../../support/vault.ts'

const pageBytes = 4096

/** A vault of several parts, closed, with the file as it was before its last change. */
async function ofSeveralParts() {
  const { folder, vaultKey } = await newVault()
  const file = path.join(folder, 'vault.db')
  const first = await unlock(folder)
  const { ids } = filled(first, 1500)
  for (const id of ids) first.secrets.store(id, 'secretKey', `first ${id}`.repeat(40), at)
  first.close()
  const old = fs.readFileSync(file)
  const second = await unlock(folder)
  for (const id of ids) second.secrets.store(id, 'secretKey', `second ${id}`.repeat(40), at)
  await second.checked
  second.close()
  const good = fs.readFileSync(file)
  expect(good.length).toBeGreaterThan(2 * chunkBytes)
  const seal = vaultKeys(vaultKey, inspectVault(folder).vaultId).seal
  /** Opens it with a key that takes this long; 0: before a part of the file could be read. */
  async function openAfter(ms: number, least = 0): Promise<OpenVault> {
    const derive = () => (ms === 0 ? vaultKey : wait(ms).then(() => vaultKey))
    const vault = await openVault(folder, 'a test', at, derive, least)
    onTestFinished(() => vault.close())
    return vault
  }
  return { folder, file, old, good, ids, seal, openAfter }
}

/** Puts one page of the older file back into this MiB; returns false where none of them differs. */
function putBack(file: string, old: Buffer, good: Buffer, part: number): boolean {
  const bad = Buffer.from(good)
  for (
    let start = part * chunkBytes;
    start < Math.min((part + 1) * chunkBytes, old.length);
    start += pageBytes
  ) {
    const page = old.subarray(start, start + pageBytes)
    if (page.equals(good.subarray(start, start + pageBytes))) continue
    page.copy(bad, start)
    fs.writeFileSync(file, bad)
    return true
  }
  return false
}

const write = (vault: OpenVault) => vault.settings.set({ autoLockMinutes: 3 })

test('a page that was put back is seen while the key is derived, and nothing is opened', async () => {
  const { file, old, good, openAfter } = await ofSeveralParts()
  expect(putBack(file, old, good, 1)).toBe(true)
  expect(await failureOf(() => openAfter(500))).toBe('database-damaged')
  fs.writeFileSync(file, good)
  const vault = await openAfter(500)
  await vault.checked
})

test('a command that has its key at once compares the first parts before it opens anything', async () => {
  const { file, old, good, openAfter } = await ofSeveralParts()
  expect(putBack(file, old, good, 1)).toBe(true)
  expect(await failureOf(() => openAfter(0, 2))).toBe('database-damaged')
})

test('where the key is there at once, a page that was put back is seen behind the open vault, and the next open is refused', async () => {
  const { folder, file, old, good, openAfter } = await ofSeveralParts()
  expect(putBack(file, old, good, 1)).toBe(true)
  const vault = await openAfter(0)
  expect(await failureOf(() => vault.checked)).toBe('database-damaged')
  vault.close()
  expect(await failureOf(() => unlock(folder))).toBe('database-damaged')
  expect(await failureOf(() => unlock(folder))).toBe('database-damaged')
})

test('a vault that is closed before it was looked through keeps what would tell', async () => {
  const { file, old, good, openAfter } = await ofSeveralParts()
  expect(putBack(file, old, good, 1)).toBe(true)
  for (let round = 0; round < 2; round++) {
    const vault = await openAfter(0)
    write(vault)
    vault.close()
  }
  const vault = await openAfter(0)
  expect(await failureOf(() => vault.checked)).toBe('database-damaged')
})

test('a change beside a page that was put back does not make it good', async () => {
  const { folder, file, old, good, openAfter } = await ofSeveralParts()
  expect(putBack(file, old, good, 0)).toBe(true)
  const vault = await openAfter(0)
  write(vault)
  vault.close()
  expect(await failureOf(() => unlock(folder))).toBe('database-damaged')
})

test('more changes than a log tells of do not make a page good that was put back', async () => {
  const { folder, file, old, good, ids, openAfter } = await ofSeveralParts()
  expect(putBack(file, old, good, 1)).toBe(true)
  const vault = await openAfter(0)
  const bytes = Buffer.alloc(5 * 2 ** 20, 1)
  for (const id of ids.slice(0, 14)) vault.attachments.add(id, { name: 'big', bytes }, at)
  vault.close()
  expect(await failureOf(() => unlock(folder))).toBe('database-damaged')
})

test('a close that reads only what changed seals the same as one that reads everything', async () => {
  const { folder, file, ids, seal, openAfter } = await ofSeveralParts()
  for (let round = 0; round < 6; round++) {
    const vault = await (round % 2 === 1 ? openAfter(0) : unlock(folder))
    if (round % 2 === 1) await vault.checked
    // From nothing written to more than the log holds before it is emptied.
    for (const id of ids.slice(0, round * 40))
      vault.secrets.store(id, 'secretKey', `${round}${id}`.repeat(90), at)
    vault.close()
    assertSealed(file, seal)
  }
})

test('the core shows a vault whose file is not the one that was closed not at all, or locks it at once', async () => {
  const made = await ofSeveralParts()
  putBack(made.file, made.old, made.good, 1)
  const { call, core, reports } = testCore({ choose: async () => made.folder })
  await call('vault.choose', { purpose: 'open' })
  await call('vault.open', { path: made.folder })
  // The quick key of a test may be there before that part was read.
  const first = await failureOf(() => call('vault.unlock', { passphrase }))
  await until(() => core.state().state === 'locked')
  expect(await failureOf(() => call('vault.unlock', { passphrase }))).toBe('database-damaged')
  expect(reports.splice(0)).toHaveLength(first === 'none' ? 1 : 0)
})

/** Seals a closed file as it was done at first: with a digest of each MiB. */
function sealWide(file: string, key: KeyObject): void {
  const bytes = fs.readFileSync(file)
  const digests: Buffer[] = []
  for (let from = 0; from < bytes.length; from += 2 ** 20)
    digests.push(
      createHash('sha256')
        .update(bytes.subarray(from, from + 2 ** 20))
        .digest(),
    )
  const parts = Buffer.concat(digests)
  const mac = createHmac('sha256', key).update(`keystead/1/parts ${bytes.length} sound\n`).update(parts)
  const told = { size: bytes.length, parts: parts.toString('base64'), suspect: false, mac: mac.digest('hex') }
  fs.writeFileSync(sealFile(file), JSON.stringify(told))
}

test('a seal with a digest of each MiB is compared with all of the file, and made anew at the close', async () => {
  const { folder, file, old, good, seal } = await ofSeveralParts()
  sealWide(file, seal)
  expect(readSeal(file, seal)).toBeNull()
  ;(await unlock(folder)).close()
  expect(readSeal(file, seal)).not.toBeNull()
  fs.writeFileSync(file, good)
  sealWide(file, seal)
  expect(putBack(file, old, good, 1)).toBe(true)
  expect(await failureOf(() => unlock(folder))).toBe('database-damaged')
})
