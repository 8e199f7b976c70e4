import { expect, test } from 'vitest'
import { headsOf, totalOf } from '../../../src/renderer/state/list-page.ts'
import { queryFault } from '../../../src/renderer/state/query-fault.ts'
import { AppError } from '../../../src/shared/errors.ts'

test('a page that saw the end knows the total; others know the least', () => {
  expect(totalOf([{ total: 1_001, more: true }], 1_000)).toEqual({ total: 1_001, more: true })
  expect(totalOf([{ total: 101, more: true }], 1_000)).toEqual({ total: 1_000, more: true })
  expect(
    totalOf(
      [
        { total: 1_000, more: true },
        { total: 1_042, more: false },
      ],
      1_500,
    ),
  ).toEqual({ total: 1_042, more: false })
})

const groups = (...counts: (number | null)[]) =>
  counts.map((count, n) => ({ key: `k${n}`, label: `Group ${n}`, count }))

test('heads stand where the counts say, and an empty group has none', () => {
  const heads = headsOf(groups(2, 0, 3), new Map())
  expect([...heads].map(([at, { label }]) => [at, label])).toEqual([
    [0, 'Group 0'],
    [2, 'Group 2'],
  ])
})
test('where a count is not known, heads stand where loaded rows change their group', () => {
  const groupOf = new Map([
    [0, 'k0'],
    [1, 'k0'],
    [2, 'k1'],
    [100, 'k1'],
  ])
  expect([...headsOf(groups(null, null), groupOf).keys()]).toEqual([0, 2])
})

test('what is wrong in a query is told from what is wrong elsewhere', () => {
  const refused = (path: string) => new AppError('invalid-input', { issues: [{ path, message: 'No.' }] }, '')
  expect(queryFault(refused('query.3.9'))).toEqual({ from: 3, to: 9, message: 'No.' })
  expect(queryFault(refused('limit'))).toBeNull()
  expect(queryFault(new AppError('vault-locked', {}, ''))).toBeNull()
})
