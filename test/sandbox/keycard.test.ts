import { expect, test } from 'vitest'
import { playKeycard } from '../../src/sandbox/keycard/index.ts'
import type { Call } from '../../src/sandbox/remote.ts'

const at = Date.UTC(2026, 0, 15, 12)

/** A played Keycard, one with a service account in it, and a way to ask it with a good token. */
function started(options: Partial<Parameters<typeof playKeycard>[0]> = {}) {
  let now = at
  const keycard = playKeycard({ now: () => now, seed: 'empty', credentials: undefined, ...options })
  const { state } = keycard
  const call = (route: string, body?: unknown, headers: Call['headers'] = {}) => {
    const [method = '', path = ''] = route.split(' ')
    const [bare = '', query = ''] = path.split('?')
    const { status, body: answer } = keycard.answer({
      method,
      path: bare,
      query: new URLSearchParams(query),
      headers,
      body,
    })
    return { status, body: JSON.parse(JSON.stringify(answer ?? null)) }
  }
  const signIn = (clientId: string, clientSecret: string, body?: unknown) =>
    call('POST /service-account-token', body, {
      authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    })
  const token = () => signIn(state.login.clientId, state.login.clientSecret).body.access_token as string
  const ask = (route: string, body?: unknown) => call(route, body, { authorization: `Bearer ${token()}` })

  const organization = options.seed === 'demo' ? state.organizations[0] : state.addOrganization('halden', 'H')
  const account =
    options.seed === 'demo'
      ? state.serviceAccounts[0]
      : state.addServiceAccount(organization?.id ?? '', 'runner')
  const here = `/organizations/${organization?.id}/service-accounts/${account?.id}/credentials`
  const advance = (ms: number) => {
    now += ms
  }
  return { ...keycard, call, signIn, ask, token, here, account, advance }
}

test('a good login gets a token with its lifetime, and the token ends with it', () => {
  const { signIn, call, state, advance } = started()
  const { status, body } = signIn(state.login.clientId, state.login.clientSecret)
  expect([status, body.token_type, body.expires_in]).toEqual([200, 'Bearer', 3600])
  const headers = { authorization: `Bearer ${body.access_token}` }
  expect(call('GET /organizations', undefined, headers).status).toBe(200)
  advance(3_600_000)
  expect(call('GET /organizations', undefined, headers).status).toBe(401)
})

test('a wrong login is refused in the words of OAuth', () => {
  const { signIn, call, state } = started()
  expect(signIn(state.login.clientId, 'wrong')).toMatchObject({
    status: 401,
    body: { error: 'invalid_client' },
  })
  expect(call('POST /service-account-token', { grant_type: 'client_credentials' })).toMatchObject({
    status: 400,
    body: { error: 'invalid_request' },
  })
  expect(signIn(state.login.clientId, state.login.clientSecret, 'grant_type=password')).toMatchObject({
    status: 400,
    body: { error: 'unsupported_grant_type' },
  })
})

test('without a token every path answers 401 in the words of Keycard', () => {
  const { call, here } = started()
  for (const route of ['GET /organizations', `GET ${here}`, `POST ${here}`, 'GET /nowhere']) {
    expect(call(route)).toMatchObject({ status: 401, body: { code: 'unauthorized', status: 401 } })
  }
})

test('a credential can log in from its creation to its removal', () => {
  const { ask, signIn, here } = started()
  const { body } = ask(`POST ${here}`, { name: 'n' })
  expect(signIn(body.client_id, body.client_secret).status).toBe(200)
  expect(ask(`GET ${here}/${body.id}`).body.last_used_at).toBe(new Date(at).toISOString())
  ask(`DELETE ${here}/${body.id}`)
  expect(signIn(body.client_id, body.client_secret).status).toBe(401)
})

test('the secret is in the answer to the creation only', () => {
  const { ask, here } = started()
  const { body } = ask(`POST ${here}`, { name: 'n', description: 'd' })
  expect(Object.keys(body).sort()).toEqual([
    'client_id',
    'client_secret',
    'created_at',
    'description',
    'id',
    'name',
  ])
  for (const route of [`GET ${here}`, `GET ${here}/${body.id}`]) {
    expect(JSON.stringify(ask(route).body)).not.toContain(body.client_secret)
  }
})

test('an update changes what it names and keeps the rest', () => {
  const { ask, here } = started()
  const { id } = ask(`POST ${here}`, { name: 'n', description: 'd' }).body
  expect(ask(`PATCH ${here}/${id}`, { name: 'm' }).body).toMatchObject({ name: 'm', description: 'd' })
  expect(ask(`PATCH ${here}/${id}`, { description: '' }).body).not.toHaveProperty('description')
})

test.each([
  ['no name', { description: 'd' }],
  ['an empty name', { name: '' }],
  ['a long name', { name: 'x'.repeat(256) }],
  ['a long description', { name: 'n', description: 'x'.repeat(501) }],
  ['a null description', { name: 'n', description: null }],
  ['a secret of its own', { name: 'n', client_secret: 's' }],
  ['nothing', undefined],
])('a creation with %s is refused', (_what, body) => {
  const { ask, here, state } = started()
  expect(ask(`POST ${here}`, body)).toMatchObject({ status: 400, body: { code: 'validation_error' } })
  expect(state.credentials.size).toBe(0)
})

test('pages go forward and backward, twenty rows unless said', () => {
  const { ask, here, state, account } = started()
  for (let index = 0; index < 45; index++)
    state.add({ serviceAccountId: account?.id ?? '', name: `c${index}` })
  const names = ({ items }: { items: { name: string }[] }) => items.map(({ name }) => Number(name.slice(1)))
  const first = ask(`GET ${here}`).body
  expect([names(first).length, first.page_info.has_next_page, first.page_info.has_prev_page]).toEqual([
    20,
    true,
    false,
  ])
  const last = ask(`GET ${here}?limit=40&after=${first.page_info.end_cursor}`).body
  expect(names(last)).toEqual(Array.from({ length: 25 }, (_, index) => index + 20))
  expect(last.page_info).toMatchObject({ has_next_page: false, has_prev_page: true })
  const back = ask(`GET ${here}?limit=5&before=${last.page_info.start_cursor}`).body
  expect(names(back)).toEqual([15, 16, 17, 18, 19])
  expect(back.page_info).toMatchObject({ has_next_page: true, has_prev_page: true })
  for (const query of ['limit=0', 'limit=101', 'limit=x', 'after=nonsense']) {
    expect(ask(`GET ${here}?${query}`).status, query).toBe(400)
  }
})

test('an empty page names no cursor', () => {
  const { ask, here } = started()
  expect(ask(`GET ${here}`).body).toEqual({
    items: [],
    page_info: { has_next_page: false, has_prev_page: false },
  })
})

test('permissions come only where they are asked for', () => {
  const { ask } = started()
  expect(ask('GET /organizations').body.items[0]).not.toHaveProperty('permissions')
  expect(ask('GET /organizations?expand=permissions').body.items[0]).toHaveProperty('permissions')
})

test('an organization goes by its id or its label, and an account by its own organization only', () => {
  const { ask, state, account } = started()
  state.addOrganization('other', 'O')
  expect(ask(`GET /organizations/halden/service-accounts/${account?.id}/credentials`).status).toBe(200)
  for (const path of [
    `other/service-accounts/${account?.id}/credentials`,
    'halden/service-accounts/x/credentials',
    'none/service-accounts',
    `halden/service-accounts/${account?.id}/credentials/x`,
  ]) {
    expect(ask(`GET /organizations/${path}`)).toMatchObject({ status: 404, body: { code: 'not_found' } })
  }
})

test('the demo is the same on every start, and obeys the rules of its own service', () => {
  const [one, two] = [started({ seed: 'demo' }), started({ seed: 'demo' })]
  const all = [...one.state.credentials.values()]
  expect(all).toEqual([...two.state.credentials.values()])
  expect(all.length).toBeGreaterThanOrEqual(15)
  expect(all.length).toBeLessThanOrEqual(30)
  expect(new Set(all.map(({ serviceAccountId }) => serviceAccountId))).toEqual(
    new Set(one.state.serviceAccounts.map(({ id }) => id)),
  )
  for (const { id, createdAt, usedAt, description } of all) {
    expect(id).toMatch(/^[0-9a-z]{26}$/)
    expect(usedAt ?? createdAt).toBeGreaterThanOrEqual(createdAt)
    expect(usedAt ?? createdAt).toBeLessThanOrEqual(at)
    expect(description).not.toBe('')
  }
})

test('the demo grows to thousands, and shrinks', () => {
  expect(started({ seed: 'demo', credentials: 3000 }).state.credentials.size).toBe(3000)
  expect(started({ seed: 'demo', credentials: 2 }).state.credentials.size).toBe(2)
})
