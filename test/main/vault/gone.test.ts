import { expect, test } from 'vitest'
import { atOnce } from '../../../src/main/vault/listing/segment.ts'
import { at, filled, newVault, pulledRow, unlock } from '../../support/vault.ts'

test('what a list of thousands lacks is looked for in slices, and all of it is found', async () => {
  const vault = await unlock((await newVault()).folder)
  const { scope } = filled(vault)
  const names = Array.from({ length: 4500 }, (_, index) => `many-${index}`)
  vault.pulled.apply(
    scope,
    names.map((name) => pulledRow(name)),
    at,
  )
  const lost = ['many-0', 'many-2000', 'many-4499']
  const seen = new Set(
    ['key-0', ...names].filter((name) => !lost.includes(name)).map((name) => `remote-${name}`),
  )
  const look = vault.gone.lacking(scope, seen)
  let breaths = 0
  let step = look.next()
  for (; !step.done; step = look.next()) breaths++
  expect(breaths).toBe(2)
  expect(step.value.of).toBe(4501)
  expect(step.value.remoteIds.toSorted()).toEqual(lost.map((name) => `remote-${name}`).toSorted())
  const { trashed } = vault.gone.conclude(scope, seen, at, step.value)
  expect(trashed.map(({ name }) => name).toSorted()).toEqual(lost.toSorted())
  // What is gone is not concluded a second time.
  expect(atOnce(vault.gone.lacking(scope, seen))).toEqual({ of: 4498, remoteIds: [] })
})

test('what became of one between the look and the conclusion counts, not what it was', async () => {
  const vault = await unlock((await newVault()).folder)
  const { scope } = filled(vault, 3)
  const seen = new Set(['remote-key-1', 'remote-key-2'])
  const found = atOnce(vault.gone.lacking(scope, seen))
  expect(found).toEqual({ of: 3, remoteIds: ['remote-key-0'] })
  vault.gone.conclude(scope, seen, at)
  expect(vault.gone.conclude(scope, seen, at + 1, found)).toMatchObject({ trashed: [], conflicts: [] })
})
