import { expect, test } from 'vitest'
import { authorization } from '../../../src/main/providers/qovery/authorization.ts'
import { qovery } from '../../../src/main/providers/qovery/index.ts'
import { failure } from '../../support/failure.ts'
import { testIO } from '../../support/provider-io.ts'
import { connect, organization, replaying, withQovery } from '../../support/qovery.ts'

const here = organization('o1')
const aws = { id: 'c1', name: 'n', object_type: 'AWS', access_key_id: 'AKIA1' }
const base64 = (text: string, form: 'base64' | 'base64url' = 'base64') => Buffer.from(text).toString(form)

test.each([
  ['an API token', 'qov_5yTkq_vm8', 'Token'],
  ['a JWT', `${base64('{"a":"???>>>"}', 'base64url')}.e30.x`, 'Bearer'],
  ['a JWT with padding', `${base64('{"a":"???>>>"}')}.e30.x`, 'Bearer'],
  ['text that is base64 by chance', 'abcdefghijkl', 'Token'],
  ['text that is base64 of JSON, though of no object', base64('123'), 'Token'],
  ['a JSON object as it is', '{"alg":"RS256"}.e30.x', 'Token'],
  ['base64 of an object with something before it', `~${base64('{"alg":"RS256"}')}.x`, 'Token'],
])('%s goes under its own word', async (_what, token, word) => {
  expect(authorization(token)).toBe(`${word} ${token}`)
})

test('the played Qovery takes either token, each by its word only', async () => {
  const { url, state } = await withQovery()
  expect(await connect(url, state.token).discover()).toHaveLength(3)
  expect(await connect(url, state.apiToken).discover()).toHaveLength(1)
  await failure(connect(url, 'qov_other').identify(), 'remote-rejected')
})

test.each([
  [[], 'No organization'],
  [['Halden'], 'Halden'],
  [['A', 'B', 'C'], 'A, B, C'],
  [['A', 'B', 'C', 'D', 'E', 'F', 'G'], 'A, B, C, D, E and 2 more'],
  [['', 'B'], 'o0, B'],
])('the organizations %j are the account «%s»', async (names, account) => {
  const results = names.map((name, index) => ({ id: `o${index}`, name, plan: 'A_NEW_PLAN', owner: null }))
  const { remote } = await replaying({ '/organization': { results, pagination: { page: 1 } } })
  expect(await remote.identify()).toEqual({ account })
  expect((await remote.discover()).length).toBe(names.length)
})

test('each organization has one scope, which is the organization itself', async () => {
  const results = [
    { id: 'o1', name: 'halden' },
    { id: 2, name: '' },
  ]
  const { remote } = await replaying({ '/organization': { results } })
  expect(await remote.discover()).toEqual([
    { remoteId: 'o1', name: 'halden', scopes: [here] },
    { remoteId: '2', name: '2', scopes: [organization('2', '2')] },
  ])
})

test.each([
  [{ status: 400, detail: 'The page is too large' }, 'The page is too large'],
  [{ status: 400, error: 'Bad Request', message: 'Not a number' }, 'Not a number'],
])('an error of the form %j is told in its own words', async (body, said) => {
  const { remote, fault, scope } = await withQovery()
  fault({ kind: 'status', status: 400, body })
  expect((await failure(remote.list(scope), 'remote-refused')).detail).toMatchObject({ status: 400, said })
})

test('a 403 without a word is «forbidden», and so is an organization of others', async () => {
  const { remote, fault, scope } = await withQovery()
  fault({ kind: 'status', status: 403, body: '' })
  expect((await failure(remote.list(scope), 'remote-forbidden')).message).toBe(
    `Qovery does not allow this. Check the rights of the token's owner there.`,
  )
  const other = organization('00000000-0000-4000-8000-000000000000')
  await failure(remote.list(other), 'remote-forbidden')
})

test('a 401 without a word means the token, and a 500 means Qovery', async () => {
  const { remote, fault, scope } = await withQovery()
  fault({ kind: 'status', status: 401 })
  await failure(remote.list(scope), 'remote-rejected')
  fault({ kind: 'status', status: 500 })
  await failure(remote.list(scope), 'remote-failed')
})

test('a 429 waits until the moment that X-RateLimit-Reset names, in Unix seconds', async () => {
  const { url, fault, played } = await withQovery()
  const { io, waits } = testIO()
  const reset = String(io.now() / 1000 + 25)
  fault({
    kind: 'status',
    status: 429,
    headers: { 'x-ratelimit-reset': reset, 'x-ratelimit-remaining': '0' },
  })
  await connect(url, played.token, io).identify()
  expect(waits).toEqual([25_000])
  const later = String(io.now() / 1000 + 1800)
  fault({ kind: 'status', status: 429, headers: { 'x-ratelimit-reset': later } })
  const { detail } = await failure(connect(url, played.token, io).identify(), 'remote-throttled')
  expect(detail.retryAt).toBe(io.now() + 1_800_000)
})

test('no more than a thousand calls start in an hour', async () => {
  const answer = () => Promise.resolve(new Response('{"results":[]}'))
  const { io, waits } = testIO({ fetch: answer as typeof fetch })
  const remote = connect('https://api.qovery.com', 'qov_x', io)
  for (let call = 0; call < 1000; call++) await remote.identify()
  expect(waits).toEqual([])
  await remote.identify()
  expect(waits).toEqual([3_600_000])
})

test('no id leads out of its place in the path', async () => {
  const { remote, seen } = await replaying({
    '/organization/a%2Fb/credentials': { results: [{ credential: { ...aws, id: '../x' } }] },
    '/organization/a%2Fb/aws/credentials/..%2Fx': { ...aws, id: '../x' },
  })
  expect(await remote.describe(organization('a/b'), '../x')).toMatchObject({ remoteId: '../x' })
  expect(seen.length).toBe(2)
  await failure(remote.list(organization('..')), 'remote-answer')
  await failure(remote.list({ ...here, remoteId: null }), 'remote-answer')
})

test.each([
  ['https://api.qovery.com', 'https://console.qovery.com/organization/o%2F1/settings/credentials'],
  ['https://api.qovery.com/', 'https://console.qovery.com/organization/o%2F1/settings/credentials'],
  ['https://qovery.example.org', null],
  ['https://api.qovery.com.example.org', null],
])('with the API at %s, the console is at %s', (baseUrl, expected) => {
  const place = { remoteId: 'o/1', name: 'halden', scopes: [] }
  expect(connect(baseUrl).consoleUrl(place, here, 'c')).toBe(expected)
  expect(connect(baseUrl).consoleUrl({ ...place, remoteId: null }, here, 'c')).toBe(null)
})

test('a token is cleaned of what pasting adds, and refused where no header could carry it', () => {
  const parse = (token: unknown) => qovery.connection.safeParse({ token })
  expect(parse(' qov_abc\n').data).toEqual({ baseUrl: 'https://api.qovery.com', token: 'qov_abc' })
  for (const token of ['', '   ', 'a b', 'a\nb', 'tökén', undefined]) expect(parse(token).success).toBe(false)
})
