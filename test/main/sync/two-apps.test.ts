import { expect, onTestFinished, test } from 'vitest'
import { startSandbox } from '../../../src/sandbox/server.ts'
import { testCore, until } from '../../support/core.ts'
import { filledForm, unchangedForm } from '../../support/typed.ts'
import { passphrase } from '../../support/vault.ts'

type Sandbox = Awaited<ReturnType<typeof startSandbox>>

/** One person's app at the shared organization, with a network that can be unplugged. */
async function person(sandbox: Sandbox) {
  let plugged = true
  const app = testCore({
    fetch: (input, init) => (plugged ? fetch(input, init) : Promise.reject(new TypeError('fetch failed'))),
  })
  const { call } = app
  await call('vault.create', { name: 'Work', folder: app.folder, passphrase })
  const given = { provider: 'seqera', label: '', values: sandbox.login('seqera') }
  const { id: connectionId } = await call('connections.add', given)
  const place = async () => (await call('places.list'))[0]!
  const idle = () => until(async () => (await place()).sync.state !== 'running')
  await idle()
  await call('sync.apply', { connectionId, leaveOut: [] })
  await idle()
  const kind = (await call('providers.list')).find(({ id }) => id === 'seqera')!.kinds[0]!
  const rows = async () =>
    (await call('credentials.list', { limit: 200, query: 'zq-' })).rows.filter(({ name }) =>
      name.startsWith('zq-'),
    )
  return {
    call,
    rows,
    plug: (on: boolean) => {
      plugged = on
    },
    async sync() {
      await call('sync.start', { connectionId })
      await idle()
    },
    async create(name: string) {
      const scope = (await place()).organizations
        .flatMap(({ scopes }) => scopes)
        .find(({ readOnly }) => readOnly === null)!
      return call('credentials.create', {
        scopeId: scope.id,
        kind: kind.id,
        name,
        description: null,
        values: filledForm(kind.fields),
      })
    },
    async edit(name: string, change: { name?: string; description?: string }) {
      const { id } = (await rows()).find((row) => row.name === name)!
      const detail = await call('credentials.get', { id })
      const { description } = detail
      await call('credentials.update', {
        id,
        name,
        description,
        values: unchangedForm(detail.fields),
        ...change,
      })
    },
    async names() {
      return (await rows()).map(({ name }) => name).sort()
    },
  }
}

test('two people who edit in turns, each offline in between, lose nothing on either side', async () => {
  const sandbox = await startSandbox({ seed: 'demo' })
  onTestFinished(() => sandbox.close())
  const ada = await person(sandbox)
  const bo = await person(sandbox)

  await ada.create('zq-shared')
  await ada.sync()
  await bo.sync()
  expect(await bo.names()).toEqual(['zq-shared'])

  // Both offline, different fields: both arrive everywhere.
  ada.plug(false)
  bo.plug(false)
  await ada.edit('zq-shared', { name: 'zq-ada' })
  await ada.create('zq-only-ada')
  // Seqera's other editable fields need the secret, which Bo's vault holds only once it was stored there.
  const { id } = (await bo.rows())[0]!
  await bo.call('credentials.storeSecret', { id, field: 'secretKey', value: 'value-secretKey' })
  await bo.edit('zq-shared', { description: 'told by bo' })
  await ada.sync()
  await bo.sync()
  expect(await ada.names()).toEqual(['zq-ada', 'zq-only-ada'])
  ada.plug(true)
  bo.plug(true)
  await ada.sync()
  await bo.sync()
  await ada.sync()
  for (const one of [ada, bo]) {
    expect(await one.names()).toEqual(['zq-ada', 'zq-only-ada'])
    const row = (await one.rows()).find(({ name }) => name === 'zq-ada')!
    expect(await one.call('credentials.get', { id: row.id })).toMatchObject({
      description: 'told by bo',
      sync: 'synced',
    })
  }

  // Both offline, the same field: one goes through, the other is asked.
  ada.plug(false)
  bo.plug(false)
  await ada.edit('zq-ada', { name: 'zq-from-ada' })
  await bo.edit('zq-ada', { name: 'zq-from-bo' })
  ada.plug(true)
  bo.plug(true)
  await ada.sync()
  await bo.sync()
  const [disputed] = (await bo.rows()).filter(({ sync }) => sync === 'conflict')
  expect(disputed?.name).toBe('zq-from-bo')
  const { conflict } = await bo.call('credentials.get', { id: disputed!.id })
  expect(conflict?.fields).toMatchObject([{ mine: 'zq-from-bo', theirs: 'zq-from-ada', base: 'zq-ada' }])
  await bo.call('credentials.resolve', { id: disputed!.id, choose: 'mine' })
  await bo.sync()
  await ada.sync()
  expect(await ada.names()).toContain('zq-from-bo')
  const [mine] = (await ada.rows()).filter(({ name }) => name === 'zq-from-bo')
  expect((await ada.call('credentials.history', { id: mine!.id })).map(({ name }) => name)).toContain(
    'zq-from-ada',
  )
})
