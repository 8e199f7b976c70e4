import { spawn } from 'node:child_process'
import path from 'node:path'
import type { Command } from 'commander'
import { z } from 'zod'
import { sessionOf } from '../../main/socket/processes.ts'
import { fromWire } from '../../shared/errors.ts'
import { type Order, type Outcome, outcome } from '../agent/order.ts'
import type { Context } from '../context.ts'
import { entryFile } from '../entry.ts'
import { CliError } from '../failure.ts'
import { shown } from '../output/style.ts'
import { askPassphrase } from '../passphrase.ts'
import { sharedAccess } from '../vault/access.ts'

export const output = z.object({
  path: z.string(),
  /** False where it was unlocked before, here or in the window. */
  unlocked: z.boolean(),
})

export function configure(command: Command): void {
  command
    .option('--any-program', 'let every program of this user use it, not only those of this terminal')
    .addHelpText(
      'after',
      `
A process of its own holds the vault open until \`keystead lock\`, or until nobody used it for as long as the
settings say. Where the window has the vault open there is nothing to do: it is asked, and asks you.`,
    )
}

export async function run(context: Context, { anyProgram = false }: { anyProgram?: boolean }): Promise<void> {
  const folder = context.folder()
  const name = path.basename(folder).replace(/\.keystead$/, '')
  const before = await sharedAccess({ folder, caller: 'parent', source: context.source })
  await before?.close()
  if (before === null) {
    const passphrase = await askPassphrase(context.source, `Passphrase of ${name}: `)
    await start(context, { folder, passphrase, session: sessionOf(process.pid), anyProgram })
  }
  const unlocked = before === null
  context.answer(output, { path: folder, unlocked }, () =>
    unlocked ? `unlocked ${shown(name)}\n` : `${shown(name)} was unlocked\n`,
  )
}

/** Throws what kept the process from opening the vault. */
async function start({ terminal }: Context, order: Order): Promise<void> {
  const child = spawn(process.execPath, [entryFile(), 'agent'], {
    cwd: '/',
    env: { ...terminal.env },
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore', 'pipe'],
  })
  const told = new Promise<Outcome>((resolve, reject) => {
    let heard = ''
    child.stdio[3]?.on('data', (chunk: Buffer) => {
      heard += chunk
    })
    child.stdio[3]?.on('close', () => {
      const said = outcome.safeParse(heard === '' ? null : JSON.parse(heard))
      if (said.success) resolve(said.data)
      else reject(new CliError('the process that was to hold the vault open ended', 'try `keystead doctor`'))
    })
    child.on('error', reject)
  })
  child.stdin?.end(JSON.stringify(order))
  const said = await told
  child.unref()
  if ('error' in said) throw fromWire(said.error)
}
