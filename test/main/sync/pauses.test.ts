import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { testCore, until } from '../../support/core.ts'
import { percentile, watchPauses } from '../../support/pauses.ts'
import type { SandboxReady } from '../../support/sandbox-worker.ts'
import { passphrase } from '../../support/vault.ts'

const credentials = 5000

test('a first sync of 5,000 can be cancelled and taken up again, and main answers all the while', {
  timeout: 120_000,
}, async () => {
  // The remote has a thread of its own: what is measured is ours.
  const worker = new Worker(new URL('../../support/sandbox-worker.ts', import.meta.url), {
    workerData: { credentials },
  })
  const { login } = await new Promise<SandboxReady>((resolve) => worker.once('message', resolve))
  const { call, folder } = testCore()
  await call('vault.create', { name: 'Work', folder, passphrase })

  const watch = watchPauses()
  const { id: connectionId } = await call('connections.add', { provider: 'seqera', label: '', values: login })
  const state = async () => (await call('places.list'))[0]!.sync.state
  const stored = async () => {
    await call('credentials.list', { query: 'prod' })
    return (await call('credentials.list', {})).total
  }
  await until(async () => (await stored()) > 500, 60_000)
  await call('sync.cancel', { connectionId })
  await until(async () => (await state()) !== 'running')
  expect(await stored()).toBeLessThan(credentials)

  await call('sync.start', { connectionId })
  await until(async () => (await stored()) >= credentials, 60_000)
  const pauses = watch.stop()
  await call('sync.cancel', { connectionId })
  await until(async () => (await state()) !== 'running')
  expect(await call('sync.log', { query: '', event: 'run-cancelled' })).toHaveLength(2)

  const longest = pauses.at(-1)!
  console.log(
    `first sync of ${credentials}, searched meanwhile: main worked without a breath p99 ${percentile(pauses, 0.99).toFixed(1)} ms, longest ${longest.toFixed(1)} ms`,
  )
  expect(longest).toBeLessThan(100)
  await worker.terminate()
})
