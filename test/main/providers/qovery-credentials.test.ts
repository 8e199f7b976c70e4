import { expect, test } from 'vitest'
import { secretNames } from '../../../src/main/providers/form.ts'
import { qovery } from '../../../src/main/providers/qovery/index.ts'
import { failure } from '../../support/failure.ts'
import { organization, replaying, withQovery } from '../../support/qovery.ts'

const here = organization('o1')
const listPath = '/organization/o1/credentials'
const aws = { id: 'c1', name: 'n', object_type: 'AWS', access_key_id: 'AKIA1' }

/** The only credential of a list with this row in it. */
async function listed(row: Record<string, unknown>) {
  const { remote } = await replaying({ [listPath]: { results: [row] } })
  const [credential] = await remote.list(here)
  if (!credential) throw new Error('The list is empty.')
  return credential
}

test.each([{}, { results: null }, { results: {} }, [], 'null', ''])(
  'a list of %j is an error, never «nothing»',
  async (answer) => {
    const { remote } = await replaying({ [listPath]: answer, '/organization': answer })
    await failure(remote.list(here), 'remote-answer')
    await failure(remote.discover(), 'remote-answer')
  },
)

test('one credential without an id spoils the list, and is named', async () => {
  const rows = [{ credential: aws }, { credential: { ...aws, id: undefined } }]
  const { remote } = await replaying({ [listPath]: { results: rows } })
  const { detail } = await failure(remote.list(here), 'remote-answer')
  expect(detail.at).toBe('GET /organization/o1/credentials, results.1.credential.id')
})

test('a row without a credential is about clusters, and no credential', async () => {
  const clusters = [{ id: 'k', name: 'laptop' }]
  const results = [{ clusters }, { credential: null, clusters: null }, { credential: aws, clusters: null }]
  const { remote } = await replaying({ [listPath]: { results } })
  expect((await remote.list(here)).map(({ remoteId }) => remoteId)).toEqual(['c1'])
})

test('a credential tells no time and no health, and its clusters are its usage', async () => {
  const clusters = [{ id: 'k1', name: 'production', cloud_provider: 'MOON' }, { id: 'k2', name: null }, {}]
  expect(await listed({ credential: aws, clusters })).toEqual({
    remoteId: 'c1',
    kind: 'AWS',
    name: 'n',
    description: null,
    attributes: { access_key_id: 'AKIA1' },
    extra: {},
    createdAt: null,
    updatedAt: null,
    lastUsedAt: null,
    health: null,
    usage: {
      count: 3,
      by: [
        { type: 'cluster', id: 'k1', name: 'production' },
        { type: 'cluster', id: 'k2', name: 'k2' },
      ],
    },
  })
})

test('no clusters are a usage of none, and clusters that are not told are no usage', async () => {
  expect(await listed({ credential: aws, clusters: [] })).toMatchObject({ usage: { count: 0, by: [] } })
  expect(await listed({ credential: aws, clusters: null })).not.toHaveProperty('usage')
  expect(await listed({ credential: aws })).not.toHaveProperty('usage')
})

test('a credential in two rows has the clusters of both', async () => {
  const row = (id: string) => ({ credential: aws, clusters: [{ id, name: id }] })
  const { remote } = await replaying({ [listPath]: { results: [row('k1'), row('k2')] } })
  const credentials = await remote.list(here)
  expect(credentials).toHaveLength(1)
  expect(credentials[0]?.usage?.count).toBe(2)
})

test.each([
  [{ access_key_id: 'AKIA', role_arn: null }, 'EKS_ANYWHERE_VSPHERE_STATIC'],
  [{ access_key_id: null, role_arn: 'arn' }, 'EKS_ANYWHERE_VSPHERE_ROLE'],
  [{ role_arn: 'arn' }, 'EKS_ANYWHERE_VSPHERE_ROLE'],
  [{ access_key_id: null, role_arn: null }, 'EKS_ANYWHERE_VSPHERE'],
  [{ access_key_id: 'AKIA', role_arn: 'arn' }, 'EKS_ANYWHERE_VSPHERE'],
])('EKS Anywhere with %j is of the kind %s', async (given, kind) => {
  const credential = { id: 'c', name: 'n', object_type: 'EKS_ANYWHERE_VSPHERE', vsphere_user: 'u', ...given }
  expect((await listed({ credential })).kind).toBe(kind)
})

test('a kind that is not known is kept whole, with what its row says beside it', async () => {
  const credential = {
    id: 'c',
    name: 'n',
    object_type: 'OVH',
    region: 'gra',
    quota: { max: 9 },
    has_api_key: true,
    none: null,
  }
  const { kind, attributes, extra } = await listed({ credential, clusters: [], imported: true })
  expect({ kind, attributes, extra }).toEqual({
    kind: 'OVH',
    attributes: {},
    extra: { region: 'gra', quota: { max: 9 }, has_api_key: true, imported: true },
  })
})

test('ids that are numbers become text, and lose no digit', async () => {
  const text = `{"results":[{"credential":{"id":9007199254740993,"name":"n","object_type":"AWS","serial":9007199254740993}}]}`
  const { remote } = await replaying({ [listPath]: text })
  expect(await remote.list(here)).toMatchObject([
    { remoteId: '9007199254740993', extra: { serial: 9007199254740993n } },
  ])
})

test('a declared field of an undeclared shape is kept beside, not in its place', async () => {
  const { attributes, extra } = await listed({ credential: { ...aws, access_key_id: { id: 'A' } } })
  expect({ attributes, extra }).toEqual({ attributes: {}, extra: { access_key_id: { id: 'A' } } })
})

test.each(qovery.kinds.map((kind) => [kind.id, kind] as const))(
  'a secret of %s is not taken from an answer, even if the remote sends it',
  async (id, { schema }) => {
    const names = ['secret_access_key', 'gcp_credentials', 'vsphere_password', 'scaleway_secret_key']
    const fields = [...Object.keys(schema.shape), ...names, 'api_token']
    const given = Object.fromEntries(fields.map((name) => [name, `value of ${name}`]))
    const wanted = Object.keys(schema.shape).filter((name) => !secretNames(schema).includes(name))
    const form = {
      role_arn: id.endsWith('ROLE') ? 'a' : null,
      access_key_id: id.endsWith('ROLE') ? null : 'a',
    }
    const type = id.replace(/^(EKS_ANYWHERE_VSPHERE)_.*/, '$1')
    const eks = type === 'EKS_ANYWHERE_VSPHERE' ? form : {}
    const credential = await listed({
      credential: { ...given, ...eks, id: 'c', name: 'n', object_type: type },
      beside: { nested: [{ password: 'value of nested' }] },
    })
    expect(credential.kind).toBe(id)
    expect(Object.keys(credential.attributes).sort()).toEqual(wanted.sort())
    for (const name of [...names, 'api_token', 'nested']) {
      expect(JSON.stringify(credential)).not.toContain(`value of ${name}`)
    }
  },
)

test('a mask is not taken for a value', async () => {
  const credential = { ...aws, access_key_id: '****', later: '***', list: ['***', 'x'] }
  const { attributes, extra } = await listed({ credential })
  expect({ attributes, extra }).toEqual({ attributes: {}, extra: { list: ['x'] } })
})

test.each([
  ['AWS', 'aws'],
  ['AWS_ROLE', 'aws'],
  ['EKS_ANYWHERE_VSPHERE', 'aws'],
  ['SCW', 'scaleway'],
  ['GCP', 'gcp'],
  ['GCP_WORKLOAD_IDENTITY_FEDERATION', 'gcp'],
  ['AZURE', 'azure'],
  ['OTHER', 'onPremise'],
])('a credential of the type %s is described under /%s', async (type, cloud) => {
  const credential = { id: 'c1', name: 'n', object_type: type }
  const { remote, seen } = await replaying({
    [listPath]: { results: [{ credential, clusters: [{ id: 'k', name: 'k' }], row: 1 }] },
    [`/organization/o1/${cloud}/credentials/c1`]: { ...credential, name: 'newer' },
  })
  await remote.list(here)
  const described = await remote.describe(here, 'c1')
  expect(described).toMatchObject({ name: 'newer', usage: { count: 1 }, extra: { row: 1 } })
  expect(seen.map(({ url }) => url)).toEqual([listPath, `/organization/o1/${cloud}/credentials/c1`])
})

test('without a list, a description begins with one', async () => {
  const { remote, calls, scope, state } = await withQovery()
  const [credential] = state.credentials.values()
  const { id = '' } = credential ?? {}
  expect(await remote.describe(scope, id)).toMatchObject({ remoteId: id, usage: { count: 2 } })
  expect(await remote.describe(scope, id)).toMatchObject({ remoteId: id })
  expect(calls.length).toBe(3)
})

test('what was made after the last list is described all the same', async () => {
  const { remote, state, scope } = await withQovery()
  await remote.list(scope)
  const { id } = state.add({ organizationId: scope.remoteId ?? '', form: 'ON_PREMISE', name: 'newer' })
  expect(await remote.describe(scope, id)).toMatchObject({ name: 'newer', usage: { count: 0 } })
})

test('a list describes what has a type that is not known: no path is guessed', async () => {
  const credential = { id: 'c', name: 'n', object_type: 'OVH', region: 'gra' }
  const { remote, seen } = await replaying({ [listPath]: { results: [{ credential, clusters: [] }] } })
  const [listing] = await remote.list(here)
  expect(await remote.describe(here, 'c')).toEqual(listing)
  expect(seen.length).toBe(1)
})

test('a credential that no list has is refused, without a guess at its path', async () => {
  const { remote, seen } = await replaying({ [listPath]: { results: [] } })
  const { detail } = await failure(remote.describe(here, 'c'), 'remote-refused')
  expect(detail).toMatchObject({ provider: 'qovery', status: 404 })
  expect(seen.length).toBe(1)
})

test('a description of another credential is not taken', async () => {
  const { remote } = await replaying({
    [listPath]: { results: [{ credential: aws }] },
    '/organization/o1/aws/credentials/c1': { ...aws, id: 'c2' },
  })
  const { detail } = await failure(remote.describe(here, 'c1'), 'remote-answer')
  expect(detail.at).toBe('GET /organization/o1/aws/credentials/c1, id')
})

test('what is described is what was listed, for everything in the demo', async () => {
  const { remote } = await withQovery()
  const kinds = new Set<string>()
  for (const { scopes } of await remote.discover()) {
    for (const scope of scopes) {
      for (const credential of await remote.list(scope)) {
        kinds.add(credential.kind)
        expect(await remote.describe(scope, credential.remoteId)).toEqual(credential)
      }
    }
  }
  expect([...kinds].sort()).toEqual(qovery.kinds.map(({ id }) => id).sort())
})
