import { expect, test } from 'vitest'
import { formOf, secretNames } from '../../../src/main/providers/form.ts'
import { sequin } from '../../../src/main/providers/sequin/index.ts'
import { rules } from '../../../src/sandbox/sequin/kinds.ts'
import { failure } from '../../support/failure.ts'
import { account, connect, replaying, withPlayed } from '../../support/sequin.ts'

const base = { id: 'c906b4a4-0cda', properties: { kind: 'stripe_key', name: 'Live' } }

/** The only credential of a list with this row in it. */
async function listed(row: Record<string, unknown>) {
  const { remote } = await replaying({ '/credentials': { body: { data: [row] } } })
  const [credential] = await remote.list(account)
  if (!credential) throw new Error('The list is empty.')
  return credential
}

test('the documented example is read in full, and nothing of it is a secret', async () => {
  const row = {
    id: 'c906b4a4-0cda-4f46-bd80-255f570c195d',
    provider: 'stripe',
    oauth_app_id: '8ff58ef0',
    oauth_app: {
      name: 'Arakkis - Stripe',
      id: '8ff58ef0',
      client_id: 'b9f074c9',
      client_secret: '**********',
      metadata: {},
    },
    properties: { kind: 'stripe_key', name: 'TEST ACCOUNT', secret: '***********', test: true },
    metadata: { custom_property: 42 },
    health: { status: 'error', notes: ['401s from Stripe.', 'Owner e-mailed.'], time: '2023-12-15 01:29:29' },
    created_at: '2024-02-19T22:59:41Z',
    updated_at: '2024-02-20 22:59:41',
  }
  expect(await listed(row)).toEqual({
    remoteId: 'c906b4a4-0cda-4f46-bd80-255f570c195d',
    kind: 'stripe_key',
    name: 'TEST ACCOUNT',
    description: null,
    attributes: {
      test: true,
      provider: 'stripe',
      oauth_app_id: '8ff58ef0',
      metadata: '{"custom_property":42}',
    },
    extra: { oauth_app: { name: 'Arakkis - Stripe', id: '8ff58ef0', client_id: 'b9f074c9', metadata: {} } },
    createdAt: Date.UTC(2024, 1, 19, 22, 59, 41),
    updatedAt: Date.UTC(2024, 1, 20, 22, 59, 41),
    lastUsedAt: null,
    health: {
      state: 'invalid',
      message: '401s from Stripe. Owner e-mailed.',
      checkedAt: Date.UTC(2023, 11, 15, 1, 29, 29),
    },
  })
})

test('a row of nulls is a credential of which little is known', async () => {
  const row = {
    ...base,
    kind: null,
    provider: null,
    oauth_app_id: null,
    oauth_app: null,
    metadata: null,
    health: null,
    created_at: null,
    updated_at: null,
    properties: { kind: 'stripe_key', name: 'Live', secret: null, test: null },
  }
  expect(await listed(row)).toEqual({
    remoteId: 'c906b4a4-0cda',
    kind: 'stripe_key',
    name: 'Live',
    description: null,
    attributes: {},
    extra: {},
    createdAt: null,
    updatedAt: null,
    lastUsedAt: null,
    health: null,
  })
})

test.each([
  [{ properties: { kind: 'linear_oauth2' } }, 'linear_oauth2', {}],
  [{ kind: 'linear_oauth2', properties: { kind: 'linear_oauth2' } }, 'linear_oauth2', {}],
  [{ kind: 'linear_oauth2', properties: {} }, 'linear_oauth2', {}],
  [{ kind: 'linear_oauth2', properties: null }, 'linear_oauth2', {}],
  [{ kind: 'linear', properties: { kind: 'linear_oauth2' } }, 'linear_oauth2', { kind: 'linear' }],
  [{ kind: 'shopify_token' }, 'shopify_token', {}],
])('the kind of %j is %s', async (given, kind, extra) => {
  expect(await listed({ id: 'x', ...given })).toMatchObject({ kind, extra })
})

test.each([
  [{ kind: 'stripe_key', name: 'inside' }, 'beside', 'inside'],
  [{ kind: 'stripe_key', name: '  ' }, 'beside', 'beside'],
  [{ kind: 'github_app', account_login: 'halden' }, undefined, 'GitHub App installation halden'],
  [{ kind: 'stripe_key' }, null, 'Stripe key c906b4a4'],
  [{ kind: 'shopify_token' }, undefined, 'shopify_token c906b4a4'],
])('the name of %j beside %j is %j', async (properties, name, expected) => {
  expect((await listed({ ...base, properties, name })).name).toBe(expected)
})

test.each([
  [{ status: 'ok' }, 'ok', {}],
  [{ status: 'healthy', notes: null, time: null }, 'ok', {}],
  [{ status: 'warn', notes: [] }, 'warn', {}],
  [{ status: 'error', notes: [7] }, 'invalid', {}],
  [{ status: 'sleeping' }, 'unknown', { health: { status: 'sleeping' } }],
  [{ status: null, notes: ['?'] }, 'unknown', { health: { status: null, notes: ['?'] } }],
  [{ status: 'ok', time: 'now' }, 'ok', { health: { status: 'ok', time: 'now' } }],
  [{ status: 'ok', since: 'x' }, 'ok', { health: { status: 'ok', since: 'x' } }],
])('the health %j is %s', async (health, state, extra) => {
  expect(await listed({ ...base, health })).toMatchObject({ health: { state }, extra })
})

test('a kind that is not known is kept whole, without what looks like a secret', async () => {
  const properties = { kind: 'shopify_token', shop: 'halden', api_token: 'hunter2', zones: ['a', '***'] }
  const row = { id: 'x', name: 'Shop', provider: 'shopify', later: { deep: true }, metadata: { a: 1 } }
  const credential = await listed({ ...row, properties })
  expect(credential).toMatchObject({ kind: 'shopify_token', name: 'Shop', attributes: {} })
  expect(credential.extra).toEqual({
    provider: 'shopify',
    later: { deep: true },
    metadata: '{"a":1}',
    properties: { shop: 'halden', zones: ['a'] },
  })
})

test.each(sequin.kinds.map((kind) => [kind.id, kind] as const))(
  'a secret of %s is not taken from an answer, even if the remote sends it',
  async (kind, { schema }) => {
    const names = Object.keys(schema.shape)
    const sent = Object.fromEntries(names.map((name) => [name, `value of ${name}`]))
    const { provider, oauth_app_id, metadata: _, ...properties } = sent
    const credential = await listed({ id: 'x', provider, oauth_app_id, properties: { kind, ...properties } })
    const hidden = secretNames(schema)
    const shown = names.filter((name) => !hidden.includes(name) && name !== 'metadata')
    expect(Object.keys(credential.attributes).sort()).toEqual(shown.sort())
    for (const name of hidden) expect(JSON.stringify(credential)).not.toContain(`value of ${name}`)
  },
)

test('a declared field of an undeclared shape is kept beside, not in its place', async () => {
  const credential = await listed({ ...base, properties: { ...base.properties, test: { on: 1 } } })
  expect(credential).toMatchObject({ attributes: {}, extra: { properties: { test: { on: 1 } } } })
})

test('every kind of the played Sequin is declared, and its secrets are the same', () => {
  for (const [id, rule] of Object.entries(rules)) {
    const kind = sequin.kinds.find((each) => each.id === id)
    expect(kind && secretNames(kind.schema), id).toEqual(rule.secret)
  }
})

test('metadata is a JSON field that takes an object and nothing else', () => {
  for (const { schema } of sequin.kinds) {
    expect(formOf(schema).find(({ name }) => name === 'metadata')).toMatchObject({
      type: 'json',
      secret: false,
    })
  }
  const metadata = sequin.kinds[0]?.schema.shape.metadata
  for (const [text, fits] of [
    ['{"a":1}', true],
    ['', true],
    ['[1]', false],
    ['{', false],
    ['"x"', false],
  ] as const) {
    expect(metadata?.safeParse(text).success, text).toBe(fits)
  }
})

test.each([
  [{ a: 9007199254740993n }, '{"a":9007199254740993}', {}],
  ['{"a": 1}', '{"a":1}', {}],
  [{}, undefined, {}],
  ['{}', undefined, {}],
  ['billing', undefined, { metadata: 'billing' }],
  [['a'], undefined, { metadata: ['a'] }],
  [{ team: 'x', api_key: 'hunter2', on: null }, '{"team":"x","on":null}', { metadata_withheld: ['api_key'] }],
])('metadata of %s is the text %j', async (metadata, text, extra) => {
  const value = JSON.stringify(metadata, (_key, item) => (typeof item === 'bigint' ? 'BIG' : item))
  const row = JSON.stringify(base).slice(0, -1)
  const body = `{"data":[${row},"metadata":${value.replace('"BIG"', '9007199254740993')}}]}`
  const { remote } = await replaying({ '/credentials': { body } })
  const [credential] = await remote.list(account)
  expect(credential?.attributes.metadata).toBe(text)
  expect(credential?.extra).toEqual(extra)
})

test.each([{}, { data: null }, { data: {} }, { credentials: [] }, '[]', 'null', ''])(
  'a list of %j is an error, never «no credentials»',
  async (body) => {
    const { remote } = await replaying({ '/credentials': { body } })
    await failure(remote.list(account), 'remote-answer')
  },
)

test.each([
  [{ properties: { kind: 'stripe_key' } }, 'data.1.id', 'lacks it'],
  [{ id: 'y', properties: {} }, 'data.1.properties.kind', 'lacks it'],
  [{ id: 'y', properties: 7 }, 'data.1.properties', /does not fit/],
])('one row of %j spoils the list, and the place is named', async (row, place, reason) => {
  const { remote } = await replaying({ '/credentials': { body: { data: [base, row] } } })
  const { detail } = await failure(remote.list(account), 'remote-answer')
  expect(detail.at).toBe(`GET /credentials, ${place}`)
  expect(detail.reason).toMatch(reason)
})

test.each([
  ['bare', base],
  ['under data', { data: base }],
  ['alone in a list', { data: [base] }],
])('one credential that comes %s is described', async (_form, body) => {
  const { remote } = await replaying({ [`/credentials/${base.id}`]: { body } })
  expect(await remote.describe(account, base.id)).toMatchObject({ remoteId: base.id, name: 'Live' })
})

test.each([
  [{ data: [] }, 'data'],
  [{ data: [base, base] }, 'data'],
  [{ data: null }, 'data'],
  [{ data: [{ ...base, id: 'other' }] }, 'data.0.id'],
  [{ ...base, id: 'other' }, 'id'],
])('%j describes no credential that was asked for', async (body, place) => {
  const { remote } = await replaying({ [`/credentials/${base.id}`]: { body } })
  const { detail } = await failure(remote.describe(account, base.id), 'remote-answer')
  expect(detail.at).toBe(`GET /credentials/${base.id}, ${place}`)
})

test.each(['bare', 'object', 'list'] as const)(
  'the played Sequin in the form «%s» is understood',
  async (one) => {
    const { remote, state } = await withPlayed({ seed: 'demo' })
    state.one = one
    for (const row of await remote.list(account))
      expect(await remote.describe(account, row.remoteId)).toEqual(row)
  },
)

test('the list asks for all, in one call and without a filter', async () => {
  const { remote, calls } = await withPlayed({ seed: 'demo', credentials: 1500 })
  expect(await remote.list(account)).toHaveLength(1500)
  expect(calls.map(({ path, query }) => `${path}?${query}`)).toEqual(['/credentials?'])
  expect(calls[0]?.headers.authorization).toBe('Bearer sandbox-token-sequin')
})

test('a token opens one account, under the name that its connection gives it', async () => {
  const { remote, url, login } = await withPlayed()
  const name = 'Bioinformatics platform'
  const organization = (called: string) => [
    { remoteId: null, name: called, scopes: [{ remoteId: null, name: called, kind: 'organization' }] },
  ]
  expect(await remote.discover()).toEqual(organization(name))
  const { host } = new URL(url)
  const { organization: _, ...unnamed } = login
  expect(await connect(unnamed).discover()).toEqual(organization(host))
  expect(await remote.identify()).toEqual({ account: `Sequin at ${host}` })
})
