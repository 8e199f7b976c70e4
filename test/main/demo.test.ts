import fs from 'node:fs'
import { expect, test } from 'vitest'
import { demoPassphrase } from '../../src/shared/demo.ts'
import { testCore } from '../support/core.ts'
import { failure } from '../support/failure.ts'

test('the demo has something for every screen to show', async () => {
  const { call } = testCore()
  await call('demo.start')
  const count = async (asked: object) => (await call('credentials.list', asked)).total
  expect(await count({ sync: 'owed' })).toBeGreaterThan(1)
  expect(await count({ sync: 'conflict' })).toBe(1)
  expect(await count({ trashed: true })).toBeGreaterThan(2)
  expect(await count({ query: 'missing:secret' })).toBeGreaterThan(5)
  expect((await call('searches.list')).length).toBe(2)
  const { byReason } = await call('attention.counts', {})
  for (const reason of [
    'unhealthy',
    'expired',
    'expiring',
    'shared-secret',
    'conflict',
    'rotation-due',
  ] as const)
    expect(byReason[reason], reason).toBeGreaterThan(0)
})

test('a demo is locked, and opened by its passphrase alone', async () => {
  const { call } = testCore()
  await call('demo.start')
  await call('vault.lock')
  await failure(call('vault.unlock', { passphrase: 'open barley' }), 'wrong-passphrase')
  await call('vault.unlock', { passphrase: demoPassphrase })
  expect((await call('credentials.list', {})).total).toBeGreaterThan(20)
})

test('a demo that is locked before it has its passphrase opens with it all the same', async () => {
  const { call, core } = testCore()
  await core.demo.start(null, () => call('vault.lock'))
  await call('vault.unlock', { passphrase: demoPassphrase })
  expect((await call('credentials.list', {})).total).toBeGreaterThan(2)
})

test('a demo that is ended while its key is derived leaves nothing behind, and tells of no failure', async () => {
  const { call, core, ports } = testCore()
  let folder = ''
  const make = ports.throwAwayFolder
  Object.assign(ports, { throwAwayFolder: () => (folder = make()) })
  let ended: Promise<void> | null = null
  await core.demo.start(null, async () => {
    expect((await call('credentials.list', {})).total).toBeGreaterThan(2)
    setImmediate(() => {
      ended = core.close()
    })
  })
  await ended
  expect(fs.existsSync(folder)).toBe(false)
})

test('a demo of a chosen size has that many credentials, in forty organizations', async () => {
  const { call, core } = testCore()
  const started = Date.now()
  await core.demo.start(2_000)
  console.log(`demo of 2,000 in ${Date.now() - started} ms`)
  expect((await call('credentials.list', { sync: 'conflict' })).total).toBe(1)
  const places = await call('places.list')
  const held = places.reduce((sum, { count }) => sum + count, 0)
  // What the examples move to the trash is not in the list.
  expect(held).toBeGreaterThanOrEqual(1_990)
  expect(held).toBeLessThanOrEqual(2_000)
  expect(places.reduce((sum, { organizations }) => sum + organizations.length, 0)).toBeGreaterThanOrEqual(40)
}, 60_000)

test('a demo that is ended while its vault is made leaves nothing behind', async () => {
  let folder = ''
  const app = testCore()
  const make = app.ports.throwAwayFolder
  Object.assign(app.ports, { throwAwayFolder: () => (folder = make()) })
  const started = app.core.demo.start()
  await new Promise((resolve) => setImmediate(resolve))
  expect(fs.existsSync(folder)).toBe(true)
  await app.core.close()
  await started.catch(() => {})
  expect(fs.existsSync(folder)).toBe(false)
})
