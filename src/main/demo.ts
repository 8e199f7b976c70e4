import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import type { Sandbox } from '../sandbox/server.ts'
import type { Emit } from '../shared/contract.ts'
import { demoName, demoPassphrase } from '../shared/demo.ts'
import { editSome, keepSome } from './demo-examples.ts'
import { storeSecrets } from './demo-secrets.ts'
import type { Ports } from './ports.ts'
import { redact } from './providers/form.ts'
import { providers } from './providers/registry.ts'
import type { Session } from './session.ts'
import type { Engine } from './sync/engine.ts'
import type { Logins } from './sync/logins.ts'
import type { Config } from './vault/connections.ts'

/** So long nothing competes with the page that draws the first service. */
const aFirstLookMs = 300

/** A demo of a chosen size shows what forty organizations are like. */
const manyOrganizations = 40

/** Seqera tells the details of one credential at a time, and not of many in a second: it has the fewest. */
function sharesOf(size: number): Record<string, number> {
  const fewest = Math.min(400, Math.floor(size / providers.length))
  const others = providers.filter(({ id }) => id !== 'seqera')
  const each = Math.floor((size - fewest) / others.length)
  const shares = Object.fromEntries(others.map(({ id }) => [id, each]))
  return { ...shares, seqera: size - each * others.length }
}

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
    /**
     * Resolves when the vault is filled: with `size` credentials, or with the few that somebody wrote about. Fails if the
     * sandbox cannot listen on loopback. `looked` resolves when a person has had a first look at the first service.
     */
    async start(size: number | null = null, looked = () => wait(aFirstLookMs)): Promise<void> {
      session.lock()
      await stop()
      const folder = ports.throwAwayFolder()
      let sandbox: Sandbox | null = null
      const created = session.createForDemo(folder, demoName)
      created.catch(() => {})
      let keyed: Promise<void> | null = null
      let ended = false
      stopping = async () => {
        ended = true
        session.lock()
        // What is made late would be left behind.
        await Promise.allSettled([created, keyed])
        await sandbox?.close()
        fs.rmSync(folder, { recursive: true, force: true })
      }
      // Loaded here and nowhere else: no other start of the app carries the sandbox.
      const { startSandbox } = await import('../sandbox/server.ts')
      const many = size !== null && { credentials: sharesOf(size), organizations: manyOrganizations }
      const played = await startSandbox({ port: 0, seed: 'demo', ...many })
      // It may have been ended meanwhile, when there was no sandbox to close.
      if (ended) await played.close()
      sandbox = played
      const givePassphrase = await created
      const vault = session.vault()
      const open = () => session.isOpen() && session.vault() === vault
      vault.notKept()
      const ids: string[] = []
      const connect = (some: typeof providers) => {
        for (const provider of some) {
          const id = randomUUID()
          const values = provider.connection.parse(played.login(provider.id))
          const config: Config = redact(provider.connection, values)
          const given = { id, provider: provider.id, label: provider.name, account: 'mira.okafor', config }
          vault.connections.add(given, logins.keep(id, provider, values), ports.now())
          ids.push(id)
        }
        emit('places.changed', {})
      }
      connect(providers.slice(0, 1))
      const pull = async (some: readonly string[]) => {
        for (const id of some) engine.start(id)
        await Promise.all(some.map(engine.settled))
      }
      // There is something to look at soon; what else there is comes while somebody looks. So does the passphrase, whose
      // slow key would take both processors from the page that is drawn.
      await pull(ids)
      await looked()
      if (ended) return
      keyed = givePassphrase(demoPassphrase)
      await keyed
      if (!open()) return
      connect(providers.slice(1))
      await pull(ids.slice(1))
      if (!open()) return
      await storeSecrets(vault, ports.now(), open)
      if (!open()) return
      keepSome(vault, ports.now())
      // What somebody else does at the remote meanwhile is pulled over what was edited here.
      editSome(vault, played.state.seqera, ports.now())
      await pull(ids)
      emit('searches.changed', {})
      emit('places.changed', {})
      emit('credentials.changed', {})
    },
  }
}
export type Demo = ReturnType<typeof createDemo>
