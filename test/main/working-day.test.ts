import v8 from 'node:v8'
import vm from 'node:vm'
import { Worker } from 'node:worker_threads'
import { expect, onTestFinished, test } from 'vitest'
import { testCore, until } from '../support/core.ts'
import type { SandboxReady } from '../support/sandbox-worker.ts'
import { rounds } from '../support/soak.ts'
import { passphrase } from '../support/vault.ts'

const minute = 60_000
const credentials = rounds(1_000, 100_000)
const minutes = rounds(60, 480)
const MiB = 2 ** 20

/** Every remote of the demo, in a thread of its own: its memory is not ours. */
async function remotes(perRemote: number): Promise<SandboxReady['logins']> {
  const worker = new Worker(new URL('../support/sandbox-worker.ts', import.meta.url), {
    workerData: { credentials: perRemote },
  })
  onTestFinished(async () => void (await worker.terminate()))
  const { logins } = await new Promise<SandboxReady>((resolve, reject) =>
    worker.once('message', resolve).once('error', reject),
  )
  return logins
}

/** What this thread's heap and its buffers hold after a collection, in bytes. */
function held(): number {
  v8.setFlagsFromString('--expose-gc')
  const collect: () => void = vm.runInNewContext('gc')
  collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

const mean = (of: readonly number[]) => of.reduce((sum, one) => sum + one, 0) / of.length

test('a working day with a big vault leaves no memory behind', {
  timeout: rounds(120_000, 3_600_000),
}, async () => {
  const logins = await remotes(credentials / 5)
  const { call, clock, folder } = testCore({ freeMemory: () => 2 ** 33 })
  await call('vault.create', { name: 'Work', folder, passphrase })
  const connections: string[] = []
  for (const [provider, values] of Object.entries(logins))
    connections.push((await call('connections.add', { provider, label: '', values })).id)
  const quiet = () =>
    until(async () => (await call('places.list')).every(({ sync }) => sync.state !== 'running'), 600_000)
  await quiet()
  for (const connectionId of connections) await call('sync.apply', { connectionId, leaveOut: [] })
  await quiet()
  const { total } = await call('credentials.list', {})
  expect(total).toBeGreaterThanOrEqual(credentials * 0.95)

  let chance = 1
  const below = (most: number) => {
    chance = (chance * 48_271) % 2_147_483_647
    return chance % most
  }
  const words = ['prod', 'archive', 'eu-west', 'kind:aws', 'unused:90d', 'missing:secret', 'deploy staging']

  /** What a person does in a minute. */
  async function work(now: number): Promise<void> {
    const word = words[below(words.length)] as string
    // An operator that is not yet typed to its end is refused in words.
    for (let end = 1; end <= word.length; end++)
      await Promise.allSettled([call('credentials.list', { query: word.slice(0, end) })])
    const { rows, cursor } = await call('credentials.list', { sort: 'updated' })
    if (cursor) await call('credentials.list', { sort: 'updated', cursor })
    const { id } = rows[below(rows.length)]!
    const detail = await call('credentials.get', { id })
    const secret = detail.fields.find((field) => field.secret)
    if (secret && !secret.held)
      await call('credentials.storeSecret', { id, field: secret.name, value: `canary-${now}` })
    if (secret && below(3) === 0) {
      await call('credentials.reveal', { id, field: secret.name })
      await call('credentials.copy', { id, field: secret.name })
    }
    await call('credentials.annotate', { id, notes: `Looked at in minute ${now}`, tags: ['seen'] })
    await call('credentials.history', { id })
    if (now % 10 === 0) {
      await call('attention.counts', {})
      await call('attention.list', {})
      await call('audit.list', {})
      await call('secrets.whereIs', { value: `canary-${now - 1}` })
    }
    if (now % 60 === 0) await call('backups.make')
  }

  const samples: number[] = []
  const every = minutes / 16
  for (let now = 1; now <= minutes; now++) {
    clock.pass(minute)
    if ((await call('vault.state')).state === 'locked') await call('vault.unlock', { passphrase })
    await work(now)
    await quiet()
    // Lunch, and a meeting: the vault locks by itself, and everything is read anew.
    if (now % 120 === 0) clock.pass(30 * minute)
    if (now % every < 1) samples.push(held())
  }

  const early = samples.slice(4, 8)
  const late = samples.slice(-4)
  console.log(
    `${total} credentials, ${minutes} minutes of work: ${samples.map((bytes) => (bytes / MiB).toFixed(1)).join(' ')} MiB after a collection, ` +
      `${(process.memoryUsage().rss / MiB).toFixed(0)} MiB resident`,
  )
  expect(mean(late)).toBeLessThan(mean(early) * 1.05 + 2 * MiB)
})
