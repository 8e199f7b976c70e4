import { expect, test } from 'vitest'
import type { Draft } from '../../../src/main/providers/provider.ts'
import { failure } from '../../support/failure.ts'
import { account, connect, replaying, withAccount } from '../../support/keycard.ts'

const draft = (change: Partial<Draft> = {}): Draft => ({
  kind: 'service_account_credential',
  name: 'nightly',
  description: 'why',
  attributes: {},
  secrets: {},
  ...change,
})

/** A played Keycard with one credential, and that credential as it was just read. */
async function withOne() {
  const keycard = await withAccount()
  const { remote, scope, state, serviceAccountId, calls } = keycard
  const { id } = state.add({ serviceAccountId, name: 'nightly', description: 'why' })
  const current = await remote.describe(scope, id)
  const sent = () => calls.filter(({ method, path }) => method !== 'GET' && !path.endsWith('-token'))
  return { ...keycard, id, current, sent }
}

test('what is created can be read, renamed and removed; the secret comes once and logs in', async () => {
  const { remote, scope, state, url, advance } = await withAccount()
  const { remoteId, secrets } = await remote.create!(scope, draft())
  const held = state.credentials.get(remoteId ?? '')
  expect(secrets).toEqual({ clientSecret: held?.clientSecret })

  const read = await remote.describe(scope, remoteId ?? '')
  expect(read).toMatchObject({
    name: 'nightly',
    description: 'why',
    attributes: { clientId: held?.clientId },
  })
  expect(JSON.stringify(read)).not.toContain(held?.clientSecret)
  const login = { baseUrl: url, clientId: held?.clientId ?? '', ...secrets }
  expect((await connect(login).identify()).account).toBe(`${held?.clientId} (halden)`)

  advance(1000)
  await remote.update!(scope, read, draft({ name: 'hourly', description: null }))
  expect(await remote.describe(scope, remoteId ?? '')).toMatchObject({ name: 'hourly', description: null })

  await remote.remove!(scope, remoteId ?? '')
  expect(await remote.list(scope)).toEqual([])
  await failure(connect(login).identify(), 'remote-rejected')
})

test('a creation sends the name and the description, and nothing else', async () => {
  const { remote, scope, calls } = await withAccount()
  await remote.create!(scope, draft({ attributes: { clientId: 'copied' } }))
  expect(calls.at(-1)?.body).toEqual({ name: 'nightly', description: 'why' })
  await remote.create!(scope, draft({ description: null }))
  expect(calls.at(-1)?.body).toEqual({ name: 'nightly' })
})

test.each([
  ['an empty name', { name: '' }, 'name'],
  ['a name of 256 characters', { name: 'x'.repeat(256) }, 'name'],
  ['a description of 501', { description: 'x'.repeat(501) }, 'description'],
  ['another kind', { kind: 'aws' }, 'kind'],
])('%s is refused before anything is sent', async (_what, change, path) => {
  const { remote, scope, current, sent } = await withOne()
  for (const work of [remote.create!(scope, draft(change)), remote.update!(scope, current, draft(change))]) {
    expect((await failure(work, 'invalid-input')).detail.issues).toMatchObject([{ path }])
  }
  expect(sent()).toEqual([])
})

test('the longest name and description are taken, counted in characters', async () => {
  const { remote, scope } = await withAccount()
  const longest = { name: '🧬'.repeat(255), description: 'x'.repeat(500) }
  await remote.create!(scope, draft(longest))
  expect(await remote.list(scope)).toMatchObject([longest])
})

test('a secret that was typed for a new credential is refused: Keycard makes its own', async () => {
  const { remote, scope, calls } = await withAccount()
  const work = remote.create!(scope, draft({ secrets: { clientSecret: 'mine' } }))
  const { detail, message } = await failure(work, 'invalid-input')
  expect(detail.issues).toMatchObject([{ path: 'clientSecret' }])
  expect(message).toMatch(/makes the client secret itself/)
  expect(calls).toEqual([])
})

test('an update sends what differs, never the secret', async () => {
  const { remote, scope, current, sent } = await withOne()
  const secrets = { clientSecret: 'held in the vault' }
  await remote.update!(scope, current, draft({ name: 'hourly', secrets }))
  await remote.update!(scope, current, draft({ description: 'because', secrets }))
  await remote.update!(scope, current, draft({ description: null, secrets }))
  expect(sent().map(({ method, body }) => [method, body])).toEqual([
    ['PATCH', { name: 'hourly' }],
    ['PATCH', { description: 'because' }],
    ['PATCH', { description: '' }],
  ])
})

test('an update of nothing sends nothing', async () => {
  const { remote, scope, current, sent } = await withOne()
  await remote.update!(scope, current, draft({ secrets: { clientSecret: 'new' } }))
  expect(sent()).toEqual([])
})

test('an update of one that is gone is refused', async () => {
  const { remote, scope, current, state } = await withOne()
  state.credentials.clear()
  await failure(remote.update!(scope, current, draft({ name: 'x' })), 'remote-refused')
})

test('removing what is gone is no failure, and what is forbidden is one', async () => {
  const { remote, scope, id, fault } = await withOne()
  fault({ kind: 'status', status: 403 })
  await failure(remote.remove!(scope, id), 'remote-forbidden')
  await remote.remove!(scope, id)
  await remote.remove!(scope, id)
})

test.each([
  ['drop before', { kind: 'drop', when: 'before' }, 'offline', 0],
  ['drop after', { kind: 'drop', when: 'after' }, 'offline', 1],
  ['truncated answer', { kind: 'truncate' }, 'offline', 1],
  [
    '503 that asks to retry',
    { kind: 'status', status: 503, headers: { 'x-should-retry': 'true' } },
    'remote-failed',
    0,
  ],
  ['429', { kind: 'status', status: 429, headers: { 'retry-after-ms': '10' } }, 'remote-throttled', 0],
  ['401', { kind: 'status', status: 401 }, 'remote-rejected', 0],
] as const)('after a %s a creation is not sent again', async (_what, fault, kind, made) => {
  const { remote, scope, state, fault: add, calls } = await withAccount()
  add({ ...fault, match: 'POST /organizations/*/service-accounts/*/credentials' })
  await failure(remote.create!(scope, draft()), kind)
  expect(state.credentials.size).toBe(made)
  expect(calls).toHaveLength(2)
})

test('an answer without an id still brings the secret, and one without a secret is an error', async () => {
  const path = '/organizations/o/service-accounts/a/credentials'
  const whole = await replaying({ [path]: { client_secret: 'once', client_id: 'c', name: 'n' } })
  expect(await whole.remote.create!(account('o', 'a'), draft())).toEqual({
    remoteId: null,
    secrets: { clientSecret: 'once' },
  })
  for (const client_secret of [undefined, null, '', 7]) {
    const { remote } = await replaying({ [path]: { id: 'i', client_secret } })
    const { detail } = await failure(remote.create!(account('o', 'a'), draft()), 'remote-answer')
    expect(detail.at).toBe(`POST ${path}, client_secret`)
  }
})

test('a new secret is in no error', async () => {
  const path = '/organizations/o/service-accounts/a/credentials'
  const { remote } = await replaying({ [path]: { id: {}, client_secret: 'once-only-7' } })
  const { message, detail } = await failure(remote.create!(account('o', 'a'), draft()), 'remote-answer')
  expect(JSON.stringify([message, detail])).not.toMatch(/once-only-7/)
})
