import { expect, test } from 'vitest'
import { qovery } from '../../../src/main/providers/qovery/index.ts'
import { failure } from '../../support/failure.ts'
import { draftOf, filled, withQovery } from '../../support/qovery.ts'

const creatable = Object.keys(filled)
const withSecret = creatable.filter((kind) => Object.keys(filled[kind]?.secrets ?? {}).length > 0)

test.each(creatable)('%s is created, read, edited, read and removed', async (kind) => {
  const { remote, scope, state } = await withQovery({ seed: 'empty' })
  const { remoteId, secrets } = await remote.create!(scope, draftOf(kind))
  if (!remoteId) throw new Error('The new credential has no id.')
  expect(secrets).toEqual({})
  const [made] = await remote.list(scope)
  expect(made).toMatchObject({ remoteId, kind, name: 'mine', usage: { count: 0 } })
  expect(made?.attributes).toMatchObject(filled[kind]?.attributes ?? {})

  const current = await remote.describe(scope, remoteId)
  expect(current).toEqual(made)
  const attributes = Object.fromEntries(
    Object.entries(current.attributes).map(([name, value]) => [
      name,
      typeof value === 'string' ? `${value}.2` : value,
    ]),
  )
  await remote.update!(scope, current, draftOf(kind, 'renamed', { attributes }))
  const after = await remote.describe(scope, remoteId)
  expect(after).toMatchObject({ remoteId, kind, name: 'renamed' })
  for (const name of Object.keys(filled[kind]?.attributes ?? {})) {
    expect(after.attributes[name]).toBe(attributes[name])
  }

  await remote.remove!(scope, remoteId)
  expect(state.credentials.size).toBe(0)
})

test('every kind can be created but Azure, which says what to do instead', async () => {
  const cannot = qovery.kinds.filter((kind) => kind.cannot?.create)
  expect(cannot.map(({ id }) => id)).toEqual(['AZURE'])
  expect(qovery.kinds.filter((kind) => !kind.cannot).map(({ id }) => id)).toEqual(creatable)
  const { remote, scope, calls } = await withQovery()
  const attributes = { azure_subscription_id: 's', azure_tenant_id: 't' }
  const work = remote.create!(scope, draftOf('AZURE', 'a', { attributes }))
  expect((await failure(work, 'invalid-input')).message).toMatch(/Add it there, then pull it\.$/)
  expect(calls).toEqual([])
})

test('an Azure credential that is there can be renamed, and keeps what Qovery made', async () => {
  const { remote, state } = await withQovery()
  const { id = '', organizationId = '' } =
    [...state.credentials.values()].find(({ form }) => form === 'AZURE') ?? {}
  const scope = { remoteId: organizationId, name: 'n', kind: 'organization' } as const
  const current = await remote.describe(scope, id)
  const { attributes } = current
  await remote.update!(scope, current, draftOf('AZURE', 'renamed', { attributes }))
  expect(await remote.describe(scope, id)).toEqual({ ...current, name: 'renamed' })
})

const keyFile = filled.GCP?.secrets.gcp_credentials ?? ''

test.each<[string, string, Record<string, unknown>]>([
  ['AWS', 'aws', { type: 'AWS_STATIC', access_key_id: 'AKIA1', secret_access_key: 's3cret-key' }],
  ['AWS_ROLE', 'aws', { type: 'AWS_ROLE', role_arn: 'arn:aws:iam::1:role/q' }],
  [
    'EKS_ANYWHERE_VSPHERE_STATIC',
    'aws',
    {
      type: 'EKS_ANYWHERE_VSPHERE_STATIC',
      vsphere_user: 'svc',
      vsphere_password: 'pa55-word',
      access_key_id: 'AKIA2',
      secret_access_key: 's3cret-key',
    },
  ],
  [
    'EKS_ANYWHERE_VSPHERE_ROLE',
    'aws',
    {
      type: 'EKS_ANYWHERE_VSPHERE_ROLE',
      vsphere_user: 'svc',
      vsphere_password: 'pa55-word',
      role_arn: 'arn:aws:iam::1:role/v',
    },
  ],
  [
    'SCW',
    'scaleway',
    {
      scaleway_access_key: 'SCW1',
      scaleway_secret_key: 's3cret-key',
      scaleway_project_id: 'project',
      scaleway_organization_id: 'organization',
    },
  ],
  [
    'GCP',
    'gcp',
    {
      credential_type: 'SERVICE_ACCOUNT_KEY',
      gcp_credentials: Buffer.from(keyFile, 'utf8').toString('base64'),
    },
  ],
  [
    'GCP_WORKLOAD_IDENTITY_FEDERATION',
    'gcp',
    {
      credential_type: 'WORKLOAD_IDENTITY_FEDERATION',
      ...filled.GCP_WORKLOAD_IDENTITY_FEDERATION?.attributes,
    },
  ],
  ['OTHER', 'onPremise', {}],
])('%s is sent whole to /%s, in one request, by a create and by an update', async (kind, cloud, body) => {
  const { remote, scope, calls } = await withQovery({ seed: 'empty' })
  const { remoteId } = await remote.create!(scope, draftOf(kind))
  const current = await remote.describe(scope, remoteId ?? '')
  const before = calls.length
  // Read-only fields come back with what was read, and are not sent.
  const attributes = { ...current.attributes }
  await remote.update!(scope, current, draftOf(kind, 'renamed', { attributes }))
  expect(calls.length).toBe(before + 1)
  const path = `/organization/${scope.remoteId}/${cloud}/credentials`
  expect(calls[0]).toMatchObject({ method: 'POST', path, body: { name: 'mine', ...body } })
  expect(calls.at(-1)).toMatchObject({ method: 'PUT', path: `${path}/${remoteId}` })
  expect(calls.at(-1)?.body).toEqual({ name: 'renamed', ...body })
})

test.each(withSecret)('%s cannot even be renamed without its secrets, and nothing is sent', async (kind) => {
  const { remote, scope, calls } = await withQovery({ seed: 'empty' })
  await remote.create!(scope, draftOf(kind))
  const [current] = await remote.list(scope)
  const before = calls.length
  for (const field of Object.keys(filled[kind]?.secrets ?? {})) {
    for (const blank of [undefined, '']) {
      const secrets = { ...filled[kind]?.secrets, [field]: blank } as Record<string, string>
      const work = remote.update!(scope, current!, draftOf(kind, 'renamed', { secrets }))
      const { detail, message } = await failure(work, 'secret-not-held')
      expect(detail).toEqual({ field })
      expect(message).toMatch(/this vault does not hold it\. Store it here first\.$/)
    }
  }
  expect(calls.length).toBe(before)
})

test.each(['not json', '"text"', '[]', Buffer.from(keyFile).toString('base64')])(
  'a Google key of %j is no key file, and is not sent',
  async (gcp_credentials) => {
    const { remote, scope, calls } = await withQovery()
    const work = remote.create!(scope, draftOf('GCP', 'g', { secrets: { gcp_credentials } }))
    const { detail } = await failure(work, 'invalid-input')
    expect(detail.issues[0]?.path).toBe('gcp_credentials')
    expect(calls).toEqual([])
  },
)

test('a key file arrives as it was, letters beyond ASCII included', async () => {
  const { remote, scope, state } = await withQovery({ seed: 'empty' })
  await remote.create!(scope, draftOf('GCP'))
  const [held] = state.credentials.values()
  const sent = Buffer.from(String(held?.values.gcp_credentials), 'base64').toString('utf8')
  expect(sent).toBe(keyFile)
  expect(JSON.parse(sent).client_email).toMatch(/^bøt@/)
})

test('a field that is missing is named before anything is sent', async () => {
  const { remote, scope, calls } = await withQovery()
  const work = remote.create!(scope, draftOf('AWS_ROLE', 'r', { attributes: {} }))
  const { detail } = await failure(work, 'invalid-input')
  expect(detail.issues).toEqual([{ path: 'role_arn', message: 'Qovery needs this' }])
  expect(calls).toEqual([])
})

test('a description, which Qovery would lose, is refused', async () => {
  const { remote, scope, calls } = await withQovery()
  const { detail } = await failure(
    remote.create!(scope, draftOf('OTHER', 'n', { description: 'why' })),
    'invalid-input',
  )
  expect(detail.issues[0]?.path).toBe('description')
  expect(calls).toEqual([])
  await remote.create!(scope, draftOf('OTHER', 'n', { description: '' }))
})

test('a credential keeps its kind, and a kind that is not known is not written', async () => {
  const { remote, scope, calls } = await withQovery({ seed: 'empty' })
  await remote.create!(scope, draftOf('AWS'))
  const [current] = await remote.list(scope)
  const before = calls.length
  const { detail } = await failure(remote.update!(scope, current!, draftOf('AWS_ROLE', 'n')), 'invalid-input')
  expect(detail.issues[0]?.path).toBe('kind')
  const unknown = { ...current!, kind: 'OVH' }
  expect((await failure(remote.update!(scope, unknown, draftOf('OVH')), 'not-found')).detail).toEqual({
    what: 'kind',
    id: 'OVH',
  })
  await failure(remote.create!(scope, draftOf('OVH')), 'not-found')
  expect(calls.length).toBe(before)
})
