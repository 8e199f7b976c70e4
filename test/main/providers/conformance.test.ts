import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formOf, providerInfo, redact, restore, secretNames } from '../../../src/main/providers/form.ts'
import type { Provider, ProviderIO } from '../../../src/main/providers/provider.ts'
import { findProvider, providers } from '../../../src/main/providers/registry.ts'
import { type Sandbox, startSandbox } from '../../../src/sandbox/server.ts'
import { providerInfo as providerInfoShape } from '../../../src/shared/provider.ts'
import { failure } from '../../support/failure.ts'
import { nowhere } from '../../support/http-server.ts'
import { testIO } from '../../support/provider-io.ts'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox.close())

/** A login to the played remote, with what a test wants otherwise. */
function login(provider: Provider, given: { io?: ProviderIO; baseUrl?: string; secret?: string } = {}) {
  const values = sandbox.login(provider.id)
  if (given.baseUrl !== undefined) values.baseUrl = given.baseUrl
  if (given.secret !== undefined) {
    for (const name of secretNames(provider.connection)) values[name] = given.secret
  }
  return provider.connect(provider.connection.parse(values), given.io ?? testIO().io)
}

test('ids are unique, and each finds its provider', () => {
  expect(new Set(providers.map(({ id }) => id)).size).toBe(providers.length)
  for (const provider of providers) expect(findProvider(provider.id)).toBe(provider)
})

test('a provider that this version does not know is «not-found», with advice', async () => {
  const work = Promise.resolve().then(() => findProvider('later'))
  expect((await failure(work, 'not-found')).message).toMatch(/Update Keystead/)
})

describe.each(providers)('$name', (provider) => {
  test('everything the page needs can be said in the shapes the page knows', () => {
    expect(() => providerInfoShape.parse(providerInfo(provider))).not.toThrow()
  })

  test('every field of every form has a label of its own, and every hint is a public field', () => {
    for (const { schema, hint, id } of [
      ...provider.kinds,
      { id: 'connection', schema: provider.connection, hint: [] },
    ]) {
      const fields = formOf(schema)
      for (const { name, label } of fields) expect(label, `${id}.${name}`).not.toBe(name)
      for (const name of hint)
        expect(fields.find((field) => field.name === name)?.secret, `${id}.${name}`).toBe(false)
    }
  })

  test('no secret survives redaction, in any form', () => {
    for (const schema of [provider.connection, ...provider.kinds.map((kind) => kind.schema)]) {
      const filled = Object.fromEntries(Object.keys(schema.shape).map((name) => [name, `<${name}>`]))
      const safe = JSON.stringify(redact(schema, filled))
      for (const name of secretNames(schema)) expect(safe).not.toContain(`<${name}>`)
    }
  })

  test('the connection has a secret, and a blank one is restored', () => {
    const [name = ''] = secretNames(provider.connection)
    expect(restore(provider.connection, { [name]: '' }, { [name]: 'kept' })).toEqual({ [name]: 'kept' })
  })

  test('identify, discover, list and describe agree with one another', async () => {
    const remote = login(provider)
    expect((await remote.identify()).account).not.toBe('')
    const organizations = await remote.discover()
    const [scope] = organizations.flatMap(({ scopes }) => scopes)
    if (!scope) throw new Error('The sandbox shows no scope.')
    const [first] = await remote.list(scope)
    if (!first) throw new Error('The sandbox shows no credential in its first scope.')
    const described = await remote.describe(scope, first.remoteId)
    expect(described).toMatchObject({ remoteId: first.remoteId, kind: first.kind, name: first.name })
  })

  test('a token that is not accepted is «remote-rejected»', async () => {
    await failure(login(provider, { secret: 'wrong' }).identify(), 'remote-rejected')
    await failure(login(provider, { secret: 'wrong' }).discover(), 'remote-rejected')
  })

  test('a token that the remote repeats in an error goes no further', async () => {
    const token = sandbox.token(provider.id)
    sandbox.fault({
      kind: 'status',
      status: 400,
      provider: provider.id,
      body: { message: `Odd token: ${token}` },
    })
    const { message, detail } = await failure(login(provider).identify(), 'remote-refused')
    expect(message).toMatch(/Odd token: «…»/)
    expect(JSON.stringify([message, detail])).not.toContain(token)
  })

  test('a remote that cannot be reached is «offline»', async () => {
    await failure(login(provider, { baseUrl: await nowhere() }).identify(), 'offline')
  })

  test('an abort ends every method as «cancelled»', async () => {
    const { io, abort } = testIO()
    const remote = login(provider, { io })
    const [scope] = (await remote.discover()).flatMap(({ scopes }) => scopes)
    if (!scope) throw new Error('The sandbox shows no scope.')
    abort.abort()
    await failure(remote.identify(), 'cancelled')
    await failure(remote.discover(), 'cancelled')
    await failure(remote.list(scope), 'cancelled')
    await failure(remote.describe(scope, 'x'), 'cancelled')
  })

  test('no request leaves the origin and path of the connection', async () => {
    const asked: string[] = []
    const { io } = testIO({
      fetch: (input, init) => {
        asked.push(String(input))
        return fetch(input, init)
      },
    })
    const remote = login(provider, { io })
    for (const { scopes } of await remote.discover()) for (const scope of scopes) await remote.list(scope)
    expect(asked.length).toBeGreaterThan(1)
    for (const url of asked) expect(url.startsWith(`${sandbox.url(provider.id)}/`)).toBe(true)
  })

  test('an answer that was cut short is never a short list', async () => {
    const remote = login(provider)
    const [scope] = (await remote.discover()).flatMap(({ scopes }) => scopes)
    if (!scope) throw new Error('The sandbox shows no scope.')
    sandbox.fault({ kind: 'truncate', provider: provider.id, times: 3 })
    await failure(remote.list(scope), 'offline')
    sandbox.fault({ kind: 'empty', provider: provider.id })
    await failure(remote.list(scope), 'remote-answer')
    sandbox.fault({ kind: 'not-json', provider: provider.id })
    await failure(remote.list(scope), 'remote-answer')
  })
})
