import { expect, onTestFinished, test } from 'vitest'
import { startSandbox } from '../../src/sandbox/server.ts'
import { testCore, until } from '../support/core.ts'
import { filledForm, unchangedForm } from '../support/typed.ts'
import { failureOf, passphrase } from '../support/vault.ts'

async function vault(...providers: string[]) {
  const app = testCore()
  const { call } = app
  await call('vault.create', { name: 'Work', folder: app.folder, passphrase })
  const sandbox = await startSandbox({ seed: 'demo' })
  onTestFinished(() => sandbox.close())
  for (const provider of providers) {
    await call('connections.add', { provider, label: '', values: sandbox.login(provider) })
  }
  await until(async () => (await call('places.list')).every(({ sync }) => sync.state !== 'running'))
  return { ...app, sandbox }
}

test('organizations of the same name are offered to be tied, and a tie shows all they hold', async () => {
  const { call } = await vault('qovery', 'seqera')
  const { suggestions } = await call('ties.list')
  const halden = suggestions.find(({ name }) => name === 'Halden Genomics')!
  expect(halden.organizationIds.length).toBeGreaterThan(1)
  const { id } = await call('ties.save', halden)
  const { scopeId } = await call('local.add', { name: 'Halden Genomics', tieId: id })
  await call('credentials.create', {
    scopeId,
    kind: 'generic',
    name: 'zq-door code',
    description: null,
    values: { password: 'canary' },
  })

  const page = await call('credentials.list', { tieId: id, limit: 200 })
  expect(new Set(page.rows.map(({ provider }) => provider))).toEqual(new Set(['qovery', 'seqera', 'local']))
  const after = await call('ties.list')
  expect(after.ties).toMatchObject([{ id, name: 'Halden Genomics', count: page.total }])
  expect(after.suggestions.map(({ name }) => name)).not.toContain('Halden Genomics')
  await call('ties.remove', { id })
  expect((await call('ties.list')).ties).toEqual([])
})

test('one kind is told without the others, of this vault alone and of a provider', async () => {
  const { call } = await vault()
  for (const { id: provider, kinds } of [await call('providers.local'), ...(await call('providers.list'))]) {
    const kind = kinds.at(-1)
    expect(await call('providers.kind', { provider, kind: kind?.id ?? '' })).toEqual(kind)
    expect(await call('providers.kind', { provider, kind: 'no-such' })).toBeNull()
  }
  expect(await call('providers.kind', { provider: 'no-such', kind: 'generic' })).toBeNull()
})

test('every local kind is created, shown, edited, trashed, restored and purged, and nothing is ever owed', async () => {
  const { call, folder } = await vault()
  const { scopeId } = await call('local.add', { name: 'Home' })
  const { kinds } = await call('providers.local')
  expect(kinds.length).toBeGreaterThanOrEqual(13)
  for (const { id: kind, fields } of kinds) {
    const known = { authorizationUrl: 'https://a.example', tokenUrl: 'https://b.example' }
    const values = filledForm(fields, known)
    const { id } = await call('credentials.create', {
      scopeId,
      kind,
      name: `zq ${kind}`,
      description: 'x',
      values,
    })
    const made = await call('credentials.get', { id })
    expect(made, kind).toMatchObject({
      sync: 'local',
      owed: null,
      held: 'held',
      remoteUrl: null,
      cannotUpdate: null,
    })
    for (const { name, secret, value } of made.fields) if (secret) expect(value, name).toBeNull()
    await call('credentials.update', {
      id,
      name: 'zq edited',
      description: null,
      values: unchangedForm(made.fields),
    })
    expect((await call('credentials.get', { id })).held).toBe('held')
    expect((await call('credentials.history', { id })).length).toBe(1)
    await call('credentials.remove', { id })
    expect(
      await failureOf(() => call('credentials.update', { id, name: 'x', description: null, values })),
    ).toBe('remote-refused')
    await call('credentials.restore', { id })
    expect(await call('credentials.get', { id })).toMatchObject({ trashed: false, sync: 'local' })
    expect(await failureOf(() => call('credentials.purge', { id }))).toBe('invalid-input')
    await call('credentials.remove', { id })
    await call('credentials.purge', { id })
    expect(await failureOf(() => call('credentials.get', { id }))).toBe('not-found')
  }
  expect(await call('places.list')).toEqual([])
  expect(folder).not.toBe('')
})

test('an organization of this vault alone can be renamed, and removed once it is empty', async () => {
  const { call } = await vault()
  const { id, scopeId } = await call('local.add', { name: 'Home' })
  await call('local.rename', { id, name: 'House' })
  expect(await call('local.list')).toMatchObject([{ id, scopeId, name: 'House', count: 0 }])
  const { id: held } = await call('credentials.create', {
    scopeId,
    kind: 'generic',
    name: 'zq',
    description: null,
    values: {},
  })
  expect(await failureOf(() => call('local.remove', { id }))).toBe('invalid-input')
  await call('credentials.remove', { id: held })
  await call('credentials.purge', { id: held })
  await call('local.remove', { id })
  expect(await call('local.list')).toEqual([])
})

test('own fields, expiry and rotation are kept beside any credential; hidden ones are sealed', async () => {
  const { call } = await vault()
  const { scopeId } = await call('local.add', { name: 'Home' })
  const { id } = await call('credentials.create', {
    scopeId,
    kind: 'generic',
    name: 'zq',
    description: null,
    values: {},
  })
  const custom = [
    { id: 'a1', label: 'Account manager', type: 'text' as const, value: 'Ines' },
    { id: 'b2', label: 'PIN', type: 'hidden' as const, value: 'canary-pin' },
  ]
  await call('credentials.annotate', { id, custom, expiresAt: 1_900_000_000_000, rotateDays: 90 })
  const shown = await call('credentials.get', { id })
  expect(shown).toMatchObject({ expiresAt: 1_900_000_000_000, rotateDays: 90 })
  expect(shown.custom).toEqual([custom[0], { ...custom[1], value: null }])
  expect(JSON.stringify(shown)).not.toContain('canary')
  expect((await call('credentials.reveal', { id, field: 'custom.b2' })).value).toBe('canary-pin')
  expect(await call('credentials.copy', { id, field: 'custom.a1' })).toEqual({ clearsAt: null })
  expect((await call('credentials.copy', { id, field: 'custom.b2' })).clearsAt).not.toBeNull()
  await call('credentials.annotate', { id, custom: shown.custom })
  expect((await call('credentials.reveal', { id, field: 'custom.b2' })).value).toBe('canary-pin')
  await call('credentials.annotate', { id, custom: [] })
  expect(await failureOf(() => call('credentials.reveal', { id, field: 'custom.b2' }))).toBe(
    'secret-not-held',
  )
  const [past] = await call('credentials.history', { id })
  const old = { id, version: past!.version, field: 'custom.b2' }
  expect((await call('credentials.revealVersion', old)).value).toBe('canary-pin')
})

test('an earlier state is brought back whole, secrets included, and the later one is in the history', async () => {
  const { call } = await vault()
  const { scopeId } = await call('local.add', { name: 'Home' })
  const first = { username: 'mira', password: 'canary-one' }
  const { id } = await call('credentials.create', {
    scopeId,
    kind: 'generic',
    name: 'zq',
    description: null,
    values: first,
  })
  await call('credentials.update', {
    id,
    name: 'zq-2',
    description: null,
    values: { username: 'okafor', password: 'canary-two' },
  })
  const [past] = await call('credentials.history', { id })
  expect(past?.changes.map(({ field }) => field).sort()).toEqual([
    'attributes.username',
    'name',
    'secrets.password',
  ])
  await call('credentials.restoreVersion', { id, version: past!.version })
  expect(await call('credentials.get', { id })).toMatchObject({ name: 'zq' })
  expect((await call('credentials.reveal', { id, field: 'password' })).value).toBe('canary-one')
  const [newest] = await call('credentials.history', { id })
  expect(newest).toMatchObject({ cause: 'restore', name: 'zq-2' })
  const then = { id, version: newest!.version, field: 'password' }
  expect((await call('credentials.revealVersion', then)).value).toBe('canary-two')
})

test('an optional secret is taken away by an edit that says so, and stays in the history', async () => {
  const { call } = await vault()
  const { scopeId } = await call('local.add', { name: 'Home' })
  const { id } = await call('credentials.create', {
    scopeId,
    kind: 'generic',
    name: 'zq',
    description: null,
    values: { password: 'canary' },
  })
  await call('credentials.update', { id, name: 'zq', description: null, values: {}, clear: ['password'] })
  expect((await call('credentials.get', { id })).held).toBe('missing')
  const [past] = await call('credentials.history', { id })
  expect(
    (await call('credentials.revealVersion', { id, version: past!.version, field: 'password' })).value,
  ).toBe('canary')
})

test('the trash forgets after the days of the settings, and never what a remote is still owed', async () => {
  const { call, clock } = await vault('seqera')
  const { scopeId } = await call('local.add', { name: 'Home' })
  const { id } = await call('credentials.create', {
    scopeId,
    kind: 'generic',
    name: 'zq',
    description: null,
    values: {},
  })
  await call('credentials.remove', { id })
  const owed = (await call('credentials.list', { query: '' })).rows.find(
    ({ provider }) => provider === 'seqera',
  )!
  await call('credentials.remove', { id: owed.id })
  await call('settings.set', { trashDays: 7, syncMinutes: 0, autoLockMinutes: 240 })
  await call('vault.lock')
  clock.pass(8 * 86_400_000)
  await call('vault.unlock', { passphrase })
  expect(await failureOf(() => call('credentials.get', { id }))).toBe('not-found')
  expect(await call('credentials.get', { id: owed.id })).toMatchObject({ trashed: true })
})
