import { expect, test } from 'vitest'
import type { Remote } from '../../../src/main/providers/provider.ts'
import { failure } from '../../support/failure.ts'
import { testIO } from '../../support/provider-io.ts'
import { account, connect, replaying, stripeDraft, withPlayed } from '../../support/sequin.ts'

const create = (remote: Remote, draft = stripeDraft) =>
  remote.create?.(account, draft) ?? Promise.reject(new Error('This remote cannot create.'))

test.each([
  ['a 404', { status: 404, body: { summary: 'Not found.' } }, 'remote-refused'],
  ['a 410', { status: 410, body: undefined }, 'remote-refused'],
] as const)('%s to the list says that the service may be retired', async (_what, answer, kind) => {
  const { remote } = await replaying({ '/credentials': answer })
  for (const work of [remote.list(account), remote.identify(), remote.discover()]) {
    const { detail, message } = await failure(work, kind)
    expect(message).toMatch(/may have been retired/)
    expect(detail.said).toMatch(/may have been retired/)
  }
})

test('a service that is gone is never an empty list', async () => {
  const { remote, state } = await withPlayed({ seed: 'demo' })
  state.retired = true
  await failure(remote.list(account), 'remote-refused')
})

test('a server whose name is gone says so too, and one that is only slow does not', async () => {
  const broken = (code: string) => async () => {
    throw Object.assign(new TypeError('fetch failed'), { cause: Object.assign(new Error('x'), { code }) })
  }
  const remote = (code: string) =>
    connect({ baseUrl: 'https://api.sequin.io/v1' }, testIO({ fetch: broken(code) }).io)
  const gone = await failure(remote('ENOTFOUND').list(account), 'offline')
  expect(gone.detail.reason).toMatch(/api\.sequin\.io cannot be found; .*may have been retired/)
  expect(gone.message).toMatch(/may have been retired/)
  const slow = await failure(remote('ETIMEDOUT').list(account), 'offline')
  expect(slow.message).not.toMatch(/retired/)
})

test('a credential that is not there says nothing about the service', async () => {
  const { remote } = await withPlayed()
  const { message, detail } = await failure(remote.describe(account, 'none'), 'remote-refused')
  expect(detail).toMatchObject({ status: 404, said: 'Not found' })
  expect(message).not.toMatch(/retired/)
})

test.each([
  [401, 'remote-rejected'],
  [403, 'remote-forbidden'],
  [400, 'remote-refused'],
  [500, 'remote-failed'],
  [501, 'remote-failed'],
  [504, 'remote-failed'],
] as const)('a %i is %s, to a read and to a write', async (status, kind) => {
  const body = status === 401 ? undefined : { summary: 'Because' }
  const { remote } = await replaying({ '/credentials': { status, body } })
  const { detail } = await failure(remote.list(account), kind)
  if (kind !== 'remote-rejected') expect(detail).toMatchObject({ said: 'Because' })
  await failure(create(remote), kind)
})

test('a 429 with a header, and a 503, are waited for in the middle of a pull', async () => {
  const { remote, fault, waits } = await withPlayed()
  fault({ kind: 'status', status: 429, headers: { 'retry-after': '2' } })
  fault({ kind: 'status', status: 503 })
  expect(await remote.list(account)).toEqual([])
  expect(waits[0]).toBe(2000)
})

test.each([
  ['drop before', { kind: 'drop', when: 'before' }, 'offline', 0],
  ['drop after', { kind: 'drop', when: 'after' }, 'offline', 1],
  ['truncate', { kind: 'truncate' }, 'offline', 1],
  ['not-json', { kind: 'not-json' }, 'remote-answer', 0],
  ['empty', { kind: 'empty' }, 'remote-answer', 0],
  ['429', { kind: 'status', status: 429 }, 'remote-throttled', 0],
  ['503', { kind: 'status', status: 503 }, 'remote-failed', 0],
] as const)('an import that meets «%s» is sent once, and is %s', async (_what, fault, kind, made) => {
  const { remote, state, calls, fault: inject } = await withPlayed()
  inject(fault)
  await failure(create(remote), kind)
  expect(calls).toHaveLength(1)
  expect(state.credentials.size).toBe(made)
})

/** What becomes of a create that is refused with these errors. */
async function refused(validation_errors: unknown) {
  const { remote } = await replaying({
    '/credentials': { status: 422, body: { summary: 'Validation failed', validation_errors } },
  })
  return remote
}

test.each([
  [{ name: ['is too long'] }, [{ path: 'name', message: 'Sequin says: is too long' }]],
  [{ secret: ['is revoked'] }, [{ path: 'secret', message: 'Sequin says: is revoked' }]],
  [{ 'properties.secret': ['is revoked'] }, [{ path: 'secret', message: 'Sequin says: is revoked' }]],
  [{ properties: { secret: ['is revoked'] } }, [{ path: 'secret', message: 'Sequin says: is revoked' }]],
  [{ oauth_app_id: 'does not exist' }, [{ path: 'oauth_app_id', message: 'Sequin says: does not exist' }]],
  [{ plan: ['is too small'] }, [{ path: 'plan', message: 'Sequin says of plan: is too small' }]],
  [
    { name: ['one', 'two'], test: ['three'] },
    [
      { path: 'name', message: 'Sequin says: one' },
      { path: 'name', message: 'Sequin says: two' },
      { path: 'test', message: 'Sequin says: three' },
    ],
  ],
])('a 422 of %j is «invalid-input» at its fields', async (errors, issues) => {
  const { detail } = await failure(create(await refused(errors)), 'invalid-input')
  expect(detail.issues).toEqual(issues)
})

test.each([undefined, null, {}, [[]], 'x', { name: [] }, { name: [7, null] }])(
  'a 422 whose errors are %j is refused in its own words',
  async (errors) => {
    const { detail } = await failure(create(await refused(errors)), 'remote-refused')
    expect(detail).toMatchObject({ status: 422 })
    expect(detail.said).toMatch(/^Validation failed/)
  },
)

test('a 422 that is no JSON is refused in its own words', async () => {
  const { remote } = await replaying({ '/credentials': { status: 422, body: 'Nope' } })
  expect((await failure(create(remote), 'remote-refused')).detail.said).toBe('Nope')
})

test('a secret or token that a refusal repeats goes no further', async () => {
  const repeated = 'hunter2-stripe-secret of a-token'
  for (const errors of [{ secret: [repeated] }, { [repeated]: ['odd'] }]) {
    const { message, detail } = await failure(create(await refused(errors)), 'invalid-input')
    expect(JSON.stringify([message, detail])).not.toMatch(/hunter2|a-token/)
  }
  const { remote } = await replaying({ '/credentials': { status: 400, body: { summary: repeated } } })
  const { message, detail } = await failure(create(remote), 'remote-refused')
  expect(JSON.stringify([message, detail])).not.toMatch(/hunter2|a-token/)
})

test('a refusal of many megabytes is read only as far as it says something', async () => {
  const body = `{"validation_errors":{"name":["${'x'.repeat(5 * 2 ** 20)}"]}}`
  const { remote } = await replaying({ '/credentials': { status: 422, body } })
  const { detail } = await failure(create(remote), 'remote-refused')
  expect(detail.said.length).toBeLessThanOrEqual(300)
})
