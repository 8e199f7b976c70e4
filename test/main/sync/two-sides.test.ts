import { afterEach, describe, expect, test } from 'vitest'
import { providers } from '../../../src/main/providers/registry.ts'
import { type TwoSides, twoSides } from '../../support/two-sides.ts'

let sides: TwoSides
afterEach(() => sides.close())

const named = async (name: string) => (await sides.here.rows()).find((row) => row.name === name)!
/** A credential that both sides have, made here. */
async function shared(provider: string, name = 'zq-9') {
  sides = await twoSides(provider)
  const { id } = await sides.here.create(name)
  await sides.here.sync()
  expect(await sides.here.get(id)).toMatchObject({ sync: 'synced' })
  return id
}
const namesThere = async () => (await sides.there.list()).map(({ name }) => name)

const editable = providers.map(({ id }) => id)

describe.each(editable)('%s', (provider) => {
  test('an edit there arrives, and what it replaced is in the history', async () => {
    const id = await shared(provider)
    if (!(await sides.there.rename('zq-9', 'renamed-there'))) return
    await sides.here.sync()
    expect(await sides.here.get(id)).toMatchObject({ name: 'renamed-there', sync: 'synced' })
    const history = await sides.call('credentials.history', { id })
    expect(history[0]).toMatchObject({ cause: 'pull', name: 'zq-9' })
    expect(history[0]?.changes).toContainEqual(
      expect.objectContaining({ field: 'name', before: 'zq-9', after: 'renamed-there' }),
    )
  })

  test('different edits of one field are a conflict: nothing is overwritten until the person chooses', async () => {
    const id = await shared(provider)
    if (!(await sides.there.rename('zq-9', 'theirs'))) return
    await sides.here.rename(id, 'mine')
    await sides.here.sync()
    expect(await sides.here.get(id)).toMatchObject({
      name: 'mine',
      sync: 'conflict',
      conflict: { fields: [{ field: 'name', mine: 'mine', theirs: 'theirs', base: 'zq-9' }] },
    })
    expect(await namesThere()).toContain('theirs')
    await sides.here.sync()
    expect(await namesThere()).toContain('theirs')

    await sides.call('credentials.resolve', { id, choose: { name: 'mine' } })
    await sides.here.sync()
    expect(await sides.here.get(id)).toMatchObject({ name: 'mine', sync: 'synced', conflict: null })
    expect(await namesThere()).toContain('mine')
    const lost = (await sides.call('credentials.history', { id })).map(({ name }) => name)
    expect(lost).toContain('theirs')
  })

  test('a conflict decided for theirs leaves nothing owed, and mine in the history', async () => {
    const id = await shared(provider)
    if (!(await sides.there.rename('zq-9', 'theirs'))) return
    await sides.here.rename(id, 'mine')
    await sides.here.sync()
    expect(await sides.call('credentials.resolveAll', { choose: 'theirs' })).toEqual({ resolved: 1 })
    expect(await sides.here.get(id)).toMatchObject({ name: 'theirs', sync: 'synced', owed: null })
    expect((await sides.call('credentials.history', { id })).map(({ name }) => name)).toContain('mine')
    await sides.here.sync()
    expect(await namesThere()).toContain('theirs')
  })

  test('the same edit on both sides is agreed, and nothing is sent', async () => {
    const id = await shared(provider)
    if (!(await sides.there.rename('zq-9', 'same'))) return
    await sides.here.rename(id, 'same')
    const asked = sides.sandbox.calls.length
    await sides.here.sync()
    expect(await sides.here.get(id)).toMatchObject({ name: 'same', sync: 'synced' })
    const writes = sides.sandbox.calls
      .slice(asked)
      .filter(({ method }) => method === 'PUT' || method === 'PATCH')
    expect(writes).toEqual([])
  })

  test('what is gone there goes to the trash with its secret, and is made anew when restored', async () => {
    const id = await shared(provider)
    if (!(await sides.there.remove('zq-9'))) return
    await sides.here.sync()
    const trashed = await sides.here.get(id)
    expect(trashed).toMatchObject({ trashed: true, gone: true, owed: null })
    expect((await sides.call('credentials.list', { query: 'zq-9' })).total).toBe(0)
    if (sides.secretField) {
      expect((await sides.call('credentials.reveal', { id, field: sides.secretField })).value).not.toBe('')
    }
    await sides.here.restore(id)
    await sides.here.sync()
    const again = await sides.here.get(id)
    expect(again).toMatchObject({ trashed: false, gone: false, sync: 'synced' })
    expect(again.remoteId).not.toBe(trashed.remoteId)
    expect((await namesThere()).filter((name) => name === 'zq-9')).toHaveLength(1)
  })

  test('gone there and edited here is a conflict: kept, it is made anew; let go, it is in the trash', async () => {
    for (const choose of ['mine', 'theirs'] as const) {
      const id = await shared(provider)
      if (!(await sides.there.remove('zq-9'))) return sides.close()
      await sides.here.rename(id, 'edited')
      await sides.here.sync()
      expect(await sides.here.get(id)).toMatchObject({ sync: 'conflict', conflict: { gone: true } })
      await sides.call('credentials.resolve', { id, choose })
      await sides.here.sync()
      const after = await sides.here.get(id)
      expect(after).toMatchObject({
        name: 'edited',
        trashed: choose === 'theirs',
        conflict: null,
        owed: null,
      })
      expect((await namesThere()).includes('edited')).toBe(choose === 'mine')
      if (choose === 'mine') await sides.close()
    }
  })

  test('deleted here and changed there is a conflict: nothing is deleted until the person chooses', async () => {
    const id = await shared(provider)
    if (!(await sides.there.rename('zq-9', 'changed-there'))) return
    if ((await sides.here.get(id)).cannotRemove !== null) return
    await sides.here.remove(id)
    await sides.here.sync()
    expect(await sides.here.get(id)).toMatchObject({ conflict: { deletedHere: true }, name: 'changed-there' })
    expect(await namesThere()).toContain('changed-there')
    await sides.call('credentials.resolve', { id, choose: 'mine' })
    await sides.here.sync()
    expect(await namesThere()).not.toContain('changed-there')
    expect(await sides.here.get(id)).toMatchObject({ trashed: true, owed: null, conflict: null })
  })

  test('a deletion of something already gone there is done with', async () => {
    const id = await shared(provider)
    if ((await sides.here.get(id)).cannotRemove !== null) return
    await sides.here.remove(id)
    if (!(await sides.there.remove('zq-9'))) return
    await sides.here.sync()
    expect(await sides.here.get(id)).toMatchObject({ trashed: true, gone: true, owed: null })
    await sides.call('credentials.purge', { id })
    expect((await sides.here.rows({ query: 'zq-9' })).length).toBe(0)
  })

  test('an edit made while its push is in flight stays owed', async () => {
    const id = await shared(provider)
    if ((await sides.here.get(id)).cannotUpdate !== null) return
    await sides.here.rename(id, 'first')
    let sent = () => {}
    const sending = new Promise<void>((resolve) => {
      sent = resolve
    })
    sides.onWrite(sent)
    const running = sides.here.sync()
    await sending
    await sides.here.rename(id, 'second')
    await running
    expect(await sides.here.get(id)).toMatchObject({ name: 'second', sync: 'pending' })
    sides.onWrite(null)
    await sides.here.sync()
    expect(await sides.here.get(id)).toMatchObject({ name: 'second', sync: 'synced' })
    expect(await namesThere()).toContain('second')
    expect((await named('second')).id).toBe(id)
  })
})
