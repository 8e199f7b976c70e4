import { expect, test } from 'vitest'
import { z } from 'zod'
import { failure } from '../../support/failure.ts'
import { anything, client, token } from '../../support/http-client.ts'
import { inTurn, serve } from '../../support/http-server.ts'
import { testIO } from '../../support/provider-io.ts'

const answering = async (...answers: Parameters<typeof inTurn>) => {
  const { url, seen } = await serve(inTurn(...answers))
  return { ...client(url), seen }
}

test('a path in the base URL is kept, segments are encoded, and blank queries are left out', async () => {
  const { url, seen } = await serve(inTurn({ body: { ok: true } }))
  const { api } = client(`${url}/tower/api`)
  await api.get(['items', 'a/b c?#'], anything, { workspaceId: 12n, none: null, never: undefined, on: false })
  expect(seen[0]?.url).toBe('/tower/api/items/a%2Fb%20c%3F%23?workspaceId=12&on=false')
  expect(seen[0]?.headers.authorization).toBe(`Bearer ${token}`)
})

test.each(['', '.', '..'])('an id of "%s" cannot climb out of the path', async (id) => {
  const { api, seen } = await answering({ body: {} })
  await failure(api.get(['items', id], anything), 'remote-answer')
  expect(seen).toEqual([])
})

test('an http:// server elsewhere is refused before anything is sent', () => {
  const asked: unknown[] = []
  const { io } = testIO({ fetch: async (...args) => Promise.reject(asked.push(args)) })
  expect(() => client('http://tower.example.org', {}, { ...testIO(), io })).toThrow(/Use https:\/\//)
  expect(asked).toEqual([])
})

test('fields that the schema does not name are kept', async () => {
  const { api } = await answering({ body: { id: 1, later: { deep: [1] } } })
  expect(await api.get(['x'], z.looseObject({ id: z.int() }))).toEqual({ id: 1, later: { deep: [1] } })
})

test('a missing required field is named by its path', async () => {
  const { api } = await answering({ body: { rows: [{ id: 'a' }, {}] } })
  const { detail } = await failure(
    api.get(['x'], z.looseObject({ rows: z.array(z.looseObject({ id: z.string() })) })),
    'remote-answer',
  )
  expect(detail).toEqual({ provider: 'acme', at: 'GET /x, rows.1.id', reason: 'lacks it' })
})

test('a field of the wrong type is named, and its value is not repeated', async () => {
  const { api } = await answering({ body: { id: { secret: 'hunter2' } } })
  const { detail, message } = await failure(api.get(['x'], z.object({ id: z.string() })), 'remote-answer')
  expect(detail.at).toBe('GET /x, id')
  expect(detail.reason).toMatch(/expected string/)
  expect(message).not.toMatch(/hunter2/)
})

test('a page of HTML is an answer that is not JSON', async () => {
  const { api } = await answering({ headers: { 'content-type': 'text/html' }, body: '<html>Sign in</html>' })
  const { detail } = await failure(api.get(['x'], anything), 'remote-answer')
  expect(detail).toEqual({
    provider: 'acme',
    at: 'GET /x',
    reason: 'is not JSON (it calls itself text/html)',
  })
})

test('JSON that calls itself plain text is taken', async () => {
  const { api } = await answering({ headers: { 'content-type': 'text/plain' }, body: '{"id":1}' })
  expect(await api.get(['x'], anything)).toEqual({ id: 1 })
})

test('an empty answer is refused where one is expected', async () => {
  const { api } = await answering({ body: '' })
  expect((await failure(api.get(['x'], anything), 'remote-answer')).detail.reason).toBe('is empty')
})

test('an answer that is nested too deep is refused', async () => {
  const { api } = await answering({ body: '['.repeat(65) + ']'.repeat(65) })
  const { detail } = await failure(api.get(['x'], anything), 'remote-answer')
  expect(detail.reason).toMatch(/nested more than 64 levels deep/)
})

test('an answer that is not UTF-8 is refused rather than read wrongly', async () => {
  const { url } = await serve((_request, response) => response.end(Buffer.from([0x22, 0xff, 0xfe, 0x22])))
  const { detail } = await failure(client(url).api.get(['x'], anything), 'remote-answer')
  expect(detail.reason).toMatch(/UTF-8/)
})

test.each([{ status: 204 }, { status: 200, body: '' }, { status: 200, body: 'done' }])(
  'a change that expects nothing back takes %j',
  async (answer) => {
    const { api, seen } = await answering(answer)
    const body = { id: 9007199254740993n, name: 'x' }
    expect(await api.send('PUT', ['x'], { body, answer: null })).toBeUndefined()
    expect(seen[0]).toMatchObject({ method: 'PUT', body: '{"id":9007199254740993,"name":"x"}' })
    expect(seen[0]?.headers['content-type']).toBe('application/json')
  },
)

test.each([undefined, { message: 'Unauthorized' }])('401 with the body %j means the token', async (body) => {
  const { api } = await answering({ status: 401, body })
  const { detail } = await failure(api.get(['x'], anything), 'remote-rejected')
  expect(detail).toEqual({ provider: 'acme', status: 401 })
})

test('403 carries what was said', async () => {
  const { api } = await answering({ status: 403, body: { message: 'Not in this workspace' } })
  const { detail } = await failure(api.get(['x'], anything), 'remote-forbidden')
  expect(detail).toEqual({ provider: 'acme', status: 403, said: 'Not in this workspace' })
})

test.each([400, 404, 409, 410, 422])('%i is a refused request', async (status) => {
  const { api, seen } = await answering({ status, body: { message: 'No' } })
  const { detail } = await failure(api.get(['x'], anything), 'remote-refused')
  expect(detail).toEqual({ provider: 'acme', status, said: 'No' })
  expect(seen.length).toBe(1)
})

test('500 is a failure of the remote, and is not tried again', async () => {
  const { api, seen } = await answering({ status: 500, body: { message: 'Oops' } })
  const { detail } = await failure(api.get(['x'], anything), 'remote-failed')
  expect(detail).toEqual({ provider: 'acme', status: 500, said: 'Oops' })
  expect(seen.length).toBe(1)
})

test('a 304 that nobody asked for is no answer', async () => {
  const { api } = await answering({ status: 304 })
  await failure(api.get(['x'], anything), 'remote-answer')
})

test('a secret of a change is not repeated in its error', async () => {
  const { api } = await answering({ status: 400, body: { message: 'Bad key hunter2hunter2' } })
  const work = api.send('POST', ['x'], {
    body: { key: 'hunter2hunter2' },
    answer: null,
    secrets: ['hunter2hunter2'],
  })
  expect((await failure(work, 'remote-refused')).detail.said).toBe('Bad key «…»')
})
