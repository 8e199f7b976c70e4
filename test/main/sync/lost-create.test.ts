import { afterEach, expect, test } from 'vitest'
import { type TwoSides, twoSides } from '../../support/two-sides.ts'

let sides: TwoSides
afterEach(() => sides.close())

const creates = {
  qovery: 'POST /organization/*/*/credentials',
  keycard: 'POST /organizations/*/service-accounts/*/credentials',
} as const

/** A create that the remote did, or never heard of, and that is known to be lost. */
async function lost(provider: keyof typeof creates, when: 'before' | 'after') {
  sides = await twoSides(provider)
  const { id } = await sides.here.create('zq-9', 'old secret')
  sides.sandbox.fault({ provider, match: creates[provider], kind: 'drop', when })
  await sides.here.sync()
  return id
}
const called = async (name: string) => (await sides.there.list()).filter((row) => row.name === name)
const deletes = () => sides.sandbox.calls.filter(({ method }) => method === 'DELETE')

test('a name that was changed meanwhile is sent, and no second one is made', async () => {
  const id = await lost('qovery', 'after')
  await sides.here.rename(id, 'zq-10')
  await sides.here.sync()
  expect([await called('zq-9'), await called('zq-10')]).toMatchObject([[], [{}]])
  expect(await sides.here.get(id)).toMatchObject({ sync: 'synced', owed: null })
})

test('a secret that was changed meanwhile is owed, and sent', async () => {
  const id = await lost('qovery', 'after')
  const { secretField: field } = sides
  await sides.call('credentials.storeSecret', { id, field: field!, value: 'new secret' })
  const before = sides.sandbox.calls.length
  await sides.here.sync()
  expect(sides.sandbox.calls.slice(before).filter(({ method }) => method === 'PUT')).toHaveLength(1)
  expect(await sides.here.get(id)).toMatchObject({ sync: 'synced', owed: null })
})

test('one that somebody else made later is not taken back: the person is asked', async () => {
  const id = await lost('keycard', 'before')
  sides.app.clock.pass(60_000)
  await sides.there.create('zq-9')
  await sides.here.sync()
  expect(deletes()).toEqual([])
  expect((await sides.here.get(id)).owed?.candidates).toMatchObject([{ name: 'zq-9' }])
})

test('nothing is taken back once writing is no longer allowed', async () => {
  const id = await lost('keycard', 'after')
  await sides.call('sync.stopWriting', { connectionId: sides.connectionId })
  await sides.here.sync()
  expect(deletes()).toEqual([])
  expect((await sides.here.get(id)).owed?.candidates).toHaveLength(1)
})

test('what was never sent is sent again, though somebody else made one of that name', async () => {
  sides = await twoSides('qovery')
  const { id } = await sides.here.create('zq-9')
  const { fetch } = globalThis
  globalThis.fetch = async (input, init) => {
    if (init?.method !== 'POST') return fetch(input, init)
    throw Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNREFUSED' } })
  }
  try {
    await sides.here.sync()
  } finally {
    globalThis.fetch = fetch
  }
  await sides.there.create('zq-9')
  await sides.call('sync.start', { connectionId: sides.connectionId })
  await sides.idle()
  sides.app.clock.pass(60_000)
  await sides.here.sync()
  expect(await called('zq-9')).toHaveLength(2)
  expect(await sides.here.get(id)).toMatchObject({ sync: 'synced', owed: null })
})

test('what failed while the clock was far ahead is tried again once it is right', async () => {
  sides = await twoSides('qovery')
  const { id } = await sides.here.create('zq-9')
  sides.sandbox.fault({ provider: 'qovery', match: creates.qovery, kind: 'status', status: 503 })
  sides.app.clock.sleep(365 * 86_400_000)
  await sides.here.sync()
  expect((await sides.here.get(id)).owed?.failure).not.toBeNull()
  sides.app.clock.sleep(-365 * 86_400_000)
  await sides.here.sync()
  expect(await sides.here.get(id)).toMatchObject({ sync: 'synced', owed: null })
})
