import { expect, test } from 'vitest'
import { throttle } from '../../../src/main/providers/throttle.ts'
import { testIO } from '../../support/provider-io.ts'

test('the twenty-first call within a second waits until the first is a second old', async () => {
  const { io, waits, advance } = testIO()
  const turn = throttle({ calls: 20, perMs: 1000 }, io)
  await turn()
  advance(300)
  for (let call = 2; call <= 20; call++) await turn()
  expect(waits).toEqual([])
  await turn()
  expect(waits).toEqual([700])
})

test('no window of a second ever holds more than the limit, in whatever rhythm the calls come', async () => {
  const { io, advance } = testIO()
  const turn = throttle({ calls: 3, perMs: 1000 }, io)
  const starts: number[] = []
  for (const pause of [0, 0, 900, 0, 50, 0, 0, 1200, 10, 10, 10, 10, 0, 0]) {
    advance(pause)
    await turn()
    starts.push(io.now())
  }
  for (const start of starts) {
    expect(starts.filter((other) => other >= start && other < start + 1000).length).toBeLessThanOrEqual(3)
  }
})

test('calls made at the same time get places one after the other', async () => {
  const { io, waits } = testIO()
  const frozen = { ...io, sleep: async (ms: number) => void waits.push(ms) }
  const turn = throttle({ calls: 2, perMs: 1000 }, frozen)
  await Promise.all(Array.from({ length: 6 }, turn))
  expect(waits).toEqual([1000, 1000, 2000, 2000])
})

test('a clock that is set back does not hold calls up', async () => {
  const { io, waits, advance } = testIO()
  const turn = throttle({ calls: 1, perMs: 1000 }, io)
  await turn()
  advance(-3_600_000)
  await turn()
  expect(waits).toEqual([])
})
