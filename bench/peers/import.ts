// A process that makes a vault and imports one file into it, as keepassxc-cli import does.
import fs from 'node:fs'
import { callsOver } from '../../src/cli/vault/access.ts'
import { nodePorts } from '../../src/cli/vault/ports.ts'
import { createCore } from '../../src/main/core.ts'
import { standardPolicy } from '../../src/main/crypto/kdf.ts'

const [file = '', folder = '', passphrase = ''] = process.argv.slice(2)
const ports = nodePorts({ ...process.env, HOME: folder }, { chosen: folder })
// As much Argon2 as the peer is told to spend: our floor.
const kdf = { ...standardPolicy, start: standardPolicy.floor, targetMs: null }
const core = createCore({ ...ports, chooseImports: async () => [file] }, { kdf })
const call = callsOver(core.answer)
fs.mkdirSync(folder, { recursive: true })
await call('vault.choose', { purpose: 'create' })
await call('vault.create', { name: 'Imported', folder, passphrase })
const opened = await call('imports.open', {})
const { id } = opened as { id: string }
const target = { perGroup: true as const, otherwise: 'Other' }
await call('imports.preview', { id, target })
const { created } = await call('imports.apply', { id, leaveOut: [] })
await core.close()
process.stdout.write(`${created}\n`)
