import fs from 'node:fs'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type Sandbox, startSandbox } from '../../src/sandbox/server.ts'
import { testCore, until } from '../support/core.ts'
import { failureOf, passphrase } from '../support/vault.ts'

async function connected(options: { credentials?: number } = {}) {
  const sandbox = await startSandbox({ ...options, seed: 'demo' })
  onTestFinished(() => sandbox.close())
  const app = testCore()
  await app.call('vault.create', { name: 'Work', folder: app.folder, passphrase })
  const values = { baseUrl: sandbox.url('seqera'), token: sandbox.token('seqera') }
  const { id } = await app.call('connections.add', { provider: 'seqera', label: '', values })
  const place = async () =>
    (await app.call('places.list'))[0] as Awaited<ReturnType<typeof app.call<'places.list'>>>[0]
  const settled = () => until(async () => (await place())?.sync.state !== 'running')
  const pull = async () => {
    await app.call('sync.start', { connectionId: id })
    await settled()
    return place()
  }
  const rows = async (query = {}) => (await app.call('credentials.list', { limit: 200, ...query })).rows
  return { ...app, sandbox, connectionId: id, place, settled, pull, rows }
}

test('a first pull brings organizations, workspaces and every credential the remote has', async () => {
  const { settled, place, rows, sandbox } = await connected()
  await settled()
  const { organizations, count, lastPull, failure } = (await place())!
  expect(failure).toBeNull()
  expect(organizations.length).toBeGreaterThan(1)
  expect(lastPull).toMatchObject({ added: count, gone: 0 })
  expect((await rows()).length).toBe(count)
  expect(count).toBe(inSandbox(sandbox))
})

const inSandbox = (sandbox: Sandbox) => [...sandbox.state.seqera.credentials.values()].length

test('details that a list leaves out are there after a pull, and no secret is among them', async () => {
  const { settled, rows, call } = await connected()
  await settled()
  const aws = (await rows()).filter(({ kind }) => kind === 'aws')
  expect(aws.some(({ hint }) => hint?.startsWith('AKIA'))).toBe(true)
  for (const { id } of await rows()) {
    const { fields } = await call('credentials.get', { id })
    expect(fields.filter(({ secret, value }) => secret && value !== null)).toEqual([])
  }
})

test('a second pull finds everything unchanged and asks for no detail again', async () => {
  const { settled, pull, sandbox } = await connected()
  await settled()
  const before = sandbox.calls.length
  const after = await pull()
  expect(after?.lastPull).toMatchObject({ added: 0, changed: 0, gone: 0 })
  const asked = sandbox.calls.slice(before).map(({ path: asked }) => asked)
  expect(asked.filter((one) => /\/credentials\/[^/?]+/.test(one))).toEqual([])
})

test('a stored secret survives pulls, locks and the remote losing the credential', async () => {
  const { settled, rows, call, pull, sandbox } = await connected()
  await settled()
  const row = (await rows()).find(({ kind }) => kind === 'aws')!
  await call('credentials.storeSecret', { id: row.id, field: 'secretKey', value: 'canary' })
  const { remoteId } = await call('credentials.get', { id: row.id })
  sandbox.state.seqera.credentials.delete(remoteId!)
  const after = await pull()
  expect(after?.lastPull).toMatchObject({ gone: 1 })

  await call('vault.lock')
  await call('vault.unlock', { passphrase })
  const shown = await call('credentials.get', { id: row.id })
  expect(shown).toMatchObject({ gone: true, held: 'held' })
  expect(await call('credentials.reveal', { id: row.id, field: 'secretKey' })).toMatchObject({
    value: 'canary',
  })
})

test('a list that fails half way leaves every scope it did not finish as it was', async () => {
  const { settled, pull, rows, sandbox, place } = await connected()
  await settled()
  const before = (await rows()).length
  for (const status of [401, 403, 404, 410, 500]) {
    sandbox.fault({ match: 'GET /credentials', times: 10, kind: 'status', status })
    const after = await pull()
    expect(after?.failure, String(status)).not.toBeNull()
    expect(await rows({ trashed: true })).toEqual([])
    expect((await rows()).length).toBe(before)
    sandbox.faults.clear?.()
  }
  await pull()
  expect((await place())?.failure).toBeNull()
})

test('a credential whose details may not be read does not hold up the others', async () => {
  const { settled, place, pull, sandbox, rows } = await connected()
  await settled()
  const [one, other] = [...sandbox.state.seqera.credentials.values()]
  sandbox.state.seqera.change(one!.id, { description: 'changed' })
  sandbox.state.seqera.change(other!.id, { description: 'changed too' })
  sandbox.fault({ match: `GET /credentials/${one!.id}`, times: 10, kind: 'status', status: 403 })
  await pull()
  expect((await place())?.failure).toBeNull()
  expect((await rows({ query: 'changed too' })).length).toBe(1)
})

test('a connection moved to another server does not take the stored token along', async () => {
  const { call, settled, connectionId, sandbox } = await connected()
  await settled()
  const before = sandbox.calls.length
  const values = { baseUrl: 'http://127.0.0.1:9/elsewhere', token: '' }
  await expect(call('connections.edit', { id: connectionId, label: 'x', values })).rejects.toMatchObject({
    kind: 'invalid-input',
    detail: { issues: [{ path: 'token' }] },
  })
  expect(sandbox.calls.length).toBe(before)
})

test('a wrong token is refused when the connection is made, and nothing is saved', async () => {
  const { call, sandbox } = await connected()
  const values = { baseUrl: sandbox.url('seqera'), token: 'wrong' }
  expect(await failureOf(() => call('connections.add', { provider: 'seqera', label: 'x', values }))).toBe(
    'remote-rejected',
  )
  expect(await call('places.list')).toHaveLength(1)
})

test('a form with a wrong field is refused with the name of that field', async () => {
  const { call } = await connected()
  const values = { baseUrl: 'http://example.org', token: 'x' }
  await expect(call('connections.add', { provider: 'seqera', label: 'x', values })).rejects.toMatchObject({
    kind: 'invalid-input',
    detail: { issues: [{ path: 'baseUrl' }] },
  })
})

test('editing a connection with a blank token keeps the stored one', async () => {
  const { call, settled, sandbox, connectionId, place } = await connected()
  await settled()
  const values = { baseUrl: sandbox.url('seqera'), token: '' }
  await call('connections.edit', { id: connectionId, label: 'Renamed', values })
  await settled()
  expect(await place()).toMatchObject({ label: 'Renamed', failure: null })
})

test('a lock during a pull stops it cleanly, and the next pull goes on', async () => {
  const { call, pull, connectionId, settled } = await connected({ credentials: 400 })
  await until(async () => (await call('credentials.list', {})).total > 0)
  await call('vault.lock')
  await call('vault.unlock', { passphrase })
  await call('sync.start', { connectionId })
  await call('sync.cancel', { connectionId })
  await settled()
  expect((await pull())?.lastPull).not.toBeNull()
})

test('removing a connection takes its credentials along and leaves no sealed secret', async () => {
  const { call, settled, connectionId, rows } = await connected()
  await settled()
  const [row] = await rows({ query: 'aws' })
  await call('credentials.storeSecret', { id: row!.id, field: 'secretKey', value: 'canary' })
  await call('connections.remove', { id: connectionId })
  expect((await call('credentials.list', {})).total).toBe(0)
  expect(await failureOf(() => call('credentials.reveal', { id: row!.id, field: 'secretKey' }))).toBe(
    'not-found',
  )
})

test('a row of asterisks is never stored as a secret', async () => {
  const { call, settled, rows } = await connected()
  await settled()
  const row = (await rows()).find(({ kind }) => kind === 'aws')!
  const store = () => call('credentials.storeSecret', { id: row.id, field: 'secretKey', value: '**********' })
  expect(await failureOf(store)).toBe('invalid-input')
})

test('only secret fields of the kind can be stored, only public ones are copied for good', async () => {
  const { call, settled, rows, clipboard, clock } = await connected()
  await settled()
  const row = (await rows()).find(({ kind, hint }) => kind === 'aws' && hint?.startsWith('AKIA'))!
  for (const field of ['accessKey', 'nope', '__proto__']) {
    const kind = await failureOf(() => call('credentials.storeSecret', { id: row.id, field, value: 'x' }))
    expect(kind, field).toBe('not-found')
  }
  expect(await call('credentials.copy', { id: row.id, field: 'accessKey' })).toEqual({ clearsAt: null })
  expect(clipboard.get()).toBe(row.hint)
  await call('credentials.storeSecret', { id: row.id, field: 'secretKey', value: 'canary' })
  await call('credentials.copy', { id: row.id, field: 'secretKey' })
  expect(clipboard.get()).toBe('canary')
  clock.pass(31_000)
  await until(() => clipboard.get() === '')
})

test('a script that reveals one secret after the other is stopped; the same one again counts once', async () => {
  const { call, settled, rows } = await connected()
  await settled()
  const all = await rows()
  const row = all.find(({ kind }) => kind === 'aws')!
  await call('credentials.storeSecret', { id: row.id, field: 'secretKey', value: 'canary' })
  const reveal = (id: string, field: string) => failureOf(() => call('credentials.reveal', { id, field }))
  for (let round = 0; round < 30; round++) expect(await reveal(row.id, 'secretKey')).toBe('none')
  const kinds = new Set<string>()
  for (let round = 0; round < 30; round++) kinds.add(await reveal(row.id, `field-${round}`))
  expect([...kinds]).toEqual(['secret-not-held', 'too-many-reveals'])
})

test('search finds parts of names and public values, and takes % and _ as letters', async () => {
  const { call, settled, rows } = await connected()
  await settled()
  const all = await rows()
  const some = all[3]!
  expect((await rows({ query: some.name.slice(1, 6).toUpperCase() })).map(({ id }) => id)).toContain(some.id)
  expect((await call('credentials.list', { query: '%' })).total).toBe(0)
  const page = await call('credentials.list', { offset: 10, limit: 5 })
  expect(page.rows.map(({ id }) => id)).toEqual(all.slice(10, 15).map(({ id }) => id))
})

test('after a full session no secret or token is in any file of vault or host, nor in any event', async () => {
  const { call, settled, rows, core, folder, events, sandbox } = await connected()
  await settled()
  for (const { id, kind } of await rows()) {
    if (kind === 'aws')
      await call('credentials.storeSecret', { id, field: 'secretKey', value: 'canary-secret' })
  }
  await core.close()
  const files = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
  const bytes = Buffer.concat(files.map((entry) => fs.readFileSync(path.join(entry.parentPath, entry.name))))
  for (const canary of ['canary-secret', sandbox.token('seqera'), passphrase, 'okafor']) {
    expect(bytes.includes(canary), canary).toBe(false)
    if (canary !== 'okafor') expect(JSON.stringify(events)).not.toContain(canary)
  }
})

test('the demo fills a throw-away vault over its own sandbox, and leaves nothing behind', async () => {
  const { call, core, folder } = testCore()
  await call('demo.start')
  expect(await call('vault.state')).toMatchObject({ state: 'unlocked', demo: true })
  const { rows } = await call('credentials.list', { limit: 200 })
  expect(rows.length).toBeGreaterThan(40)
  expect(new Set(rows.map(({ held }) => held))).toContain('missing')
  expect(new Set(rows.map(({ held }) => held))).toContain('held')
  await core.close()
  expect(fs.readdirSync(folder).filter((name) => name.startsWith('demo-'))).toEqual([])
})

test('a place that this login may not list is told and left as it is, and does not hold up the others', async () => {
  const { call, settled, place, pull, sandbox, rows } = await connected()
  await settled()
  const before = (await rows({})).length
  const failures = async () => (await place())?.failure?.kind ?? null
  sandbox.fault({ match: 'GET /credentials', kind: 'status', status: 403 })
  await pull()
  expect(await failures()).toBeNull()
  expect((await rows({})).length).toBe(before)
  expect(await call('sync.log', { event: 'not-listed' })).toHaveLength(1)
  sandbox.fault({ match: 'GET /credentials', kind: 'status', status: 403, times: 1000 })
  await pull()
  expect(await failures()).toBe('remote-forbidden')
})

test('a second connection without a name of its own gets one that tells it from the first', async () => {
  const { call, settled, sandbox } = await connected()
  await settled()
  const labels = async () => (await call('places.list')).map(({ label }) => label)
  const [first] = await labels()
  await call('connections.add', { provider: 'seqera', label: '', values: sandbox.login('seqera') })
  await call('connections.add', { provider: 'seqera', label: '', values: sandbox.login('seqera') })
  expect(new Set(await labels()).size).toBe(3)
  expect(first).toBeDefined()
})
