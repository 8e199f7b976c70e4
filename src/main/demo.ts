import { randomBytes, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import type { Emit } from '../shared/contract.ts'
import type { Field } from '../shared/field.ts'
import { demoPassphrase } from '../shared/vault.ts'
import { fieldsOf } from './credentials/kind-fields.ts'
import type { Ports } from './ports.ts'
import { redact } from './providers/form.ts'
import { findProvider, providers } from './providers/registry.ts'
import type { Session } from './session.ts'
import type { Engine } from './sync/engine.ts'
import type { Logins } from './sync/logins.ts'
import type { Config } from './vault/connections.ts'
import { everything } from './vault/listing/filter.ts'
import { byName } from './vault/listing/listing.ts'

/** One in this many credentials is left without its secret, so that the demo shows what that looks like. */
const leaveOut = 4

/** A throw-away vault over the built-in sandbox: real pulls, real sealing, nothing that matters. */
export function createDemo(ports: Ports, session: Session, engine: Engine, logins: Logins, emit: Emit) {
  let stopping: (() => Promise<void>) | null = null

  async function stop(): Promise<void> {
    const stopNow = stopping
    stopping = null
    await stopNow?.()
  }

  return {
    stop,
    /** Resolves when the vault is filled. Fails if the sandbox cannot listen on loopback. */
    async start(): Promise<void> {
      session.lock()
      await stop()
      // Loaded here and nowhere else: no other start of the app carries the sandbox.
      const { startSandbox } = await import('../sandbox/server.ts')
      const folder = ports.throwAwayFolder()
      const sandbox = await startSandbox({ port: 0, seed: 'demo' })
      stopping = async () => {
        session.lock()
        await sandbox.close()
        fs.rmSync(folder, { recursive: true, force: true })
      }
      await session.create(folder, 'Demo', demoPassphrase, { demo: true })
      const { connections } = session.vault()
      const ids = providers.map((provider) => {
        const id = randomUUID()
        const values = provider.connection.parse(sandbox.login(provider.id))
        const config: Config = redact(provider.connection, values)
        const given = { id, provider: provider.id, label: provider.name, account: 'mira.okafor', config }
        connections.add(given, logins.keep(id, provider, values), ports.now())
        return id
      })
      emit('places.changed', {})
      for (const id of ids) engine.start(id)
      await Promise.all(ids.map(engine.settled))
      if (session.isOpen()) storeSecrets(session, ports.now())
      emit('credentials.changed', {})
    },
  }
}
export type Demo = ReturnType<typeof createDemo>

function storeSecrets(session: Session, now: number): void {
  const { listing, secrets, together } = session.vault()
  const { rows } = listing.pageNow({ filter: everything, order: byName, limit: 10_000 })
  // Together: on its own each waits for the disk.
  together(() => {
    for (const [index, row] of rows.entries()) {
      if (index % leaveOut === 0) continue
      for (const field of fieldsOf(findProvider(row.provider), row.kind)) {
        if (field.secret) secrets.put(row.id, field.name, madeUp(field), now - (index % 300) * 86_400_000)
      }
    }
  })
}

function madeUp(field: Field): string {
  const letters = (bytes: number) => randomBytes(bytes).toString('base64url')
  if (field.type === 'json')
    return JSON.stringify({ type: 'service_account', private_key_id: letters(15) }, null, 2)
  if (field.type !== 'multiline') return letters(30)
  const lines = Array.from({ length: 6 }, () => randomBytes(48).toString('base64'))
  return ['-----BEGIN DEMO KEY-----', ...lines, '-----END DEMO KEY-----'].join('\n')
}
