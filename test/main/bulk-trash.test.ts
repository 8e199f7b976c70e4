import { expect, onTestFinished, test } from 'vitest'
import { startSandbox } from '../../src/sandbox/server.ts'
import { until } from '../support/core.ts'
import { withLocal } from '../support/local-core.ts'
import { failureOf } from '../support/vault.ts'

const idle = (call: Awaited<ReturnType<typeof withLocal>>['call']) =>
  until(async () => (await call('places.list')).every((place) => place.sync.state !== 'running'))

async function withTrash() {
  const app = await withLocal()
  const ids = [await app.create('osprey'), await app.create('merlin'), await app.create('hobby')]
  await app.call('credentials.bulk', { of: { ids: ids.slice(1) }, change: { remove: true } })
  const get = (id: string) => app.call('credentials.get', { id })
  const trashed = async () =>
    (await app.call('credentials.list', { trashed: true })).rows.map(({ name }) => name).toSorted()
  return { ...app, ids, get, trashed }
}

async function withSeqera() {
  const sandbox = await startSandbox({ seed: 'demo' })
  onTestFinished(() => sandbox.close())
  const app = await withLocal()
  await app.call('connections.add', { provider: 'seqera', label: '', values: sandbox.login('seqera') })
  await idle(app.call)
  const { rows } = await app.call('credentials.list', { query: 'provider:seqera', limit: 3 })
  const ids = rows.map(({ id }) => id)
  await app.call('credentials.bulk', { of: { ids }, change: { remove: true } })
  return { ...app, sandbox, ids, owed: (id: string) => app.call('credentials.get', { id }) }
}

test('several are taken out of the trash, and put back as they were there', async () => {
  const { call, ids, get, trashed, clock } = await withTrash()
  const then = (await get(ids[1] as string)).trashedAt
  clock.pass(60_000)
  const of = { filter: { trashed: true }, except: [] }
  const { changed, undo } = await call('credentials.bulk', { of, change: { restore: true } })
  expect([changed, await trashed()]).toEqual([2, []])
  expect(await call('credentials.bulkUndo', { undo: undo as string })).toEqual({ restored: 2, left: 0 })
  expect(await trashed()).toEqual(['hobby', 'merlin'])
  // The time after which the trash forgets it does not begin anew.
  expect((await get(ids[1] as string)).trashedAt).toBe(then)
})

test('what was put into the trash again since is left there when restoring is taken back', async () => {
  const { call, ids } = await withTrash()
  const of = { ids: ids.slice(1) }
  const { undo } = await call('credentials.bulk', { of, change: { restore: true } })
  await call('credentials.remove', { id: ids[2] as string })
  expect(await call('credentials.bulkUndo', { undo: undo as string })).toEqual({ restored: 1, left: 1 })
})

test('several are deleted for good from the trash and from nowhere else, with nothing to take back', async () => {
  const { call, ids, get, trashed } = await withTrash()
  const request = { of: { ids }, change: { purge: true as const } }
  const preview = await call('credentials.bulkPreview', request)
  expect(preview).toMatchObject({ of: 3, changed: 2, cannotCount: 1 })
  expect(preview.cannot).toEqual([{ id: ids[0], name: 'osprey', why: 'It is not in the trash.' }])
  expect(await trashed()).toEqual(['hobby', 'merlin'])
  expect(await call('credentials.bulk', request)).toMatchObject({ changed: 2, undo: null })
  expect(await failureOf(() => get(ids[1] as string))).toBe('not-found')
  expect((await get(ids[0] as string)).trashed).toBe(false)
  const { entries } = await call('audit.list', {})
  const told = entries.flatMap(({ what, detail }) => (what === 'edit' ? [detail] : []))
  expect(told[0]).toEqual({ change: 'purge-many', count: 2 })
})

test('deleting for good, restoring and changing do not go together', async () => {
  const { call, ids } = await withTrash()
  for (const change of [
    { purge: true as const, restore: true as const },
    { restore: true as const, addTags: ['x'] },
    { purge: true as const, remove: true as const },
  ]) {
    expect(await failureOf(() => call('credentials.bulk', { of: { ids }, change }))).toBe('invalid-input')
  }
})

test('what its service still has is not forgotten, and restored it is owed nothing', async () => {
  const { call, ids, owed } = await withSeqera()
  const of = { ids }
  const refused = await call('credentials.bulkPreview', { of, change: { purge: true } })
  expect(refused).toMatchObject({ changed: 0, cannotCount: 3 })
  expect(refused.cannot[0]?.why).toBe('Its deletion still waits to be sent. Sync first, or restore it.')
  const { changed, undo } = await call('credentials.bulk', { of, change: { restore: true } })
  expect(changed).toBe(3)
  expect((await owed(ids[0] as string)).owed).toBeNull()
  expect(await call('credentials.bulkUndo', { undo: undo as string })).toEqual({ restored: 3, left: 0 })
  expect((await owed(ids[0] as string)).owed).toMatchObject({ action: 'delete' })
})

test('a deletion that was in conflict is not brought back by an undo: nobody has looked at the other side', async () => {
  const { call, sandbox, ids, owed } = await withSeqera()
  const [disputed] = ids as [string]
  const { remoteId, connectionId } = await owed(disputed)
  sandbox.state.seqera.change(remoteId as string, { name: 'changed-there' })
  await call('sync.start', { connectionId })
  await until(async () => (await owed(disputed)).conflict !== null)
  await idle(call)
  const { changed, undo } = await call('credentials.bulk', { of: { ids }, change: { restore: true } })
  expect(changed).toBe(3)
  expect(await call('credentials.bulkUndo', { undo: undo as string })).toEqual({ restored: 2, left: 1 })
  expect(await owed(disputed)).toMatchObject({ trashed: false, owed: null, conflict: null })
})
