import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { coalesce } from '../../../src/renderer/state/coalesce.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const slow = (ms: number, rest: number) => {
  let asked = 0
  const ask = coalesce(async () => {
    asked += 1
    await new Promise((done) => setTimeout(done, ms))
  }, rest)
  return { ask, asked: () => asked }
}

test('an answer that took long is asked again only after a rest of so many times as long', async () => {
  const { ask, asked } = slow(100, 4)
  void ask()
  void ask()
  await vi.advanceTimersByTimeAsync(450)
  expect(asked()).toBe(1)
  await vi.advanceTimersByTimeAsync(100)
  expect(asked()).toBe(2)
})

test('without a rest, or after a quick answer, the next question follows at once', async () => {
  for (const { ask, asked } of [slow(100, 0), slow(10, 4)]) {
    void ask()
    void ask()
    await vi.advanceTimersByTimeAsync(101)
    expect(asked()).toBe(2)
  }
})
