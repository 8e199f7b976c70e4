import { expect, test } from 'vitest'
import { placeWords } from '../../../src/renderer/screens/list/place-words.ts'
import { syncTargets } from '../../../src/renderer/screens/list/sync-targets.ts'
import { columnsOf } from '../../../src/renderer/state/columns.ts'
import { idOf, place, summary } from '../support/samples.ts'

const row = { ...summary(1), organization: 'Halden', scope: 'production', connectionId: idOf(1) }
const here = { ...row, provider: 'local' }
const connections = [{ id: idOf(1), label: 'Seqera Cloud' }]

test('of everything the organization and the scope are told, of a tie the service, of one scope nothing', () => {
  expect(placeWords(row, {}, connections)).toEqual({
    outer: 'Halden',
    inner: 'production',
    outerFirst: false,
  })
  expect(placeWords(row, { tieId: idOf(9) }, connections)).toEqual({
    outer: 'Seqera Cloud',
    inner: 'production',
    outerFirst: true,
  })
  expect(
    placeWords(row, { connectionId: idOf(1), organizationId: idOf(2), scopeId: idOf(3) }, connections),
  ).toBeNull()
})

test('a scope that repeats its organization is told once', () => {
  const lone = { ...row, scope: 'Halden' }
  expect(placeWords(lone, {}, connections)).toMatchObject({ outer: null, inner: 'Halden' })
  expect(placeWords(lone, { tieId: idOf(9) }, connections)).toMatchObject({
    outer: null,
    inner: 'Seqera Cloud',
  })
})

test('what only this vault has is told by its organization, and in a tie as being only here', () => {
  expect(placeWords(here, {}, connections)?.inner).toBe('Halden')
  expect(placeWords(here, { tieId: idOf(9) }, connections)?.inner).toBe('Only here')
  expect(placeWords(here, { localId: idOf(8) }, connections)).toBeNull()
})

test('a sync of a tie syncs each service that one of its organizations is at, and in this vault none', () => {
  const organization = (tieId: string | null) => ({ id: idOf(5), name: 'o', count: 0, tieId, scopes: [] })
  const places = [
    place(1, { organizations: [organization(idOf(9))] }),
    place(2, { organizations: [organization(null)] }),
  ]
  expect(syncTargets(places, { tieId: idOf(9) }).map(({ id }) => id)).toEqual([idOf(1)])
  expect(syncTargets(places, { localId: idOf(8) })).toEqual([])
  expect(syncTargets(places, {})).toHaveLength(2)
})

test('a provider that names no columns has those that any place can tell, and none has more than there is room for', () => {
  expect(columnsOf({})).toEqual(['lastUsed'])
  expect(columnsOf(undefined)).toEqual(['lastUsed'])
  expect(columnsOf({ columns: ['health', 'usedBy', 'updated', 'expires'] })).toEqual([
    'health',
    'usedBy',
    'updated',
  ])
})
