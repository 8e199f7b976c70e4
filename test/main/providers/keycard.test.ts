import { expect, test } from 'vitest'
import { failure } from '../../support/failure.ts'
import { inTurn, serve } from '../../support/http-server.ts'
import { account, connect, replaying, withAccount, withKeycard } from '../../support/keycard.ts'

const here = '/organizations/o/service-accounts/a/credentials'
const base = { id: 'c1', client_id: 'A1b2', created_at: '2019-12-27T18:11:19.117Z', name: 'name' }
const last = { has_next_page: false, has_prev_page: false }

async function listed(row: Record<string, unknown>) {
  const { remote } = await replaying({ [here]: { items: [row], page_info: last } })
  const [credential] = await remote.list(account('o', 'a'))
  if (!credential) throw new Error('The list is empty.')
  return credential
}

test('organizations come with their service accounts as scopes', async () => {
  const { remote, state } = await withKeycard()
  const organizations = await remote.discover()
  expect(organizations.map(({ name, scopes }) => [name, scopes.map((scope) => scope.name)])).toEqual([
    ['Halden Genomics', ['pipeline-runner', 'terraform', 'sequencer-gateway', 'audit-export']],
    ['Northwind Biolabs', ['assay-importer', 'notebook-hub', 'billing-reports']],
    ['Fjord Oncology', ['tumor-board', 'pathology-bridge', 'research-agents']],
  ])
  const [first] = state.serviceAccounts
  expect(organizations[0]).toMatchObject({
    remoteId: first?.organizationId,
    scopes: [{ remoteId: `${first?.organizationId}/${first?.id}`, kind: 'service-account' }, {}, {}, {}],
  })
})

test('an organization may have a label and no name, and a number for an id', async () => {
  const { remote } = await replaying({
    '/organizations': {
      items: [
        { id: 'o', label: 'labelled', name: null },
        { id: 12345678901234567n.toString(), label: null },
      ],
      page_info: last,
    },
    '/organizations/o/service-accounts': { items: [{ id: 7 }], page_info: last },
    '/organizations/12345678901234567/service-accounts': { items: [], page_info: last },
  })
  expect(await remote.discover()).toEqual([
    { remoteId: 'o', name: 'labelled', scopes: [{ remoteId: 'o/7', name: '7', kind: 'service-account' }] },
    { remoteId: '12345678901234567', name: '12345678901234567', scopes: [] },
  ])
})

test('ids lead nowhere else, whatever is in them', async () => {
  const page = (id: string) => ({ items: [{ id, name: 'n' }], page_info: last })
  const { remote, seen } = await replaying({
    '/organizations': page('o/x'),
    '/organizations/o%2Fx/service-accounts': page('a?b'),
    '/organizations/o%2Fx/service-accounts/a%3Fb/credentials': { items: [], page_info: last },
  })
  const [scope] = (await remote.discover()).flatMap(({ scopes }) => scopes)
  if (!scope) throw new Error('There is no scope.')
  expect(await remote.list(scope)).toEqual([])
  expect(seen.at(-1)?.url).toMatch(/^\/organizations\/o%2Fx\/service-accounts\/a%3Fb\/credentials\?/)
})

test('organizations and service accounts are read page by page', async () => {
  const { remote, state, calls } = await withKeycard({ seed: 'empty' })
  for (let index = 0; index < 101; index++) state.addOrganization(`o${index}`, `O${index}`)
  const [first] = state.organizations
  for (let index = 0; index < 201; index++) state.addServiceAccount(first?.id ?? '', `s${index}`)
  const organizations = await remote.discover()
  expect(organizations).toHaveLength(101)
  expect(organizations[0]?.scopes).toHaveLength(201)
  expect(calls.map(({ query }) => query.get('limit')).slice(1)).toEqual(Array(2 + 3 + 100).fill('100'))
})

test('an organization whose service accounts are not for this login has none, unless that is all', async () => {
  const { remote, fault } = await withKeycard()
  const forbidden = { kind: 'status', status: 403, match: 'GET /organizations/*/service-accounts' } as const
  fault(forbidden)
  expect((await remote.discover()).map(({ scopes }) => scopes.length)).toEqual([0, 3, 3])
  fault({ ...forbidden, times: 3 })
  await failure(remote.discover(), 'remote-forbidden')
})

test.each([404, 500])('a %i to the service accounts spoils the discovery', async (status) => {
  const { remote, fault } = await withKeycard()
  fault({ kind: 'status', status, match: 'GET /organizations/*/service-accounts' })
  await failure(remote.discover(), status === 404 ? 'remote-refused' : 'remote-failed')
})

test('a list is read to its last page, a hundred at a time', async () => {
  const { remote, state, scope, serviceAccountId, calls } = await withAccount()
  for (let index = 0; index < 250; index++) state.add({ serviceAccountId, name: `c${index}` })
  const rows = await remote.list(scope)
  expect(rows.map(({ name }) => name)).toEqual(Array.from({ length: 250 }, (_, index) => `c${index}`))
  const pages = calls
    .slice(1)
    .map(({ query }) => [query.get('limit'), query.has('after'), query.has('expand')])
  expect(pages).toEqual([
    ['100', false, false],
    ['100', true, false],
    ['100', true, false],
  ])
})

test('exactly a hundred are one page', async () => {
  const { remote, state, scope, serviceAccountId, calls } = await withAccount()
  for (let index = 0; index < 100; index++) state.add({ serviceAccountId, name: `c${index}` })
  expect(await remote.list(scope)).toHaveLength(100)
  expect(calls).toHaveLength(2)
})

test('a later page that fails spoils the list', async () => {
  const { remote, state, scope, serviceAccountId, fault } = await withAccount()
  for (let index = 0; index < 150; index++) state.add({ serviceAccountId, name: `c${index}` })
  const after = Buffer.from('row:99').toString('base64url')
  const match = `GET /organizations/*/service-accounts/*/credentials?after=${after}`
  fault({ kind: 'status', status: 500, match })
  await failure(remote.list(scope), 'remote-failed')
  expect(await remote.list(scope)).toHaveLength(150)
})

test.each([
  ['no cursor', { has_next_page: true }],
  ['a cursor of null', { has_next_page: true, end_cursor: null }],
  ['the same cursor for ever', { has_next_page: true, end_cursor: 'x' }],
])('more that is promised with %s is an error, not a short list', async (_what, page_info) => {
  const { remote } = await replaying({ [here]: { items: [base], page_info } })
  const { detail } = await failure(remote.list(account('o', 'a')), 'remote-answer')
  expect(detail.at).toBe(`GET ${here}`)
})

test.each([
  [{ items: [base] }, 'page_info'],
  [{ items: [base], page_info: {} }, 'page_info.has_next_page'],
  [{ page_info: last }, 'items'],
  [{ items: [base, { ...base, id: null }], page_info: last }, 'items.1.id'],
  [{ items: [{ ...base, client_id: undefined }], page_info: last }, 'items.0.client_id'],
])('a list of %j is an error that names %s', async (answer, place) => {
  const { remote } = await replaying({ [here]: answer })
  const { detail } = await failure(remote.list(account('o', 'a')), 'remote-answer')
  expect(detail.at).toBe(`GET ${here}, ${place}`)
})

test('a row that moved to the next page meanwhile comes once', async () => {
  const { url, seen } = await serve(
    inTurn(
      { body: { access_token: 't', expires_in: 60 } },
      { body: { items: [base], page_info: { has_next_page: true, end_cursor: 'x' } } },
      { body: { items: [{ ...base, name: 'later' }], page_info: last } },
    ),
  )
  const rows = await connect({ baseUrl: url }).list(account('o', 'a'))
  expect(rows.map(({ name }) => name)).toEqual(['later'])
  expect(seen).toHaveLength(3)
})

test('an id that is a number is kept with all its digits', async () => {
  const { remote } = await replaying({
    [here]: `{"items":[{"id":9007199254740993,"client_id":"a","name":"n"}],"page_info":{"has_next_page":false}}`,
  })
  expect(await remote.list(account('o', 'a'))).toMatchObject([{ remoteId: '9007199254740993' }])
})

test('a credential is its public fields, its dates, and the rest as it came', async () => {
  const permissions = { organizations: { read: true }, credentials: { read: true, rotate: false } }
  expect(
    await listed({
      ...base,
      description: 'why',
      last_used_at: '2026-01-01T00:00:00Z',
      permissions,
      later: { a: [1] },
    }),
  ).toEqual({
    remoteId: 'c1',
    kind: 'service_account_credential',
    name: 'name',
    description: 'why',
    attributes: { clientId: 'A1b2' },
    createdAt: Date.UTC(2019, 11, 27, 18, 11, 19, 117),
    updatedAt: null,
    lastUsedAt: Date.UTC(2026, 0, 1),
    health: null,
    extra: { permissions, later: { a: [1] } },
  })
})

test('nulls are nothing, and a date that cannot be read stays as it came', async () => {
  const row = { ...base, description: null, last_used_at: null, permissions: null, created_at: 'in spring' }
  expect(await listed(row)).toMatchObject({
    description: null,
    createdAt: null,
    lastUsedAt: null,
    extra: { created_at: 'in spring' },
  })
})

test('a secret in an answer is not taken, wherever it is', async () => {
  const row = {
    ...base,
    client_secret: 'hunter2',
    clientSecret: 'hunter2',
    later: { token: 'hunter2', password: { value: 'hunter2', list: ['hunter2'] } },
    masked: '********',
  }
  expect(JSON.stringify(await listed(row))).not.toMatch(/hunter2|\*\*/)
})

test('a description says what the list does', async () => {
  const { remote } = await withKeycard()
  const [scope] = (await remote.discover()).flatMap(({ scopes }) => scopes)
  if (!scope) throw new Error('There is no scope.')
  for (const row of await remote.list(scope)) expect(await remote.describe(scope, row.remoteId)).toEqual(row)
})

test('a stored scope that is none is «not-found», before anything is sent', async () => {
  const { remote, seen } = await replaying({})
  for (const remoteId of [null, '', 'o', 'o/a/b', '/a']) {
    await failure(remote.list({ ...account('o', 'a'), remoteId }), 'not-found')
  }
  expect(seen).toEqual([])
})

test('a service account that is gone is refused, not empty', async () => {
  const { remote, scope, state } = await withAccount()
  state.serviceAccounts.length = 0
  await failure(remote.list(scope), 'remote-refused')
})

test('x-should-retry decides about a read', async () => {
  const { remote, scope, fault, calls } = await withAccount()
  await remote.list(scope)
  fault({ kind: 'status', status: 500, headers: { 'x-should-retry': 'true' } })
  expect(await remote.list(scope)).toEqual([])
  fault({ kind: 'status', status: 503, headers: { 'x-should-retry': 'false' } })
  await failure(remote.list(scope), 'remote-failed')
  expect(calls).toHaveLength(2 + 2 + 1)
})

test('where Keycard shows a credential to a person is not known', async () => {
  const { remote } = await withKeycard()
  const [organization] = await remote.discover()
  const [scope] = organization?.scopes ?? []
  if (!organization || !scope) throw new Error('There is no scope.')
  expect(remote.consoleUrl(organization, scope, 'x')).toBeNull()
})
