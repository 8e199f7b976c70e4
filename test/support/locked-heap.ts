import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import v8 from 'node:v8'
import { createCore } from '../../src/main/core.ts'
import type { Ports } from '../../src/main/ports.ts'
import { everything } from '../../src/main/vault/listing/filter.ts'
import { byName } from '../../src/main/vault/listing/listing.ts'
import { openVault } from '../../src/main/vault/open.ts'
import { openWithPassphrase } from '../../src/main/vault/slots.ts'
import type { OpenVault } from '../../src/main/vault/vault.ts'

// node --expose-gc locked-heap.ts: a session of a person, a lock, and what the process still holds of its secrets.
// The canaries are made here and told to nobody, so that what searches for them holds only their mirror images.
const backwards = (text: string) => [...text].reverse().join('')
const canaries = ['eno-yranac', 'owt-yranac', 'eerht-yranac', 'ruof-yranac'] as const
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'keystead-heap-'))
const cost = { memoryKiB: 64, iterations: 1, parallelism: 1 }
const ceiling = { memoryKiB: 65_536, iterations: 9, parallelism: 4 }
const kdf = { floor: cost, ceiling, start: cost, targetMs: null }

let copied = ''
const ports: Ports = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  sleep: (ms) => pause(ms),
  every: () => () => {},
  random: () => 0.5,
  fetch: globalThis.fetch,
  online: () => true,
  network: async () => {},
  freeMemory: () => 2 ** 33,
  clipboard: {
    read: async () => copied,
    write: async (text) => {
      copied = text
    },
    clear: async () => {
      copied = ''
    },
  },
  report: (error) => {
    throw error
  },
  program: 'heap',
  recentFile: path.join(folder, 'host', 'recent.json'),
  defaultFolder: folder,
  throwAwayFolder: () => folder,
  choose: async () => null,
  chooseImports: async () => [],
  chooseExport: async () => null,
  appInfo: { version: '0', electron: '0', platform: 'test', evaluation: false, packaged: false },
}

async function fill(vault: OpenVault): Promise<string> {
  const connection = '11111111-1111-4111-8111-111111111111'
  vault.connections.add(
    {
      id: connection,
      provider: 'seqera',
      label: 'Seqera',
      account: 'm',
      config: { baseUrl: 'https://x.test' },
    },
    { token: backwards(canaries[2]) },
    0,
  )
  const { rid } = vault.connections.get(connection)
  const scopes = [{ remoteId: '7', kind: 'workspace' as const, name: 'w' }]
  const [scope] = vault.places.found(rid, [{ remoteId: '1', name: 'o', scopes }])
  if (!scope) throw new Error('no scope')
  const empty = { extra: '{}', health: 'ok', healthMessage: null, healthCheckedAt: null, usage: null }
  const times = { createdAt: 0, updatedAt: 0, lastUsedAt: null }
  const row = {
    remoteId: 'r',
    kind: 'aws',
    name: 'key',
    description: null,
    attributes: {},
    ...empty,
    ...times,
  }
  vault.pulled.apply(scope, [{ ...row, digest: Buffer.alloc(16) }], 0)
  return vault.listing.pageNow({ filter: everything, order: byName, limit: 1 }).rows[0]?.id as string
}

async function session(): Promise<void> {
  const core = createCore(ports, { kdf })
  const ask = async (name: string, input?: unknown) => {
    const reply = await core.answer(name, input)
    if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`)
    return reply.value
  }
  const passphrase = `${backwards(canaries[0])} is long enough`
  await ask('vault.create', { name: 'Work', folder, passphrase })
  await ask('vault.lock')
  const file = path.join(folder, 'Work.keystead')
  const vault = await openVault(file, 'heap', 0, (header) => openWithPassphrase(header, passphrase, kdf))
  const id = await fill(vault)
  vault.close()
  await ask('vault.unlock', { passphrase })
  await ask('credentials.storeSecret', { id, field: 'secretKey', value: backwards(canaries[1]) })
  await ask('credentials.reveal', { id, field: 'secretKey' })
  await ask('credentials.copy', { id, field: 'secretKey' })
  await ask('credentials.list', {})
  await core.answer('vault.unlock', { passphrase: `${backwards(canaries[3])} was mistyped` })
  await core.answer('vault.changePassphrase', { current: backwards(canaries[3]), next: 'whatever it is' })
  await ask('vault.lock')
  // What a running app would still hold: the core stays.
  Object.assign(globalThis, { core })
}

async function heap(): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of v8.getHeapSnapshot()) parts.push(Buffer.from(part))
  return Buffer.concat(parts)
}

const counted = (bytes: Buffer) =>
  canaries.map((mirrored) => {
    // Searched for letter by letter, so that the search itself leaves no canary behind.
    const needle = Buffer.from(mirrored).reverse()
    let count = 0
    for (let at = bytes.indexOf(needle); at >= 0; at = bytes.indexOf(needle, at + 1)) count++
    needle.fill(0)
    return count
  })

await session()
for (let round = 0; round < 5; round++) {
  await pause(20)
  ;(globalThis as unknown as { gc: () => void }).gc()
}
const found = counted(await heap())
Object.assign(globalThis, { control: backwards(canaries[0]) })
const control = counted(await heap())[0]
fs.rmSync(folder, { recursive: true, force: true })
process.stdout.write(JSON.stringify({ found, control }))
