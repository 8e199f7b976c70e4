import { expect, onTestFinished, test } from 'vitest'
import { startSandbox } from '../../src/sandbox/server.ts'
import { testCore, until } from '../support/core.ts'
import { hostileNames } from '../support/hostile.ts'
import { serve } from '../support/http-server.ts'
import { rounds } from '../support/soak.ts'
import { failureOf, passphrase } from '../support/vault.ts'

async function pulled(names: readonly string[]) {
  const sandbox = await startSandbox({ seed: 'demo' })
  onTestFinished(() => sandbox.close())
  const before = sandbox.state.seqera.credentials
  const [template] = [...before.values()].filter(({ provider }) => provider === 'aws')
  if (!template) throw new Error('the sandbox has no example')
  for (const [index, name] of names.entries()) {
    const id = `hostile-${index}`
    before.set(id, { ...template, id, name, description: name.length < 1000 ? name : null })
  }
  const app = testCore()
  await app.call('vault.create', { name: 'Work', folder: app.folder, passphrase })
  const values = sandbox.login('seqera')
  const { id } = await app.call('connections.add', { provider: 'seqera', label: '', values })
  const place = async () => (await app.call('places.list')).find((one) => one.id === id)
  await until(async () => (await place())?.sync.state === 'idle', 60_000)
  const rows = []
  for (let offset = 0; ; offset += 200) {
    const page = await app.call('credentials.list', { offset, limit: 200 })
    rows.push(...page.rows)
    if (rows.length >= page.total) break
  }
  return { ...app, rows, place, sandbox, connectionId: id }
}

test('hostile names arrive as text, or the pull is refused in words; nothing runs, nothing is poisoned, nothing is lost', async () => {
  const { long, ...short } = hostileNames
  const { rows, call, place } = await pulled(Object.values(short))
  expect((await place())?.failure).toBeNull()
  const wellFormed = (text: string) => text.replace(/[\ud800-\udbff](?![\udc00-\udfff])/g, '\ufffd')
  for (const [what, name] of Object.entries(short)) {
    const shown = (text: string) => (text.length <= 300 ? text : `${text.slice(0, 299)}…`)
    const row = rows.find((one) => one.name === shown(name) || one.name === shown(wellFormed(name)))
    expect(row, what).toBeDefined()
    expect([name, wellFormed(name)]).toContain(
      (await call('credentials.get', { id: row?.id as string })).name,
    )
    expect(await call('credentials.list', { query: name.slice(0, 200) })).toBeDefined()
  }
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  expect(Object.prototype).not.toHaveProperty('name')
  expect(long?.length).toBe(10 * 2 ** 20)
})

test('long names at the end of a page do not end the list, and lists show their beginning', async () => {
  const long = Array.from({ length: 7 }, (_, index) => `${index}${'n'.repeat(5000)}`)
  const { call } = await pulled(long)
  const names: string[] = []
  let cursor: string | null | undefined
  do {
    const page = await call('credentials.list', { limit: 2, ...(cursor && { cursor }) })
    names.push(...page.rows.map(({ name }) => name))
    cursor = page.cursor
  } while (cursor)
  expect(new Set(names).size).toBe(names.length)
  for (const name of long) expect(names).toContain(`${name.slice(0, 299)}…`)
})

test('a name of megabytes is taken or refused in words, and the vault stays usable', async () => {
  // Every index holds the name, too: ten megabytes take a while to write.
  const { call, place } = await pulled([(hostileNames.long as string).slice(0, rounds(2, 10) * 2 ** 20)])
  const failure = (await place())?.failure
  if (failure) expect(failure.kind).toMatch(/^remote-/)
  const { rows } = await call('credentials.list', { limit: 200 })
  expect(rows.length > 0 || failure !== null).toBe(true)
  await call('vault.lock')
  await call('vault.unlock', { passphrase })
}, 120_000)

const answers: readonly (readonly [string, string, number, Record<string, string>])[] = [
  ['JSON a hundred thousand levels deep', '['.repeat(100_000), 200, {}],
  [
    'a prototype instead of an answer',
    '{"__proto__":{"polluted":true},"user":{"__proto__":{"id":1}}}',
    200,
    {},
  ],
  ['a redirect to the computer itself', '', 302, { location: 'http://127.0.0.1:1/admin' }],
  ['a redirect to a file', '', 302, { location: 'file:///etc/passwd' }],
  ['a redirect into the app', '', 307, { location: 'app://keystead/' }],
  ['bytes that call themselves compressed and are not', 'plain', 200, { 'content-encoding': 'gzip' }],
  ['an encoding that nobody knows', '{}', 200, { 'content-encoding': 'x-unknown' }],
  ['a page of markup', '<script>alert(1)</script>', 200, { 'content-type': 'text/html' }],
  ['numbers beyond all sense', '{"user":{"id":1e999,"userName":-1e999}}', 200, {}],
]

test.each(answers)(
  '%s is refused with words that repeat neither it nor the token',
  async (_what, body, status, headers) => {
    const { url } = await serve((_request, response) => {
      response.writeHead(status, { 'content-type': 'application/json', ...headers })
      response.end(body)
    })
    const app = testCore()
    await app.call('vault.create', { name: 'Work', folder: app.folder, passphrase })
    for (const provider of ['seqera', 'qovery', 'cloudplans', 'sequin']) {
      const values = { baseUrl: url, token: 'canary-token-of-this-test' }
      const told = await app
        .call('connections.add', { provider, label: '', values })
        .then(() => null)
        .catch((error: Error & { kind: string; detail: unknown }) => error)
      expect(told, provider).not.toBeNull()
      expect(['internal', 'vault-locked']).not.toContain(told?.kind)
      const said = JSON.stringify([told?.message, told?.detail])
      expect(said).not.toContain('canary-token')
      expect(said.length).toBeLessThan(2000)
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
    expect(await failureOf(() => app.call('places.list'))).toBe('none')
  },
)
