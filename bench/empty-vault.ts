import fs from 'node:fs'
import path from 'node:path'
import { callsOver } from '../src/cli/vault/access.ts'
import { nodePorts } from '../src/cli/vault/ports.ts'
import { createCore } from '../src/main/core.ts'
import { standardPolicy } from '../src/main/crypto/kdf-policy.ts'
import { passphrase } from './data.ts'

/** A new vault in a folder, with the least Argon2 that one may have: as much as the peer is told to spend. */
export async function emptyVault(folder: string): Promise<string> {
  const kdf = { ...standardPolicy, start: standardPolicy.floor, targetMs: null }
  fs.mkdirSync(folder, { recursive: true })
  const core = createCore(nodePorts({ HOME: folder }, { chosen: folder }), { kdf })
  const call = callsOver(core.answer)
  await call('vault.choose', { purpose: 'create' })
  await call('vault.create', { name: 'Imported', folder, passphrase })
  await core.close()
  return path.join(folder, 'Imported.keystead')
}
