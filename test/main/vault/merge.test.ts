import fc from 'fast-check'
import { expect, test } from 'vitest'
import { merge } from '../../../src/main/vault/merge.ts'

test('one side changed: its value; both to the same: agreed; both differently: a conflict, and mine stays', () => {
  const base = { a: 1, b: 1, c: 1, d: 1, e: 1 }
  const mine = { a: 2, b: 1, c: 2, d: 2, e: 1 }
  const theirs = { a: 1, b: 2, c: 2, d: 3, e: 1 }
  expect(merge(base, mine, theirs)).toEqual({
    mine: { a: 2, b: 2, c: 2, d: 2, e: 1 },
    base: { a: 1, b: 2, c: 2, d: 1, e: 1 },
    conflicts: { d: 3 },
  })
})

test('a field that the remote does not tell is concluded nothing from, not even in conflict', () => {
  expect(merge({ a: 1 }, { a: 2 }, {}, { a: 3 })).toEqual({
    mine: { a: 2 },
    base: { a: 1 },
    conflicts: { a: 3 },
  })
})

test('a remote that goes back to the base ends the conflict, and mine is still owed', () => {
  expect(merge({ a: 1 }, { a: 2 }, { a: 1 }, { a: 3 })).toEqual({
    mine: { a: 2 },
    base: { a: 1 },
    conflicts: {},
  })
})

const value = fc.option(fc.nat({ max: 2 }))
const fields = fc.record({ x: value, y: value })

test('whatever the three states: no value of either side is dropped, and merging again changes nothing', () => {
  fc.assert(
    fc.property(fields, fields, fields, (base, mine, theirs) => {
      const merged = merge(base, mine, theirs)
      for (const field of ['x', 'y'] as const) {
        const changedHere = mine[field] !== base[field]
        const changedThere = theirs[field] !== base[field]
        if (changedHere) expect(merged.mine[field]).toEqual(mine[field])
        if (changedThere) {
          expect([merged.mine[field], merged.conflicts[field]]).toContainEqual(theirs[field])
        }
      }
      expect(merge(merged.base, merged.mine, theirs, merged.conflicts)).toEqual(merged)
    }),
  )
})
