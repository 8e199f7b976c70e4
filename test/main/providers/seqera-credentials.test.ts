import { expect, test } from 'vitest'
import { formOf, secretNames } from '../../../src/main/providers/form.ts'
import { seqera } from '../../../src/main/providers/seqera/index.ts'
import { rules } from '../../../src/sandbox/seqera/kinds.ts'
import { failure } from '../../support/failure.ts'
import { personal, replaying, withSandbox, workspace } from '../../support/seqera.ts'

/** The only credential of a list with this row in it. */
async function listed(row: Record<string, unknown>) {
  const { remote } = await replaying({ '/credentials': { credentials: [row] } })
  const [credential] = await remote.list(personal)
  if (!credential) throw new Error('The list is empty.')
  return credential
}

async function described(row: Record<string, unknown>, beside: Record<string, unknown> = {}) {
  const { remote } = await replaying({ '/credentials/x': { credentials: row, ...beside } })
  return remote.describe(personal, 'x')
}

const base = { id: 'x', name: 'n', provider: 'aws' }

test('a row of nulls is a credential of which little is known', async () => {
  const row = {
    id: '57Ic6',
    name: 'azure',
    description: null,
    provider: 'azure',
    baseUrl: null,
    category: null,
    deleted: null,
    lastUsed: null,
    dateCreated: '2021-09-07T13:50:21Z',
    lastUpdated: null,
    status: null,
    message: null,
    lastValidated: null,
    keys: null,
  }
  expect(await listed(row)).toEqual({
    remoteId: '57Ic6',
    kind: 'azure',
    name: 'azure',
    description: null,
    attributes: {},
    extra: {},
    createdAt: Date.UTC(2021, 8, 7, 13, 50, 21),
    updatedAt: null,
    lastUsedAt: null,
    health: null,
  })
})

test('a row with nothing but what is required is taken', async () => {
  expect(await listed(base)).toMatchObject({ attributes: {}, extra: {}, updatedAt: null, health: null })
})

test('a credential that was deleted is not listed', async () => {
  const rows = [true, false, null, undefined].map((deleted, index) => ({ ...base, id: `c${index}`, deleted }))
  const { remote } = await replaying({ '/credentials': { credentials: rows } })
  expect((await remote.list(personal)).map(({ remoteId }) => remoteId)).toEqual(['c1', 'c2', 'c3'])
})

test.each([{}, { credentials: null }, { credentials: {} }, [], 'null', ''])(
  'a list of %j is an error, never «no credentials»',
  async (answer) => {
    const { remote } = await replaying({ '/credentials': answer })
    await failure(remote.list(personal), 'remote-answer')
  },
)

test('one row without an id spoils the list, and is named', async () => {
  const { remote } = await replaying({
    '/credentials': { credentials: [base, { name: 'n', provider: 'aws' }] },
  })
  const { detail } = await failure(remote.list(personal), 'remote-answer')
  expect(detail.at).toBe('GET /credentials, credentials.1.id')
})

test('the workspace is named in every request, and left out for the personal one', async () => {
  const { remote, seen } = await replaying({
    '/credentials': { credentials: [] },
    '/credentials/x': { credentials: base },
  })
  await remote.list(workspace('74190338265417'))
  await remote.describe(workspace('74190338265417'), 'x')
  await remote.list(personal)
  await remote.describe(personal, 'x')
  expect(seen.map(({ url }) => url)).toEqual([
    '/credentials?workspaceId=74190338265417',
    '/credentials/x?workspaceId=74190338265417',
    '/credentials',
    '/credentials/x',
  ])
})

test('a list is one call, however many credentials it has', async () => {
  const { remote, calls, state } = await withSandbox({ credentials: 5000 })
  const { id } = state.seqera.organizations[0]?.workspaces[0] ?? { id: '' }
  expect((await remote.list(workspace(id))).length).toBeGreaterThan(300)
  expect(calls.length).toBe(1)
})

test('an empty workspace is an empty list', async () => {
  const { remote } = await withSandbox({ seed: 'empty' })
  expect(await remote.list(personal)).toEqual([])
})

test('a name that breaks the rules of the documentation is taken as it is', async () => {
  expect(await listed({ ...base, name: 'Git Hub Access Credentials' })).toMatchObject({
    name: 'Git Hub Access Credentials',
  })
})

test('dates in any of their forms become milliseconds, and an unreadable one is kept as it came', async () => {
  const credential = await listed({
    ...base,
    dateCreated: '2020-11-10T11:20:18.024019Z',
    lastUpdated: '2020-11-10 11:20:18',
    lastUsed: 'in spring',
  })
  const at = Date.UTC(2020, 10, 10, 11, 20, 18)
  expect(credential).toMatchObject({
    createdAt: at + 24,
    updatedAt: at,
    lastUsedAt: null,
    extra: { lastUsed: 'in spring' },
  })
})

test.each([
  [
    { status: 'AVAILABLE', lastValidated: '2026-01-01T00:00:00Z' },
    { state: 'ok', message: null, checkedAt: Date.UTC(2026, 0, 1) },
    {},
  ],
  [{ status: 'AVAILABLE' }, { state: 'unknown', message: null, checkedAt: null }, {}],
  [
    { status: 'INVALID', message: 'Bad credentials' },
    { state: 'invalid', message: 'Bad credentials', checkedAt: null },
    {},
  ],
  [
    { status: 'EXPIRING', message: 'Soon' },
    { state: 'unknown', message: 'Soon', checkedAt: null },
    { status: 'EXPIRING' },
  ],
])('%j means the health %j', async (given, health, extra) => {
  expect(await listed({ ...base, ...given })).toMatchObject({ health, extra })
})

test('a kind that is not known is kept whole', async () => {
  const keys = {
    discriminator: 'newcloud',
    region: 'eu',
    accessKey: 'public-id',
    zones: ['a', 'b'],
    quota: { max: 9 },
  }
  const row = {
    ...base,
    provider: 'newcloud',
    baseUrl: 'https://new.cloud',
    category: 'x',
    later: true,
    keys,
  }
  expect(await described(row)).toMatchObject({
    kind: 'newcloud',
    attributes: {},
    extra: { baseUrl: 'https://new.cloud', category: 'x', later: true, keys },
  })
})

test('fields that are not known stay beside those that are', async () => {
  const row = {
    ...base,
    owner: { id: 7 },
    keys: { discriminator: 'aws', accessKey: 'AKIA1', mode: 'sso', region: 'eu' },
  }
  const { attributes, extra } = await described(row, { setupSnippet: 'trust', other: null })
  expect(attributes).toEqual({ accessKey: 'AKIA1', mode: 'sso' })
  expect(extra).toEqual({ owner: { id: 7 }, keys: { region: 'eu' }, setupSnippet: 'trust' })
})

test('a declared field of an undeclared shape is kept beside, not in its place', async () => {
  const { attributes, extra } = await described({ ...base, keys: { accessKey: { id: 'AKIA1' } } })
  expect(attributes).toEqual({})
  expect(extra).toEqual({ keys: { accessKey: { id: 'AKIA1' } } })
})

test('an integer beyond 2^53 in a field nobody knows keeps its digits', async () => {
  const { remote } = await replaying({
    '/credentials': '{"credentials":[{"id":"x","name":"n","provider":"aws","serial":9007199254740993}]}',
  })
  expect((await remote.list(personal))[0]?.extra).toEqual({ serial: 9007199254740993n })
})

test.each(seqera.kinds.map((kind) => [kind.id, kind] as const))(
  'a secret of %s is not taken from an answer, even if the remote sends it',
  async (provider, { schema }) => {
    const keys = Object.fromEntries(Object.keys(schema.shape).map((name) => [name, `value of ${name}`]))
    const credential = await described({ ...base, provider, keys })
    const names = secretNames(schema)
    expect(names.length).toBeGreaterThan(0)
    const publicNames = Object.keys(schema.shape).filter((name) => !names.includes(name))
    expect(Object.keys(credential.attributes).sort()).toEqual(publicNames.sort())
    for (const name of names) expect(JSON.stringify(credential)).not.toContain(`value of ${name}`)
  },
)

test('a secret under a name that is not declared for its kind is not taken either', async () => {
  const keys = {
    discriminator: 'newcloud',
    password: 'hunter2',
    sessionToken: 'hunter2',
    data: 'hunter2',
    connectionId: 'hunter2',
    nested: { apiKey: 'hunter2', list: [{ secret: 'hunter2' }] },
  }
  for (const provider of ['newcloud', 'aws']) {
    const credential = await described(
      { ...base, provider, keys, clientSecret: 'hunter2' },
      { token: 'hunter2' },
    )
    expect(JSON.stringify(credential)).not.toMatch(/hunter2/)
  }
})

test('a mask is not taken for a value, be it of a secret or not', async () => {
  const keys = {
    discriminator: 'aws',
    accessKey: '********',
    secretKey: '********',
    later: '***',
    list: ['***', 'x'],
  }
  const { attributes, extra } = await described({ ...base, keys })
  expect({ attributes, extra }).toEqual({ attributes: {}, extra: { keys: { list: ['x'] } } })
})

test('keys that are no object are not kept: they may be the secrets, encrypted', async () => {
  expect(JSON.stringify(await described({ ...base, keys: 'c2VjcmV0' }))).not.toMatch(/c2VjcmV0/)
})

test('every kind of the played Seqera is declared, and its public and secret fields are the same', () => {
  for (const [id, rule] of Object.entries(rules)) {
    const kind = seqera.kinds.find((each) => each.id === id)
    if (!kind) throw new Error(`The kind ${id} is not declared.`)
    const declared = Object.keys(kind.schema.shape)
    for (const name of [...rule.public, ...rule.secret]) expect(declared, id).toContain(name)
    for (const name of rule.secret) expect(secretNames(kind.schema), id).toContain(name)
  }
})

test('the kinds are the eighteen of the published API, and local', () => {
  expect(seqera.kinds.map(({ id }) => id).sort()).toEqual(
    (
      'aws azure azure-cloud azure_entra azurerepos bitbucket codecommit container-reg gitea github github_app gitlab ' +
      'google k8s local s3 seqeracompute ssh tw-agent'
    ).split(' '),
  )
})

test('a service account key is a JSON field and a private key has several lines', () => {
  const typeOf = (kind: string, name: string) => {
    const schema = seqera.kinds.find(({ id }) => id === kind)?.schema
    return schema && formOf(schema).find((field) => field.name === name)?.type
  }
  expect(typeOf('google', 'data')).toBe('json')
  expect(typeOf('ssh', 'privateKey')).toBe('multiline')
  expect(typeOf('github_app', 'privateKey')).toBe('multiline')
  expect(typeOf('k8s', 'certificate')).toBe('multiline')
  expect(typeOf('s3', 'pathStyleAccessEnabled')).toBe('toggle')
  expect(typeOf('aws', 'mode')).toBe('choice')
})

test.each([
  ['aws', { accessKey: 'a' }, { accessKey: 'a', secretKey: 's' }],
  ['aws', {}, { assumeRoleArn: 'arn' }],
  ['google', { serviceAccountEmail: 'e' }, { serviceAccountEmail: 'e', workloadIdentityProvider: 'w' }],
  ['google', {}, { data: '{}' }],
  ['k8s', { certificate: 'c' }, { certificate: 'c', privateKey: 'p' }],
  ['k8s', {}, { token: 't' }],
  ['bitbucket', { username: 'u' }, { username: 'u', token: 't' }],
  ['azurerepos', { username: 'u' }, { username: 'u', token: 't' }],
  ['github', { username: 'u', token: 't' }, { username: 'u', password: 'p' }],
  ['gitea', { username: 'u', password: 'p' }, { username: 'u', password: 'p', baseUrl: 'https://git' }],
])('%s: %j is not enough and %j is', (id, less, enough) => {
  const schema = seqera.kinds.find((kind) => kind.id === id)?.schema
  expect(schema?.safeParse(less).success).toBe(false)
  expect(schema?.safeParse(enough).success).toBe(true)
})

test('a 429 in the middle of a pull is waited for', async () => {
  const { remote, fault } = await withSandbox()
  fault({ kind: 'status', status: 429, headers: { 'retry-after': '2' }, match: 'GET /credentials' })
  expect(await remote.list(personal)).toHaveLength(3)
})
