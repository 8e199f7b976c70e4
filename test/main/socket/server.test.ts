import { execFile } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { connectSocket, type SocketClient } from '../../../src/main/socket/client.ts'
import { hostSocket } from '../../../src/main/socket/host.ts'
import { socketPlace } from '../../../src/main/socket/place.ts'
import type { ConsentAnswer, ConsentAsked } from '../../../src/shared/program.ts'
import { testCore, until } from '../../support/core.ts'
import { localVault } from '../../support/local.ts'
import { passphrase, temporaryFolder } from '../../support/vault.ts'

/** An unlocked vault with one key, its socket, and a person who answers `answer`. */
async function shared(answer: ConsentAnswer | (() => Promise<ConsentAnswer>) = 'session') {
  const asked: ConsentAsked[] = []
  const consent = async (one: ConsentAsked) => {
    asked.push(one)
    return typeof answer === 'string' ? answer : answer()
  }
  const app = testCore({ consent })
  const folder = path.join(temporaryFolder(), 'run')
  const host = hostSocket(app.core, app.ports, { folder })
  onTestFinished(() => host.stop())
  const { vault, add } = await localVault(app)
  const id = await add('generic', 'deploy', { username: 'mira', password: 'canary-password' })
  expect(await host.ready()).toBe(true)
  const place = socketPlace(vault, folder)
  const connect = async (): Promise<SocketClient> => {
    const client = await connectSocket(place, 'self')
    if (!client) throw new Error('nobody answers')
    onTestFinished(() => client.close())
    return client
  }
  return { ...app, host, vault, id, add, place, asked, connect }
}
const reveal = (client: SocketClient, id: string) =>
  client.call('credentials.reveal', { id, field: 'password' })

test('a program gets a secret after the person said yes, and the question names it and the credential', async () => {
  const { connect, id, asked } = await shared()
  const reply = await reveal(await connect(), id)
  expect(reply).toMatchObject({ ok: true, value: { value: 'canary-password' } })
  expect(asked).toHaveLength(1)
  expect(asked[0]).toMatchObject({
    permission: 'secret',
    credentials: [{ id, name: 'deploy', organization: 'Halden' }],
    program: { pid: process.pid, executable: fs.realpathSync(process.execPath) },
  })
})

test('fifty connections at once are answered after one question', async () => {
  const { connect, id, asked } = await shared(
    () => new Promise((resolve) => setTimeout(() => resolve('once'), 300)),
  )
  const clients = await Promise.all(Array.from({ length: 50 }, connect))
  const replies = await Promise.all(clients.map((client) => reveal(client, id)))
  expect(replies.filter(({ ok }) => ok)).toHaveLength(50)
  expect(asked).toHaveLength(1)
})

test('a refusal gives nothing', async () => {
  const { connect, id } = await shared('refuse')
  const client = await connect()
  const reply = await reveal(client, id)
  expect(reply).toMatchObject({ ok: false, error: { kind: 'consent-refused' } })
  expect(JSON.stringify(reply)).not.toContain('canary')
  expect(await client.call('credentials.list', {})).toMatchObject({ ok: false })
})

test('calls that other programs may not make do not exist for them, with or without consent', async () => {
  const { connect, asked } = await shared()
  const client = await connect()
  const forbidden: [string, unknown][] = [
    ['vault.changePassphrase', { current: passphrase, next: 'another passphrase' }],
    ['vault.renewRecoveryKey', { passphrase }],
    ['vault.unlock', { passphrase }],
    ['settings.set', { autoLockMinutes: 240 }],
    ['consent.pending', undefined],
    ['consent.answer', { id: '11111111-1111-4111-8111-111111111111', answer: 'always' }],
    ['programs.list', undefined],
    ['credentials.purge', { id: '11111111-1111-4111-8111-111111111111' }],
    ['__proto__', {}],
    ['toString', {}],
  ]
  for (const [name, input] of forbidden) {
    expect(await client.call(name, input), name).toMatchObject({ ok: false, error: { kind: 'not-found' } })
  }
  expect(asked).toEqual([])
})

test('input is checked before anybody is asked', async () => {
  const { connect, asked } = await shared()
  const client = await connect()
  expect(await client.call('credentials.reveal', { id: 'x', field: 'password' })).toMatchObject({
    ok: false,
    error: { kind: 'invalid-input' },
  })
  expect(asked).toEqual([])
})

test('a locked vault has no socket, and the next unlock has one again', async () => {
  const { connect, call, host, place, core } = await shared()
  const client = await connect()
  core.lock()
  await host.ready()
  expect(fs.existsSync(place.address)).toBe(false)
  expect(fs.existsSync(place.token)).toBe(false)
  expect(await connectSocket(place, 'self')).toBeNull()
  expect(await client.call('vault.state', undefined)).toMatchObject({ ok: false })
  await call('vault.unlock', { passphrase })
  expect(await host.ready()).toBe(true)
  expect(await (await connect()).call('vault.state', undefined)).toMatchObject({
    value: { state: 'unlocked' },
  })
})

test('folder, socket and token are for this user alone', async () => {
  const { place } = await shared()
  const mode = (file: string) => (fs.statSync(file).mode & 0o777).toString(8)
  expect([mode(place.folder), mode(place.address), mode(place.token)]).toEqual(['700', '600', '600'])
})

test('a place that others can use is not served, and not asked', async () => {
  const app = testCore()
  const folder = path.join(temporaryFolder(), 'run')
  fs.mkdirSync(folder, { mode: 0o755 })
  fs.chmodSync(folder, 0o755)
  const host = hostSocket(app.core, { ...app.ports, report: () => 'reported' }, { folder })
  onTestFinished(() => host.stop())
  const { vault } = await localVault(app)
  expect(await host.ready()).toBe(false)
  expect(await connectSocket(socketPlace(vault, folder), 'self')).toBeNull()
})

/** Says `first`, then `then` when challenged, and resolves to what came before the server hung up. */
function raw(address: string, first: unknown, then: unknown = { shown: true }): Promise<string> {
  return new Promise((resolve) => {
    let heard = ''
    const socket = net.connect(address, () => socket.write(`${JSON.stringify(first)}\n`))
    socket.on('data', (chunk) => {
      if (heard === '') socket.write(`${JSON.stringify(then)}\n`)
      heard += chunk
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve(heard))
  })
}

test('a wrong token, a process that is not the caller, and nonsense are hung up on without a word', async () => {
  const { place } = await shared()
  const token = fs.readFileSync(place.token, 'utf8')
  const sent = { pid: process.pid, caller: 'self' }
  expect(await raw(place.address, { ...sent, token: `${token.slice(1)}x` })).toBe('')
  expect(await raw(place.address, { ...sent, token: '' })).toBe('')
  expect(await raw(place.address, 'nonsense')).toBe('')
  if (process.platform !== 'linux') return
  // The test's own process, which did not open the file it was shown; and one that is another user's or nobody's.
  expect(await raw(place.address, { ...sent, token })).not.toContain('welcome')
  expect(await raw(place.address, { token, pid: 1, caller: 'self' })).not.toContain('welcome')
})

test('a request that is too long or no JSON ends the connection', async () => {
  const { place, connect } = await shared()
  const client = await connect()
  expect(await client.call('x'.repeat(17 * 2 ** 20), {})).toMatchObject({ ok: false })
  expect(await (await connect()).call('vault.state', undefined)).toMatchObject({ ok: true })
  expect(fs.readdirSync(place.folder).filter((name) => name.endsWith('open-me'))).toEqual([])
})

test('a socket that a killed process left behind is taken over', async () => {
  const { place, host, core, call, connect } = await shared()
  core.lock()
  await host.ready()
  fs.writeFileSync(place.address, '')
  fs.writeFileSync(place.token, 'old', { mode: 0o600 })
  await call('vault.unlock', { passphrase })
  expect(await host.ready()).toBe(true)
  await connect()
})

test('the program is the one that started the helper, and a shell for one line is skipped', async () => {
  const { place, asked, id } = await shared()
  const client = path.resolve('src/main/socket/client.ts')
  const code = `
    const { connectSocket } = await import(${JSON.stringify(client)})
    const asking = await connectSocket(${JSON.stringify(place)}, 'parent')
    await asking.call('credentials.reveal', { id: ${JSON.stringify(id)}, field: 'password' })
    asking.close()`
  const script = path.join(temporaryFolder(), 'helper.mjs')
  fs.writeFileSync(script, code)
  // `; true` keeps the shell: it would else become what it runs.
  await new Promise((resolve) => execFile('sh', ['-c', `"${process.execPath}" "${script}"; true`], resolve))
  expect(asked).toHaveLength(1)
  expect(asked[0]!.program.pid).toBe(process.pid)
})

test('with the setting on, each signature is asked for, and a change of it takes nothing from other calls', async () => {
  const { connect, add, call, asked } = await shared('always')
  const { privateKey } = generateKeyPairSync('ed25519')
  const key = privateKey.export({ format: 'pem', type: 'pkcs8' }) as string
  const credentialId = await add('ssh-key', 'login', { privateKey: key })
  const client = await connect()
  const sign = () => client.call('ssh.sign', { credentialId, data: 'AAAA', flags: 0 })
  expect(await sign()).toMatchObject({ ok: true })
  expect(await sign()).toMatchObject({ ok: true })
  expect(asked).toHaveLength(1)
  await call('settings.set', { confirmSignatures: true })
  expect(await sign()).toMatchObject({ ok: true })
  expect(await sign()).toMatchObject({ ok: true })
  expect(asked).toHaveLength(3)
  expect(JSON.stringify(await client.call('ssh.identities', undefined))).not.toContain('PRIVATE')
})

test('many different secrets are waited for, not refused', async () => {
  const { connect, add, clock } = await shared()
  const ids: string[] = []
  for (let n = 0; n < 25; n++) ids.push(await add('generic', `key-${n}`, { password: `canary-${n}` }))
  const client = await connect()
  expect(await client.permit('secret', ids)).toMatchObject({ ok: true })
  let done = false
  const answered = Promise.all(ids.map((id) => reveal(client, id))).finally(() => {
    done = true
  })
  await until(() => {
    clock.pass(500)
    return done
  })
  expect((await answered).every(({ ok }) => ok)).toBe(true)
})

test('the audit log says which program was allowed what, and what it took', async () => {
  const { connect, id, call } = await shared()
  await reveal(await connect(), id)
  const { entries } = await call('audit.list', { surface: 'helper' })
  // A process of this test is its interpreter with the script that it runs, or the interpreter alone.
  const program = entries[0]?.detail.program
  expect(typeof program).toBe('string')
  expect(entries.map(({ what, credentialId, detail }) => ({ what, credentialId, detail }))).toEqual([
    { what: 'reveal', credentialId: id, detail: { field: 'password', program } },
    {
      what: 'program-allowed',
      credentialId: id,
      detail: { permission: 'secret', answer: 'session', program },
    },
  ])
  expect(await call('audit.verify')).toMatchObject({ ok: true })
})
