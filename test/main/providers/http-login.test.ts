import { expect, test } from 'vitest'
import { AppError } from '../../../src/shared/errors.ts'
import { failure } from '../../support/failure.ts'
import { anything, client, token } from '../../support/http-client.ts'
import { type Canned, inTurn, serve } from '../../support/http-server.ts'

const ok: Canned = { body: { ok: true } }

/** A client whose login is `Bearer token-1`, and after a refusal the next one of `later`. */
async function loggedIn(answers: Canned[], ...later: string[]) {
  const { url, seen } = await serve(inTurn(...answers))
  const asked: (string | null)[] = []
  let held = 'Bearer token-1'
  const authorize = async (refused: string | null) => {
    asked.push(refused)
    if (refused !== null) held = later.shift() ?? held
    return held
  }
  const sent = () => seen.map(({ headers }) => headers.authorization)
  return { ...client(url, { headers: {}, authorize }), seen, asked, sent }
}

test('the authorization is made for each try', async () => {
  const { api, sent, asked } = await loggedIn([{ status: 503 }, ok])
  await api.get(['x'], anything)
  expect(sent()).toEqual(['Bearer token-1', 'Bearer token-1'])
  expect(asked).toEqual([null, null])
})

test('after a 401 a read is repeated with a new login', async () => {
  const { api, sent, waits } = await loggedIn([{ status: 401 }, ok], 'Bearer token-2')
  expect(await api.get(['x'], anything)).toEqual({ ok: true })
  expect(sent()).toEqual(['Bearer token-1', 'Bearer token-2'])
  expect(waits).toEqual([])
})

test('after a 401 nothing is repeated where there is no other login', async () => {
  const { api, sent, asked } = await loggedIn([{ status: 401 }])
  await failure(api.get(['x'], anything), 'remote-rejected')
  expect(sent()).toEqual(['Bearer token-1'])
  expect(asked).toEqual([null, 'Bearer token-1'])
})

test('a second 401 is final', async () => {
  const { api, sent } = await loggedIn([{ status: 401 }], 'Bearer token-2', 'Bearer token-3')
  await failure(api.get(['x'], anything), 'remote-rejected')
  expect(sent()).toEqual(['Bearer token-1', 'Bearer token-2'])
})

test('a change is not repeated after a 401', async () => {
  const { api, sent, asked } = await loggedIn([{ status: 401 }, ok], 'Bearer token-2')
  await failure(api.send('POST', ['x'], { body: {}, answer: null }), 'remote-rejected')
  expect(sent()).toEqual(['Bearer token-1'])
  expect(asked).toEqual([null])
})

test('a login that the remote repeats in an error goes no further', async () => {
  const { api } = await loggedIn([{ status: 400, body: { message: 'Odd token: token-1' } }])
  const { message, detail } = await failure(api.get(['x'], anything), 'remote-refused')
  expect(JSON.stringify([message, detail])).not.toMatch(/token-1/)
})

test('a form is sent as one', async () => {
  const { url, seen } = await serve(inTurn(ok))
  const body = new URLSearchParams({ grant_type: 'client_credentials', scope: 'a b&c' })
  await client(url).api.send('POST', ['x'], { body, answer: anything })
  expect(seen[0]?.headers['content-type']).toBe('application/x-www-form-urlencoded')
  expect(seen[0]?.body).toBe('grant_type=client_credentials&scope=a+b%26c')
})

test('without a path the base URL itself is asked, with no slash added', async () => {
  const { url, seen } = await serve(inTurn(ok))
  await client(`${url}/oauth/token`).api.send('POST', [], { body: {}, answer: anything })
  expect(seen[0]?.url).toBe('/oauth/token')
})

test('a change that may be repeated is, as reads are', async () => {
  const { url, seen } = await serve(inTurn({ status: 503 }, ok))
  await client(url).api.send('POST', ['x'], { body: {}, answer: anything, repeatable: true })
  expect(seen.length).toBe(2)
})

test('a read that expects nothing back takes a 204', async () => {
  const { url } = await serve(inTurn({ status: 204 }))
  expect(await client(url).api.get(['x'], null)).toBeUndefined()
})

test.each([
  ['true', 500, 3],
  ['false', 503, 1],
  ['false', 429, 1],
  ['perhaps', 503, 3],
  ['perhaps', 500, 1],
])('x-should-retry: %s after a %i makes a read %i tries', async (advice, status, tries) => {
  const { url, seen } = await serve(inTurn({ status, headers: { 'x-should-retry': advice } }))
  await client(url)
    .api.get(['x'], anything)
    .catch(() => {})
  expect(seen.length).toBe(tries)
})

test('x-should-retry does not make a change go out twice', async () => {
  const { url, seen } = await serve(inTurn({ status: 503, headers: { 'x-should-retry': 'true' } }))
  await failure(client(url).api.send('POST', ['x'], { body: {}, answer: null }), 'remote-failed')
  expect(seen.length).toBe(1)
})

test('a change may read a failure in its own way, or leave it', async () => {
  const taken = (status: number, body: unknown, clean: (text: string) => string) =>
    status === 409
      ? new AppError('invalid-input', { issues: [{ path: 'name', message: clean(`${body}`) }] }, 'Taken.')
      : null
  for (const [answer, kind, message] of [
    [{ status: 409, body: `"taken by\\n${token}"` }, 'invalid-input', 'taken by «…»'],
    [{ status: 409, body: 'no JSON' }, 'invalid-input', 'undefined'],
    [{ status: 400, body: { message: 'No' } }, 'remote-refused', null],
    [{ status: 204 }, null, null],
  ] as const) {
    const { url } = await serve(inTurn(answer))
    const work = client(url).api.send('POST', ['x'], { body: {}, answer: null, refusal: taken })
    if (kind === null) expect(await work).toBeUndefined()
    else if (message === null) await failure(work, kind)
    else expect((await failure(work, kind)).detail).toEqual({ issues: [{ path: 'name', message }] })
  }
})
