import { expect, test } from 'vitest'
import { rules } from '../../src/sandbox/seqera/kinds.ts'
import { startSandbox } from '../../src/sandbox/server.ts'
import { withSandbox } from '../support/seqera.ts'

const at = Date.UTC(2026, 0, 15, 12)

async function started(options: Parameters<typeof withSandbox>[0] = { seed: 'empty' }) {
  let now = at
  const sandbox = await withSandbox({ now: () => now, ...options })
  const ask = async (route: string, body?: unknown, token = sandbox.token('seqera')) => {
    const [method = '', path = ''] = route.split(' ')
    const response = await fetch(`${sandbox.url('seqera')}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, text, body: text.startsWith('{') ? JSON.parse(text) : undefined }
  }
  const advance = (ms: number) => {
    now += ms
  }
  return { ...sandbox, ask, advance, held: sandbox.state.seqera.credentials }
}

const ssh = (name: string, keys: object = { privateKey: 'pem' }) => ({
  credentials: { name, provider: 'ssh', keys },
})
const forbidden = { status: 403, body: { message: 'Forbidden' } }

test.each(['/user-info', '/user/4172/workspaces', '/orgs', '/credentials', '/nowhere'])(
  'without the right token GET %s answers 401 and nothing',
  async (path) => {
    const { ask } = await started()
    expect(await ask(`GET ${path}`, undefined, 'wrong')).toMatchObject({ status: 401, text: '' })
  },
)

test('the service says who it is to anyone', async () => {
  const { ask } = await started()
  expect((await ask('GET /service-info', undefined, 'wrong')).body.serviceInfo).toMatchObject({
    userWorkspaceEnabled: true,
  })
})

test('the places of a user are the organizations, then their workspaces', async () => {
  const { ask } = await started({ seed: 'demo' })
  const { body } = await ask('GET /user/4172/workspaces')
  expect(body.orgsAndWorkspaces).toHaveLength(3 + 9)
  expect(body.orgsAndWorkspaces[0]).not.toHaveProperty('workspaceId')
  expect(body.orgsAndWorkspaces[3]).toMatchObject({ orgName: 'halden-genomics', workspaceName: 'production' })
  expect(await ask('GET /user/1/workspaces')).toMatchObject(forbidden)
})

test('organizations and their workspaces can be asked for one by one', async () => {
  const { ask, state } = await started({ seed: 'demo' })
  expect((await ask('GET /orgs')).body).toMatchObject({ totalSize: 3 })
  const { workspaces } = (await ask(`GET /orgs/${state.seqera.organizations[1]?.id}/workspaces`)).body
  expect(workspaces.map(({ name }: { name: string }) => name)).toEqual(['production', 'staging', 'assay-dev'])
  expect(await ask('GET /orgs/1/workspaces')).toMatchObject(forbidden)
})

test('what is created can be listed, described, changed and deleted', async () => {
  const { ask, held, advance } = await started()
  const { status, body } = await ask(
    'POST /credentials',
    ssh('bastion', { privateKey: 'one', passphrase: 'two' }),
  )
  expect([status, Object.keys(body)]).toEqual([200, ['credentialsId']])
  const id = body.credentialsId
  expect(id).toMatch(/^[A-Za-z0-9]{22}$/)
  expect(held.get(id)?.keys).toEqual({ privateKey: 'one', passphrase: 'two' })

  const [row] = (await ask('GET /credentials')).body.credentials
  expect(row).toMatchObject({
    id,
    name: 'bastion',
    provider: 'ssh',
    deleted: false,
    dateCreated: new Date(at).toISOString(),
  })
  expect(row).not.toHaveProperty('keys')

  advance(5000)
  const changed = await ask(`PUT /credentials/${id}`, ssh('bastion-2', { privateKey: 'three' }))
  expect([changed.status, changed.text]).toEqual([204, ''])
  expect(held.get(id)).toMatchObject({
    name: 'bastion-2',
    keys: { privateKey: 'three' },
    updatedAt: at + 5000,
  })

  expect(await ask(`DELETE /credentials/${id}`)).toMatchObject({ status: 204, text: '' })
  expect((await ask('GET /credentials')).body.credentials).toEqual([])
  expect(await ask(`GET /credentials/${id}`)).toMatchObject(forbidden)
})

test('an update keeps nothing that it leaves out', async () => {
  const { ask, held } = await started()
  const full = { ...ssh('a1').credentials, description: 'why', keys: { privateKey: 'k', passphrase: 'p' } }
  const { credentialsId: id } = (await ask('POST /credentials', { credentials: full })).body
  await ask(`PUT /credentials/${id}`, ssh('a1'))
  expect(held.get(id)).toMatchObject({ description: null, keys: { privateKey: 'pem' } })
})

test.each(Object.entries(rules))(
  'a description of %s shows its public keys and no secret',
  async (provider, rule) => {
    const { ask, state } = await started()
    const keys = Object.fromEntries(
      [...rule.public, ...rule.secret].map((name) => [name, `value of ${name}`]),
    )
    const { id } = state.seqera.add({ name: 'x1', provider, keys })
    const { body, text } = await ask(`GET /credentials/${id}`)
    expect(Object.keys(body.credentials.keys).sort()).toEqual(['discriminator', ...rule.public].sort())
    for (const name of rule.secret) expect(text).not.toContain(`value of ${name}`)
  },
)

test.each([
  ['a name with a space', ssh('two words'), /2 to 99 letters/],
  ['a name of one letter', ssh('a'), /2 to 99 letters/],
  ['no name', { credentials: { provider: 'ssh', keys: { privateKey: 'k' } } }, /2 to 99 letters/],
  [
    'an unknown provider',
    { credentials: { name: 'ab', provider: 'acme', keys: {} } },
    /Unknown credentials provider/,
  ],
  ['no keys', { credentials: { name: 'ab', provider: 'ssh' } }, /lack keys/],
  [
    'half of the keys',
    { credentials: { name: 'ab', provider: 'aws', keys: { accessKey: 'a' } } },
    /Missing keys/,
  ],
  [
    'a key of another kind',
    ssh('ab', { privateKey: 'k', registry: 'r' }),
    /Unknown property in keys: registry/,
  ],
  ['no credentials', { name: 'ab' }, /lacks credentials/],
  ['nothing', undefined, /lacks credentials/],
])('a create with %s is refused with 400', async (_what, body, message) => {
  const { ask, held } = await started()
  const answer = await ask('POST /credentials', body)
  expect(answer.status).toBe(400)
  expect(answer.body.message).toMatch(message)
  expect(held.size).toBe(0)
})

test('a name is taken within a workspace only', async () => {
  const { ask, state } = await started({ seed: 'demo' })
  const [one, two] = state.seqera.organizations[0]?.workspaces ?? []
  const inside = (id: string | undefined) => `workspaceId=${id}`
  expect((await ask(`POST /credentials?${inside(one?.id)}`, ssh('same'))).status).toBe(200)
  expect((await ask(`GET /credentials/validate?name=same&${inside(one?.id)}`)).status).toBe(409)
  expect((await ask(`POST /credentials?${inside(one?.id)}`, ssh('same'))).status).toBe(409)
  expect(await ask(`GET /credentials/validate?name=same&${inside(two?.id)}`)).toMatchObject({
    status: 204,
    text: '',
  })
  expect((await ask(`POST /credentials?${inside(two?.id)}`, ssh('same'))).status).toBe(200)
  expect((await ask('GET /credentials/validate?name=two%20words')).status).toBe(400)
})

test('a rename to a taken name is refused, and to its own is not', async () => {
  const { ask } = await started()
  await ask('POST /credentials', ssh('first'))
  const { credentialsId: id } = (await ask('POST /credentials', ssh('second'))).body
  expect((await ask(`PUT /credentials/${id}`, ssh('first'))).status).toBe(409)
  expect((await ask(`PUT /credentials/${id}`, ssh('second'))).status).toBe(204)
})

test('the kind of a credential cannot be changed', async () => {
  const { ask, state } = await started()
  const { id } = state.seqera.add({ name: 'k8s', provider: 'k8s', keys: { token: 't' } })
  expect((await ask(`PUT /credentials/${id}`, ssh('k8s'))).status).toBe(400)
})

test('a credential of a workspace is not found without it', async () => {
  const { ask, state } = await started({ seed: 'demo' })
  const { id: workspaceId } = state.seqera.organizations[0]?.workspaces[0] ?? { id: '' }
  const { id } = state.seqera.add({ name: 'here', provider: 'ssh', workspaceId, keys: { privateKey: 'k' } })
  for (const [method, body] of [['GET'], ['PUT', ssh('here')], ['DELETE']] as const) {
    expect(await ask(`${method} /credentials/${id}`, body)).toMatchObject(forbidden)
  }
  expect((await ask(`GET /credentials/${id}?workspaceId=${workspaceId}`)).status).toBe(200)
})

test('a workspace that is no number is 400, and one of others 403', async () => {
  const { ask } = await started()
  expect((await ask('GET /credentials?workspaceId=abc')).status).toBe(400)
  expect(await ask('GET /credentials?workspaceId=123')).toMatchObject(forbidden)
})

test('a delete that is checked is blocked by what depends on it', async () => {
  const { ask, state, held } = await started()
  const dependents = [{ type: 'compute-env', id: 'e1', name: 'env', url: 'https://sandbox.example/e1' }]
  const { id } = state.seqera.add({ name: 'busy', provider: 'ssh', dependents })
  expect(await ask(`DELETE /credentials/${id}?checked=true`)).toMatchObject({
    status: 409,
    body: { credentialsId: id, conflicts: dependents },
  })
  expect(held.size).toBe(1)
  expect((await ask(`DELETE /credentials/${id}`)).status).toBe(204)
})

test('an external id is made for a role, kept by an update, and refused without a role', async () => {
  const { ask, held } = await started()
  const aws = (keys: object) => ({ credentials: { name: 'role', provider: 'aws', keys } })
  const { body } = await ask('POST /credentials?useExternalId=true', aws({ assumeRoleArn: 'arn:1' }))
  const made = held.get(body.credentialsId)?.keys.externalId
  expect(made).toMatch(/^[0-9a-f]{8}-/)
  await ask(`PUT /credentials/${body.credentialsId}`, aws({ assumeRoleArn: 'arn:2' }))
  expect(held.get(body.credentialsId)?.keys).toEqual({ externalId: made, assumeRoleArn: 'arn:2' })
  const refused = await ask('POST /credentials?useExternalId=true', {
    credentials: { name: 'keys', provider: 'aws', keys: { accessKey: 'a', secretKey: 's' } },
  })
  expect(refused.status).toBe(400)
})

test('a check tells the health and its time; it is forced only where it was bad', async () => {
  const { ask, state, held } = await started()
  const { id } = state.seqera.add({ name: 'bad', provider: 'ssh', status: 'INVALID', message: 'No' })
  expect((await ask(`POST /credentials/${id}/validate`)).body).toEqual({
    status: 'INVALID',
    message: 'No',
    transientError: false,
  })
  expect(held.get(id)?.validatedAt).toBe(at)
  expect((await ask(`POST /credentials/${id}/validate?force=true`)).body).toMatchObject({
    status: 'AVAILABLE',
  })
  expect((await ask(`POST /credentials/${id}/validate?force=true`)).status).toBe(409)
  expect((await ask('POST /credentials/nosuch/validate')).status).toBe(404)
})

test('new keys make a bad credential good again', async () => {
  const { ask, state, held } = await started()
  const { id } = state.seqera.add({ name: 'bad', provider: 'ssh', status: 'INVALID', message: 'No' })
  await ask(`PUT /credentials/${id}`, ssh('bad'))
  expect(held.get(id)).toMatchObject({ status: 'AVAILABLE', message: null })
})

test('encrypted keys are not to be had without a pairing', async () => {
  const { ask, state } = await started()
  const { id } = state.seqera.add({ name: 'k1', provider: 'ssh', keys: { privateKey: 'secret' } })
  expect(await ask(`GET /credentials/${id}/keys`)).toMatchObject({ status: 400 })
})

test('two changes within a millisecond are two moments', async () => {
  const { state } = await started()
  const { id } = state.seqera.add({ name: 'k1', provider: 'ssh' })
  const first = state.seqera.change(id, { name: 'k2' }).updatedAt
  expect(state.seqera.change(id, { name: 'k3' }).updatedAt).toBeGreaterThan(first)
})

test('the demo is the same on every start, spans every kind, and obeys the rules of its own service', async () => {
  const [one, two] = [await started({ seed: 'demo' }), await started({ seed: 'demo' })]
  expect([...one.held.values()]).toEqual([...two.held.values()])
  const all = [...one.held.values()]
  expect(all.length).toBeGreaterThanOrEqual(60)
  expect(new Set(all.map(({ provider }) => provider))).toEqual(new Set(Object.keys(rules)))
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  for (const { name, createdAt, updatedAt, usedAt, description } of all) {
    expect(name).toMatch(/^[A-Za-z0-9_-]{2,99}$/)
    expect(createdAt).toBeLessThanOrEqual(updatedAt)
    expect(Math.max(updatedAt, usedAt ?? 0)).toBeLessThanOrEqual(at)
    expect(description).not.toBe('')
  }
  expect(all.filter(({ status }) => status === 'INVALID').map(({ message }) => message)).toContain(
    'The security token included in the request is invalid.',
  )
  expect(all.filter(({ usedAt }) => usedAt === null).length).toBeGreaterThan(5)
  for (const { name, provider, keys } of all) {
    const body = { credentials: { name: `${name}-copy`, provider, keys } }
    expect((await one.ask('POST /credentials', body)).status, name).toBe(200)
  }
})

test('the demo grows to thousands, each with a name of its own in its place', async () => {
  const sandbox = await startSandbox({ credentials: 5000 })
  try {
    const all = [...sandbox.state.seqera.credentials.values()]
    expect(all.length).toBe(5000)
    expect(new Set(all.map(({ workspaceId, name }) => `${workspaceId} ${name}`)).size).toBe(5000)
  } finally {
    await sandbox.close()
  }
})
