import { expect, test } from 'vitest'
import { awsDraft, azureDraft, here, replaying, withPlayed } from '../../support/cloudplans.ts'
import { failure } from '../../support/failure.ts'

const list = '/credentials/list'
const create = '/credentials/create'

test.each([
  [401, 'remote-rejected'],
  [403, 'remote-forbidden'],
  [404, 'remote-refused'],
  [422, 'remote-refused'],
  [429, 'remote-throttled'],
  [500, 'remote-failed'],
  [503, 'remote-failed'],
  [302, 'remote-answer'],
  [0, 'remote-answer'],
  [999, 'remote-answer'],
] as const)('a status of %i in the body of a 200 is %s', async (status, kind) => {
  const body = { status, credentials: [] }
  const { remote } = await replaying({ [list]: { body }, [create]: { body } })
  await failure(remote.list(here), kind)
  await failure(remote.create?.(here, awsDraft) ?? Promise.resolve(), kind)
})

test.each([200, 201, '200', null, undefined])('a status of %j in the body is no failure', async (status) => {
  const { remote } = await replaying({ [list]: { body: { status, credentials: [] } } })
  expect(await remote.list(here)).toEqual([])
})

test.each(['error', true, {}, '4'])(
  'a status of %j can be read by nobody, and is no success',
  async (status) => {
    const body = { status, response: 'Credential created', credentials: [] }
    const { remote } = await replaying({ [list]: { body }, [create]: { body } })
    const { detail } = await failure(remote.list(here), 'remote-answer')
    expect(detail.at).toMatch(/, status$/)
    await failure(remote.create?.(here, awsDraft) ?? Promise.resolve(), 'remote-answer')
  },
)

test('the HTTP status counts, whatever the body says', async () => {
  const { remote } = await replaying({ [list]: { status: 403, body: { status: 200, credentials: [] } } })
  await failure(remote.list(here), 'remote-forbidden')
})

test.each([
  [{ response: 'No such organization' }, 'No such organization'],
  [{ message: 'No', response: { code: 7 } }, 'No'],
  [{ error: { message: 'Nested' } }, 'Nested'],
  [{ reason: 'odd' }, '{"reason":"odd"}'],
  [{}, ''],
])('the words of a failure in the body are found in %j', async (body, said) => {
  const { remote } = await replaying({ [list]: { body: { status: 400, ...body } } })
  expect((await failure(remote.list(here), 'remote-refused')).detail.said).toBe(said)
})

test('a pause that a body asks for is a minute', async () => {
  const { remote, io } = await withPlayed()
  const { remote: busy } = await replaying({ [list]: { body: { status: 429 } } })
  const { detail } = await failure(busy.list(here), 'remote-throttled')
  expect(detail.retryAt).toBe(io.now() + 60_000)
  expect(await remote.list(here)).toEqual([])
})

test.each([
  ['in HTTP', { status: 400, body: { message: 'Bad key hunter2-azure-key for a-token' } }],
  ['in the body', { body: { status: 400, response: 'Bad key hunter2-azure-key for a-token' } }],
  ['beside the words', { body: { status: 400, data: { key: 'hunter2-azure-key', by: 'a-token' } } }],
])('a secret that a failure repeats %s goes no further', async (_where, answer) => {
  const { remote } = await replaying({ [create]: answer })
  const { message, detail } = await failure(
    remote.create?.(here, azureDraft) ?? Promise.resolve(),
    'remote-refused',
  )
  expect(message).toMatch(/«…»/)
  expect(JSON.stringify([message, detail])).not.toMatch(/hunter2|a-token/)
})

test('a 429 with a header, and a 503, are waited for in the middle of a pull', async () => {
  const { remote, fault, waits, calls } = await withPlayed()
  fault({ kind: 'status', status: 429, headers: { 'retry-after': '2' } })
  fault({ kind: 'status', status: 503 })
  expect(await remote.list(here)).toEqual([])
  expect(calls).toHaveLength(3)
  expect(waits[0]).toBe(2000)
})

test('an empty 401 means the token', async () => {
  const { remote, fault } = await withPlayed()
  fault({ kind: 'status', status: 401 })
  await failure(remote.identify(), 'remote-rejected')
})

test.each(['truncate', 'empty', 'not-json'] as const)(
  'a list with the fault «%s» is no list',
  async (kind) => {
    const { remote, fault } = await withPlayed({ seed: 'demo' })
    const [first] = await remote.discover()
    fault({ kind, times: 3 })
    await failure(remote.list(first?.scopes[0] ?? here), kind === 'truncate' ? 'offline' : 'remote-answer')
  },
)

test.each([
  ['drop before', { kind: 'drop', when: 'before' }, 'offline', 0],
  ['drop after', { kind: 'drop', when: 'after' }, 'offline', 1],
  ['truncate', { kind: 'truncate' }, 'offline', 1],
  ['not-json', { kind: 'not-json' }, 'remote-answer', 0],
  ['429', { kind: 'status', status: 429 }, 'remote-throttled', 0],
  ['503', { kind: 'status', status: 503 }, 'remote-failed', 0],
  ['403', { kind: 'status', status: 403 }, 'remote-forbidden', 0],
] as const)('a create that meets «%s» is sent once, and is %s', async (_what, fault, kind, made) => {
  const { remote, state, calls, fault: inject } = await withPlayed()
  inject(fault)
  await failure(remote.create?.(here, awsDraft) ?? Promise.resolve(), kind)
  expect(calls).toHaveLength(1)
  expect(state.credentials.size).toBe(made)
})
