import { expect, test } from 'vitest'
import {
  barredOption,
  impliedOption,
  newInTie,
  newOrganization,
  placeGroups,
} from '../../../src/renderer/state/place-options.ts'
import type { Scope } from '../../../src/shared/connection.ts'
import { idOf, place } from '../support/samples.ts'

const scope = (n: number, name: string, more: Partial<Scope> = {}): Scope => ({
  id: idOf(n),
  name,
  kind: 'workspace',
  count: 0,
  readOnly: null,
  doubt: null,
  ...more,
})
const estate = [
  place(1, {
    organizations: [
      {
        id: idOf(10),
        name: 'Bio',
        count: 0,
        tieId: null,
        scopes: [scope(11, 'a'), scope(12, 'b', { readOnly: 'No.' })],
      },
      {
        id: idOf(20),
        name: 'Personal',
        count: 0,
        tieId: null,
        scopes: [scope(21, 'Personal', { kind: 'personal' })],
      },
    ],
  }),
  place(2, {
    organizations: [
      {
        id: idOf(30),
        name: 'Robotics',
        count: 0,
        tieId: null,
        scopes: [scope(31, 'c', { readOnly: 'No.' })],
      },
    ],
  }),
]
const tie = { id: idOf(70), name: 'Halden', organizationIds: [idOf(30)], count: 0 }
const here = { id: idOf(80), scopeId: idOf(81), name: 'Private', tieId: null, count: 0 }
const only = (places: typeof estate) => ({ places, ties: [], local: [] })
const groups = placeGroups(only(estate))

test('scopes stand under their organization, and one that repeats it under the connection', () => {
  expect(groups.map(({ name, options }) => [name, options.map((option) => option.path)])).toEqual([
    ['Connection 1 / Bio', ['Connection 1 / Bio / a', 'Connection 1 / Bio / b']],
    ['Connection 1', ['Connection 1 / Personal']],
    ['Connection 2 / Robotics', ['Connection 2 / Robotics / c']],
    ['Only in this vault', ['Only in this vault / New organization…']],
  ])
})

test('this vault offers its organizations, one for each tie that has none, and a new one', () => {
  const offered = placeGroups({ places: [], ties: [tie], local: [here] }).flatMap(({ options }) => options)
  expect(offered.map(({ id, adds }) => [id, adds])).toEqual([
    [idOf(81), undefined],
    [newInTie(idOf(70)), { name: 'Halden', tieId: idOf(70) }],
    [newOrganization, { name: null, tieId: null }],
  ])
  const own = { ...here, tieId: idOf(70) }
  const ids = placeGroups({ places: [], ties: [tie], local: [own] }).flatMap(({ options }) => options)
  expect(ids.map(({ id }) => id)).toEqual([idOf(81), newOrganization])
})

test('an organization of this vault implies itself, and a tie what is in it', () => {
  const all = placeGroups({ places: [], ties: [tie], local: [here] })
  expect(impliedOption(all, { localId: idOf(80) })?.id).toBe(idOf(81))
  expect(impliedOption(all, { tieId: idOf(70) })?.id).toBe(newInTie(idOf(70)))
  expect(impliedOption(all, {})).toBeNull()
})

test('a place is implied where just one scope of the chosen place may be written', () => {
  const chosen = { connectionId: idOf(1), organizationId: idOf(10) }
  expect(impliedOption(groups, chosen)?.id).toBe(idOf(11))
  expect(impliedOption(groups, { connectionId: idOf(1) })).toBeNull()
  expect(impliedOption(groups, { ...chosen, scopeId: idOf(12) })).toBeNull()
})

test('a lone scope that may only be read is told', () => {
  expect(barredOption(groups, { connectionId: idOf(2) })?.barred).toBe('No.')
  expect(barredOption(groups, { connectionId: idOf(1) })).toBeNull()
})
