import { expect, test } from 'vitest'
import { restore } from '../../../src/main/providers/form.ts'
import { keycard } from '../../../src/main/providers/keycard/index.ts'
import { failure } from '../../support/failure.ts'
import { inTurn, serve } from '../../support/http-server.ts'
import { connect, withKeycard } from '../../support/keycard.ts'
import { testIO } from '../../support/provider-io.ts'

const minute = 60_000
const tokens = (paths: string[]) => paths.filter((path) => path === 'POST /service-account-token').length

/** A token endpoint with `answers`, and a Keycard without organizations that lets anyone in. */
async function endpoint(...answers: Parameters<typeof inTurn>) {
  const { url: tokenUrl, seen } = await serve(inTurn(...answers))
  const { url: baseUrl, seen: asked } = await serve(
    inTurn({ body: { items: [], page_info: { has_next_page: false } } }),
  )
  const { io, ...clock } = testIO()
  const remote = connect(
    { baseUrl, tokenUrl: `${tokenUrl}/oauth/token`, clientId: 'mine', clientSecret: 'p+s' },
    io,
  )
  return { ...clock, seen, asked, remote, sent: () => asked.map(({ headers }) => headers.authorization) }
}
const given = (access_token: string, more: object = { expires_in: 3600 }) => ({
  body: { access_token, token_type: 'Bearer', ...more },
})

test('the client signs in with Basic and a form, and uses what it gets as Bearer', async () => {
  const { remote, seen, sent } = await endpoint(given('t1'))
  await remote.identify()
  expect(seen).toHaveLength(1)
  expect(seen[0]).toMatchObject({
    method: 'POST',
    url: '/oauth/token',
    body: 'grant_type=client_credentials',
    headers: {
      authorization: `Basic ${Buffer.from('mine:p+s').toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
  })
  expect(sent()).toEqual(['Bearer t1'])
})

test('the account is the client id with the labels of its organizations', async () => {
  const { remote, state } = await withKeycard()
  const { clientId } = state.login
  expect(await remote.identify()).toEqual({
    account: `${clientId} (halden-genomics, northwind-biolabs, fjord-oncology)`,
  })
  state.addOrganization('fourth', 'Fourth')
  state.addOrganization('fifth', 'Fifth')
  expect((await remote.identify()).account).toMatch(/fjord-oncology, 2 more\)$/)
})

test('without organizations the account is the client id', async () => {
  const { remote, state } = await withKeycard({ seed: 'empty' })
  expect(await remote.identify()).toEqual({ account: state.login.clientId })
})

test('one token serves every call until shortly before its end', async () => {
  const { remote, paths, advance } = await withKeycard()
  await remote.discover()
  advance(59 * minute)
  await remote.identify()
  expect(tokens(paths())).toBe(1)
  advance(45_000)
  await remote.identify()
  expect(tokens(paths())).toBe(2)
})

test('calls at the same time share one request for a token', async () => {
  const { remote, paths } = await withKeycard()
  await Promise.all([remote.identify(), remote.identify(), remote.identify()])
  expect(tokens(paths())).toBe(1)
})

test('a token that was refused near its end is made anew, once', async () => {
  const { remote, state, paths, advance } = await withKeycard()
  await remote.identify()
  advance(59 * minute + 5000)
  state.tokens.clear()
  await remote.identify()
  expect(paths().slice(2)).toEqual([
    'GET /organizations',
    'POST /service-account-token',
    'GET /organizations',
  ])
})

test('a token that was refused long before its end is not: the login is no longer good', async () => {
  const { remote, state, paths } = await withKeycard()
  await remote.identify()
  state.tokens.clear()
  await failure(remote.identify(), 'remote-rejected')
  expect(tokens(paths())).toBe(1)
})

test('calls that are refused at the same time make one new token', async () => {
  const { remote, state, paths, advance } = await withKeycard()
  await remote.identify()
  advance(59 * minute + 5000)
  state.tokens.clear()
  await Promise.all([remote.identify(), remote.identify(), remote.identify()])
  expect(tokens(paths())).toBe(2)
})

test.each([{}, { expires_in: null }, { expires_in: 'soon' }])(
  'with %j in place of a lifetime a token is used until it is refused',
  async (more) => {
    const { remote, seen, advance } = await endpoint(given('t1', more))
    await remote.identify()
    advance(30 * 24 * 60 * minute)
    await remote.identify()
    expect(seen).toHaveLength(1)
  },
)

test('a short lifetime is used by half, and one that is written as text counts', async () => {
  const { remote, seen, advance } = await endpoint(given('t1', { expires_in: '40' }))
  await remote.identify()
  advance(19_000)
  await remote.identify()
  expect(seen).toHaveLength(1)
  advance(2000)
  await remote.identify()
  expect(seen).toHaveLength(2)
})

test('a token without any lifetime is good for one call', async () => {
  const { remote, seen } = await endpoint(given('t1', { expires_in: 0 }))
  await remote.identify()
  await remote.identify()
  expect(seen).toHaveLength(2)
})

test.each([
  ['an empty 401', { status: 401 }],
  ['401 invalid_client', { status: 401, body: { error: 'invalid_client' } }],
  ['400 invalid_client', { status: 400, body: { error: 'invalid_client', error_description: 'No' } }],
  ['400 unauthorized_client', { status: 400, body: { error: 'unauthorized_client' } }],
])('%s means the client id and secret', async (_what, answer) => {
  const { remote, asked } = await endpoint(answer)
  const { message } = await failure(remote.identify(), 'remote-rejected')
  expect(message).toMatch(/does not accept this client ID and secret/)
  expect(asked).toEqual([])
})

test.each([
  ['no token', { body: { token_type: 'Bearer' } }],
  ['a token that is no text', { body: { access_token: 1 } }],
  ['a token that no header can carry', { body: { access_token: 'a\r\nb' } }],
  ['a token of another type', { body: { access_token: 'a', token_type: 'mac' } }],
  ['a page of HTML', { headers: { 'content-type': 'text/html' }, body: '<html>Sign in</html>' }],
  ['nothing', { body: '' }],
  ['a way elsewhere', { status: 307, headers: { location: 'https://elsewhere.example/token' } }],
])('a token endpoint that answers with %s is no login', async (_what, answer) => {
  const { remote, asked } = await endpoint(answer)
  const { message } = await failure(remote.identify(), 'remote-rejected')
  expect(message).toMatch(/no token that can be used.*Check the address for tokens/)
  expect(asked).toEqual([])
})

test.each([
  [{ status: 400, body: { message: 'No' } }, 'remote-refused'],
  [{ status: 404 }, 'remote-refused'],
  [{ status: 403 }, 'remote-forbidden'],
  [{ status: 500 }, 'remote-failed'],
] as const)('a token endpoint that answers %j says nothing of the login', async (answer, kind) => {
  await failure((await endpoint(answer)).remote.identify(), kind)
})

test('a request for a token is repeated where that can help, and once it works the call goes on', async () => {
  const { remote, seen, waits } = await endpoint(
    { status: 503 },
    { status: 429, headers: { 'retry-after-ms': '1500' } },
    given('t1'),
  )
  await remote.identify()
  expect(seen).toHaveLength(3)
  expect(waits).toEqual([500, 1500])
})

test('a failed request for a token does not spoil the next one', async () => {
  const { remote } = await endpoint({ status: 500 }, given('t1'))
  await failure(remote.identify(), 'remote-failed')
  expect(await remote.identify()).toEqual({ account: 'mine' })
})

test('neither the secret nor the token is in an error, wherever it is repeated', async () => {
  const { remote, fault, state } = await withKeycard()
  const basic = Buffer.from(Object.values(state.login).join(':')).toString('base64')
  fault({ kind: 'status', status: 400, body: { message: `${state.login.clientSecret} ${basic}` } })
  const first = await failure(remote.identify(), 'remote-refused')
  await remote.identify()
  const [token = 'none'] = state.tokens.keys()
  fault({ kind: 'status', status: 400, body: { message: `Odd: ${token}` } })
  const second = await failure(remote.identify(), 'remote-refused')
  expect(second.message).toMatch(/Odd: «…»/)
  for (const { message, detail } of [first, second]) {
    const text = JSON.stringify([message, detail])
    for (const secret of [token, basic, state.login.clientSecret]) expect(text).not.toContain(secret)
  }
})

test('the form takes what pasting adds, and refuses what Basic cannot carry', () => {
  const parse = (values: object) =>
    keycard.connection.safeParse({ clientId: 'a', clientSecret: 'b', ...values })
  expect(parse({ clientId: ' a\n' }).data).toEqual({
    baseUrl: 'https://api.keycard.ai',
    clientId: 'a',
    clientSecret: 'b',
  })
  for (const values of [
    { clientId: 'a:b' },
    { clientId: '' },
    { clientSecret: 'a b' },
    { clientSecret: 'ö' },
  ]) {
    expect(parse(values).success, JSON.stringify(values)).toBe(false)
  }
  expect(parse({ clientSecret: 'a:b' }).success).toBe(true)
})

test('the address for tokens is https, or on this computer', () => {
  const parse = (tokenUrl: string) =>
    keycard.connection.safeParse({ clientId: 'a', clientSecret: 'b', tokenUrl }).success
  expect(parse('http://login.example.org/token')).toBe(false)
  expect(parse('https://login.example.org/token')).toBe(true)
  expect(parse('http://127.0.0.1:4010/token')).toBe(true)
})

test('a stored secret does not follow the address for tokens to another server', () => {
  const stored = { clientId: 'a', clientSecret: 'b', tokenUrl: 'https://one.example/token' }
  const edited = { ...stored, clientSecret: '', tokenUrl: 'https://two.example/token' }
  expect(restore(keycard.connection, edited, stored)).not.toHaveProperty('clientSecret')
})
