import { expect, test } from 'vitest'
import { withDot } from '../../src/main/platform/dot.ts'
import type { Notice } from '../../src/main/ports.ts'
import { until } from '../support/core.ts'
import { withLocal } from '../support/local-core.ts'
import { passphrase } from '../support/vault.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

async function watched() {
  const counts: number[] = []
  const notices: Notice[] = []
  const attention = {
    count: (count: number) => void counts.push(count),
    tell: (notice: Notice) => void notices.push(notice),
  }
  const app = await withLocal('Moorhen', { attention })
  await app.call('settings.set', { autoLockMinutes: 240 })
  /** Lets time pass, and the look that it causes come to its end. */
  const pass = async (ms: number) => {
    const before = counts.length
    app.core.touch()
    app.clock.pass(ms)
    await until(() => counts.length > before)
    expect(app.core.state().state).toBe('unlocked')
  }
  const expire = (id: string, inDays: number) =>
    app.call('credentials.annotate', { id, expiresAt: app.clock.now() + inDays * dayMs })
  return { ...app, counts, notices, pass, expire }
}

test('a vault that is opened for the first time tells nothing of what it finds, but counts it', async () => {
  const { create, counts, notices, pass, expire } = await watched()
  await expire(await create('old', { password: 'x' }), -3)
  await pass(40_000)
  expect(counts.at(-1)).toBe(1)
  expect(notices).toEqual([])
})

test('what becomes due while nothing else happens is told once, without a name and without a secret', async () => {
  const { create, notices, pass, expire } = await watched()
  const id = await create('gateway', { password: 'canary' })
  // The lead time is two weeks.
  await expire(id, 14 + 1 / 24)
  await pass(40_000)
  expect(notices).toEqual([])
  await pass(2 * hourMs)
  await pass(hourMs)
  await until(() => notices.length > 0)
  expect(notices).toEqual([{ count: 1, reason: 'expiring', name: null }])
  await pass(hourMs)
  await pass(hourMs)
  expect(notices).toHaveLength(1)
})

test('several at once are one notice, and names are in it only where the settings let them', async () => {
  const { call, create, notices, pass, expire } = await watched()
  const ids = [await create('a', { password: 'x' }), await create('b', { password: 'y' })]
  await pass(40_000)
  for (const id of ids) await expire(id, -1)
  await pass(40_000)
  await until(() => notices.length > 0)
  expect(notices).toEqual([{ count: 2, reason: null, name: null }])
  await call('settings.set', { notify: 'named' })
  await expire(await create('gateway', { password: 'z' }), -1)
  await pass(40_000)
  await until(() => notices.length > 1)
  expect(notices[1]).toEqual({ count: 1, reason: 'expired', name: 'gateway' })
})

test('turned off it only counts, and what was not told then is not told later', async () => {
  const { call, create, counts, notices, pass, expire } = await watched()
  await pass(40_000)
  await call('settings.set', { notify: 'off' })
  await expire(await create('a', { password: 'x' }), -1)
  await pass(40_000)
  expect(counts.at(-1)).toBe(1)
  await call('settings.set', { notify: 'nameless' })
  await pass(hourMs)
  expect(notices).toEqual([])
})

test('while locked nothing is told or counted; what became due meanwhile is told after the unlock', async () => {
  const { call, clock, create, counts, notices, pass, expire } = await watched()
  await expire(await create('a', { password: 'x' }), 20)
  await pass(40_000)
  await call('vault.lock')
  expect(counts.at(-1)).toBe(0)
  const before = counts.length
  clock.pass(8 * dayMs)
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(counts).toHaveLength(before)
  expect(notices).toEqual([])
  await call('vault.unlock', { passphrase })
  await pass(10_000)
  await until(() => notices.length > 0)
  expect(notices).toEqual([{ count: 1, reason: 'expiring', name: null }])
})

test('a host without a desktop is asked nothing, and looks at nothing', async () => {
  const app = await withLocal('Moorhen')
  const id = await app.create('a', { password: 'x' })
  await app.call('credentials.annotate', { id, expiresAt: 1 })
  app.clock.pass(dayMs)
})

test('the dot is in the lower right corner and leaves the rest and the picture itself as they are', () => {
  const [width, height] = [40, 40]
  const picture = new Uint8Array(width * height * 4).fill(7)
  const dotted = withDot(picture, width, height)
  const at = (x: number, y: number) => [...dotted.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)]
  expect(at(0, 0)).toEqual([7, 7, 7, 7])
  expect(at(20, 10)).toEqual([7, 7, 7, 7])
  expect(at(29, 29)).toEqual([0x1e, 0x8a, 0xe0, 0xff])
  expect(dotted).toHaveLength(picture.length)
  expect(picture.every((byte) => byte === 7)).toBe(true)
})
