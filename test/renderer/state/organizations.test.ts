import { expect, test, vi } from 'vitest'
import { createClient } from '../../../src/renderer/client.ts'
import { organizationActions } from '../../../src/renderer/state/organization-actions.ts'
import { createStores } from '../../../src/renderer/state/stores.ts'
import { wire } from '../../../src/renderer/state/wiring.ts'
import { createFakeMain } from '../harness/fake-main.ts'

async function start(tied: boolean) {
  const main = createFakeMain({ tied })
  const client = createClient(main.bridge)
  const stores = createStores(client)
  wire(client, stores)
  await vi.waitFor(() => {
    expect(stores.ties.getState().value).not.toBeNull()
    expect(stores.local.getState().value).not.toBeNull()
    expect(stores.localCatalogue.getState().value).not.toBeNull()
    expect(stores.list.getState().total).not.toBeNull()
  })
  return { client, stores, actions: organizationActions({ client, ...stores }) }
}

test('a suggestion that is taken leads to the list of the whole customer', async () => {
  const { stores, actions } = await start(false)
  const [suggestion] = stores.ties.getState().value!.suggestions
  await actions.tie(suggestion!)
  const { ties, suggestions } = stores.ties.getState().value!
  expect(ties[0]).toMatchObject({ name: 'Aurelia Bio', organizationIds: suggestion!.organizationIds })
  expect(suggestions).toEqual([])
  expect(stores.list.getState().place).toEqual({ tieId: ties[0]!.id })
  expect(stores.list.getState().total).toBe(ties[0]!.count)
})

test('a tie that is dropped is left for everything', async () => {
  const { stores, actions } = await start(true)
  const [tie] = stores.ties.getState().value!.ties
  await stores.list.getState().show({ tieId: tie!.id })
  await actions.untie(tie!)
  await vi.waitFor(() => expect(stores.list.getState().place).toEqual({}))
})

test('the list of an organization that only this vault knows holds what is in it', async () => {
  const { stores, actions } = await start(true)
  const own = stores.local.getState().value!.find(({ name }) => name === 'Private')!
  await actions.show({ localId: own.id })
  const rows = [...stores.list.getState().rows.values()]
  expect(rows.map(({ provider, organization }) => [provider, organization])).toEqual([
    ['local', 'Private'],
    ['local', 'Private'],
  ])
})

test('a refusal is the caller’s to tell, and nothing moves', async () => {
  const { stores, actions } = await start(true)
  await expect(actions.add('Private')).rejects.toMatchObject({ kind: 'invalid-input' })
  expect(stores.list.getState().place).toEqual({})
})

test('locking leaves no organization in any store', async () => {
  const { client, stores } = await start(true)
  const [tie] = stores.ties.getState().value!.ties
  await stores.list.getState().show({ tieId: tie!.id })
  await stores.overview.getState().show(tie!.organizationIds)
  expect(stores.overview.getState().attention).not.toBeNull()
  await client.call('vault.lock')
  const held = JSON.stringify([stores.ties, stores.local, stores.overview].map((store) => store.getState()))
  for (const name of ['Aurelia', 'Private', 'root account', tie!.id]) expect(held).not.toContain(name)
})
