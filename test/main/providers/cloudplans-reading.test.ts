import { expect, test } from 'vitest'
import { cloudplans } from '../../../src/main/providers/cloudplans/index.ts'
import { formOf, providerInfo } from '../../../src/main/providers/form.ts'
import { at, connect, here, organization, replaying, withPlayed } from '../../support/cloudplans.ts'
import { failure } from '../../support/failure.ts'

const list = '/credentials/list'
const base = { type: 'aws', id: 'c1', name: 'n' }

/** The only credential of a list with this row in it. */
async function listed(row: Record<string, unknown>) {
  const { remote } = await replaying({ [list]: { body: { status: 200, credentials: [row] } } })
  const [credential] = await remote.list(here)
  if (!credential) throw new Error('The list is empty.')
  return credential
}

async function discovered(row: Record<string, unknown>) {
  const { remote } = await replaying({ '/list': { body: { status: 200, data: { organizations: [row] } } } })
  return remote.discover()
}

test('each organization is a scope of its own, in the order of the answer', async () => {
  const { remote } = await withPlayed({ seed: 'demo' })
  const organizations = await remote.discover()
  expect(organizations.map(({ name }) => name)).toEqual([
    'Halden Genomics',
    'Northwind Biolabs',
    'Fjord Oncology',
  ])
  for (const { remoteId, name, scopes } of organizations) {
    expect(scopes).toMatchObject([{ remoteId, name, kind: 'organization' }])
  }
})

test.each(['owner', 'Owner', 'ADMIN', ' admin '])('the role %j may write', async (role) => {
  const [found] = await discovered({ org_id: 'o', org_name: 'O', role })
  expect(found?.scopes[0]).not.toHaveProperty('readOnly')
})

test.each([
  ['Viewer', /only owners and admins.*your role here is viewer\.$/],
  ['planner', /your role here is planner\.$/],
  ['steward', /your role here is "steward", which Keystead does not know\.$/],
  [null, /does not tell your role here\.$/],
  [undefined, /does not tell your role here\.$/],
  [{ name: 'owner' }, /does not tell your role here\.$/],
])('the role %j may only read, and that is said in a sentence', async (role, words) => {
  const [found] = await discovered({ org_id: 'o', org_name: 'O', role })
  expect(found?.scopes[0]?.readOnly).toMatch(words)
})

test('an organization without a name goes by its id, and an id may be a number of any length', async () => {
  const body = '{"status":200,"data":{"organizations":[{"org_id":9007199254740993,"org_name":null}]}}'
  const { remote } = await replaying({ '/list': { body } })
  expect(await remote.discover()).toMatchObject([{ remoteId: '9007199254740993', name: '9007199254740993' }])
})

test('the account is the names of a few organizations, or their number', async () => {
  const { remote, state } = await withPlayed()
  expect(await remote.identify()).toEqual({ account: 'Halden Genomics' })
  for (const id of ['2', '3', '4']) state.organizations.push({ id, name: `O${id}`, role: 'x', owner: 'x' })
  expect(await remote.identify()).toEqual({ account: '4 organizations' })
  state.organizations.length = 0
  expect(await remote.identify()).toEqual({ account: 'No organization' })
  expect(await remote.discover()).toEqual([])
})

test.each([{}, { data: null }, { data: {} }, { organizations: [] }, { data: { organizations: [{}] } }])(
  'organizations in the form %j are an error, never «none»',
  async (answer) => {
    const { remote } = await replaying({ '/list': { body: { status: 200, ...answer } } })
    await failure(remote.discover(), 'remote-answer')
  },
)

test('every call names its action, carries the token and says what it sends', async () => {
  const { remote, calls } = await withPlayed()
  await remote.discover()
  await remote.list(here)
  expect(calls.map(({ path, query }) => `${path}?${query}`)).toEqual([
    '/v1/organizations/list?action=list',
    '/v1/organizations/credentials/list?org_id=org-1&action=list_credentials',
  ])
  for (const { headers } of calls) {
    expect(headers).toMatchObject({
      authorization: 'Bearer sandbox-token-cloudplans',
      'content-type': 'application/json',
    })
  }
})

test('an address that already ends with /v1 is taken as well', async () => {
  const { url, login } = await withPlayed()
  const remote = connect({ ...login, baseUrl: `${url}/v1/` })
  expect(await remote.discover()).toHaveLength(1)
})

test('there is no server to begin with: its address must be entered', () => {
  const field = formOf(cloudplans.connection).find(({ name }) => name === 'baseUrl')
  expect(field).toMatchObject({ required: true, type: 'url' })
  expect(field).not.toHaveProperty('initial')
  expect(cloudplans.connection.safeParse({ token: 't' }).success).toBe(false)
})

test('the token is a secret that is never stored', () => {
  expect(cloudplans.connection.shape.token?.meta()).toMatchObject({ secret: true, ephemeral: true })
})

test('a row of nulls is a credential of which little is known', async () => {
  const row = { ...base, comments: null, resources: null, last_time: null, specific: null, later: null }
  expect(await listed(row)).toEqual({
    remoteId: 'c1',
    kind: 'aws',
    name: 'n',
    description: null,
    attributes: {},
    extra: {},
    createdAt: null,
    updatedAt: null,
    lastUsedAt: null,
    health: null,
  })
})

test('comments are the description, resources the usage, and blanks are neither', async () => {
  expect(await listed({ ...base, comments: 'Audited', resources: 412 })).toMatchObject({
    description: 'Audited',
    usage: { count: 412, by: [] },
  })
  expect(await listed({ ...base, comments: '', resources: 0 })).toMatchObject({
    description: null,
    usage: { count: 0, by: [] },
  })
})

test.each([-1, 1.5, '7', { total: 3 }])('resources of %j are no count, and are kept', async (resources) => {
  const credential = await listed({ ...base, resources })
  expect(credential).not.toHaveProperty('usage')
  expect(credential.extra).toEqual({ resources })
})

test.each([
  ['2026-01-10T08:30:00Z', Date.UTC(2026, 0, 10, 8, 30)],
  ['2026-01-10 08:30:00', Date.UTC(2026, 0, 10, 8, 30)],
  ['3 weeks ago', null],
  ['10/01/2026', null],
  ['1768034400', null],
  [1768034400, null],
])('last_time %j is kept as it came, and read as %j', async (last_time, lastUsedAt) => {
  expect(await listed({ ...base, last_time })).toMatchObject({ lastUsedAt, extra: { last_time } })
})

test.each([
  ['aws', 'aws'],
  ['azure', 'azure'],
  ['gcp', 'gcp'],
  ['gap', 'gcp'],
  ['oracle', 'oracle'],
  ['AWS', 'AWS'],
])('the type %j is the kind %j', async (type, kind) => {
  expect(await listed({ ...base, type })).toMatchObject({ kind })
})

test('a word that the connection sets for Google Cloud is understood in lists too', async () => {
  const { url } = await replaying({ [list]: { body: { credentials: [{ ...base, type: 'google' }] } } })
  const remote = connect({ baseUrl: url, gcpWord: 'google' })
  expect(await remote.list(here)).toMatchObject([{ kind: 'gcp' }])
})

test('a word that stands for another cloud cannot be set for Google Cloud', () => {
  for (const gcpWord of ['aws', 'azure', 'two words', '']) {
    const login = { baseUrl: 'https://x.test', token: 't', gcpWord }
    expect(cloudplans.connection.safeParse(login).success, gcpWord).toBe(false)
  }
})

test('the misprint of the API reference is shown to nobody', async () => {
  expect(JSON.stringify(providerInfo(cloudplans))).not.toMatch(/\bgap\b/i)
  expect(JSON.stringify(await listed({ ...base, type: 'gap' }))).not.toMatch(/gap/i)
})

test('fields that are not known are kept whole, secrets and masks are not', async () => {
  const row = {
    ...base,
    region: { zones: ['eu', '***'], apiKey: 'hunter2' },
    clientSecret: 'hunter2',
    masked: '*****',
    has_key: true,
  }
  expect((await listed(row)).extra).toEqual({ region: { zones: ['eu'] }, has_key: true })
})

test('an installation that tells what a credential consists of is listened to, except for the secret', async () => {
  const specific = { tenant: 't', clientId: 'c', key: 'hunter2', cloud: 'public' }
  const credential = await listed({ ...base, type: 'azure', specific })
  expect(credential).toMatchObject({
    attributes: { tenant: 't', clientId: 'c' },
    extra: { specific: { cloud: 'public' } },
  })
  expect(JSON.stringify(credential)).not.toMatch(/hunter2/)
})

test('a declared field of an undeclared shape is kept beside, not in its place', async () => {
  const credential = await listed({ ...base, specific: { role: { arn: 'arn:1' } } })
  expect(credential).toMatchObject({ attributes: {}, extra: { specific: { role: { arn: 'arn:1' } } } })
})

test.each([{}, { credentials: null }, { data: { credentials: [] } }, '[]', 'null', '<html>', ''])(
  'a list of %j is an error, never «no credentials»',
  async (body) => {
    const { remote } = await replaying({ [list]: { body } })
    await failure(remote.list(here), 'remote-answer')
  },
)

test('one row without a name spoils the list, and is named', async () => {
  const { remote } = await replaying({ [list]: { body: { credentials: [base, { type: 'aws', id: 'c2' }] } } })
  const { detail } = await failure(remote.list(here), 'remote-answer')
  expect(detail).toMatchObject({
    at: 'GET /v1/organizations/credentials/list, credentials.1.name',
    reason: 'lacks it',
  })
})

test('an empty organization is an empty list', async () => {
  expect(await (await withPlayed()).remote.list(here)).toEqual([])
})

test('each organization lists its own, and a list is one call however long it is', async () => {
  const { remote, state, calls } = await withPlayed({ seed: 'demo', credentials: 1500 })
  const rows = []
  for (const { id, name } of state.organizations) rows.push(await remote.list(organization(id, name)))
  expect(rows.flat()).toHaveLength(1500)
  expect(calls).toHaveLength(3)
})

test('a description is a row of the list as it is now', async () => {
  const { remote, state } = await withPlayed()
  const { id } = state.add({ orgId: 'org-1', type: 'aws', name: 'before' })
  const [row] = await remote.list(here)
  expect(await remote.describe(here, id)).toEqual(row)
  for (const each of state.credentials.values()) each.name = 'after'
  expect((await remote.describe(here, id)).name).toBe('after')
})

test('a credential of another organization, or of none, cannot be described', async () => {
  const { remote, state } = await withPlayed({ seed: 'demo' })
  const [one, two] = state.organizations.map(({ id }) => organization(id))
  if (!one || !two) throw new Error('The demo has too few organizations.')
  const [row] = await remote.list(one)
  const { detail } = await failure(remote.describe(two, row?.remoteId ?? ''), 'remote-refused')
  expect(detail).toMatchObject({ status: 404 })
})

test('a billing role may not even list', async () => {
  const { remote, state } = await withPlayed()
  for (const each of state.organizations) each.role = 'Billing'
  const { detail } = await failure(remote.list(here), 'remote-forbidden')
  expect(detail.said).toBe('Your role cannot see credentials')
})

test('a token that ended half an hour ago is «remote-rejected», in the body or in HTTP', async () => {
  const { remote, state } = await withPlayed()
  state.tokenEndsAt = at
  for (const failsInBody of [true, false]) {
    state.failsInBody = failsInBody
    await failure(remote.list(here), 'remote-rejected')
  }
})
