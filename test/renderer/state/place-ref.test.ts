import { expect, test } from 'vitest'
import { exists, keyOf, refOf } from '../../../src/renderer/state/place-ref.ts'
import { idOf, place } from '../support/samples.ts'

const scoped = { connectionId: idOf(1), organizationId: idOf(2), scopeId: idOf(3) }

test('a place survives being a key of the tree', () => {
  for (const ref of [{}, { connectionId: idOf(1) }, scoped]) expect(refOf(keyOf(ref))).toEqual(ref)
})

test('a place does not exist once any part of it is gone', () => {
  const scope = { id: idOf(3), name: 's', kind: 'workspace' as const, count: 0, readOnly: null, doubt: null }
  const whole = place(1, {
    organizations: [{ id: idOf(2), name: 'o', count: 0, tieId: null, scopes: [scope] }],
  })
  const half = place(1, { organizations: [{ id: idOf(2), name: 'o', count: 0, tieId: null, scopes: [] }] })
  expect(exists([whole], scoped)).toBe(true)
  expect(exists([half], scoped)).toBe(false)
  expect(exists([], {})).toBe(true)
})
