import { afterEach, expect, test } from 'vitest'
import { type TwoSides, twoSides } from '../../support/two-sides.ts'

let sides: TwoSides
afterEach(() => sides.close())

const plan = () => sides.call('sync.plan', { connectionId: sides.connectionId })
const apply = async (leaveOut: string[] = []) => {
  await sides.call('sync.apply', { connectionId: sides.connectionId, leaveOut })
  await sides.idle()
}
const there = async (name: string) => (await sides.there.list()).filter((row) => row.name === name).length

test('a connection sends nothing before a plan was applied, and nothing after the permission is taken back', async () => {
  sides = await twoSides('seqera')
  await sides.call('sync.stopWriting', { connectionId: sides.connectionId })
  const { id } = await sides.here.create('zq-9')
  await sides.here.sync()
  expect(await sides.here.get(id)).toMatchObject({ sync: 'pending', remoteId: null })
  expect(await sides.place()).toMatchObject({
    writes: false,
    owed: { pending: 1, failed: 0, held: 0, conflicts: 0 },
  })
  expect(await there('zq-9')).toBe(0)
  await apply()
  expect(await sides.place()).toMatchObject({ writes: true, owed: { pending: 0 } })
  expect(await there('zq-9')).toBe(1)
})

test('a plan names what a sync would do on both sides, field by field, secrets only as changed; and changes nothing', async () => {
  sides = await twoSides('seqera')
  const made = await sides.here.create('zq-change')
  const gone = await sides.here.create('zq-gone')
  const both = await sides.here.create('zq-both')
  await sides.here.sync()
  await sides.here.rename(made.id, 'zq-changed')
  await sides.here.remove(gone.id)
  await sides.here.rename(both.id, 'zq-mine')
  await sides.there.rename('zq-both', 'zq-theirs')
  await sides.there.create('zq-new-there')
  const before = await sides.here.rows()
  const asked = sides.sandbox.calls.length
  const { lines } = await plan()
  expect(lines).toContainEqual(
    expect.objectContaining({
      direction: 'push',
      action: 'change',
      credentialId: made.id,
      fields: [{ field: 'name', label: 'Name', secret: false, before: 'zq-change', after: 'zq-changed' }],
    }),
  )
  expect(lines).toContainEqual(
    expect.objectContaining({ direction: 'push', action: 'delete', credentialId: gone.id }),
  )
  expect(lines).toContainEqual(
    expect.objectContaining({ direction: 'pull', action: 'create', name: 'zq-new-there' }),
  )
  expect(lines).toContainEqual(
    expect.objectContaining({ direction: 'pull', action: 'conflict', credentialId: both.id }),
  )
  expect(await sides.here.rows()).toEqual(before)
  expect(sides.sandbox.calls.slice(asked).filter(({ method }) => method !== 'GET')).toEqual([])
})

test('a plan of a new credential tells its secrets as changed, and no value of them', async () => {
  sides = await twoSides('seqera')
  await sides.here.create('zq-9', 'canary-in-a-plan')
  const told = await plan()
  expect(JSON.stringify(told)).not.toContain('canary-in-a-plan')
  expect(told.lines[0]?.fields.some(({ secret, after }) => secret && after === null)).toBe(true)
})

test('an edit that was left out stays here, sync after sync, until it is taken up again', async () => {
  sides = await twoSides('seqera')
  const { id } = await sides.here.create('zq-9')
  const { lines } = await plan()
  await apply(lines.map(({ key }) => key))
  await sides.here.sync()
  expect(await there('zq-9')).toBe(0)
  expect(await sides.here.get(id)).toMatchObject({ sync: 'held', owed: { held: true } })
  expect((await plan()).lines[0]).toMatchObject({ key: id, held: true })
  await apply()
  expect(await there('zq-9')).toBe(1)
})

test('a change there that was left out stays there, until it changes again', async () => {
  sides = await twoSides('seqera')
  await sides.there.create('zq-there')
  const { lines } = await plan()
  await apply(lines.map(({ key }) => key))
  await sides.here.sync()
  expect(await sides.here.rows({ query: 'zq-there' })).toEqual([])
  expect((await plan()).lines).toEqual([])
  await sides.there.rename('zq-there', 'zq-there-2')
  await sides.here.sync()
  expect(await sides.here.rows({ query: 'zq-there-2' })).toHaveLength(1)
})

test('a list that came out empty trashes nothing before the person says that it is so', async () => {
  sides = await twoSides('seqera')
  const state = sides.sandbox.state.seqera
  const kept = [...state.credentials.values()]
  const before = (await sides.here.rows()).length
  state.credentials.clear()
  await sides.here.sync()
  expect((await sides.here.rows()).filter(({ trashed }) => trashed)).toEqual([])
  const scopes = (await sides.place()).organizations.flatMap((organization) => organization.scopes)
  const doubtful = scopes.filter(({ doubt }) => doubt !== null)
  expect(doubtful.length).toBeGreaterThan(0)
  expect((await plan()).doubts.length).toBe(doubtful.length)

  const [first] = doubtful
  await sides.call('sync.believe', { scopeId: first!.id })
  await sides.idle()
  const trashed = (await sides.here.rows()).filter((row) => row.trashed)
  expect(trashed).toHaveLength(first!.doubt!.missing)
  // And what is back is back, secrets and all.
  for (const one of kept) state.credentials.set(one.id, one)
  await sides.here.sync()
  expect((await sides.here.rows()).filter((row) => row.trashed)).toEqual([])
  expect((await sides.here.rows()).length).toBe(before)
})

test('the log says what runs did, in order, with names and without values', async () => {
  sides = await twoSides('seqera')
  const { id } = await sides.here.create('zq-9', 'canary-in-a-log')
  await sides.here.sync()
  await sides.here.rename(id, 'zq-10')
  await sides.here.sync()
  await sides.here.remove(id)
  await sides.here.sync()
  const log = await sides.call('sync.log', { query: '' })
  const named = log.filter(({ name }) => name?.startsWith('zq-')).map(({ event, name }) => [event, name])
  expect(named.reverse()).toEqual([
    ['created-there', 'zq-9'],
    ['changed-there', 'zq-10'],
    ['deleted-there', 'zq-10'],
  ])
  expect(JSON.stringify(log)).not.toContain('canary')
  expect((await sides.call('sync.log', { query: 'zq-9' })).length).toBe(1)
  const page = await sides.call('sync.log', { query: '', limit: 2 })
  expect((await sides.call('sync.log', { query: '', limit: 200, before: page[1]!.id })).length).toBe(
    log.length - 2,
  )
})
