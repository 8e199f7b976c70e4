import { expect, test } from 'vitest'
import type { Draft } from '../../../src/main/providers/provider.ts'
import { failure } from '../../support/failure.ts'
import { personal } from '../../support/seqera.ts'
import { arn, draft, started } from '../../support/seqera-write.ts'

test('what is created can be read, changed and removed, in its workspace', async () => {
  const { remote, scope, held, create, calls } = await started()
  const current = await create(draft())
  expect(current).toMatchObject({ kind: 'ssh', name: 'bastion', description: 'why', attributes: {} })
  expect(held(current.remoteId)?.keys).toEqual(draft().secrets)

  await remote.update!(scope, current, draft({ name: 'bastion-2', secrets: { privateKey: 'other' } }))
  expect(await remote.describe(scope, current.remoteId)).toMatchObject({ name: 'bastion-2' })
  expect(held(current.remoteId)?.keys).toEqual({ privateKey: 'other' })

  await remote.remove!(scope, current.remoteId)
  expect(await remote.list(scope)).toEqual([])
  for (const { query } of calls) expect(query.get('workspaceId')).toBe(scope.remoteId)
})

test('in the personal workspace none is named', async () => {
  const { remote, create, calls } = await started()
  const current = await create(draft(), personal)
  await remote.update!(personal, current, draft({ name: 'other' }))
  await remote.remove!(personal, current.remoteId)
  for (const { query } of calls) expect(query.has('workspaceId')).toBe(false)
})

test('a creation asks whether the name is free, then sends the whole credential once', async () => {
  const { remote, scope, calls } = await started()
  const attributes = { username: 'bot', baseUrl: 'https://github.com/halden', category: 'scm-host' }
  await remote.create!(scope, draft({ kind: 'github', attributes, secrets: { password: 'pat' } }))
  expect(calls.map(({ method, path, query }) => [method, path, query.get('name')])).toEqual([
    ['GET', '/credentials/validate', 'bastion'],
    ['POST', '/credentials', null],
  ])
  expect(calls[1]?.body).toEqual({
    credentials: {
      name: 'bastion',
      provider: 'github',
      description: 'why',
      baseUrl: 'https://github.com/halden',
      category: 'scm-host',
      keys: { discriminator: 'github', username: 'bot', password: 'pat' },
    },
  })
})

test('an update sends the whole credential, secrets and id with it', async () => {
  const { remote, scope, create, writes } = await started()
  const attributes = { username: 'bot', baseUrl: 'https://github.com/halden', category: 'scm-host' }
  const github = draft({ kind: 'github', attributes, secrets: { password: 'pat' } })
  const current = await create(github)
  await remote.update!(scope, current, { ...github, name: 'renamed' })
  expect(writes()[1]?.body).toEqual({
    credentials: {
      id: current.remoteId,
      name: 'renamed',
      provider: 'github',
      description: 'why',
      baseUrl: 'https://github.com/halden',
      category: 'scm-host',
      keys: { discriminator: 'github', username: 'bot', password: 'pat' },
    },
  })
})

test('what a draft no longer holds is emptied, and what was empty is left out', async () => {
  const { remote, scope, create, held, writes } = await started()
  const attributes = { userName: 'bot', registry: 'quay.io', category: 'container-reg' }
  const registry = draft({ kind: 'container-reg', attributes, secrets: { password: 'p' } })
  const current = await create(registry)
  await remote.update!(scope, current, { ...registry, description: null, attributes: { userName: 'bot' } })
  expect(writes()[1]?.body).toMatchObject({ credentials: { description: '', category: '' } })
  expect(writes()[1]?.body).not.toHaveProperty('credentials.baseUrl')
  expect(held(current.remoteId)).toMatchObject({
    description: null,
    category: null,
    keys: { registry: 'docker.io' },
  })
})

test('an update keeps what the kind does not declare', async () => {
  const { remote, scope, create, writes } = await started()
  const current = await create(draft())
  const richer = {
    ...current,
    extra: {
      ...current.extra,
      baseUrl: 'https://x.test',
      category: 'ssh',
      keys: { later: 'kept' },
      status: 'INVALID',
    },
  }
  await remote.update!(scope, richer, draft()).catch(() => {})
  expect(writes()[1]?.body).toEqual({
    credentials: {
      id: current.remoteId,
      name: 'bastion',
      provider: 'ssh',
      description: 'why',
      baseUrl: 'https://x.test',
      category: 'ssh',
      keys: { discriminator: 'ssh', later: 'kept', ...draft().secrets },
    },
  })
})

test.each(['a', 'x'.repeat(100), 'two words', 'naïve', 'a.b', ''])(
  'the name "%s" is refused before anything is sent',
  async (name) => {
    const { remote, scope, calls } = await started()
    const { detail } = await failure(remote.create!(scope, draft({ name })), 'invalid-input')
    expect(detail.issues).toMatchObject([{ path: 'name', message: expect.stringMatching(/2 to 99/) }])
    expect(calls).toEqual([])
  },
)

test('a taken name is a problem of the name, and nothing is created', async () => {
  const { remote, scope, create, writes } = await started()
  await create(draft())
  const { detail } = await failure(remote.create!(scope, draft()), 'invalid-input')
  expect(detail.issues).toMatchObject([
    { path: 'name', message: expect.stringMatching(/Another credential/) },
  ])
  expect(writes()).toHaveLength(1)
  await remote.create!(personal, draft())
})

test('a name that is taken between the question and the creation is one too', async () => {
  const { remote, scope, fault, create } = await started()
  await create(draft())
  fault({ kind: 'status', status: 204, body: '', match: 'GET /credentials/validate' })
  const { detail } = await failure(remote.create!(scope, draft()), 'invalid-input')
  expect(detail.issues).toMatchObject([{ path: 'name' }])
})

test('a name that Seqera refuses in its own words is shown with them', async () => {
  const { remote, scope, fault } = await started()
  fault({
    kind: 'status',
    status: 400,
    body: { message: 'Reserved name' },
    match: 'GET /credentials/validate',
  })
  const { detail } = await failure(remote.create!(scope, draft()), 'invalid-input')
  expect(detail.issues).toEqual([{ path: 'name', message: 'Reserved name' }])
})

test('a name that cannot be asked for stops the creation', async () => {
  const { remote, scope, fault, writes } = await started()
  fault({ kind: 'status', status: 500, match: 'GET /credentials/validate' })
  await failure(remote.create!(scope, draft()), 'remote-failed')
  fault({ kind: 'status', status: 403, match: 'GET /credentials/validate' })
  await failure(remote.create!(scope, draft()), 'remote-forbidden')
  expect(writes()).toEqual([])
})

test('an update asks for a name only where it is new: an old one may break the rule', async () => {
  const { remote, scope, state, calls } = await started()
  const { id } = state.seqera.add({ name: 'bastion', provider: 'ssh', workspaceId: scope.remoteId })
  const current = { ...(await remote.describe(scope, id)), name: 'Git Hub Access' }
  await remote.update!(scope, current, draft({ name: 'Git Hub Access' })).catch(() => {})
  expect(calls.at(-1)).toMatchObject({ method: 'PUT' })
  const { detail } = await failure(
    remote.update!(scope, current, draft({ name: 'Git Hub' })),
    'invalid-input',
  )
  expect(detail.issues).toMatchObject([{ path: 'name' }])
  await remote.update!(scope, current, draft({ name: 'free' }))
  expect(calls.at(-2)).toMatchObject({ method: 'GET', path: '/credentials/validate' })
})

test.each([
  ['aws', { assumeRoleArn: arn }, {}, 'true'],
  ['aws', { assumeRoleArn: arn, mode: 'role' }, {}, 'true'],
  ['seqeracompute', { assumeRoleArn: arn }, {}, 'true'],
  ['aws', { accessKey: 'a' }, { secretKey: 's' }, null],
  ['aws', { accessKey: 'a', assumeRoleArn: arn }, { secretKey: 's' }, null],
  ['aws', { accessKey: 'a', assumeRoleArn: arn, mode: 'keys' }, { secretKey: 's' }, null],
])('%s with %j: useExternalId is sent for a role by itself', async (kind, attributes, secrets, expected) => {
  const { remote, scope, writes } = await started()
  await remote.create!(scope, draft({ kind, attributes, secrets: secrets as Draft['secrets'] }))
  expect(writes()[0]?.query.get('useExternalId')).toBe(expected)
})

test('an external ID outlives a rename, is made where there was none, and goes with its role', async () => {
  const { remote, scope, create, held, writes } = await started()
  const role = draft({ kind: 'aws', attributes: { assumeRoleArn: arn }, secrets: {} })
  const current = await create(role)
  const made = held(current.remoteId)?.keys.externalId
  expect(current.attributes.externalId).toBe(made)
  await remote.update!(scope, current, {
    ...role,
    name: 'renamed',
    attributes: { ...current.attributes, externalId: 'typed' },
  })
  expect(writes()[1]?.query.has('useExternalId')).toBe(false)
  expect(held(current.remoteId)?.keys.externalId).toBe(made)

  const keys = draft({ kind: 'aws', attributes: { accessKey: 'a' }, secrets: { secretKey: 's' } })
  await remote.update!(scope, await remote.describe(scope, current.remoteId), keys)
  expect(held(current.remoteId)?.keys).toEqual({ accessKey: 'a', secretKey: 's' })

  await remote.update!(scope, await remote.describe(scope, current.remoteId), { ...role, name: 'bastion' })
  expect(held(current.remoteId)?.keys.externalId).toMatch(/^[0-9a-f]{8}-/)
})

test('a role without its ARN is refused', async () => {
  const { remote, scope } = await started()
  const attributes = { mode: 'role', accessKey: 'a' }
  const work = remote.create!(scope, draft({ kind: 'aws', attributes, secrets: { secretKey: 's' } }))
  expect((await failure(work, 'invalid-input')).detail.issues).toMatchObject([{ path: 'assumeRoleArn' }])
})
