import { describe, expect, onTestFinished, test } from 'vitest'
import { randomValue } from '../../src/main/rotation/random-value.ts'
import { startSandbox } from '../../src/sandbox/server.ts'
import { testCore, until } from '../support/core.ts'
import { failureOf, passphrase } from '../support/vault.ts'

const old = 'canary-old-secret'
const next = 'canary-new-secret'

/** A vault over the sandbox, allowed to write, with an organization of its own beside it. */
async function connected(provider: string) {
  const sandbox = await startSandbox({ seed: 'demo' })
  onTestFinished(() => sandbox.close())
  const app = testCore()
  const { call } = app
  await call('vault.create', { name: 'Work', folder: app.folder, passphrase })
  const values = sandbox.login(provider)
  const { id: connectionId } = await call('connections.add', { provider, label: '', values })
  const place = async () => (await call('places.list'))[0]!
  const idle = () => until(async () => (await place()).sync.state !== 'running', 60_000)
  await idle()
  await call('sync.apply', { connectionId, leaveOut: [] })
  await idle()
  const sync = async () => {
    await call('sync.start', { connectionId })
    await idle()
  }
  const scopes = (await place()).organizations.flatMap((organization) => organization.scopes)
  const { scopeId: here } = await call('local.add', { name: 'Halden' })
  const create = async (scopeId: string, kind: string, name: string, given: Record<string, string>) =>
    (await call('credentials.create', { scopeId, kind, name, description: null, values: given })).id
  const secret = async (id: string, field: string) => (await call('credentials.reveal', { id, field })).value
  const states = async (id: string) =>
    Object.fromEntries((await call('rotations.get', { id })).places.map(({ name, state }) => [name, state]))
  const scope = scopes.find(({ readOnly }) => readOnly === null)!.id
  return { ...app, sandbox, connectionId, sync, idle, scope, here, create, secret, states }
}

/** One AWS key at Seqera twice, and once in this vault alone; everything is sent. */
async function sharedKey() {
  const mine = await connected('seqera')
  const { create, scope, here, sync, sandbox } = mine
  const keys = { accessKey: 'AKIAIOSFODNN7EXAMPLE', secretKey: old }
  const one = await create(scope, 'aws', 'batch', keys)
  const two = await create(scope, 'aws', 'batch-two', keys)
  const local = await create(here, 'aws-key', 'laptop', {
    accessKeyId: keys.accessKey,
    secretAccessKey: old,
  })
  await sync()
  const there = (name: string) =>
    [...sandbox.state.seqera.credentials.values()].find((each) => each.name === name && !each.deleted)?.keys
  const given = (value = next) => ({
    credentialId: one,
    field: 'secretKey',
    value: { by: 'given' as const, value },
  })
  return { ...mine, one, two, local, there, given }
}

describe('a rotation', { timeout: 60_000 }, () => {
  test('finds every use, changes nothing by looking, and tells no value', async () => {
    const { call, one, there } = await sharedKey()
    const look = await call('rotations.look', { credentialId: one })
    expect(look.places.map(({ name, way }) => [name, way])).toEqual([
      ['batch', 'service'],
      ['batch-two', 'service'],
      ['laptop', 'vault'],
    ])
    expect(look.identity).toMatchObject({ field: 'accessKey', value: 'AKIAIOSFODNN7EXAMPLE' })
    expect(JSON.stringify(look)).not.toContain('canary')
    expect(there('batch')).toMatchObject({ secretKey: old })
    expect(await call('rotations.list')).toEqual([])
  })

  test('reaches every place, its public half with it, and removes the old value once that is confirmed', async () => {
    const { call, one, two, local, there, given, sync, states, secret } = await sharedKey()
    const { id } = await call('rotations.start', { ...given(), identity: 'AKIANEW' })
    expect(await states(id)).toEqual({ batch: 'owed', 'batch-two': 'owed', laptop: 'done' })
    expect(await failureOf(() => call('rotations.confirm', { id }))).toBe('invalid-input')
    await sync()
    expect(await states(id)).toEqual({ batch: 'done', 'batch-two': 'done', laptop: 'done' })
    for (const name of ['batch', 'batch-two']) {
      expect(there(name)).toMatchObject({ accessKey: 'AKIANEW', secretKey: next })
    }
    expect((await call('credentials.get', { id: local })).hint).toBe('AKIANEW')

    // Until it is confirmed the old one is in the history of each.
    const versions = async (credential: string) =>
      (await call('credentials.history', { id: credential })).filter(({ cause }) => cause === 'rotate')
    const fields = { [one]: 'secretKey', [two]: 'secretKey', [local]: 'secretAccessKey' }
    const past: { id: string; version: number; field: string }[] = []
    for (const [credential, field] of Object.entries(fields)) {
      const [before] = await versions(credential)
      past.push({ id: credential, version: before!.version, field })
      expect((await call('credentials.revealVersion', past.at(-1)!)).value).toBe(old)
    }
    await call('rotations.confirm', { id })
    for (const each of past) {
      expect(await failureOf(() => call('credentials.revealVersion', each))).toBe('secret-not-held')
    }
    for (const [credential, field] of Object.entries(fields)) {
      expect(await secret(credential, field)).toBe(next)
    }
    expect((await call('secrets.whereIs', { value: old })).credentials).toEqual([])
    expect(await call('rotations.get', { id })).toMatchObject({ state: 'confirmed' })
    const audit = (await call('audit.list', {})).entries
    expect(audit.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['rotation-started', 'rotation-confirmed']),
    )
    expect(JSON.stringify([audit, await call('rotations.list')])).not.toContain('canary')
  })

  test('is interrupted by a lock after the first place, and goes on from there', async () => {
    const { call, core, given, sync, states, events, local, secret, there } = await sharedKey()
    const stop = core.listen((name) => {
      if (name === 'rotations.changed') core.lock()
    })
    await failureOf(() => call('rotations.start', given()))
    stop()
    expect((await call('vault.state')).state).toBe('locked')
    await call('vault.unlock', { passphrase })
    const [rotation] = await call('rotations.list')
    expect(await states(rotation!.id)).toEqual({ batch: 'owed', 'batch-two': 'waiting', laptop: 'waiting' })
    expect(await secret(local, 'secretAccessKey')).toBe(old)
    await call('rotations.resume', { id: rotation!.id })
    await sync()
    expect(await states(rotation!.id)).toEqual({ batch: 'done', 'batch-two': 'done', laptop: 'done' })
    expect(there('batch-two')).toMatchObject({ secretKey: next })
    expect(events.length).toBeGreaterThan(0)
  })

  test('says which place a service refused, and tries it again when told to', async () => {
    const { call, sandbox, given, sync, states, there } = await sharedKey()
    const { id } = await call('rotations.start', given())
    sandbox.fault({ kind: 'status', status: 400, body: { message: 'no' }, match: 'PUT /credentials/*' })
    await sync()
    const after = await states(id)
    expect(Object.values(after).filter((state) => state === 'failed')).toHaveLength(1)
    expect(await failureOf(() => call('rotations.confirm', { id }))).toBe('invalid-input')
    await call('rotations.resume', { id })
    await sync()
    expect(await states(id)).toEqual({ batch: 'done', 'batch-two': 'done', laptop: 'done' })
    expect(there('batch')).toMatchObject({ secretKey: next })
  })

  test('that does not work gives every place its old value back', async () => {
    const { call, given, sync, there, local, secret } = await sharedKey()
    const { id } = await call('rotations.start', { ...given(), identity: 'AKIANEW' })
    await sync()
    await call('rotations.revert', { id })
    await sync()
    for (const name of ['batch', 'batch-two']) {
      expect(there(name)).toMatchObject({ accessKey: 'AKIAIOSFODNN7EXAMPLE', secretKey: old })
    }
    expect(await secret(local, 'secretAccessKey')).toBe(old)
    expect(await call('rotations.get', { id })).toMatchObject({ state: 'reverted' })
    // What was taken back can be begun anew.
    await call('rotations.start', given())
  })

  test('leaves out what it is told to, has a checklist for the rest, and is one at a time', async () => {
    const { call, given, sync, local, two, secret } = await sharedKey()
    const { places } = await call('rotations.look', { credentialId: two })
    const leaveOut = places.filter(({ name }) => name === 'laptop').map(({ key }) => key)
    const notes = ['CI variable']
    const { id } = await call('rotations.start', { ...given(), leaveOut, notes })
    expect(await failureOf(() => call('rotations.start', { ...given('third'), credentialId: two }))).toBe(
      'invalid-input',
    )
    await sync()
    expect(await secret(local, 'secretAccessKey')).toBe(old)
    expect(await failureOf(() => call('rotations.confirm', { id }))).toBe('invalid-input')
    const note = (await call('rotations.get', { id })).places.find(({ of }) => of === 'note')!
    expect(note).toMatchObject({ name: 'CI variable', state: 'by-hand' })
    await call('rotations.tick', { id, key: note.key, done: true })
    await call('rotations.confirm', { id })
  })

  test('refuses the value that is there, one that the kind does not take, and a secret that nobody holds', async () => {
    const { call, given, there, one, sync, create, scope } = await sharedKey()
    expect(await failureOf(() => call('rotations.start', given(old)))).toBe('invalid-input')
    expect(await call('rotations.list')).toEqual([])
    await sync()
    expect(there('batch')).toMatchObject({ secretKey: old })
    expect(await failureOf(() => call('rotations.look', { credentialId: one, field: 'none' }))).toBe(
      'not-found',
    )
    const role = await create(scope, 'aws', 'role', { assumeRoleArn: 'arn:aws:iam::1:role/x' })
    expect(await failureOf(() => call('rotations.look', { credentialId: role }))).toBe('secret-not-held')
  })

  test('with a random value never shows it to whoever asked', async () => {
    const { call, there, one, sync } = await sharedKey()
    const value = { by: 'random', length: 40, symbols: false } as const
    await call('rotations.start', { credentialId: one, field: 'secretKey', value })
    await sync()
    const made = String(there('batch')?.secretKey)
    expect(made).toMatch(/^[A-Za-z0-9]{40}$/)
    expect(there('batch-two')).toMatchObject({ secretKey: made })
    const many = Array.from({ length: 200 }, () => randomValue({ length: 20, symbols: true }))
    expect(new Set(many).size).toBe(200)
    expect(new Set(many.join('')).size).toBe(69)
  })
})

test('Keycard makes a new credential, its secret reaches the other places, and the old one is deleted when it is confirmed', {
  timeout: 60_000,
}, async () => {
  const { call, sandbox, create, scope, here, sync, secret, states } = await connected('keycard')
  const first = await create(scope, 'service_account_credential', 'runner', {})
  await sync()
  const before = await secret(first, 'clientSecret')
  const { clientId } = Object.fromEntries(
    (await call('credentials.get', { id: first })).fields.map(({ name, value }) => [name, value]),
  )
  const local = await create(here, 'generic', 'ci', { username: String(clientId), password: before })
  const look = await call('rotations.look', { credentialId: first })
  expect(look.madeBy).toBe('Keycard')
  expect(look.places.map(({ name }) => name)).toEqual(['ci'])
  const typed = { by: 'given', value: next } as const
  const start = (value: typeof typed | { by: 'service' }) =>
    call('rotations.start', { credentialId: first, field: 'clientSecret', value })
  expect(await failureOf(() => start(typed))).toBe('invalid-input')

  const { id } = await start({ by: 'service' })
  expect(await states(id)).toEqual({ runner: 'owed', ci: 'waiting' })
  expect(await secret(local, 'password')).toBe(before)
  await sync()
  expect(await states(id)).toEqual({ runner: 'done', ci: 'done' })
  const made = [...sandbox.state.keycard.credentials.values()].filter(({ name }) => name === 'runner')
  expect(made).toHaveLength(2)
  const fresh = made.find((one) => one.clientId !== clientId)!
  expect(await secret(local, 'password')).toBe(fresh.clientSecret)
  const ci = await call('credentials.get', { id: local })
  expect(ci.fields.find(({ name }) => name === 'username')?.value).toBe(fresh.clientId)

  await call('rotations.confirm', { id })
  await sync()
  const left = [...sandbox.state.keycard.credentials.values()].filter(({ name }) => name === 'runner')
  expect(left.map((one) => one.clientId)).toEqual([fresh.clientId])
})
