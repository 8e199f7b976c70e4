import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'
import { testCore } from '../support/core.ts'
import { passphrase, temporaryFolder } from '../support/vault.ts'

const places = 6

test.each([1, 3, places])(
  'a rotation that is killed when %i places had it goes on, and none is half',
  {
    timeout: 60_000,
  },
  async (killedAt) => {
    const home = temporaryFolder()
    const before = testCore()
    await before.call('vault.create', { name: 'Work', folder: before.folder, passphrase })
    const state = await before.call('vault.state')
    const folder = state.state === 'none' ? '' : state.path
    const { scopeId } = await before.call('local.add', { name: 'Halden' })
    const ids: string[] = []
    for (let at = 0; at < places; at++) {
      const values = { password: 'canary-old' }
      const made = { scopeId, kind: 'generic', name: `place-${at}`, description: null, values }
      ids.push((await before.call('credentials.create', made)).id)
    }
    await before.core.close()

    const script = path.resolve('test/support/killed-rotation.ts')
    const words = [folder, passphrase, ids[0] as string, 'password', 'canary-new', String(killedAt)]
    const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: home }
    const killed = spawnSync(process.execPath, [script, ...words], { env, encoding: 'utf8' })
    expect([killed.signal, killed.stderr]).toEqual(['SIGKILL', ''])

    const { call } = testCore({ choose: async () => folder })
    await call('vault.choose', { purpose: 'open' })
    await call('vault.open', { path: folder })
    await call('vault.unlock', { passphrase })
    const [rotation] = await call('rotations.list')
    expect(rotation).toMatchObject({ state: 'open', done: killedAt })
    const secrets = async () =>
      Promise.all(ids.map(async (id) => (await call('credentials.reveal', { id, field: 'password' })).value))
    const found = await secrets()
    expect(found.filter((value) => value === 'canary-new')).toHaveLength(killedAt)
    expect(found.filter((value) => value === 'canary-old')).toHaveLength(places - killedAt)
    const id = rotation?.id as string
    await call('rotations.resume', { id })
    expect(new Set(await secrets())).toEqual(new Set(['canary-new']))
    await call('rotations.confirm', { id })
    expect((await call('secrets.whereIs', { value: 'canary-old' })).credentials).toEqual([])
  },
)
