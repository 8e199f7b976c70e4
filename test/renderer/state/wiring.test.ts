import { expect, test, vi } from 'vitest'
import { createClient } from '../../../src/renderer/client.ts'
import { actionsOf } from '../../../src/renderer/state/actions.ts'
import { createStores, type Stores } from '../../../src/renderer/state/stores.ts'
import { wire } from '../../../src/renderer/state/wiring.ts'
import { createFakeMain, type FakeOptions } from '../harness/fake-main.ts'

const passphrase = 'open sesame'

async function start(options: Partial<FakeOptions> = {}) {
  const main = createFakeMain(options)
  const client = createClient(main.bridge)
  const stores = createStores(client)
  wire(client, stores)
  await vi.waitFor(() => expect(stores.vault.getState().now).not.toBeNull())
  return { main, client, stores }
}

const filled = ({ places, list, settings }: Stores) =>
  vi.waitFor(() => {
    expect(places.getState().value).not.toBeNull()
    expect(settings.getState().value).not.toBeNull()
    expect(list.getState().rows.size).toBeGreaterThan(0)
  })

/** Everything the stores hold, as text: maps included, functions left out. */
const held = (stores: Stores) =>
  Object.values(stores)
    .map((store) =>
      JSON.stringify(store.getState(), (_, value) => (value instanceof Map ? [...value] : value)),
    )
    .join('\n')

test('a vault that is open on start is read at once', async () => {
  const { stores } = await start()
  await filled(stores)
  expect(stores.list.getState().total).toBe(60)
})

test('locking leaves nothing of the vault in any store', async () => {
  const { client, stores } = await start({ edits: true })
  await filled(stores)
  const row = [...stores.list.getState().rows.values()].find(({ name }) => name === 'nightly-releases')
  await stores.detail.getState().choose(row!.id)
  await stores.history.getState().show(row!.id)
  await stores.log.getState().show({})
  await stores.plan.getState().read(row!.connectionId)
  stores.notices.getState().tell({ text: 'Aurelia Bio: 2 added' })
  stores.dialog.getState().show({ kind: 'settings' })
  expect(held(stores)).toContain('Aurelia Bio')

  await client.call('vault.lock')
  expect(held(stores)).not.toContain('Aurelia Bio')
  expect(held(stores)).not.toContain(row!.name)
  expect(stores.settings.getState().value).toBeNull()
  expect(stores.dialog.getState().open).toBeNull()
  expect(stores.list.getState()).toMatchObject({ query: '', total: null, place: {} })
})

test('what is typed and not saved yet is saved before the vault is locked', async () => {
  const { client, stores } = await start()
  const order: string[] = []
  client.on('vault.changed', ({ state }) => order.push(state))
  const forget = stores.unsaved.getState().add(async () => {
    await Promise.resolve()
    order.push('saved')
  })
  await actionsOf({ client, ...stores }).lock()
  expect(order).toEqual(['saved', 'locked'])

  forget()
  await stores.unsaved.getState().save()
  expect(order).toEqual(['saved', 'locked'])
})

test('an answer that was on its way when the vault was locked is dropped', async () => {
  const { client, stores } = await start({ delay: 20 })
  await filled(stores)
  const late = [
    stores.places.getState().ask(),
    stores.list.getState().show({}),
    stores.settings.getState().ask(),
  ]
  await client.call('vault.lock')
  await Promise.all(late)
  expect(stores.places.getState().value).toBeNull()
  expect(stores.list.getState().rows.size).toBe(0)
  expect(stores.sync.getState().of).toEqual({})
})

test('unlocking reads the vault again', async () => {
  const { client, stores } = await start({ state: 'locked' })
  expect(stores.places.getState().value).toBeNull()
  await client.call('vault.unlock', { passphrase })
  await filled(stores)
})

test('no store holds a secret, a passphrase or a key that went through the page', async () => {
  const { client, stores } = await start({ state: 'locked' })
  await client.call('vault.unlock', { passphrase })
  await filled(stores)
  const all = (await client.call('credentials.list', { limit: 200 })).rows
  const row = all.find(({ held: state }) => state === 'held')!
  await stores.detail.getState().choose(row.id)
  const field = stores.detail.getState().detail!.fields.find(({ secret }) => secret)!
  const { value } = await client.call('credentials.reveal', { id: row.id, field: field.name })
  await actionsOf({ client, ...stores }).copy(row.id, field)
  const editing = { id: row.id, name: row.name, description: null }
  await client.call('credentials.update', { ...editing, values: { [field.name]: 'typed-in-a-form' } })
  await stores.history.getState().show(row.id)
  const [version] = stores.history.getState().versions!
  const old = await client.call('credentials.revealVersion', {
    id: row.id,
    version: version!.version,
    field: field.name,
  })
  await client.call('credentials.storeSecret', { id: row.id, field: field.name, value: 'typed-by-hand' })
  await client.call('vault.changePassphrase', { current: passphrase, next: 'another passphrase' })

  const everything = held(stores)
  for (const secret of [
    value,
    old.value,
    'typed-in-a-form',
    'typed-by-hand',
    passphrase,
    'another passphrase',
  ]) {
    expect(everything).not.toContain(secret)
  }
})

test('a copied secret is followed by the time its clipboard is cleared', async () => {
  const { client, stores } = await start()
  await filled(stores)
  const row = [...stores.list.getState().rows.values()].find(({ held: state }) => state === 'held')!
  const { fields } = await client.call('credentials.get', { id: row.id })
  const field = fields.find(({ secret }) => secret)!
  await actionsOf({ client, ...stores }).copy(row.id, field)
  expect(stores.clipboard.getState().clearsAt).toBeGreaterThan(Date.now())
  expect(stores.clipboard.getState().label).toBe(field.label)
})

test('a finished pull is told once', async () => {
  const { client, stores } = await start()
  await filled(stores)
  const [connection] = stores.places.getState().value!
  await client.call('sync.start', { connectionId: connection!.id })
  await vi.waitFor(() => expect(stores.notices.getState().all).toHaveLength(1), { timeout: 4_000 })
  expect(stores.notices.getState().all[0]!.text).toContain('2 added')
})

test('a run in the background that found nothing is not told; one that a person asked for is', async () => {
  const { stores } = await start()
  await filled(stores)
  const [connection, ...others] = stores.places.getState().value!
  const ended = (at: number) => {
    const lastPull = { at, added: 0, changed: 0, unchanged: 60, gone: 0, pushed: 0 }
    stores.places.getState().take([{ ...connection!, lastPull }, ...others])
  }
  ended(1)
  expect(stores.notices.getState().all).toEqual([])
  stores.sync.getState().ask([connection!.id])
  ended(2)
  expect(stores.notices.getState().all[0]?.text).toContain('nothing new')
  expect(stores.sync.getState().asked.size).toBe(0)
})

test('the notice of a conflict goes when nothing of its connection is in conflict any more', async () => {
  const { client, stores } = await start({ edits: true })
  await filled(stores)
  const places = stores.places.getState().value!
  const connection = places.find(({ owed }) => owed.conflicts > 0)!
  const more = { ...connection.owed, conflicts: connection.owed.conflicts + 1 }
  stores.places.getState().take(places.map((one) => (one === connection ? { ...one, owed: more } : one)))
  expect(stores.notices.getState().all).toMatchObject([{ step: 'conflicts', connectionId: connection.id }])
  await client.call('credentials.resolveAll', { choose: 'mine' })
  await vi.waitFor(() => expect(stores.notices.getState().all).toEqual([]))
})

test('the count of the trash follows what goes there', async () => {
  const { client, stores } = await start()
  await filled(stores)
  await vi.waitFor(() => expect(stores.trash.getState().value).toBe(0))
  const [row] = stores.list.getState().rows.values()
  await client.call('credentials.remove', { id: row!.id })
  await vi.waitFor(() => expect(stores.trash.getState().value).toBe(1))
})

test('the list goes back to everything when its connection is removed', async () => {
  const { client, stores } = await start()
  await filled(stores)
  const connectionId = stores.places.getState().value![0]!.id
  await stores.list.getState().show({ connectionId })
  await client.call('connections.remove', { id: connectionId })
  await vi.waitFor(() => expect(stores.list.getState().place).toEqual({}))
})

test('a link from outside leads to its credential, organization or search, and says so where it leads to nothing', async () => {
  const { main, stores } = await start()
  await filled(stores)
  const row = [...stores.list.getState().rows.values()][7]!
  await stores.list.getState().show({ connectionId: row.connectionId })
  main.emit('link.opened', { to: 'credential', id: row.id })
  await vi.waitFor(() => expect(stores.detail.getState().detail?.id).toBe(row.id))
  main.emit('link.opened', { to: 'search', query: 'deploy' })
  await vi.waitFor(() => expect(stores.list.getState()).toMatchObject({ query: 'deploy', place: {} }))
  expect(stores.detail.getState().id).toBeNull()
  main.emit('link.opened', { to: 'nothing' })
  expect(stores.notices.getState().all.at(-1)?.text).toContain('leads to nothing in this vault')
})

test('the look of a vault is kept for the screens before one is open', async () => {
  const { client, stores } = await start()
  await filled(stores)
  stores.settings.getState().take(await client.call('settings.set', { theme: 'dark' }))
  await vi.waitFor(() => expect(stores.preferences.getState().value?.theme).toBe('dark'))
  await client.call('vault.lock')
  expect(stores.settings.getState().value).toBeNull()
  expect(stores.preferences.getState().value?.theme).toBe('dark')
})
