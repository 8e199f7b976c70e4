import { expect, test } from 'vitest'
import { seqera } from '../../../src/main/providers/seqera/index.ts'
import { userInfo } from '../../../src/main/providers/seqera/wire.ts'
import { failure } from '../../support/failure.ts'
import { testIO } from '../../support/provider-io.ts'
import { connect, personal, replaying, withSandbox, workspace } from '../../support/seqera.ts'

const user = { user: { id: 1264, userName: 'ana', email: 'ana@example.org' } }

test('the account is the e-mail address, else the user name, else the number', async () => {
  for (const [given, account] of [
    [{ id: 7, userName: 'ana', email: 'ana@example.org' }, 'ana@example.org'],
    [{ id: 7, userName: 'ana', email: null }, 'ana'],
    [{ id: 7, userName: null }, 'user 7'],
  ] as const) {
    const { remote } = await replaying({ '/user-info': { user: given } })
    expect(await remote.identify()).toEqual({ account })
  }
})

test('of /user-info nothing but id, name and e-mail address is read', () => {
  const answer = { user: { ...user.user, options: { githubToken: 'gho_other' } }, needConsent: false }
  expect(userInfo.parse(answer)).toEqual({ user: { ...user.user, id: '1264' } })
})

test('the token of another service in /user-info is nowhere in what is kept', async () => {
  const { remote } = await replaying({
    '/user-info': { user: { ...user.user, options: { githubToken: 'gho_other' } } },
    '/user/1264/workspaces': { orgsAndWorkspaces: [] },
  })
  expect(JSON.stringify([await remote.identify(), await remote.discover()])).not.toMatch(/gho_other/)
})

test('every call carries the token, the version and nothing to guess', async () => {
  const { remote, seen } = await replaying({ '/user-info': user })
  await remote.identify()
  expect(seen[0]?.headers).toMatchObject({
    authorization: 'Bearer a-token',
    accept: 'application/json',
    'accept-version': '1',
  })
})

test('organizations come with their workspaces, whatever the order of the rows', async () => {
  const { remote } = await replaying({
    '/user-info': user,
    '/user/1264/workspaces': {
      orgsAndWorkspaces: [
        {
          orgId: 11,
          orgName: 'alpha',
          orgLogoUrl: null,
          workspaceId: null,
          workspaceName: null,
          roles: null,
        },
        { orgId: 22, orgName: 'beta', workspaceId: null, visibility: null },
        { orgId: 22, orgName: 'beta', workspaceId: 222, workspaceName: 'research', orgType: 'a-new-type' },
        {
          orgId: 11,
          orgName: 'alpha',
          workspaceId: 111,
          workspaceName: 'production',
          visibility: 'A_NEW_ONE',
        },
        { orgId: 11, orgName: 'alpha', workspaceId: 112, workspaceName: null },
        { orgId: 11, orgName: 'alpha', workspaceId: 111, workspaceName: 'production' },
        { orgId: 33, orgName: 'empty' },
        { orgId: null, orgName: null, workspaceId: 999, workspaceName: 'adrift' },
      ],
    },
  })
  const organizations = (await remote.discover()).slice(1)
  expect(
    organizations.map(({ remoteId, name, scopes }) => [remoteId, name, scopes.map((s) => s.name)]),
  ).toEqual([
    ['11', 'alpha', ['production', '112']],
    ['22', 'beta', ['research']],
    ['33', 'empty', []],
    [null, 'Unnamed organization', ['adrift']],
  ])
})

test('an int64 id loses no digit, from the list of workspaces to the request for one', async () => {
  const { remote, state, calls } = await withSandbox({ seed: 'empty' })
  const id = '9007199254740993'
  state.seqera.organizations.push({
    id: '9223372036854775807',
    name: 'big',
    fullName: 'Big',
    workspaces: [{ id, name: 'w', fullName: 'W' }],
  })
  state.seqera.add({ name: 'here', provider: 'ssh', workspaceId: id })
  const [, big] = await remote.discover()
  expect(big).toMatchObject({ remoteId: '9223372036854775807', scopes: [{ remoteId: id }] })
  expect(await remote.list(workspace(id))).toHaveLength(1)
  expect(calls.at(-1)?.query.get('workspaceId')).toBe(id)
})

test('the personal workspace comes first, under the name of its user', async () => {
  const { remote } = await withSandbox()
  expect((await remote.discover())[0]).toEqual({ remoteId: null, name: 'mira-okafor', scopes: [personal] })
})

test('a personal workspace that Enterprise switched off is left out', async () => {
  const { remote, state } = await withSandbox()
  state.seqera.userWorkspaceEnabled = false
  const organizations = await remote.discover()
  expect(organizations.length).toBe(3)
  expect(organizations.flatMap(({ scopes }) => scopes)).not.toContainEqual(personal)
})

test.each([401, 403, 404, 500])('a /service-info that answers %i changes nothing', async (status) => {
  const { remote, fault } = await withSandbox()
  fault({ kind: 'status', status, match: 'GET /service-info' })
  expect((await remote.discover())[0]?.scopes).toEqual([personal])
})

test('a /service-info of null, or of HTML, changes nothing', async () => {
  const workspaces = { '/user-info': user, '/user/1264/workspaces': { orgsAndWorkspaces: [] } }
  for (const answer of [{ serviceInfo: null }, { serviceInfo: { userWorkspaceEnabled: null } }, '<html>']) {
    const { remote } = await replaying({ ...workspaces, '/service-info': answer })
    expect(await remote.discover()).toHaveLength(1)
  }
})

test('discovery fails if the workspaces cannot be read, rather than show none', async () => {
  const { remote, fault } = await withSandbox()
  fault({ kind: 'status', status: 500, match: 'GET /user/*/workspaces' })
  await failure(remote.discover(), 'remote-failed')
  const { remote: odd } = await replaying({
    '/user-info': user,
    '/user/1264/workspaces': { orgsAndWorkspaces: null },
  })
  await failure(odd.discover(), 'remote-answer')
})

test('an empty 401 means the token', async () => {
  const { url } = await withSandbox()
  await failure(connect(url('seqera'), 'old').identify(), 'remote-rejected')
})

test('a 403 to /user-info means the token too', async () => {
  const { remote, fault } = await withSandbox()
  fault({ kind: 'status', status: 403, match: 'GET /user-info' })
  const { detail } = await failure(remote.identify(), 'remote-rejected')
  expect(detail).toEqual({ provider: 'seqera', status: 403 })
})

test('a 403 to a list is about the place while the token is good, and about the token when it is not', async () => {
  const { remote, fault, calls, url } = await withSandbox()
  await failure(remote.list(workspace('1')), 'remote-forbidden')
  await failure(remote.list(workspace('2')), 'remote-forbidden')
  expect(calls.map(({ path }) => path)).toEqual(['/credentials', '/user-info', '/credentials'])
  fault({ kind: 'status', status: 403, times: 2 })
  await failure(connect(url('seqera')).list(workspace('1')), 'remote-rejected')
})

test('no more than twenty calls start in a second', async () => {
  const { url, token } = await withSandbox()
  const starts: number[] = []
  const { io } = testIO({
    fetch: (input, init) => {
      starts.push(io.now())
      return fetch(input, init)
    },
  })
  const remote = connect(url('seqera'), token('seqera'), io)
  for (let call = 0; call < 45; call++) await remote.list(personal)
  for (const start of starts) {
    expect(starts.filter((other) => other >= start && other < start + 1000).length).toBeLessThanOrEqual(20)
  }
})

test('a token is cleaned of what pasting adds, and refused where no header could carry it', () => {
  const parse = (token: unknown) => seqera.connection.safeParse({ token })
  expect(parse(' abc\n').data).toEqual({ baseUrl: 'https://api.cloud.seqera.io', token: 'abc' })
  for (const token of ['', '   ', 'a b', 'a\nb', 'tökén', undefined]) expect(parse(token).success).toBe(false)
})

test.each([
  ['https://api.cloud.seqera.io', 'https://cloud.seqera.io/orgs/halden/workspaces/production/credentials'],
  [
    'https://tower.example.org/api',
    'https://tower.example.org/orgs/halden/workspaces/production/credentials',
  ],
  [
    'https://example.org/tower/api',
    'https://example.org/tower/orgs/halden/workspaces/production/credentials',
  ],
  ['https://api.example.org', null],
  ['https://tower.example.org/rapi', null],
])('with the API at %s, the console is at %s', (baseUrl, expected) => {
  const organization = { remoteId: '1', name: 'halden', scopes: [] }
  expect(connect(baseUrl).consoleUrl(organization, workspace('2'), 'id')).toBe(expected)
})

test('names are encoded in the address of the console, and a personal one names its user', () => {
  const remote = connect('https://api.cloud.seqera.io')
  expect(remote.consoleUrl({ remoteId: '1', name: 'a/b', scopes: [] }, workspace('2', 'c d'), 'id')).toBe(
    'https://cloud.seqera.io/orgs/a%2Fb/workspaces/c%20d/credentials',
  )
  expect(remote.consoleUrl({ remoteId: null, name: 'mira', scopes: [] }, personal, 'id')).toBe(
    'https://cloud.seqera.io/user/mira/credentials',
  )
})
