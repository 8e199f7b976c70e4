import fs from 'node:fs'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startSandbox } from '../../../src/sandbox/server.ts'
import { testCore, until } from '../../support/core.ts'
import { mayMount, smallDisk } from '../../support/small-disk.ts'
import { passphrase } from '../../support/vault.ts'

test.skipIf(!mayMount)(
  'a sync that finds the disk full says so, and goes on when there is room',
  async () => {
    const disk = smallDisk('4m')
    const sandbox = await startSandbox({ seed: 'demo' })
    onTestFinished(() => sandbox.close())
    const { call } = testCore({ defaultFolder: disk })
    await call('vault.create', { name: 'Work', folder: disk, passphrase })
    const place = async () => (await call('places.list'))[0]!
    const settled = () => until(async () => (await place()).sync.state !== 'running')
    const { id } = await call('connections.add', {
      provider: 'qovery',
      label: '',
      values: sandbox.login('qovery'),
    })
    await settled()

    const filler = path.join(disk, 'filler')
    const fill = fs.openSync(filler, 'w')
    expect(() => {
      for (;;) fs.writeSync(fill, Buffer.alloc(4096))
    }).toThrow(/ENOSPC/)
    await call('sync.start', { connectionId: id })
    await settled()
    expect((await place()).sync).toMatchObject({
      state: 'waiting',
      reason: expect.stringMatching(/disk is full/),
    })

    fs.closeSync(fill)
    fs.rmSync(filler)
    await call('sync.start', { connectionId: id })
    await settled()
    expect(await place()).toMatchObject({ sync: { state: 'idle' }, failure: null })
  },
)
