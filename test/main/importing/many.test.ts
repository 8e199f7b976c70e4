import fs from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { testCore } from '../../support/core.ts'
import { passphrase, temporaryFolder } from '../../support/vault.ts'

const target = { organization: 'Acme' }
const table = (from: number, to: number) =>
  `name,username,password\n${Array.from({ length: to - from }, (_, at) => `walrus-${from + at},ann,secret-${from + at}\n`).join('')}`

const sealWorker = path.resolve('src/main/crypto/seal-worker.ts')

async function opened(alone: boolean, ports: Parameters<typeof testCore>[0] = {}) {
  const files: string[] = []
  const host = testCore({ alone, chooseImports: async () => files, ...ports })
  await host.call('vault.create', { name: 'Work', folder: host.folder, passphrase })
  const { call } = host
  const open = async (text: string) => {
    files[0] = path.join(host.folder, 'list.csv')
    fs.writeFileSync(files[0], text)
    const { id } = (await call('imports.open', {})) ?? { id: '' }
    return { id, preview: await call('imports.preview', { id, target }) }
  }
  const total = async (query: string) => (await call('credentials.list', { query })).total
  return { ...host, open, total }
}

test('what comes in by thousands is found by its words, counted, held and undone like what comes by hundreds', async () => {
  for (const alone of [true, false]) {
    const { call, open, total } = await opened(alone)
    const { id, preview } = await open(table(0, 2500))
    expect(preview.counts.new).toBe(2500)
    expect(await call('imports.apply', { id, leaveOut: [3, 2499] })).toMatchObject({
      created: 2498,
      cancelled: false,
    })
    expect([await total(''), await total('rus-2498'), await total('walrus-2499')]).toEqual([2498, 1, 0])
    const row = (await call('credentials.list', { query: 'walrus-2498' })).rows[0]
    const shown = await call('credentials.reveal', { id: row?.id as string, field: 'password' })
    expect(shown).toMatchObject({ value: 'secret-2498' })
    // Names of one field, once as they were and once with another secret.
    const again = await open(table(2400, 2600).replace('secret-2450', 'rotated'))
    expect(again.preview.counts).toEqual({ new: 101, identical: 98, changed: 1, skipped: 0 })
    await call('imports.undo', { id })
    expect([await total(''), await total('walrus')]).toEqual([0, 0])
  }
}, 60_000)

test('tables with different columns are not read by one mapping', async () => {
  const { call } = await opened(false)
  const tables = ['name,username,password\n', 'password,name,username\n']
  const files = tables.map((text, at) => ({ name: `${at}.csv`, bytes: new TextEncoder().encode(text) }))
  const { id, sources } = (await call('imports.open', { files })) ?? { id: '', sources: [] }
  const mapping = sources[0]?.csv?.guess
  const failed = call('imports.preview', { id, target, mapping })
  await expect(failed).rejects.toThrow('different columns. Import them one by one')
})

test('a plan that is out of date is made anew, so that nothing comes in twice', async () => {
  const { call, open, total } = await opened(false)
  const { id } = await open(table(0, 50))
  const other = await open(table(0, 20))
  await call('imports.apply', { id: other.id, leaveOut: [] })
  expect(await call('imports.apply', { id, leaveOut: [] })).toMatchObject({ created: 30, changed: 0 })
  expect(await total('')).toBe(50)
})

test('lines of a preview are had page by page, by state and by words', async () => {
  const { call, open } = await opened(false)
  await call('imports.apply', { id: (await open(table(0, 5))).id, leaveOut: [] })
  const { id } = await open(`${table(0, 400)}walrus-7,ann,secret-7\n`)
  const names = async (filter: object) => {
    const { lines, total } = await call('imports.lines', { id, ...filter })
    return [total, ...lines.map(({ key, name, state }) => `${key} ${name} ${state}`)]
  }
  expect(await names({ offset: 398, limit: 5 })).toEqual([
    401,
    '398 walrus-398 new',
    '399 walrus-399 new',
    '400 walrus-7 skipped',
  ])
  expect(await names({ state: 'identical', offset: 3 })).toEqual([
    5,
    '3 walrus-3 identical',
    '4 walrus-4 identical',
  ])
  expect(await names({ query: 'RUS-39', limit: 2 })).toEqual([11, '39 walrus-39 new', '390 walrus-390 new'])
})

test('what seals thousands is started once, while it is planned what becomes of them, and not for hundreds', async () => {
  let started = 0
  const ports = {
    sealWorker: () => {
      started++
      return sealWorker
    },
  }
  const { call, open, total } = await opened(true, ports)
  const few = await open(table(0, 1999))
  expect(started).toBe(0)
  await call('imports.close', { id: few.id })
  const { id } = await open(table(0, 2500))
  expect(started).toBe(1)
  await call('imports.apply', { id, leaveOut: [] })
  expect([started, await total('')]).toEqual([1, 2500])
  const last = (await call('credentials.list', { query: 'walrus-2499' })).rows[0]
  const shown = await call('credentials.reveal', { id: last?.id as string, field: 'password' })
  expect(shown).toMatchObject({ value: 'secret-2499' })

  const window = await opened(false, ports)
  await window.open(table(0, 2500))
  expect(started).toBe(1)
}, 60_000)

test('what was started for an import that is never written ends with it', async () => {
  const folder = temporaryFolder()
  const beat = path.join(folder, 'beat')
  const worker = path.join(folder, 'worker.mjs')
  const code = `import fs from 'node:fs'\nsetInterval(() => fs.appendFileSync(${JSON.stringify(beat)}, '.'), 5)`
  fs.writeFileSync(worker, code)
  const beats = () => fs.statSync(beat, { throwIfNoEntry: false })?.size ?? 0
  const { call, open } = await opened(true, { sealWorker: () => worker })
  const { id } = await open(table(0, 2500))
  await vi.waitFor(() => expect(beats()).toBeGreaterThan(0), { timeout: 5000 })
  await call('imports.close', { id })
  await vi.waitFor(
    async () => {
      const before = beats()
      await new Promise((resolve) => setTimeout(resolve, 100))
      expect(beats()).toBe(before)
    },
    { timeout: 5000 },
  )
}, 60_000)
