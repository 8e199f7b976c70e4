import fs from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { createCore } from '../../src/main/core.ts'
import { quickPolicy } from './kdf.ts'

/**
 * A program that edits and syncs without end, to be killed at any moment. What it was promised goes to a journal
 * beside the vault, line by line: whatever is in there must be found again.
 *
 * node killed-app.ts FOLDER JOURNAL SEED, with the form to fill on standard input.
 */
const [folder = '', journal = '', seed = '0'] = process.argv.slice(2)
const given = JSON.parse(fs.readFileSync(0, 'utf8')) as {
  passphrase: string
  connectionId: string
  scopeId: string
  kind: string
  form: Record<string, string>
  secret: string
}
const note = (line: object) => fs.appendFileSync(journal, `${JSON.stringify(line)}\n`)

const start = performance.now()
const core = createCore(
  {
    now: () => Date.now(),
    monotonic: () => performance.now() - start,
    sleep: (ms) => sleep(Math.min(ms, 5)),
    every: () => () => {},
    random: Math.random,
    fetch,
    online: () => true,
    network: async () => {},
    freeMemory: () => 8 * 2 ** 30,
    clipboard: { read: async () => '', write: async () => {}, clear: async () => {} },
    report: (error) => {
      note({ trouble: String(error) })
      return 'reported'
    },
    program: 'a test that is killed',
    recentFile: `${journal}.recent`,
    defaultFolder: folder,
    throwAwayFolder: () => folder,
    choose: async () => null,
    chooseImports: async () => [],
    chooseExport: async () => null,
    appInfo: { version: '0', electron: '0', platform: 'test', evaluation: false, packaged: false },
  },
  { kdf: quickPolicy },
)
async function call(name: string, input?: unknown): Promise<never> {
  const reply = await core.answer(name, input)
  if (!reply.ok) throw new Error(reply.error.message)
  return reply.value as never
}

await call('vault.open', { path: folder })
await call('vault.unlock', { passphrase: given.passphrase })
note({ open: true })
for (let count = 0; ; count++) {
  const name = `k${seed}-${count}`
  const secret = `canary-${name}`
  const values = { ...given.form, [given.secret]: secret }
  const made = { scopeId: given.scopeId, kind: given.kind, name, description: null, values }
  const { id } = (await call('credentials.create', made)) as { id: string }
  note({ id, name, secret })
  if (count % 2 === 0) {
    const next = `${name}-edited`
    const plain = { ...given.form, [given.secret]: '' }
    await call('credentials.update', { id, name: next, description: null, values: plain })
    note({ id, name: next })
  }
  if (count % 5 === 4) await call('credentials.remove', { id })
  await call('sync.start', { connectionId: given.connectionId })
  for (;;) {
    const [place] = (await call('places.list')) as { sync: { state: string } }[]
    if (place?.sync.state !== 'running') break
    await sleep(2)
  }
}
