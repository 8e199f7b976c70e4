import { expect, test } from 'vitest'
import { playSequin } from '../../src/sandbox/sequin/index.ts'
import { rules } from '../../src/sandbox/sequin/kinds.ts'
import { at, withPlayed } from '../support/sequin.ts'

async function started(options: Parameters<typeof withPlayed>[0] = {}) {
  const played = await withPlayed(options)
  const ask = async (route: string, body?: unknown, token = played.state.token) => {
    const [method = '', path = ''] = route.split(' ')
    const response = await fetch(`${played.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, text, body: text.startsWith('{') ? JSON.parse(text) : undefined }
  }
  return { ...played, ask }
}

const stripe = { properties: { kind: 'stripe_key', name: 'Live', secret: 'sk_live', test: false } }

test('without the right token everything is 401', async () => {
  const { ask } = await started()
  expect(await ask('GET /credentials', undefined, 'wrong')).toMatchObject({
    status: 401,
    body: { summary: 'Unauthorized' },
  })
})

test('a service that was retired is 404 to anyone', async () => {
  const { ask, state } = await started()
  state.retired = true
  for (const token of [state.token, 'wrong']) {
    expect((await ask('GET /credentials', undefined, token)).status).toBe(404)
  }
})

test('what is imported can be listed, described and renamed, and cannot be deleted', async () => {
  const { ask, state } = await started()
  const { status, body } = await ask('POST /credentials', { ...stripe, metadata: { a: 1 } })
  expect(status).toBe(200)
  expect(body).toMatchObject({
    provider: 'stripe',
    oauth_app_id: null,
    oauth_app: { kind: 'sequin' },
    properties: { kind: 'stripe_key', name: 'Live', secret: '***********', test: false },
    metadata: { a: 1 },
    created_at: '2026-01-15T12:00:00Z',
  })
  expect(state.credentials.get(body.id)?.properties.secret).toBe('sk_live')
  expect((await ask('GET /credentials')).body.data).toEqual([body])
  expect((await ask(`GET /credentials/${body.id}`)).body).toEqual({ data: [body] })

  const renamed = await ask(`PATCH /credentials/${body.id}`, { name: 'Main', properties: { secret: 'no' } })
  expect(renamed.body).toMatchObject({ properties: { name: 'Main' }, updated_at: '2026-01-15 12:00:01' })
  expect(state.credentials.get(body.id)?.properties.secret).toBe('sk_live')
  expect((await ask(`DELETE /credentials/${body.id}`)).status).toBe(404)
})

test('an import of what is there already replaces it', async () => {
  const { ask, state } = await started()
  const first = await ask('POST /credentials', stripe)
  const properties = { ...stripe.properties, secret: 'sk_new' }
  const second = await ask('POST /credentials', { properties })
  expect(second.body.id).toBe(first.body.id)
  expect([...state.credentials.values()]).toMatchObject([{ properties: { secret: 'sk_new' } }])
  const other = { ...stripe.properties, name: 'Other' }
  expect((await ask('POST /credentials', { properties: other })).body.id).not.toBe(first.body.id)
})

test.each([
  ['nothing', {}, { properties: ["can't be blank"] }],
  ['an unknown kind', { properties: { kind: 'acme' } }, { 'properties.kind': ['is invalid'] }],
  ['no secret', { properties: { kind: 'stripe_key' } }, { 'properties.secret': ["can't be blank"] }],
  [
    'a property of another kind',
    { properties: { ...stripe.properties, scope: 'x' } },
    { scope: ['is unknown'] },
  ],
  [
    'no OAuth app where one is needed',
    { properties: { kind: 'linear_oauth2', access_token: 'x' } },
    { oauth_app_id: ["can't be blank"] },
  ],
  ['an OAuth app of others', { ...stripe, oauth_app_id: 'x' }, { oauth_app_id: ['does not exist'] }],
  ['a name too long', { ...stripe, name: 'n'.repeat(101) }, { name: ['should be at most 100 character(s)'] }],
  ['metadata that is no object', { ...stripe, metadata: 'x' }, { metadata: ['is invalid'] }],
])('an import with %s is refused with 422', async (_what, body, validation_errors) => {
  const { ask, state } = await started()
  expect(await ask('POST /credentials', body)).toMatchObject({
    status: 422,
    body: { summary: 'Validation failed', validation_errors },
  })
  expect(state.credentials.size).toBe(0)
})

test.each(Object.entries(rules))(
  'an answer about %s masks its secrets and nothing else',
  async (kind, rule) => {
    const { ask, state } = await started()
    const names = [...rule.secret, ...rule.public]
    const properties = { kind, ...Object.fromEntries(names.map((name) => [name, `value of ${name}`])) }
    const { id } = state.add({ provider: rule.provider, properties })
    const { body, text } = await ask(`GET /credentials/${id}`)
    for (const name of rule.secret) expect(text).not.toContain(`value of ${name}`)
    for (const name of rule.public) expect(body.data[0].properties[name]).toBe(`value of ${name}`)
  },
)

test('no list of the demo tells a secret, that of an OAuth app included', async () => {
  const { ask, state } = await started({ seed: 'demo' })
  const { text } = await ask('GET /credentials')
  for (const { properties } of state.credentials.values()) {
    for (const name of rules[String(properties.kind)]?.secret ?? [])
      expect(text).not.toContain(properties[name])
  }
  for (const { clientSecret } of state.oauthApps) expect(text).not.toContain(clientSecret)
})

test('the demo is the same on every start, and grows', () => {
  const play = (credentials?: number) => playSequin({ now: () => at, seed: 'demo', credentials })
  expect([...play().state.credentials]).toEqual([...play().state.credentials])
  expect(play().state.credentials.size).toBe(16)
  expect(play(40).state.credentials.size).toBe(40)
  expect(play(5).state.credentials.size).toBe(5)
})
