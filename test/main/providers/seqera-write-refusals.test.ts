import { expect, test } from 'vitest'
import { failure } from '../../support/failure.ts'
import { workspace } from '../../support/seqera.ts'
import { draft, started } from '../../support/seqera-write.ts'

test('a delete that something depends on is refused, and what depends on it is named', async () => {
  const { remote, scope, create, state, held } = await started()
  const { remoteId } = await create(draft())
  const dependents = ['one', 'two'].map((name) => ({
    type: 'compute-env',
    id: `id-${name}`,
    name,
    url: 'https://x',
  }))
  state.seqera.change(remoteId, { dependents })
  const { detail, message } = await failure(remote.remove!(scope, remoteId), 'remote-refused')
  expect(detail).toEqual({ provider: 'seqera', status: 409, said: 'compute-env one, compute-env two' })
  expect(message).toMatch(/still uses this credential: compute-env one, compute-env two\./)
  expect(held(remoteId)).toBeDefined()
})

test.each([
  [{ conflicts: [{ type: null, id: 'e1', name: null }, {}] }, 'e1'],
  [
    { conflicts: Array.from({ length: 9 }, (_, id) => ({ type: 'job', id: `${id}`, name: `j${id}` })) },
    'job j0, job j1, job j2, job j3, job j4, 4 more',
  ],
  [{ conflicts: [], message: 'In use' }, 'In use'],
  [{ conflicts: null, message: 'In use' }, 'In use'],
  [{ message: 'In use' }, 'In use'],
  ['In use', 'In use'],
])('a 409 of %j is told as «%s»', async (body, said) => {
  const { remote, scope, fault } = await started()
  fault({ kind: 'status', status: 409, body, match: 'DELETE /credentials/*' })
  expect((await failure(remote.remove!(scope, 'x'), 'remote-refused')).detail.said).toBe(said)
})

test('a token that a 409 repeats goes no further', async () => {
  const { remote, scope, fault, token } = await started()
  const conflicts = [{ type: 'job', id: 'j', name: `by ${token('seqera')}` }]
  fault({ kind: 'status', status: 409, body: { conflicts } })
  const { message, detail } = await failure(remote.remove!(scope, 'x'), 'remote-refused')
  expect(JSON.stringify([message, detail])).not.toContain(token('seqera'))
})

test('a delete is checked, and sent once', async () => {
  const { remote, scope, create, writes } = await started()
  const { remoteId } = await create(draft())
  await remote.remove!(scope, remoteId)
  expect(writes().slice(1)).toMatchObject([{ method: 'DELETE', path: `/credentials/${remoteId}` }])
  expect(writes()[1]?.query.get('checked')).toBe('true')
})

test.each([403, 404])('a %i to a delete is success only if a list shows that it is gone', async (status) => {
  const { remote, scope, create, fault, calls } = await started()
  const { remoteId } = await create(draft())
  const refusal = { kind: 'status', status, match: 'DELETE /credentials/*' } as const
  const kind = status === 403 ? 'remote-forbidden' : 'remote-refused'
  fault(refusal)
  await failure(remote.remove!(scope, remoteId), kind)

  fault(refusal)
  await remote.remove!(scope, 'never-there')
  expect(calls.at(-1)).toMatchObject({ method: 'GET', path: '/credentials' })

  fault(refusal)
  fault({ kind: 'status', status: 500, match: 'GET /credentials' })
  await failure(remote.remove!(scope, 'never-there'), kind)
})

test('removing twice is no failure', async () => {
  const { remote, scope, create } = await started()
  const { remoteId } = await create(draft())
  await remote.remove!(scope, remoteId)
  await remote.remove!(scope, remoteId)
})

test('a workspace that may not be written is forbidden, and a bad token is rejected', async () => {
  const { remote, fault, scope } = await started()
  await failure(remote.create!(workspace('123'), draft()), 'remote-forbidden')
  fault({ kind: 'status', status: 401, match: 'POST /credentials' })
  await failure(remote.create!(scope, draft()), 'remote-rejected')
})

test.each([
  ['drop before', { kind: 'drop', when: 'before' }, 'offline', 0],
  ['drop after', { kind: 'drop', when: 'after' }, 'offline', 1],
  ['truncated answer', { kind: 'truncate' }, 'offline', 1],
  ['502', { kind: 'status', status: 502 }, 'remote-failed', 0],
  ['429', { kind: 'status', status: 429, headers: { 'retry-after': '1' } }, 'remote-throttled', 0],
  ['page of HTML', { kind: 'not-json' }, 'remote-answer', 0],
] as const)('after a %s a creation is not sent again', async (_what, fault, kind, made) => {
  const { remote, scope, fault: add, writes, state } = await started()
  add({ ...fault, match: 'POST /credentials' })
  await failure(remote.create!(scope, draft()), kind)
  expect(writes()).toHaveLength(1)
  expect(state.seqera.credentials.size).toBe(made)
})

test('an answer to a creation that names no id leaves the id open', async () => {
  const { remote, scope, fault } = await started()
  fault({ kind: 'status', status: 200, body: { credentialsId: null }, match: 'POST /credentials' })
  expect(await remote.create!(scope, draft())).toEqual({ remoteId: null, secrets: {} })
})

test('a secret that Seqera repeats in a refusal goes no further', async () => {
  const { remote, scope, fault } = await started()
  const said = `Bad passphrase hunter2hunter2 for ${draft().secrets.privateKey}`
  fault({ kind: 'status', status: 400, body: { message: said }, match: 'POST /credentials' })
  const { message, detail } = await failure(remote.create!(scope, draft()), 'remote-refused')
  expect(JSON.stringify([message, detail])).not.toMatch(/hunter2|pem-of/)
  expect(detail.said).toBe('Bad passphrase «…» for «…»')
})

test('a 409 to an update is about the name only where the name is new', async () => {
  const { remote, scope, create, fault } = await started()
  const current = await create(draft())
  const conflict = { kind: 'status', status: 409, match: 'PUT /credentials/*' } as const
  fault(conflict)
  await failure(remote.update!(scope, current, draft({ description: 'other' })), 'remote-refused')
  fault(conflict)
  const work = remote.update!(scope, current, draft({ name: 'free' }))
  expect((await failure(work, 'invalid-input')).detail.issues).toMatchObject([{ path: 'name' }])
})
