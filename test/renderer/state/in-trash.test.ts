import { expect, test } from 'vitest'
import { inTrash } from '../../../src/renderer/state/in-trash.ts'
import { idOf, place } from '../support/samples.ts'

const estate = [
  place(1, { owed: { pending: 2, failed: 1, held: 1, conflicts: 2 } }),
  place(2, { owed: { pending: 1, failed: 0, held: 0, conflicts: 0 } }),
]
const list = { query: '', total: 1 } as const

test('edits and conflicts that a view does not list are deletions, of all connections or of one', () => {
  expect(inTrash({ ...list, place: { sync: 'owed' } }, estate)).toBe(6)
  expect(inTrash({ ...list, place: { sync: 'conflict' } }, estate)).toBe(1)
  expect(inTrash({ ...list, place: { sync: 'owed', connectionId: idOf(2) } }, estate)).toBe(0)
})

test('a list that is searched, narrowed or still unknown tells nothing of the trash', () => {
  const place = { sync: 'owed' } as const
  expect(inTrash({ ...list, place, query: 'x' }, estate)).toBe(0)
  expect(inTrash({ ...list, place, total: null }, estate)).toBe(0)
  expect(inTrash({ ...list, place: { ...place, organizationId: idOf(9) } }, estate)).toBe(0)
  expect(inTrash({ ...list, place: {} }, estate)).toBe(0)
})
