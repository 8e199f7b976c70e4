import { expect, test } from 'vitest'
import { retryAfterMs } from '../../../src/main/sync/retry.ts'
import { startSandbox } from '../../../src/sandbox/server.ts'
import { testCore, until } from '../../support/core.ts'
import { passphrase } from '../../support/vault.ts'

async function connected() {
  const sandbox = await startSandbox({ seed: 'demo' })
  let online = true
  const app = testCore({ online: () => online })
  const { call, clock } = app
  await call('vault.create', { name: 'Work', folder: app.folder, passphrase })
  const { id } = await call('connections.add', {
    provider: 'seqera',
    label: '',
    values: sandbox.login('seqera'),
  })
  const place = async () => (await call('places.list'))[0]!
  const idle = () => until(async () => (await place()).sync.state !== 'running')
  await idle()
  const runs = async () =>
    (await call('sync.log', { query: '', limit: 200 })).filter(({ event }) => event.startsWith('run-')).length
  /** Lets time pass a second at a time, and waits for what starts meanwhile. */
  const pass = async (seconds: number) => {
    for (let second = 0; second < seconds; second++) {
      // Someone is at the window, so that it does not lock.
      app.core.touch()
      clock.pass(1000)
    }
    await new Promise((resolve) => setTimeout(resolve, 20))
    await idle()
  }
  return {
    ...app,
    sandbox,
    id,
    place,
    idle,
    runs,
    pass,
    unplug: (off: boolean) => {
      online = !off
    },
  }
}

test('connections sync on unlock, at the interval of the settings, and never while locked', async () => {
  const { call, runs, pass, sandbox, idle } = await connected()
  const first = await runs()
  await pass(14 * 60)
  expect(await runs()).toBe(first)
  await pass(61)
  expect(await runs()).toBe(first + 1)
  await call('vault.lock')
  const asked = sandbox.calls.length
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(sandbox.calls.length).toBe(asked)
  await call('vault.unlock', { passphrase })
  await pass(2)
  await idle()
  expect(await runs()).toBe(first + 2)
  await sandbox.close()
})

test('with an interval of 0 a sync runs only when it is asked for', async () => {
  const { call, runs, pass, sandbox } = await connected()
  await call('settings.set', { syncMinutes: 0 })
  await call('vault.lock')
  await call('vault.unlock', { passphrase })
  const before = await runs()
  await pass(3600)
  expect(await runs()).toBe(before)
  await sandbox.close()
})

test('what failed and may pass is tried again later and later, and says until when', async () => {
  const { call, place, runs, pass, sandbox, id, idle } = await connected()
  sandbox.fault({ provider: 'seqera', kind: 'status', status: 500, times: Number.POSITIVE_INFINITY })
  await call('sync.start', { connectionId: id })
  await idle()
  expect((await place()).sync).toMatchObject({ state: 'waiting' })
  const before = await runs()
  await pass(2)
  expect(await runs()).toBe(before + 1)
  sandbox.faults.clear()
  await pass(10)
  expect(await place()).toMatchObject({ sync: { state: 'idle' }, failure: null })
  await sandbox.close()
})

test('a login that is not accepted is tried no more, until it is edited', async () => {
  const { call, place, runs, pass, sandbox, id, idle } = await connected()
  sandbox.fault({ provider: 'seqera', kind: 'status', status: 401, times: Number.POSITIVE_INFINITY })
  await call('sync.start', { connectionId: id })
  await idle()
  expect((await place()).sync).toEqual({ state: 'needs-sign-in' })
  const before = await runs()
  await pass(3 * 3600)
  expect(await runs()).toBe(before)
  sandbox.faults.clear()
  await call('connections.edit', { id, label: 'x', values: sandbox.login('seqera') })
  await idle()
  expect((await place()).sync).toEqual({ state: 'idle' })
  await sandbox.close()
})

test('an edit is sent soon after it was made, where that is allowed', async () => {
  const { call, pass, sandbox, id, place, idle } = await connected()
  await call('sync.apply', { connectionId: id, leaveOut: [] })
  await idle()
  const [row] = (await call('credentials.list', { query: '' })).rows
  await call('credentials.remove', { id: row!.id })
  expect((await place()).owed.pending).toBe(1)
  await pass(3)
  expect((await place()).owed.pending).toBe(0)
  await sandbox.close()
})

test('without a network nothing is tried, and all is when it is back', async () => {
  const { runs, pass, sandbox, unplug } = await connected()
  const before = await runs()
  unplug(true)
  await pass(3600)
  expect(await runs()).toBe(before)
  unplug(false)
  await pass(2)
  expect(await runs()).toBe(before + 1)
  await sandbox.close()
})

test('waits grow from a second to an hour, and never all to the same moment', () => {
  expect(retryAfterMs(0, () => 1)).toBe(1000)
  expect(retryAfterMs(0, () => 0)).toBe(500)
  expect(retryAfterMs(5, () => 1)).toBe(32_000)
  expect(retryAfterMs(50, () => 1)).toBe(3_600_000)
})
