import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { standardPolicy } from '../../../src/main/crypto/kdf-policy.ts'
import { readHeader } from '../../../src/main/vault/header.ts'
import { openVault } from '../../../src/main/vault/open.ts'
import { openWithPassphrase } from '../../../src/main/vault/slots.ts'
import { processorTime } from '../../support/timing.ts'
import { at, failureOf, newVault, passphrase, quickPolicy, unlock } from '../../support/vault.ts'

type Json = Record<string, unknown>

/** Changes a header the way someone without the vault's key could: checksum made right again. */
function forge(file: string, change: (header: Json & { slots: { kdf: Json }[] }) => void): void {
  const header = JSON.parse(fs.readFileSync(file, 'utf8'))
  change(header)
  const { mac, checksum: _old, ...body } = header
  const checksum = createHash('sha256')
    .update(`${JSON.stringify(body, null, 2)}\n`)
    .update(mac)
    .digest('hex')
  fs.writeFileSync(file, `${JSON.stringify({ ...body, mac, checksum }, null, 2)}\n`)
}

test('every byte of the header, flipped, is a clear error and never another vault', async () => {
  const { folder } = await newVault()
  const file = path.join(folder, 'header.json')
  const good = fs.readFileSync(file)
  const kinds = new Set<string>()
  for (let index = 0; index < good.length; index++) {
    for (const bit of [0x01, 0x02, 0x20]) {
      const bad = Buffer.from(good)
      bad[index] = (bad[index] as number) ^ bit
      fs.writeFileSync(file, bad)
      kinds.add(await failureOf(() => readHeader(file)))
    }
  }
  // A flipped digit of the version may say 3: then it is honest to call it newer.
  expect([...kinds].sort()).toEqual(['header-damaged', 'vault-too-new'])
  fs.writeFileSync(file, good)
  await unlock(folder)
})

test('a truncated, empty or huge header is called damaged', async () => {
  const { folder } = await newVault()
  const file = path.join(folder, 'header.json')
  const good = fs.readFileSync(file)
  for (const bad of [good.subarray(0, good.length - 1), Buffer.alloc(0), Buffer.alloc(100_000, 0x20)]) {
    fs.writeFileSync(file, bad)
    expect(await failureOf(() => readHeader(file))).toBe('header-damaged')
  }
})

test('a header from a newer version is refused as newer, not as damaged', async () => {
  const { folder } = await newVault()
  const file = path.join(folder, 'header.json')
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('"version": 1', '"version": 2'))
  expect(await failureOf(() => readHeader(file))).toBe('vault-too-new')
})

test.each([
  ['memoryKiB', 8 * 1024],
  ['memoryKiB', 2 * 1024 * 1024],
  ['iterations', 1],
  ['iterations', 1000],
  ['parallelism', 1],
  ['parallelism', 64],
])('a header that asks for %s %i is refused before the KDF runs', async (parameter, value) => {
  const { folder } = await newVault()
  forge(path.join(folder, 'header.json'), ({ slots }) => {
    const kdf = slots[0]?.kdf as Json
    Object.assign(kdf, { memoryKiB: 65536, iterations: 3, parallelism: 4 }, { [parameter]: value })
  })
  const tookMs = processorTime()
  const kind = await failureOf(() =>
    openVault(folder, 'a test', at, (header) => openWithPassphrase(header, passphrase, standardPolicy)),
  )
  expect(kind).toBe('kdf-refused')
  expect(tookMs()).toBeLessThan(200)
})

test('KDF parameters changed within bounds do not open the vault', async () => {
  const { folder } = await newVault()
  forge(path.join(folder, 'header.json'), ({ slots }) =>
    Object.assign(slots[0]?.kdf as Json, { iterations: 2 }),
  )
  expect(await failureOf(() => unlock(folder))).toBe('wrong-passphrase')
})

test('a header whose recovery slot was replaced by a forger is refused though the passphrase is right', async () => {
  const mine = await newVault()
  const other = await newVault()
  const theirs = JSON.parse(fs.readFileSync(path.join(other.folder, 'header.json'), 'utf8'))
  forge(path.join(mine.folder, 'header.json'), (header) => {
    header.slots[1] = theirs.slots[1]
  })
  expect(await failureOf(() => unlock(mine.folder))).toBe('header-damaged')
})

test('keys of objects in the header cannot reach a prototype', async () => {
  const { folder } = await newVault()
  const file = path.join(folder, 'header.json')
  const text = fs.readFileSync(file, 'utf8').replace('{', '{"__proto__":{"polluted":true},')
  fs.writeFileSync(file, text)
  expect(await failureOf(() => readHeader(file))).toBe('header-damaged')
  expect(({} as Json).polluted).toBeUndefined()
  expect(quickPolicy.targetMs).toBeNull()
})
