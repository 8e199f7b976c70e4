import { describe, expect, onTestFinished, test } from 'vitest'
import { findProvider, providers } from '../../src/main/providers/registry.ts'
import { startSandbox } from '../../src/sandbox/server.ts'
import type { Field } from '../../src/shared/field.ts'
import { testCore, until } from '../support/core.ts'
import { filledForm, unchangedForm } from '../support/typed.ts'
import { failureOf, passphrase } from '../support/vault.ts'

async function connected(provider: string, change: Parameters<typeof testCore>[0] = {}) {
  const sandbox = await startSandbox({ seed: 'demo' })
  onTestFinished(() => sandbox.close())
  const app = testCore(change)
  const { call } = app
  await call('vault.create', { name: 'Work', folder: app.folder, passphrase })
  const { id } = await call('connections.add', { provider, label: '', values: sandbox.login(provider) })
  const place = async () => (await call('places.list'))[0]!
  const settled = () => until(async () => (await place()).sync.state !== 'running', 60_000)
  const sync = async () => {
    await call('sync.start', { connectionId: id })
    await settled()
  }
  await settled()
  await call('sync.apply', { connectionId: id, leaveOut: [] })
  await settled()
  expect((await place()).failure).toBeNull()
  const info = (await call('providers.list')).find((one) => one.id === provider)!
  const scopes = (await place()).organizations.flatMap((organization) => organization.scopes)
  const rows = async (query = '') => (await call('credentials.list', { limit: 200, query })).rows
  // Ids of things that have to exist at the remote.
  const oauthApp = sandbox.state.sequin.oauthApps[0]!.id
  const values = (fields: readonly Field[]) => filledForm(fields, { oauth_app_id: oauthApp })
  return { ...app, sandbox, connectionId: id, place, sync, info, scopes, rows, values }
}

/** The call that creates, as the sandbox's faults name it. */
const creates: Record<string, string> = {
  seqera: 'POST /credentials',
  qovery: 'POST /organization/*/*/credentials',
  cloudplans: 'POST /v1/organizations/credentials/create',
  sequin: 'POST /credentials',
  keycard: 'POST /organizations/*/service-accounts/*/credentials',
}

describe.each(providers.map(({ id }) => id))('%s', (provider) => {
  test('each kind that can be created is created, read, edited, read and deleted', {
    timeout: 60_000,
  }, async () => {
    const { call, info, scopes, rows, sync, values, place } = await connected(provider)
    const scope = scopes.find(({ readOnly }) => readOnly === null)!
    const kinds = info.kinds.filter(({ cannot }) => !cannot.create)
    expect(kinds.length).toBeGreaterThan(0)
    const ids: string[] = []
    const nothingOwed = async () =>
      expect((await place()).owed).toMatchObject({ pending: 0, failed: 0, conflicts: 0 })
    for (const { id: kind, fields } of kinds) {
      const name = `made-${kind.replace(/[^A-Za-z0-9]/g, '-')}`.slice(0, 40)
      const made = {
        scopeId: scope.id,
        kind,
        name,
        description: null,
        values: values(fields),
        reason: 'a test',
      }
      const { id } = await call('credentials.create', made)
      ids.push(id)
      expect(await call('credentials.get', { id }), kind).toMatchObject({ name, kind, sync: 'pending' })
    }
    await sync()
    await nothingOwed()
    for (const id of ids) {
      const detail = await call('credentials.get', { id })
      expect(detail, detail.kind).toMatchObject({ gone: false, sync: 'synced' })
      for (const field of detail.fields) {
        if (field.secret) expect(field.held, `${detail.kind}.${field.name}`).toBe(true)
      }
      if (detail.cannotUpdate !== null) continue
      const kept = unchangedForm(detail.fields)
      const edit = { id, name: `${detail.name}-2`, description: null, values: kept, reason: 'a test' }
      await call('credentials.update', edit)
    }
    await sync()
    await nothingOwed()
    const after = await rows('made-')
    expect(after.map(({ id }) => id).sort()).toEqual([...ids].sort())
    for (const { id, name } of after) {
      const { cannotRemove, cannotUpdate, held } = await call('credentials.get', { id })
      expect(held).not.toBe('missing')
      expect(name.endsWith('-2')).toBe(cannotUpdate === null)
      if (cannotRemove === null) await call('credentials.remove', { id, reason: 'a test' })
    }
    await sync()
    await nothingOwed()
    const left = await rows('made-')
    for (const { id } of left) expect((await call('credentials.get', { id })).cannotRemove).not.toBeNull()
  })

  test('a create whose answer is lost is settled, not repeated', async () => {
    const { call, info, scopes, rows, sync, sandbox, values } = await connected(provider)
    const scope = scopes.find(({ readOnly }) => readOnly === null)!
    const kind = info.kinds.find(({ cannot }) => !cannot.create)!
    sandbox.fault({ provider, match: creates[provider]!, kind: 'drop', when: 'after' })
    const made = {
      scopeId: scope.id,
      kind: kind.id,
      name: 'lost-answer',
      description: null,
      values: values(kind.fields),
    }
    const { id } = await call('credentials.create', made)
    await sync()
    await sync()
    expect(await rows('lost-answer')).toMatchObject([{ id, sync: 'synced' }])
    // Of a remote that the sandbox keeps no state of, the vault's own list has to do.
    const state = (sandbox.state as Record<string, unknown>)[provider]
    if (state === undefined) return
    const there = JSON.stringify(state, inMaps)
    expect(there.split('"lost-answer"').length - 1).toBe(1)
  })

  test('what the remote refuses stays here, says why, and goes through once it may', async () => {
    const { call, info, scopes, rows, sandbox, sync, values } = await connected(provider)
    const scope = scopes.find(({ readOnly }) => readOnly === null)!
    const kind = info.kinds.find(({ cannot }) => !cannot.create)!
    sandbox.fault({ provider, match: creates[provider]!, kind: 'status', status: 403 })
    const made = {
      scopeId: scope.id,
      kind: kind.id,
      name: 'refused',
      description: null,
      values: values(kind.fields),
    }
    const { id } = await call('credentials.create', made)
    await sync()
    const refused = await call('credentials.get', { id })
    expect(refused).toMatchObject({ sync: 'failed', owed: { failure: { kind: 'remote-forbidden' } } })
    await sync()
    expect((await call('credentials.get', { id })).owed?.failure).toEqual(refused.owed?.failure)
    await call('credentials.retry', { id })
    await sync()
    expect(await rows('refused')).toMatchObject([{ id, sync: 'synced' }])
  })

  test('an empty form is refused with the names of its fields, before anything is sent', async () => {
    const { call, info, scopes, sandbox } = await connected(provider)
    const scope = scopes.find(({ readOnly }) => readOnly === null)!
    const needy = info.kinds.filter(
      ({ cannot, fields }) => !cannot.create && fields.some((field) => field.required),
    )
    const asked = sandbox.calls.length
    for (const { id: kind } of needy) {
      const made = { scopeId: scope.id, kind, name: 'empty', description: null, values: {} }
      expect(['invalid-input', 'secret-not-held']).toContain(
        await failureOf(() => call('credentials.create', made)),
      )
    }
    expect(sandbox.calls.slice(asked).filter(({ method }) => method !== 'GET')).toEqual([])
    expect(findProvider(provider).id).toBe(provider)
  })
})

/** For JSON: maps as lists of their values. */
const inMaps = (_: string, value: unknown) => (value instanceof Map ? [...value.values()] : value)

/** A pulled credential whose secrets this vault does not hold, ready to be edited. */
async function pulled(provider: string, kind: string) {
  const app = await connected(provider)
  const row = (await app.rows()).find((one) => one.kind === kind)!
  const detail = await app.call('credentials.get', { id: row.id })
  const values = unchangedForm(detail.fields)
  return { ...app, id: row.id, detail, kept: values }
}

test('a remote that takes changes in part renames without the secret, one that takes the whole says what it needs', async () => {
  const sequin = await pulled('sequin', 'stripe_key')
  await sequin.call('credentials.update', {
    id: sequin.id,
    name: 'renamed',
    description: null,
    values: sequin.kept,
  })
  expect(await sequin.call('credentials.get', { id: sequin.id })).toMatchObject({ name: 'renamed' })

  const qovery = await pulled('qovery', 'AWS')
  const rename = { id: qovery.id, name: 'renamed', description: null, values: qovery.kept }
  await expect(qovery.call('credentials.update', rename)).rejects.toMatchObject({
    kind: 'secret-not-held',
    detail: { field: 'secret_access_key' },
  })
  expect(await qovery.call('credentials.get', { id: qovery.id })).toMatchObject({ name: qovery.detail.name })
})

test('a new name and a new secret in one edit both reach Sequin', async () => {
  const { call, id, detail, kept, sandbox, sync } = await pulled('sequin', 'stripe_key')
  const values = { ...kept, secret: 'sk_live_canary' }
  await call('credentials.update', { id, name: 'both', description: null, values })
  await sync()
  const stored = JSON.stringify(
    [...sandbox.state.sequin.credentials.values()].find((one) => one.id === detail.remoteId),
  )
  expect(stored).toContain('sk_live_canary')
  expect(stored).toContain('both')
  expect(await call('credentials.reveal', { id, field: 'secret' })).toMatchObject({ value: 'sk_live_canary' })
})

test('a change of what CloudPlans fixes for good is refused by field, though CloudPlans never tells it', async () => {
  const { call, scopes, sync } = await connected('cloudplans')
  const scope = scopes.find(({ readOnly }) => readOnly === null)!
  const values = { tenant: 'tenant-1', clientId: 'client', key: 'canary' }
  const { id } = await call('credentials.create', {
    scopeId: scope.id,
    kind: 'azure',
    name: 'azure-one',
    description: null,
    values,
  })
  await sync()
  const moved = { id, name: 'azure-one', description: null, values: { ...values, tenant: 'tenant-2' } }
  await expect(call('credentials.update', moved)).rejects.toMatchObject({
    kind: 'invalid-input',
    detail: { issues: [{ path: 'reason' }] },
  })
  await call('credentials.update', { ...moved, reason: 'a test' })
  await sync()
  expect((await call('credentials.get', { id })).owed?.failure).toMatchObject({
    kind: 'invalid-input',
    detail: { issues: [{ path: 'tenant' }] },
  })
})

test('looking at a credential opens no login: it says what could be done though nobody is signed in', async () => {
  const { call, rows } = await connected('cloudplans')
  const { id } = (await rows())[0]!
  const before = await call('credentials.get', { id })
  await call('vault.lock')
  await call('vault.unlock', { passphrase })
  expect(await call('credentials.get', { id })).toEqual(before)
})

test('a login that lives for minutes is in memory only: after a lock the pull asks for a fresh one', async () => {
  const { call, connectionId, sync, sandbox, place } = await connected('cloudplans')
  await call('vault.lock')
  await call('vault.unlock', { passphrase })
  await sync()
  expect(await place()).toMatchObject({
    failure: { kind: 'remote-rejected' },
    sync: { state: 'needs-sign-in' },
  })
  expect((await place()).count).toBeGreaterThan(0)
  const { baseUrl, ...secret } = sandbox.login('cloudplans')
  await call('connections.edit', {
    id: connectionId,
    label: 'CloudPlans',
    values: { baseUrl: baseUrl!, ...secret },
  })
  await until(async () => (await place()).sync.state === 'idle')
  expect((await place()).failure).toBeNull()
})

test('a connection goes to another server only with the word of the person, and sends nothing until that is allowed again', async () => {
  const asked: string[] = []
  let answer = false
  const agreed = async (_about: string, facts: string) => {
    asked.push(facts)
    return answer
  }
  const { call, connectionId, place, sandbox } = await connected('qovery', { agreed })
  const { token } = sandbox.login('qovery')
  const values = { baseUrl: sandbox.url('qovery').replace('127.0.0.1', 'localhost'), token: token! }
  const move = () => call('connections.edit', { id: connectionId, label: '', values })
  await expect(move()).rejects.toMatchObject({ kind: 'cancelled' })
  expect(await place()).toMatchObject({ writes: true })
  answer = true
  await move()
  expect(asked).toEqual([new URL(values.baseUrl).origin, new URL(values.baseUrl).origin])
  expect(await place()).toMatchObject({ writes: false })
})
