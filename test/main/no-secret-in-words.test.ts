import fs from 'node:fs'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startSandbox } from '../../src/sandbox/server.ts'
import { testCore, until } from '../support/core.ts'

const secret = 'canary-secret-7f3a'
const mistyped = 'canary-mistyped-91bc'
const passphrase = 'canary-passphrase-55de'
const next = 'canary-next-passphrase-02'

test('through a whole session no event, list, error, report, log or file names a secret, a token or a passphrase', async () => {
  const sandbox = await startSandbox({ seed: 'demo' })
  onTestFinished(() => sandbox.close())
  const app = testCore()
  const said: string[] = []
  const hear = (value: unknown) => void said.push(JSON.stringify(value) ?? '')
  const ask = async (name: string, input?: unknown): Promise<unknown> => {
    const reply = await app.core.answer(name, input)
    // The three answers that a person asked a secret of are what this test does not look at.
    const shows = ['credentials.reveal', 'vault.create', 'vault.renewRecoveryKey'].includes(name)
    hear(reply.ok && shows ? null : reply)
    return reply.ok ? reply.value : reply.error
  }
  const { recoveryKey } = (await ask('vault.create', { name: 'Work', folder: app.folder, passphrase })) as {
    recoveryKey: string
  }
  const login = sandbox.login('seqera')
  await ask('connections.add', { provider: 'seqera', label: '', values: { ...login, token: secret } })
  const { id: connectionId } = (await ask('connections.add', {
    provider: 'seqera',
    label: '',
    values: login,
  })) as { id: string }
  const idle = async () => {
    const places = (await ask('places.list')) as { id: string; sync: { state: string } }[]
    return places.find(({ id }) => id === connectionId)?.sync.state === 'idle'
  }
  await until(idle)
  const { rows } = (await ask('credentials.list', { limit: 200 })) as { rows: { id: string; kind: string }[] }
  const id = rows.find(({ kind }) => kind === 'aws')?.id as string
  for (const field of ['secretKey', 'no-such-field', '__proto__']) {
    await ask('credentials.storeSecret', { id, field, value: secret })
    await ask('credentials.reveal', { id, field: 'secretKey' })
    await ask('credentials.copy', { id, field: 'secretKey' })
  }
  await ask('credentials.get', { id })
  // What was typed comes back to who typed it, to be marked in the rows: that is no telling.
  const searched = await ask('credentials.list', { query: secret })
  said.pop()
  hear([{ ...(searched as object), words: [] }])
  await ask('credentials.update', {
    id,
    name: 'x',
    description: null,
    values: { secretKey: secret, wrong: 1 },
  })
  await ask('settings.set', { autoLockMinutes: secret })
  await ask('backups.make')
  await ask('audit.export')
  await ask('vault.lock')
  for (const typed of [mistyped, { passphrase: mistyped }, [mistyped]])
    await ask('vault.unlock', { passphrase: typed })
  await ask('vault.recover', { recoveryKey: mistyped, passphrase: next })
  await ask('vault.recover', { recoveryKey, passphrase: next })
  await ask('audit.list', {})
  await ask('vault.lock')

  hear(app.events)
  hear(app.reports.map((error) => (error instanceof Error ? [error.message, error.stack] : error)))
  hear([process.argv, process.title])
  for (const entry of fs.readdirSync(app.folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) said.push(fs.readFileSync(path.join(entry.parentPath, entry.name), 'latin1'))
  }
  expect(said.length).toBeGreaterThan(30)
  const words = said.join('\n')
  for (const canary of [secret, mistyped, passphrase, next, login.token as string, recoveryKey])
    expect(words.includes(canary), canary).toBe(false)
  app.reports.length = 0
})
