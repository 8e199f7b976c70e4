import { expect, test } from 'vitest'
import type { Fault } from '../../../src/sandbox/faults.ts'
import { failure } from '../../support/failure.ts'
import { draftOf, filled, organization, replaying, withQovery } from '../../support/qovery.ts'

/** One AWS credential in an otherwise empty Qovery, read a moment ago. */
async function started(clusters: string[] = []) {
  const made = await withQovery({ seed: 'empty' })
  const { state, scope, remote } = made
  const { id } = state.add({
    organizationId: scope.remoteId ?? '',
    form: 'AWS_STATIC',
    name: 'mine',
    values: { access_key_id: 'AKIA1', secret_access_key: 'before' },
    clusters: clusters.map((name) => ({ id: `id of ${name}`, name, cloud_provider: 'AWS' })),
  })
  const current = await remote.describe(scope, id)
  const since = made.calls.length
  return { ...made, id, current, sent: () => made.calls.slice(since).map(({ method }) => method) }
}

test('what clusters use is not removed, and they are named', async () => {
  const { remote, scope, id, sent } = await started(['production', 'staging'])
  const { detail, message } = await failure(remote.remove!(scope, id), 'remote-refused')
  expect(detail).toEqual({ provider: 'qovery', status: 409, said: 'production, staging' })
  expect(message).toBe(
    'Qovery keeps a credential while clusters use it: production, staging. Give them another one first.',
  )
  expect(sent()).toEqual(['GET'])
})

test('that clusters use it is asked again, whatever the last list said', async () => {
  const { remote, scope, state, id, sent } = await started()
  state.change(id, { clusters: [{ id: 'k', name: 'new', cloud_provider: 'AWS' }] })
  await failure(remote.remove!(scope, id), 'remote-refused')
  state.change(id, { clusters: [] })
  await remote.remove!(scope, id)
  expect(sent()).toEqual(['GET', 'GET', 'DELETE'])
})

test('many clusters, and one that has no name, are still one short line', async () => {
  const clusters = [
    ...Array.from({ length: 7 }, (_, index) => ({ id: `k${index}`, name: `n${index}\n` })),
    {},
  ]
  const credential = { id: 'c', name: 'n', object_type: 'AWS' }
  const { remote } = await replaying({
    '/organization/o1/credentials': { results: [{ credential, clusters }] },
  })
  const { detail } = await failure(remote.remove!(organization('o1'), 'c'), 'remote-refused')
  expect(detail.said).toBe('n0 , n1 , n2 , n3 , n4 and 3 more')
})

test('a remove where Qovery does not tell of clusters is left to Qovery', async () => {
  const credential = { id: 'c', name: 'n', object_type: 'AWS' }
  const { remote, seen } = await replaying({ '/organization/o1/credentials': { results: [{ credential }] } })
  await remote.remove!(organization('o1'), 'c')
  expect(seen.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'GET /organization/o1/credentials',
    'DELETE /organization/o1/aws/credentials/c',
  ])
})

test('what is already gone is removed, be it before the list or after it', async () => {
  const { remote, scope, state, id, fault, sent } = await started()
  fault({ kind: 'status', status: 404, match: 'DELETE /organization/*/aws/credentials/*' })
  await remote.remove!(scope, id)
  state.credentials.clear()
  await remote.remove!(scope, id)
  expect(sent()).toEqual(['GET', 'DELETE', 'GET'])
})

test('a DELETE that Qovery refuses for its own reasons has not been done', async () => {
  const { remote, scope, id, fault } = await started()
  fault({ kind: 'status', status: 400, match: 'DELETE /organization/*/aws/credentials/*' })
  expect((await failure(remote.remove!(scope, id), 'remote-refused')).detail.status).toBe(400)
})

test('an organization that is gone says nothing of its credentials', async () => {
  const { remote, scope, id, fault } = await started()
  fault({ kind: 'status', status: 404, match: 'GET /organization/*/credentials' })
  await failure(remote.remove!(scope, id), 'remote-refused')
})

test('a type that is not known is not removed: no path is guessed', async () => {
  const credential = { id: 'c', name: 'n', object_type: 'OVH\n' }
  const { remote, seen } = await replaying({
    '/organization/o1/credentials': { results: [{ credential, clusters: [] }] },
  })
  const { detail } = await failure(remote.remove!(organization('o1'), 'c'), 'not-found')
  expect(detail).toEqual({ what: 'kind', id: 'OVH' })
  expect(seen.length).toBe(1)
})

test.each([
  [400, { status: 400, detail: 'Field access_key_id must not be blank' }, ['access_key_id']],
  [
    422,
    { status: 422, error: 'x', message: 'access_key_id, secret_access_key' },
    ['access_key_id', 'secret_access_key'],
  ],
  [400, { status: 400, detail: 'This name is too long' }, ['name']],
])('a %i that says %j names the fields %j', async (status, body, fields) => {
  const { remote, scope, current, fault } = await started()
  for (const work of [
    () => remote.create!(scope, draftOf('AWS')),
    () => remote.update!(scope, current, draftOf('AWS')),
  ]) {
    fault({ kind: 'status', status, body })
    const { detail, message } = await failure(work(), 'invalid-input')
    expect(detail.issues.map(({ path }) => path)).toEqual(fields)
    expect(message).toMatch(/^Qovery refused the request/)
  }
})

test.each([
  [400, 'The account is closed'],
  [400, 'Unknown username of role_arns'],
  [404, 'No organization of that name'],
  [409, 'This name is taken by another'],
])('a %i that says «%s» names no field', async (status, detail) => {
  const { remote, scope, fault } = await started()
  fault({ kind: 'status', status, body: { status, detail } })
  await failure(remote.create!(scope, draftOf('AWS_ROLE')), 'remote-refused')
})

test('an edit of what is gone is refused, not done', async () => {
  const { remote, scope, current, state } = await started()
  state.credentials.clear()
  const { detail } = await failure(remote.update!(scope, current, draftOf('AWS')), 'remote-refused')
  expect(detail.status).toBe(404)
})

test.each<
  [string, Fault, 'offline' | 'remote-failed' | 'remote-throttled' | 'remote-answer' | 'remote-forbidden']
>([
  ['breaks off before it is done', { kind: 'drop', when: 'before' }, 'offline'],
  ['breaks off after it is done', { kind: 'drop', when: 'after' }, 'offline'],
  ['is answered by half', { kind: 'truncate' }, 'offline'],
  ['meets a 500', { kind: 'status', status: 500 }, 'remote-failed'],
  ['meets a 503', { kind: 'status', status: 503 }, 'remote-failed'],
  ['meets a 429', { kind: 'status', status: 429, headers: { 'x-ratelimit-reset': '1' } }, 'remote-throttled'],
  ['meets a 403 without a word', { kind: 'status', status: 403, body: '' }, 'remote-forbidden'],
  ['is answered by a page of HTML', { kind: 'not-json' }, 'remote-answer'],
  ['is answered by nothing', { kind: 'empty' }, 'remote-answer'],
])('a write that %s fails, and is not sent again', async (_what, fault, kind) => {
  const { remote, scope, current, sent, fault: next } = await started()
  next(fault)
  await failure(remote.create!(scope, draftOf('AWS')), kind)
  next(fault)
  await failure(remote.update!(scope, current, draftOf('AWS', 'renamed')), kind)
  expect(sent()).toEqual(['POST', 'PUT'])
})

test('a DELETE that breaks off is not sent again', async () => {
  const { remote, scope, id, sent, fault } = await started()
  fault({ kind: 'drop', when: 'after', match: 'DELETE /organization/*/aws/credentials/*' })
  await failure(remote.remove!(scope, id), 'offline')
  expect(sent()).toEqual(['GET', 'DELETE'])
})

test('a secret that Qovery repeats goes no further, in none of its forms', async () => {
  const { remote, scope, current, fault } = await started()
  const gcp = { ...current, kind: 'GCP' }
  const { gcp_credentials: keyFile = '' } = filled.GCP?.secrets ?? {}
  const encoded = Buffer.from(keyFile).toString('base64')
  const { private_key: key } = JSON.parse(keyFile)
  for (const quoted of [keyFile, encoded, key, JSON.stringify({ private_key: key })]) {
    for (const [status, write] of [
      [400, () => remote.create!(scope, draftOf('GCP'))],
      [500, () => remote.create!(scope, draftOf('GCP'))],
      [500, () => remote.update!(scope, gcp, draftOf('GCP'))],
    ] as const) {
      fault({ kind: 'status', status, body: { status, detail: `gcp_credentials is odd: ${quoted} (end)` } })
      const work: Promise<unknown> = write()
      const { message, detail } = await failure(work, status === 400 ? 'invalid-input' : 'remote-failed')
      expect(message).toMatch(/is odd: .*«…».* \(end\)/)
      for (const secret of ['MIIEvQ', encoded])
        expect(JSON.stringify([message, detail])).not.toContain(secret)
    }
  }
})

test('a secret in the answer to a write is not kept', async () => {
  const { remote, scope, fault } = await started()
  const body = { id: 'c', name: 'n', object_type: 'AWS', secret_access_key: 'returned' }
  fault({ kind: 'status', status: 201, body })
  expect(await remote.create!(scope, draftOf('AWS'))).toEqual({ remoteId: 'c', secrets: {} })
})
