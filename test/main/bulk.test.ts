import { expect, onTestFinished, test } from 'vitest'
import { startSandbox } from '../../src/sandbox/server.ts'
import { until } from '../support/core.ts'
import { withLocal } from '../support/local-core.ts'
import { failureOf, passphrase } from '../support/vault.ts'

async function withBirds() {
  const app = await withLocal()
  const ids = [await app.create('osprey'), await app.create('merlin'), await app.create('hobby')]
  const [osprey] = ids as [string]
  await app.call('credentials.annotate', { id: osprey, tags: ['Raptor', 'fish'], notes: 'first line' })
  const get = (id: string) => app.call('credentials.get', { id })
  return { ...app, ids, osprey, get }
}

test('tags, notes, expiry and rotation of many are changed, and taken back', async () => {
  const { call, ids, osprey, get } = await withBirds()
  const change = {
    addTags: ['raptor', 'new'],
    removeTags: ['FISH'],
    appendNote: 'second line',
    expiresAt: 1_800_000_000_000,
    rotateDays: 30,
  }
  const before = await Promise.all(ids.map(get))
  const preview = await call('credentials.bulkPreview', { of: { ids }, change })
  expect(preview).toMatchObject({ of: 3, changed: 3, cannot: [], cannotCount: 0 })
  expect(preview.examples[0]).toEqual({
    id: osprey,
    name: 'osprey',
    change: [
      'Tags: Raptor, fish → Raptor, new',
      'Note: one more line',
      'Expires: – → 2027-01-15',
      'Rotate every: – → 30 days',
    ],
  })
  expect(await Promise.all(ids.map(get))).toEqual(before)

  const { undo, changed } = await call('credentials.bulk', { of: { ids }, change })
  expect(changed).toBe(3)
  expect(await get(osprey)).toMatchObject({
    tags: ['Raptor', 'new'],
    notes: 'first line\nsecond line',
    expiresAt: 1_800_000_000_000,
    rotateDays: 30,
  })
  expect(await get(ids[1] as string)).toMatchObject({ tags: ['raptor', 'new'], notes: 'second line' })
  const again = await call('credentials.bulk', { of: { ids }, change: { addTags: ['NEW'] } })
  expect(again).toMatchObject({ of: 3, changed: 0, undo: null })

  expect(await call('credentials.bulkUndo', { undo: undo as string })).toEqual({ restored: 3, left: 0 })
  const after = await Promise.all(ids.map(get))
  expect(after).toEqual(before)
  expect(await failureOf(() => call('credentials.bulkUndo', { undo: undo as string }))).toBe('not-found')
})

test('what was changed again since is left as it is', async () => {
  const { call, ids, osprey, get } = await withBirds()
  const { undo } = await call('credentials.bulk', { of: { ids }, change: { addTags: ['new'] } })
  await call('credentials.annotate', { id: osprey, notes: 'edited meanwhile' })
  expect(await call('credentials.bulkUndo', { undo: undo as string })).toEqual({ restored: 2, left: 1 })
  expect(await get(osprey)).toMatchObject({ notes: 'edited meanwhile', tags: ['Raptor', 'fish', 'new'] })
})

test('what a search shows is deleted to the trash, and brought back', async () => {
  const { call, ids, get } = await withBirds()
  const of = { filter: { query: '-tag:raptor' } }
  const { undo, changed } = await call('credentials.bulk', { of, change: { remove: true } })
  expect(changed).toBe(2)
  expect((await call('credentials.list', {})).rows.map(({ name }) => name)).toEqual(['osprey'])
  const refused = await call('credentials.bulkPreview', { of: { ids }, change: { addTags: ['x'] } })
  expect(refused).toMatchObject({ changed: 1, cannotCount: 2 })
  expect(refused.cannot[0]?.why).toBe('It is in the trash. Restore it to edit it.')
  expect(await call('credentials.bulkUndo', { undo: undo as string })).toEqual({ restored: 2, left: 0 })
  expect((await get(ids[2] as string)).trashed).toBe(false)
})

test('what this vault alone holds moves to another of its organizations, and back', async () => {
  const { call, ids, osprey, get, organization } = await withBirds()
  const other = await call('local.add', { name: 'Redstart' })
  const { undo } = await call('credentials.bulk', { of: { ids }, change: { moveTo: other.scopeId } })
  expect(await get(osprey)).toMatchObject({ organization: 'Redstart', scopeId: other.scopeId })
  const counts = async () => (await call('local.list')).map(({ name, count }) => [name, count])
  expect(await counts()).toEqual([
    ['Moorhen Trust', 0],
    ['Redstart', 3],
  ])
  await call('credentials.bulkUndo', { undo: undo as string })
  expect((await get(osprey)).scopeId).toBe(organization.scopeId)
  const nowhere = '00000000-0000-4000-8000-000000000000'
  const move = { of: { ids }, change: { moveTo: nowhere } }
  expect(await failureOf(() => call('credentials.bulk', move))).toBe('not-found')
})

test('what a remote has is not moved, nor deleted where its service does not allow it, and says why', async () => {
  const sandbox = await startSandbox({ seed: 'demo' })
  onTestFinished(() => sandbox.close())
  const { call, organization, create } = await withLocal()
  const mine = await create('osprey')
  await call('connections.add', { provider: 'cloudplans', label: '', values: sandbox.login('cloudplans') })
  await until(async () => (await call('places.list')).every((place) => place.sync.state !== 'running'))
  const { rows } = await call('credentials.list', { query: 'provider:cloudplans' })
  const ids = [...rows.map(({ id }) => id), mine]
  const moved = await call('credentials.bulkPreview', {
    of: { ids },
    change: { moveTo: organization.scopeId },
  })
  expect(moved).toMatchObject({ of: ids.length, changed: 0, cannotCount: rows.length })
  expect(moved.cannot[0]?.why).toBe('It lives at CloudPlans and can only be moved there.')
  // Notes are the person's own, whatever the service allows.
  const noted = await call('credentials.bulk', { of: { ids }, change: { appendNote: 'checked' } })
  expect(noted.changed).toBe(ids.length)
})

test('an undo ends with the lock', async () => {
  const { call, ids, folder } = await withBirds()
  const { undo } = await call('credentials.bulk', { of: { ids }, change: { addTags: ['new'] } })
  await call('vault.lock')
  await call('vault.unlock', { passphrase })
  expect(folder).not.toBe('')
  expect(await failureOf(() => call('credentials.bulkUndo', { undo: undo as string }))).toBe('not-found')
})

test('one that is not there is told, and the others change', async () => {
  const { call, ids, osprey, get } = await withBirds()
  const none = '00000000-0000-4000-8000-000000000000'
  const done = await call('credentials.bulk', { of: { ids: [none, ...ids] }, change: { addTags: ['new'] } })
  expect(done).toMatchObject({ of: 4, changed: 3, cannotCount: 1 })
  expect(done.cannot).toEqual([{ id: none, name: '', why: 'It is no longer in the vault.' }])
  expect((await get(osprey)).tags).toEqual(['Raptor', 'fish', 'new'])
})

test('a change of nothing, or a deletion together with a change, is refused', async () => {
  const { call, ids } = await withBirds()
  const refused = (change: object) => failureOf(() => call('credentials.bulk', { of: { ids }, change }))
  expect(await refused({})).toBe('invalid-input')
  expect(await refused({ reason: 'why not' })).toBe('invalid-input')
  expect(await refused({ remove: true, addTags: ['x'] })).toBe('invalid-input')
})

test('a change to many is made in turns, so that other calls are answered meanwhile', async () => {
  const { call, create } = await withBirds()
  for (let index = 0; index < 300; index++) await create(`bird ${index}`)
  let answered = 0
  let done = false
  const asking = (async () => {
    while (!done) {
      await call('vault.state')
      answered++
      await new Promise((resolve) => setImmediate(resolve))
    }
  })()
  const { changed } = await call('credentials.bulk', {
    of: { filter: { query: 'bird' } },
    change: { addTags: ['flock'] },
  })
  done = true
  await asking
  expect(changed).toBe(300)
  // In one turn, only the question put before it would have been answered.
  expect(answered).toBeGreaterThan(1)
})

test('all that a list shows, but for a few that were taken out, is changed', async () => {
  const { call, ids, osprey, get } = await withBirds()
  const of = { filter: { query: '' }, except: [osprey] }
  const { changed } = await call('credentials.bulk', { of, change: { addTags: ['new'] } })
  expect(changed).toBe(2)
  expect((await get(osprey)).tags).not.toContain('new')
  expect((await get(ids[1] as string)).tags).toContain('new')
})

test('emptying the trash forgets what is in it, and nothing else, and is written down with its count', async () => {
  const { call, ids, osprey, get } = await withBirds()
  expect(await call('credentials.emptyTrash')).toEqual({ forgotten: 0, left: 0 })
  await call('credentials.bulk', { of: { ids: ids.slice(1) }, change: { remove: true } })
  expect(await call('credentials.emptyTrash')).toEqual({ forgotten: 2, left: 0 })
  expect(await failureOf(() => get(ids[1] as string))).toBe('not-found')
  expect((await get(osprey)).trashed).toBe(false)
  const { entries } = await call('audit.list', {})
  const told = entries.flatMap(({ what, detail }) => (what === 'edit' ? [detail] : []))
  expect(told.slice(0, 2)).toEqual([
    { change: 'empty-trash', count: 2 },
    { change: 'trash-many', count: 2 },
  ])
})

test('what a service is still owed the deletion of stays in the trash when that is emptied', async () => {
  const sandbox = await startSandbox({ seed: 'demo' })
  onTestFinished(() => sandbox.close())
  const { call } = await withLocal()
  await call('connections.add', { provider: 'seqera', label: '', values: sandbox.login('seqera') })
  await until(async () => (await call('places.list')).every((place) => place.sync.state !== 'running'))
  const { rows } = await call('credentials.list', { query: 'provider:seqera' })
  const of = { ids: rows.map(({ id }) => id) }
  const { changed } = await call('credentials.bulk', { of, change: { remove: true } })
  expect(changed).toBeGreaterThan(0)
  expect(await call('credentials.emptyTrash')).toEqual({ forgotten: 0, left: changed })
})
