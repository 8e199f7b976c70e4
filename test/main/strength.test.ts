import fs from 'node:fs'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createCore } from '../../src/main/core.ts'
import { aimedAt, calibrate } from '../../src/main/crypto/kdf.ts'
import { standardPolicy } from '../../src/main/crypto/kdf-policy.ts'
import { fromWire } from '../../src/shared/errors.ts'
import { testPorts } from '../support/ports.ts'
import { failureOf, passphrase, quickPolicy } from '../support/vault.ts'

const target = '500' as const

/** A core whose KDF is cheap, and takes as many passes as it may: its clock stands still while it measures. */
async function opened() {
  const host = testPorts()
  const policy = {
    ...quickPolicy,
    ceiling: { ...quickPolicy.ceiling, iterations: 4 },
    targetMs: [1, 2] as const,
  }
  const core = createCore(host.ports, { kdf: policy })
  onTestFinished(() => core.close())
  const call = async (name: string, input?: unknown): Promise<unknown> => {
    const reply = await core.answer(name, input)
    if (!reply.ok) throw fromWire(reply.error)
    return reply.value
  }
  const { recoveryKey } = (await call('vault.create', { name: 'Work', folder: host.folder, passphrase })) as {
    recoveryKey: string
  }
  const header = path.join(host.folder, 'Work.keystead', 'header.json')
  return { ...host, core, call, recoveryKey, header }
}

test('the cost is measured anew, and the same passphrase and recovery key open the vault', async () => {
  const { call, header, recoveryKey } = await opened()
  const before = fs.readFileSync(header, 'utf8')
  expect(await call('vault.strengthen', { passphrase, target })).toMatchObject({ iterations: 4 })
  expect(await call('vault.strength')).toMatchObject({ memoryKiB: 64, iterations: 4 })
  expect(fs.readFileSync(header, 'utf8')).not.toBe(before)
  expect(JSON.parse(fs.readFileSync(header, 'utf8')).slots[0].kdf.iterations).toBe(4)
  const log = (await call('audit.list', {})) as { entries: { what: string }[] }
  expect(log.entries[0]?.what).toBe('strength-changed')
  await call('vault.lock')
  await call('vault.unlock', { passphrase })
  await call('vault.lock')
  await call('vault.recover', { recoveryKey, passphrase: 'another fine passphrase' })
  expect(await call('audit.verify')).toMatchObject({ ok: true })
})

test('a wrong passphrase, a target that is none and a locked vault change nothing of the header', async () => {
  const { call, header } = await opened()
  const before = fs.readFileSync(header, 'utf8')
  expect(await failureOf(() => call('vault.strengthen', { passphrase: 'wrong', target }))).toBe(
    'wrong-passphrase',
  )
  expect(await failureOf(() => call('vault.strengthen', { passphrase, target: '1' }))).toBe('invalid-input')
  await call('vault.lock')
  expect(await failureOf(() => call('vault.strengthen', { passphrase, target }))).toBe('vault-locked')
  expect(await failureOf(() => call('vault.strength'))).toBe('vault-locked')
  expect(fs.readFileSync(header, 'utf8')).toBe(before)
})

test('a lock while it measures leaves the header as it was', async () => {
  const { call, core, header } = await opened()
  const before = fs.readFileSync(header, 'utf8')
  const asked = failureOf(() => call('vault.strengthen', { passphrase, target }))
  core.lock()
  expect(['cancelled', 'vault-locked']).toContain(await asked)
  expect(fs.readFileSync(header, 'utf8')).toBe(before)
})

test('every target stays within what a header may ask for, and a longer one costs more', async () => {
  const perPass = 60
  const costs = await Promise.all(
    [500, 1000, 2000].map((ms) =>
      calibrate(
        aimedAt(standardPolicy, ms),
        64 * 2 ** 30,
        async ({ iterations, memoryKiB }) => (iterations * perPass * memoryKiB) / (256 * 1024),
      ),
    ),
  )
  const work = costs.map(({ iterations, memoryKiB }) => iterations * memoryKiB)
  expect([...work].sort((a, b) => a - b)).toEqual(work)
  expect(new Set(work).size).toBe(3)
  const { floor, ceiling } = standardPolicy
  for (const cost of costs)
    for (const part of ['memoryKiB', 'iterations', 'parallelism'] as const) {
      expect(cost[part]).toBeGreaterThanOrEqual(floor[part])
      expect(cost[part]).toBeLessThanOrEqual(ceiling[part])
    }
})

test('the folder of the open vault is shown, and no other can be named', async () => {
  const shown: string[] = []
  const host = testPorts({ showFolder: (folder) => void shown.push(folder) })
  const core = createCore(host.ports, { kdf: quickPolicy })
  onTestFinished(() => core.close())
  await core.answer('vault.create', { name: 'Work', folder: host.folder, passphrase })
  expect(await core.answer('vault.showFolder', { path: '/etc' })).toMatchObject({ ok: false })
  await core.answer('vault.showFolder', undefined)
  expect(shown).toEqual([path.join(host.folder, 'Work.keystead')])
})
