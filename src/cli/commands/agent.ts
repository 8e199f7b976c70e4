import fs from 'node:fs'
import type { Command } from 'commander'
import { hostSocket } from '../../main/socket/host.ts'
import { toWire } from '../../shared/errors.ts'
import type { VaultState } from '../../shared/vault.ts'
import { terminalConsent } from '../agent/consent.ts'
import { type Order, type Outcome, order } from '../agent/order.ts'
import type { Context } from '../context.ts'
import { CliError } from '../failure.ts'
import { callsOver } from '../vault/access.ts'
import { ownCore } from '../vault/own-core.ts'
import { nodePorts } from '../vault/ports.ts'

export const output = null

/** Where it says how it went: `unlock` reads the other end. */
const reportFd = 3

export function configure(command: Command): void {
  command.addHelpText('after', '\nIt is started by `keystead unlock`.')
}

/** Holds the vault open and answers programs, until it is locked: by `lock`, by idle time, or by a signal. */
export async function run({ terminal, host }: Context): Promise<void> {
  const parsed = order.safeParse(JSON.parse((await terminal.input()).toString('utf8') || 'null'))
  if (!parsed.success) throw new CliError('this is for `keystead unlock` to start', 'use that', 2)
  const given = parsed.data
  let confirmEach = () => false
  const consent = terminalConsent(terminal.env, given, () => confirmEach())
  const options = { chosen: given.folder, consent, background: true }
  const core = await ownCore(terminal.env, { ...options, ...(host.kdf && { kdf: host.kdf }) })
  confirmEach = core.confirmEachSignature
  const ports = nodePorts(terminal.env, options)
  try {
    await unlock(callsOver(core.answer), given)
  } catch (error) {
    say({ error: toWire(error, ports.report) })
    await core.close()
    return
  }
  const locked = new Promise<void>((resolve) => {
    core.listen((name, payload) => {
      if (name === 'vault.changed' && (payload as VaultState).state !== 'unlocked') resolve()
    })
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
  const socket = hostSocket(core, ports, { answered: core.touch })
  if (await socket.ready()) {
    say({ pid: process.pid })
    await locked
  } else say({ error: { kind: 'file-failed', message: 'The socket could not be made.', detail: {} } })
  await socket.stop()
  await core.close()
}

async function unlock(call: ReturnType<typeof callsOver>, { folder, passphrase }: Order): Promise<void> {
  await call('vault.choose', { purpose: 'open' })
  await call('vault.open', { path: folder })
  await call('vault.unlock', { passphrase })
}

function say(outcome: Outcome): void {
  try {
    fs.writeSync(reportFd, JSON.stringify(outcome))
    fs.closeSync(reportFd)
  } catch {
    // Whoever waited for it is gone.
  }
}
