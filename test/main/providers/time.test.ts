import { expect, test } from 'vitest'
import { timeOf } from '../../../src/main/providers/time.ts'

const noon = Date.UTC(2023, 11, 15, 12, 29, 29)

test.each([
  ['2023-12-15T12:29:29Z', noon],
  ['2023-12-15T12:29:29.000000Z', noon],
  ['2023-12-15T14:29:29+02:00', noon],
  ['2023-12-15T14:29:29+0200', noon],
  ['2023-12-15 12:29:29', noon],
  ['2023-12-15 12:29:29Z', noon],
  ['2023-12-15T12:29:29', noon],
  [' 2023-12-15T12:29:29Z ', noon],
  ['2023-12-15', Date.UTC(2023, 11, 15)],
  [noon, noon],
  [noon / 1000, noon],
])('%j is read as a moment', (value, at) => {
  expect(timeOf(value)).toBe(at)
})

test('a date without a zone is UTC on a computer that is not', () => {
  const before = process.env.TZ
  process.env.TZ = 'America/New_York'
  try {
    expect(timeOf('2023-12-15 12:29:29')).toBe(noon)
  } finally {
    if (before === undefined) delete process.env.TZ
    else process.env.TZ = before
  }
})

test.each([
  null,
  undefined,
  '',
  'soon',
  'version 2',
  '2023-13-45T99:99:99Z',
  '20',
  true,
  {},
  Number.NaN,
  1e300,
])('%j is no moment', (value) => {
  expect(timeOf(value)).toBeNull()
})
