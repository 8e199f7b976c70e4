import { expect, test } from 'vitest'
import type { Draft } from '../../../src/main/providers/provider.ts'
import { seqera } from '../../../src/main/providers/seqera/index.ts'
import { failure } from '../../support/failure.ts'
import { arn, draft, empty, started } from '../../support/seqera-write.ts'

const azure = { batchName: 'b', storageName: 's' }
const entra = { ...azure, tenantId: 't', clientId: 'c' }
test.each<[string, Draft['attributes'], Draft['secrets'], string]>([
  ['ssh', {}, {}, 'privateKey'],
  ['ssh', {}, { privateKey: '' }, 'privateKey'],
  ['ssh', {}, { passphrase: 'p' }, 'privateKey'],
  ['github', { username: 'u' }, { token: 't' }, 'password'],
  ['gitlab', { username: 'u' }, {}, 'token'],
  ['gitea', { username: 'u', baseUrl: 'https://g' }, {}, 'password'],
  ['codecommit', { username: 'u' }, {}, 'password'],
  ['bitbucket', { username: 'u' }, {}, 'token'],
  ['azurerepos', { username: 'u' }, {}, 'token'],
  ['github_app', { appId: '1', clientId: 'c' }, { clientSecret: 's' }, 'privateKey'],
  ['container-reg', { userName: 'u' }, {}, 'password'],
  ['tw-agent', { workDir: '/w' }, {}, 'connectionId'],
  ['aws', { accessKey: 'a' }, {}, 'secretKey'],
  ['aws', { accessKey: 'a', assumeRoleArn: arn }, {}, 'secretKey'],
  ['seqeracompute', { accessKey: 'a' }, {}, 'secretKey'],
  ['s3', { accessKey: 'a' }, {}, 'secretKey'],
  ['google', {}, {}, 'data'],
  ['k8s', {}, {}, 'token'],
  ['k8s', { certificate: 'c' }, {}, 'privateKey'],
  ['azure', azure, {}, 'batchKey'],
  ['azure_entra', entra, { batchKey: 'k' }, 'clientSecret'],
  ['azure-cloud', { ...entra, subscriptionId: 's' }, {}, 'clientSecret'],
])('an update of %s with %j and %j wants %s, and sends nothing', async (kind, attributes, secrets, field) => {
  const { remote, scope, calls } = await started()
  const current = { ...empty, kind, attributes }
  const { detail, message } = await failure(
    remote.update!(scope, current, draft({ kind, attributes, secrets })),
    'secret-not-held',
  )
  expect(detail).toEqual({ field })
  expect(message).toMatch(/does not hold "[A-Z][^"]+"/)
  expect(calls).toEqual([])
})

test.each<[string, Draft['attributes'], Draft['secrets']]>([
  ['aws', { assumeRoleArn: arn }, {}],
  ['google', { workloadIdentityProvider: 'w', serviceAccountEmail: 'e' }, {}],
  ['azure', azure, { storageKey: 'k' }],
  ['azure_entra', entra, { clientSecret: 's' }],
  ['k8s', {}, { token: 't' }],
  ['bitbucket', { username: 'u' }, { password: 'p' }],
  ['s3', {}, {}],
])('an update of %s with %j and %j is enough', async (kind, attributes, secrets) => {
  const { remote, scope, state } = await started()
  const { id } = state.seqera.add({ name: 'bastion', provider: kind, workspaceId: scope.remoteId })
  await remote.update!(scope, { ...empty, remoteId: id, kind }, draft({ kind, attributes, secrets }))
})

test('a creation with nothing to choose from names what can be entered', async () => {
  const { remote, scope } = await started()
  const create = (kind: string) => remote.create!(scope, draft({ kind, secrets: {} }))
  const issues = async (kind: string) => (await failure(create(kind), 'invalid-input')).detail.issues
  expect(await issues('google')).toMatchObject([
    { path: 'data', message: expect.stringMatching(/service account key, or/) },
  ])
  expect(await issues('k8s')).toMatchObject([{ path: 'token' }])
  expect((await failure(create('ssh'), 'secret-not-held')).detail).toEqual({ field: 'privateKey' })
})

test('a public value that is missing or too long is named', async () => {
  const { remote, scope, calls } = await started()
  const issues = async (attributes: Draft['attributes']) => {
    const work = remote.create!(scope, draft({ kind: 'github', attributes, secrets: { password: 'p' } }))
    return (await failure(work, 'invalid-input')).detail.issues
  }
  expect(await issues({})).toMatchObject([{ path: 'username' }])
  expect(await issues({ username: 'u', category: 'x'.repeat(21) })).toMatchObject([{ path: 'category' }])
  expect(await issues({ username: 'u', baseUrl: 'x'.repeat(201) })).toMatchObject([{ path: 'baseUrl' }])
  expect(calls).toEqual([])
})

test('"local" and kinds that are not known are not written, with a reason', async () => {
  const { remote, scope, calls } = await started()
  const local = draft({ kind: 'local', secrets: { password: 'p' } })
  for (const [kind, given, reason] of [
    ['local', local, /no credential of this kind|takes no change/],
    ['later', draft({ kind: 'later' }), /does not know the kind "later"/],
  ] as const) {
    for (const work of [remote.create!(scope, given), remote.update!(scope, { ...empty, kind }, given)]) {
      const { detail } = await failure(work, 'invalid-input')
      expect(detail.issues).toMatchObject([{ path: 'kind', message: expect.stringMatching(reason) }])
    }
  }
  expect(calls).toEqual([])
  const { cannot } = seqera.kinds.find(({ id }) => id === 'local') ?? {}
  expect(Object.keys(cannot ?? {})).toEqual(['create', 'update'])
})

test('a credential cannot become another kind', async () => {
  const { remote, scope, create } = await started()
  const current = await create(draft())
  const k8s = draft({ kind: 'k8s', secrets: { token: 't' } })
  const { detail } = await failure(remote.update!(scope, current, k8s), 'invalid-input')
  expect(detail.issues).toMatchObject([{ path: 'kind' }])
})

test('a new Azure credential may come without keys, as Seqera asks for none', async () => {
  const { create, held } = await started()
  const { remoteId } = await create(draft({ kind: 'azure', attributes: azure, secrets: {} }))
  expect(held(remoteId)?.keys).toEqual(azure)
})
