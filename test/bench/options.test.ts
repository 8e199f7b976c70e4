import { expect, test } from 'vitest'
import { readOptions } from '../../bench/options.ts'
import { plain, ratio, verdictOf } from '../../bench/result.ts'
import { lineOf } from '../../bench/table.ts'

const given = { what: 'open', workload: '1k', against: 'a peer', goal: 0.25, tolerance: 1.2 }

test('a figure is met, within its tolerance or missed', () => {
  const of = (ours: number) => verdictOf(ratio({ ...given, ours, theirs: 100 }))
  expect([of(25), of(26), of(30), of(31)]).toEqual(['met', 'within tolerance', 'within tolerance', 'missed'])
  expect(verdictOf(plain({ ...given, goal: 3, ours: 2.9 }))).toBe('met')
})

test('sizes are numbers in order, and anything else is told', () => {
  expect(readOptions(['--rows', '10000,1000']).rows).toEqual([1000, 10_000])
  expect(() => readOptions(['--rows', '10k'])).toThrow(/takes sizes/)
  expect(() => readOptions(['--fast'])).toThrow()
})

test('a line has both sides, the ratio and the goal, or says why there is none', () => {
  const line = lineOf(ratio({ ...given, ours: 50, theirs: 100 }))
  expect(line).toMatch(/open, 1k .*50\.0 \/ 100 ms.*0\.50x.*goal 0\.25x.*missed.*a peer/)
  expect(lineOf({ what: 'open', workload: '1k', why: 'it is not installed' })).toContain(
    'skipped: it is not installed',
  )
})
