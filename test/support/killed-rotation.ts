import { nodePorts } from '../../src/cli/vault/ports.ts'
import { createCore } from '../../src/main/core.ts'
import { quickPolicy } from './kdf.ts'

// A program that rotates a secret and is killed when so many places have it: no `finally` runs, nothing is closed.
// node killed-rotation.ts FOLDER PASSPHRASE CREDENTIAL FIELD VALUE PLACES
const [folder = '', passphrase = '', credentialId = '', field = '', value = '', places = '1'] =
  process.argv.slice(2)
const core = createCore(nodePorts(process.env, { chosen: folder }), { kdf: quickPolicy })
async function call(name: string, input?: unknown): Promise<void> {
  const reply = await core.answer(name, input)
  if (!reply.ok) throw new Error(reply.error.message)
}
await call('vault.choose', { purpose: 'open' })
await call('vault.open', { path: folder })
await call('vault.unlock', { passphrase })
let left = Number(places)
core.listen((name) => {
  if (name === 'rotations.changed' && --left === 0) process.kill(process.pid, 'SIGKILL')
})
await call('rotations.start', { credentialId, field, value: { by: 'given', value } })
