import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { paced, sparse } from '../../../src/renderer/state/pace.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function looking() {
  const world = { busy: true, lastKey: Number.NEGATIVE_INFINITY, asked: 0 }
  const heard = paced({ busy: () => world.busy, lastKey: () => world.lastKey }, () => {
    world.asked += 1
  })
  return { world, heard }
}

test('where nothing goes on, each change is looked at when it is heard of', () => {
  const { world, heard } = looking()
  world.busy = false
  heard()
  heard()
  expect(world.asked).toBe(2)
})

test('of many changes in a row few are looked at, and the last one is', async () => {
  const { world, heard } = looking()
  for (let times = 0; times < 100; times += 1) {
    heard()
    await vi.advanceTimersByTimeAsync(20)
  }
  expect(world.asked).toBeGreaterThanOrEqual(2)
  expect(world.asked).toBeLessThanOrEqual(4)
  const before = world.asked
  heard()
  await vi.advanceTimersByTimeAsync(2_000)
  expect(world.asked).toBe(before + 1)
})

test('nothing is looked at under the fingers of a person, but now and then it is', async () => {
  const { world, heard } = looking()
  const type = async (ms: number) => {
    for (let passed = 0; passed < ms; passed += 100) {
      world.lastKey = performance.now()
      await vi.advanceTimersByTimeAsync(100)
    }
  }
  heard()
  await vi.advanceTimersByTimeAsync(0)
  expect(world.asked).toBe(1)
  heard()
  await type(2_500)
  expect(world.asked).toBe(1)
  await type(1_500)
  expect(world.asked).toBe(2)
  heard()
  await type(1_000)
  await vi.advanceTimersByTimeAsync(400)
  expect(world.asked, 'as soon as the keys rest').toBe(3)
})

test('what was left behind is not asked about any more', async () => {
  const { world, heard } = looking()
  heard()
  heard.cancel()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(world.asked).toBe(0)
})

test('of a number that counts up the first is told at once, then the newest some times in a second', async () => {
  const told: [string, number][] = []
  const { tell, drop } = sparse<number>(250, (key, value) => told.push([key, value]))
  for (let count = 0; count < 20; count += 1) {
    tell('a', count)
    await vi.advanceTimersByTimeAsync(50)
  }
  expect(told.length).toBeGreaterThanOrEqual(4)
  expect(told.length).toBeLessThanOrEqual(5)
  expect(told[0]).toEqual(['a', 0])
  tell('a', 98)
  tell('a', 99)
  tell('b', 1)
  expect(told.at(-1)).toEqual(['b', 1])
  await vi.advanceTimersByTimeAsync(250)
  expect(told.at(-1)).toEqual(['a', 99])
  tell('a', 100)
  drop('a')
  await vi.advanceTimersByTimeAsync(1_000)
  expect(told.at(-1)).toEqual(['a', 99])
})
