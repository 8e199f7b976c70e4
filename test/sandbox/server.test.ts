import { expect, test } from 'vitest'
import { startSandbox } from '../../src/sandbox/server.ts'
import { withSandbox } from '../support/seqera.ts'

type Started = Awaited<ReturnType<typeof withSandbox>>

const ask = (sandbox: Started, path: string, init: RequestInit = {}) =>
  fetch(`${sandbox.url('seqera')}${path}`, {
    ...init,
    headers: { authorization: `Bearer ${sandbox.token('seqera')}`, ...init.headers },
  })

const create = {
  method: 'POST',
  body: JSON.stringify({ credentials: { name: 'new-one', provider: 'ssh', keys: { privateKey: 'k' } } }),
}

test('it listens on loopback only, and no longer after close', async () => {
  const sandbox = await startSandbox()
  expect(sandbox.url('seqera')).toBe(`http://127.0.0.1:${sandbox.port}/seqera`)
  await sandbox.close()
  await expect(fetch(sandbox.url('seqera'))).rejects.toThrow()
})

test('a port that is taken is an error', async () => {
  const { port } = await withSandbox()
  await expect(startSandbox({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
})

test('a remote that it does not play is named, with those it does', async () => {
  const sandbox = await withSandbox()
  expect(() => sandbox.url('nowhere')).toThrow(/plays no "nowhere".*seqera/)
  expect((await fetch(`http://127.0.0.1:${sandbox.port}/nowhere/x`)).status).toBe(404)
})

test('every call is remembered with its answer', async () => {
  const sandbox = await withSandbox()
  await ask(sandbox, '/credentials?workspaceId=1', { headers: { 'x-one': '1' } })
  expect(sandbox.calls).toMatchObject([
    { provider: 'seqera', method: 'GET', path: '/credentials', status: 403 },
  ])
  expect(sandbox.calls[0]?.query.get('workspaceId')).toBe('1')
  expect(sandbox.calls[0]?.headers['x-one']).toBe('1')
})

test('a fault befalls as many calls as it says, and only those that fit', async () => {
  const sandbox = await withSandbox()
  sandbox.fault({ kind: 'status', status: 503, match: 'GET /credentials', times: 2 })
  const statuses = []
  for (const path of [
    '/user-info',
    '/credentials',
    '/credentials/validate?name=zz',
    '/credentials',
    '/credentials',
  ]) {
    statuses.push((await ask(sandbox, path)).status)
  }
  expect(statuses).toEqual([200, 503, 204, 503, 200])
})

test('a fault can be for one workspace, with a star for any segment', async () => {
  const sandbox = await withSandbox()
  const [one, two] = sandbox.state.seqera.organizations[0]?.workspaces ?? []
  sandbox.fault({ kind: 'status', status: 500, match: `GET /credentials?workspaceId=${one?.id}` })
  expect((await ask(sandbox, `/credentials?workspaceId=${two?.id}`)).status).toBe(200)
  expect((await ask(sandbox, `/credentials?workspaceId=${one?.id}`)).status).toBe(500)
  sandbox.fault({ kind: 'status', status: 500, match: 'GET /user/*/workspaces' })
  expect((await ask(sandbox, '/user/4172/workspaces')).status).toBe(500)
})

test('a fault can be for another remote, and can be taken back', async () => {
  const sandbox = await withSandbox()
  sandbox.fault({ kind: 'status', status: 500, provider: 'nowhere' })
  expect((await ask(sandbox, '/user-info')).status).toBe(200)
  sandbox.fault({ kind: 'status', status: 500, times: Number.POSITIVE_INFINITY })
  expect((await ask(sandbox, '/user-info')).status).toBe(500)
  sandbox.faults.clear()
  expect((await ask(sandbox, '/user-info')).status).toBe(200)
})

test('a status comes with its headers and body; a 401 is empty unless told otherwise', async () => {
  const sandbox = await withSandbox()
  sandbox.fault({ kind: 'status', status: 429, headers: { 'retry-after': '3' }, body: { message: 'slow' } })
  sandbox.fault({ kind: 'status', status: 401 })
  const limited = await ask(sandbox, '/user-info')
  expect([limited.status, limited.headers.get('retry-after'), await limited.json()]).toEqual([
    429,
    '3',
    { message: 'slow' },
  ])
  const refused = await ask(sandbox, '/user-info')
  expect([refused.status, await refused.text()]).toEqual([401, ''])
})

test('a drop before a change leaves it undone, and a drop after it does not', async () => {
  const sandbox = await withSandbox({ seed: 'empty' })
  sandbox.fault({ kind: 'drop', when: 'before', match: 'POST /credentials' })
  await expect(ask(sandbox, '/credentials', create)).rejects.toThrow()
  expect(sandbox.state.seqera.credentials.size).toBe(0)
  sandbox.fault({ kind: 'drop', when: 'after', match: 'POST /credentials' })
  await expect(ask(sandbox, '/credentials', create)).rejects.toThrow()
  expect(sandbox.state.seqera.credentials.size).toBe(1)
  expect(sandbox.calls.map(({ status }) => status)).toEqual([null, null])
})

test('a truncated answer breaks off, and what it answers is done', async () => {
  const sandbox = await withSandbox({ seed: 'empty' })
  sandbox.fault({ kind: 'truncate' })
  const response = await ask(sandbox, '/credentials', create)
  await expect(response.text()).rejects.toThrow()
  expect(sandbox.state.seqera.credentials.size).toBe(1)
})

test('a login page and an empty answer look like success', async () => {
  const sandbox = await withSandbox()
  sandbox.fault({ kind: 'not-json' })
  sandbox.fault({ kind: 'empty' })
  const page = await ask(sandbox, '/user-info')
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
  expect(await page.text()).toMatch(/^<!doctype html>/)
  const empty = await ask(sandbox, '/user-info')
  expect([empty.status, await empty.text()]).toEqual([200, ''])
})

test('a late answer is late and otherwise the same, also before another fault', async () => {
  const sandbox = await withSandbox()
  sandbox.fault({ kind: 'latency', ms: 80, times: 2 })
  const before = performance.now()
  expect((await ask(sandbox, '/user-info')).status).toBe(200)
  sandbox.fault({ kind: 'status', status: 500 })
  expect((await ask(sandbox, '/user-info')).status).toBe(500)
  expect(performance.now() - before).toBeGreaterThan(150)
})

test('close does not wait for a late answer', async () => {
  const sandbox = await startSandbox()
  sandbox.fault({ kind: 'latency', ms: 60_000 })
  const call = fetch(`${sandbox.url('seqera')}/service-info`)
  call.catch(() => {})
  await new Promise((resolve) => setTimeout(resolve, 30))
  await sandbox.close()
  await expect(call).rejects.toThrow()
})
