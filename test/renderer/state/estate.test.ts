import { expect, test } from 'vitest'
import { everyMember, homeOf, onlyProvider } from '../../../src/renderer/state/estate.ts'
import { idOf, place } from '../support/samples.ts'

const tieId = idOf(70)
const organization = (n: number, name: string, tied: string | null) => ({
  id: idOf(n),
  name,
  count: n,
  tieId: tied,
  scopes: [],
})
const estate = {
  places: [
    place(1, { provider: 'acme', organizations: [organization(10, 'Halden', tieId)] }),
    place(2, {
      provider: 'other',
      organizations: [organization(20, 'Halden Inc', tieId), organization(21, 'X', null)],
    }),
  ],
  ties: [{ id: tieId, name: 'Halden Genomics', organizationIds: [], count: 0 }],
  local: [
    { id: idOf(80), scopeId: idOf(81), name: 'Halden', tieId, count: 3 },
    { id: idOf(82), scopeId: idOf(83), name: 'Private', tieId: null, count: 1 },
  ],
}

test('a tie is at home wherever one of its organizations is, this vault included', () => {
  const home = homeOf(estate, { tieId })
  expect(home?.name).toBe('Halden Genomics')
  expect(home?.members.map(({ organizationId, provider }) => [organizationId, provider])).toEqual([
    [idOf(10), 'acme'],
    [idOf(20), 'other'],
    [idOf(80), 'local'],
  ])
})

test('a single organization has a home; a connection, a scope and what is gone have none', () => {
  expect(homeOf(estate, { connectionId: idOf(2), organizationId: idOf(21) })?.name).toBe('X')
  expect(homeOf(estate, { localId: idOf(82) })?.members).toHaveLength(1)
  expect(homeOf(estate, { connectionId: idOf(2) })).toBeNull()
  expect(homeOf(estate, { connectionId: idOf(2), organizationId: idOf(21), scopeId: idOf(9) })).toBeNull()
  expect(homeOf(estate, { tieId: idOf(99) })).toBeNull()
  expect(homeOf(estate, { connectionId: idOf(2), organizationId: idOf(21), trashed: true })).toBeNull()
})

test('each organization is a member once, with the place that leads to it', () => {
  expect(everyMember(estate)).toHaveLength(5)
  expect(everyMember(estate).at(-1)?.ref).toEqual({ localId: idOf(82) })
})

test('only a place of one provider has that provider’s columns', () => {
  expect(onlyProvider(estate, { connectionId: idOf(1) })).toBe('acme')
  expect(onlyProvider(estate, { localId: idOf(82) })).toBe('local')
  expect(onlyProvider(estate, { tieId })).toBeNull()
  expect(onlyProvider(estate, {})).toBeNull()
  expect(onlyProvider(estate, { connectionId: idOf(1), sync: 'conflict' })).toBeNull()
})
