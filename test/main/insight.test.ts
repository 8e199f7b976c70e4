import { expect, onTestFinished, test } from 'vitest'
import { startSandbox } from '../../src/sandbox/server.ts'
import { until } from '../support/core.ts'
import { withLocal } from '../support/local-core.ts'
import { failureOf } from '../support/vault.ts'

test('a value is found where it is and where it was, and nowhere else', async () => {
  const { call, create } = await withLocal()
  const now = await create('osprey', { password: 'canary-shared' })
  const then = await create('merlin', { password: 'canary-shared' })
  await create('hobby', { password: 'canary-other' })
  await call('credentials.update', {
    id: then,
    name: 'merlin',
    description: null,
    values: { password: 'changed' },
  })
  const found = await call('secrets.whereIs', { value: 'canary-shared\n' })
  expect(found.credentials).toMatchObject([
    { credential: { id: now }, field: 'password', label: 'Password or secret', current: true },
    { credential: { id: then }, field: 'password', current: false },
  ])
  expect([found.connections, found.more]).toEqual([[], false])
  expect(JSON.stringify(found)).not.toContain('canary')
  expect(await call('secrets.whereIs', { value: 'canary' })).toEqual({
    credentials: [],
    connections: [],
    more: false,
  })
})

test('the secret of a login to a remote is told as that login', async () => {
  const sandbox = await startSandbox({ seed: 'demo' })
  onTestFinished(() => sandbox.close())
  const { call } = await withLocal()
  const values = sandbox.login('sequin')
  const { id } = await call('connections.add', { provider: 'sequin', label: 'Sequin', values })
  await until(async () => (await call('places.list')).some((place) => place.sync.state !== 'running'))
  const [token] = Object.values(values).filter(
    (value) => String(value).length > 15 && !String(value).startsWith('http'),
  )
  const found = await call('secrets.whereIs', { value: String(token) })
  expect(found.connections).toEqual([{ id, label: 'Sequin', provider: 'sequin' }])
})

test('a list of leaked values cannot be tried in one go', async () => {
  const { call, clock } = await withLocal()
  const ask = () => failureOf(() => call('secrets.whereIs', { value: 'guess' }))
  for (let times = 0; times < 10; times++) expect(await ask()).toBe('none')
  expect(await ask()).toBe('too-many-reveals')
  clock.pass(10_001)
  expect(await ask()).toBe('none')
})

test('a one-time code is that of the clock, and no other secret is made into one', async () => {
  const { call, create, clock } = await withLocal()
  const id = await create('osprey', { password: 'canary' })
  // The secret of RFC 6238, appendix B: «12345678901234567890».
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
  await call('credentials.annotate', {
    id,
    custom: [
      { id: 'code', label: 'Code', type: 'totp', value: `otpauth://totp/x?secret=${secret}&digits=8` },
      { id: 'word', label: 'Word', type: 'hidden', value: secret },
    ],
  })
  const code = await call('credentials.totp', { id, field: 'custom.code' })
  expect(code).toEqual({
    code: expect.stringMatching(/^\d{8}$/),
    periodSeconds: 30,
    validUntil: expect.any(Number),
  })
  expect(code.validUntil % 30_000).toBe(0)
  clock.pass(30_000)
  const next = await call('credentials.totp', { id, field: 'custom.code' })
  expect(next.validUntil).toBe(code.validUntil + 30_000)
  expect(next.code).not.toBe(code.code)
  for (const field of ['custom.word', 'password', 'custom.none']) {
    expect(await failureOf(() => call('credentials.totp', { id, field }))).toBe('not-found')
  }
})

test('copying a one-time code gives the code that counts now, never its key', async () => {
  const { call, create, clipboard } = await withLocal()
  const id = await create('osprey', {})
  const key = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
  await call('credentials.annotate', {
    id,
    custom: [{ id: 'code', label: 'Code', type: 'totp', value: key }],
  })
  await call('credentials.copy', { id, field: 'custom.code' })
  const { code } = await call('credentials.totp', { id, field: 'custom.code' })
  expect(clipboard.get()).toBe(code)
})

test('the picture leads from a secret to all who hold it, and to their places', async () => {
  const { call, create, organization } = await withLocal()
  const one = await create('osprey', { password: 'canary-shared' })
  const two = await create('merlin', { password: 'canary-shared' })
  await create('hobby', { password: 'canary-other' })
  const { nodes, edges, leftOut } = await call('credentials.usageGraph', { id: one })
  const labels = (type: string) => nodes.filter((node) => node.type === type).map(({ label }) => label)
  expect(labels('credential').toSorted()).toEqual(['merlin', 'osprey'])
  expect([labels('secret'), labels('organization'), labels('scope')]).toEqual([
    ['Password or secret'],
    ['Moorhen Trust'],
    ['Moorhen Trust'],
  ])
  const [secret] = nodes.filter(({ type }) => type === 'secret')
  const into = (from: string | undefined) =>
    edges
      .filter((edge) => edge.from === from)
      .map(({ to }) => to)
      .toSorted()
  expect(into(secret?.id)).toEqual([`credential:${one}`, `credential:${two}`].toSorted())
  expect(into(`credential:${one}`)).toEqual([`organization:${organization.id}`])
  expect(leftOut).toEqual({ credentials: 0, resources: 0 })
  const ids = new Set(nodes.map(({ id }) => id))
  expect(edges.every(({ from, to }) => ids.has(from) && ids.has(to))).toBe(true)

  const whole = await call('credentials.usageGraph', { organizationId: organization.id })
  expect(whole.nodes.filter(({ type }) => type === 'credential')).toHaveLength(3)
  expect(whole.nodes.filter(({ type }) => type === 'secret')).toHaveLength(2)
})
