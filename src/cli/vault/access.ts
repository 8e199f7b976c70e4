import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { KdfPolicy } from '../../main/crypto/kdf-policy.ts'
import { monotonicMs } from '../../main/monotonic.ts'
import { connectSocket, type SocketClient } from '../../main/socket/client.ts'
import { runtimeFolder, socketPlace } from '../../main/socket/place.ts'
import { type AppCalls, type AppClient, calls } from '../../shared/contract.ts'
import { AppError, fromWire } from '../../shared/errors.ts'
import type { Reply } from '../../shared/ipc.ts'
import type { Permission } from '../../shared/program.ts'
import { askPassphrase, type PassphraseSource } from '../passphrase.ts'

export interface Access {
  readonly call: AppClient['call']
  /**
   * Asks before the calls that need it, where there is somebody to ask: for several credentials in one dialog, and for
   * `change` where a `list` comes first. Throws `consent-refused`.
   */
  readonly permit: (permission: Permission, credentials: readonly string[]) => Promise<void>
  /** `shared`: whoever has it unlocked was asked. `own`: it was opened for this command. */
  readonly kind: 'shared' | 'own'
  /**
   * Names the files of the next `imports.open` that is given none: this process reads them itself, part by part. Null
   * where another one has the vault open.
   */
  readonly offer: ((files: readonly string[]) => void) | null
  readonly close: () => Promise<void>
}

export interface AccessOptions {
  /** The vault's folder. */
  readonly folder: string
  /** Who asks: this command for a person, or the program that called it. */
  readonly caller: 'self' | 'parent'
  readonly source: PassphraseSource
  /** For tests that must not wait a second per vault. */
  readonly kdf?: KdfPolicy
}

/** Another command line has the vault for as long as it runs: it is worth waiting for. */
const patienceMs = 20_000

/** Throws what the contract throws. Answers are parsed like the window's. */
export function callsOver(answer: (name: string, input: unknown) => Promise<Reply>): AppClient['call'] {
  return async (name: keyof AppCalls, ...[input]: unknown[]) => {
    const reply = await answer(name, input)
    if (!reply.ok) throw fromWire(reply.error)
    return calls[name].output.parse(reply.value) as never
  }
}

/** The same of a core in this process, which parses what it answers itself. */
const callsOf =
  (answer: (name: string, input: unknown) => Promise<Reply>): AppClient['call'] =>
  async (name: keyof AppCalls, ...[input]: unknown[]) => {
    const reply = await answer(name, input)
    if (!reply.ok) throw fromWire(reply.error)
    return reply.value as never
  }

/** Asks whoever has the vault unlocked, or else opens it here and now. */
export async function openAccess(options: AccessOptions): Promise<Access> {
  return (await sharedAccess(options)) ?? ownAccess(options)
}

/** Null where nobody has the vault unlocked. */
export async function sharedAccess({
  folder,
  caller,
  source,
}: Pick<AccessOptions, 'folder' | 'caller' | 'source'>): Promise<Access | null> {
  const client = await reach(folder, caller, source)
  if (client === null) return null
  return {
    call: callsOver(client.call),
    permit: async (permission, credentials) => {
      const reply = await client.permit(permission, credentials)
      if (!reply.ok) throw fromWire(reply.error)
    },
    kind: 'shared',
    offer: null,
    close: async () => client.close(),
  }
}

async function reach(folder: string, caller: 'self' | 'parent', { terminal }: PassphraseSource) {
  let client: SocketClient | null = null
  try {
    client = await connectSocket(socketPlace(folder, runtimeFolder({ ...terminal.env })), caller)
  } catch {
    // No such folder: opening it tells why.
  }
  return client
}

async function ownAccess({ folder, source, kdf }: AccessOptions): Promise<Access> {
  const { beginning } = await import('../../main/begin-unlock.ts')
  const name = path.basename(folder).replace(/\.keystead$/, '')
  const ask = () => askPassphrase(source, `Passphrase of ${name}: `)
  // The key is derived while the rest of the program is read.
  const begins = beginning(folder, kdf)
  const early = begins && (await ask())
  if (early !== null) begins?.derive(early)
  const { ownCore } = await import('./own-core.ts')
  let offered: readonly string[] = []
  const host = { chosen: folder, imports: () => offered, ...(kdf && { kdf }) }
  const core = await ownCore(source.terminal.env, host)
  const call = callsOf(core.answer)
  try {
    await call('vault.choose', { purpose: 'open' })
    await call('vault.open', { path: folder })
    const passphrase = early ?? (await ask())
    await patiently(() => call('vault.unlock', { passphrase }))
    return {
      call,
      permit: async () => {},
      kind: 'own',
      offer: (files) => {
        offered = files
      },
      close: () => core.close(),
    }
  } catch (error) {
    await core.close()
    throw error
  }
}

async function patiently(unlock: () => Promise<void>): Promise<void> {
  const until = monotonicMs() + patienceMs
  for (;;) {
    try {
      return await unlock()
    } catch (error) {
      if (!isPassing(error) || monotonicMs() > until) throw error
      await wait(50 + Math.random() * 200)
    }
  }
}

/** Whoever left no name is just taking the vault, or just giving it back. */
function isPassing(error: unknown): boolean {
  if (!(error instanceof AppError) || !error.is('vault-in-use')) return false
  return error.detail.since === null || error.detail.by.startsWith('keystead on')
}
