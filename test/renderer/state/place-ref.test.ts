import { expect, test } from 'vitest'
import { contains, exists, keyOf, queryOf, refOf, viewOf } from '../../../src/renderer/state/place-ref.ts'
import { idOf, place } from '../support/samples.ts'

const scoped = { connectionId: idOf(1), organizationId: idOf(2), scopeId: idOf(3) }

test('a place survives being a key of the tree', () => {
  const organizations = [{ tieId: idOf(1) }, { localId: idOf(1) }]
  for (const ref of [{}, { connectionId: idOf(1) }, scoped, ...organizations])
    expect(refOf(keyOf(ref))).toEqual(ref)
})

test('a view survives being a key of the tree, of everything and of one place', () => {
  const views = [
    { trashed: true },
    { sync: 'owed' },
    { sync: 'failed', connectionId: idOf(1) },
    { sync: 'conflict', ...scoped },
  ] as const
  for (const ref of views) expect(refOf(keyOf(ref))).toEqual(ref)
  expect(views.map(viewOf)).toEqual(['trash', 'owed', 'failed', 'conflict'])
})

test('a view holds no place: what is created is shown in its own', () => {
  expect(contains({}, scoped)).toBe(true)
  expect(contains({ sync: 'owed' }, scoped)).toBe(false)
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

test('a tie, or an organization of this vault, is gone only once an answer lacks it', () => {
  const [tied, local] = [{ tieId: idOf(4) }, { localId: idOf(5) }]
  expect([exists([], tied), exists([], local)]).toEqual([true, true])
  expect([exists([], tied, []), exists([], local, null, [])]).toEqual([false, false])
  expect([exists([], tied, [{ id: idOf(4) }]), exists([], local, [], [{ id: idOf(5) }])]).toEqual([
    true,
    true,
  ])
})

test('main is asked for an organization of this vault as for any other', () => {
  expect(queryOf({ localId: idOf(5) })).toEqual({ organizationId: idOf(5) })
  expect(queryOf({ tieId: idOf(4) })).toEqual({ tieId: idOf(4) })
})
