import fs from 'node:fs'
import path from 'node:path'
import type { Command } from 'commander'
import { z } from 'zod'
import { backup } from '../../shared/backup.ts'
import type { Context } from '../context.ts'
import { exitCodes } from '../exit-codes.ts'
import { CliError } from '../failure.ts'
import { timeText } from '../output/time.ts'
import { callsOver } from '../vault/access.ts'
import { ownCore } from '../vault/own-core.ts'

export const output = z.object({
  backups: z.array(backup),
  /** The folder of the vault that was restored; null where none was. */
  restored: z.string().nullable(),
})

interface BackupOptions {
  list?: boolean
  to?: string
}

export function configure(command: Command): void {
  command
    .argument('[deed]', '`restore`, to bring one back as a vault of its own')
    .argument('[backup]', 'the one to restore, as --list names it; else the newest')
    .option('--list', 'make none, and list those there are')
    .option('--to <folder>', 'where the restored vault goes; else beside this one')
    .addHelpText(
      'after',
      `
A backup is encrypted like the vault, and was opened before anyone relies on it. Restoring needs no passphrase and
changes neither the vault nor the backup: it makes a new vault, which opens with the passphrase of then.`,
    )
}

export async function run(
  context: Context,
  deed: string | undefined,
  wanted: string | undefined,
  options: BackupOptions,
): Promise<void> {
  if (deed === 'restore') return restore(context, wanted, options)
  if (deed !== undefined) {
    throw new CliError(`there is no "backup ${deed}"`, 'there is `backup restore`', exitCodes.usage)
  }
  const { list = false } = options
  const backups = await context.withVault(async ({ call, permit }) => {
    await permit(list ? 'list' : 'change', [])
    return list ? (await call('backups.list')).backups : [await call('backups.make')]
  })
  context.answer(output, { backups, restored: null }, () =>
    backups.length === 0
      ? 'no backups yet\n'
      : context.table(backups, [
          { title: 'BACKUP', of: ({ id }) => id },
          { title: 'MADE', of: ({ madeAt }) => timeText(madeAt) },
          { title: 'BYTES', of: ({ bytes }) => String(bytes) },
        ]),
  )
}

/** Works on a vault that is open elsewhere, and on one whose database does not open any more. */
async function restore(context: Context, wanted: string | undefined, { to }: BackupOptions): Promise<void> {
  const { terminal, host } = context
  const folder = context.folder()
  const createIn = to === undefined ? path.dirname(folder) : path.resolve(terminal.cwd, to)
  if (!fs.statSync(createIn, { throwIfNoEntry: false })?.isDirectory()) {
    throw new CliError(`${to ?? createIn}: there is no such folder`, null, exitCodes.notFound)
  }
  const core = await ownCore(terminal.env, { chosen: folder, createIn, ...(host.kdf && { kdf: host.kdf }) })
  try {
    const call = callsOver(core.answer)
    await call('vault.choose', { purpose: 'open' })
    await call('vault.open', { path: folder })
    const { backups } = await call('backups.list')
    const found = wanted === undefined ? backups[0] : backups.find(({ id }) => id === wanted)
    if (!found) {
      throw new CliError(
        wanted === undefined ? 'there is no backup of this vault' : `there is no backup "${wanted}"`,
        'see `keystead backup --list`',
        exitCodes.notFound,
      )
    }
    const restored = await call('backups.restore', { id: found.id, parts: 'all' })
    context.answer(output, { backups: [found], restored }, () => `restored to ${restored}\n`)
    context.note('it is the vault that is meant from now on, unless --vault or KEYSTEAD_VAULT names another')
  } finally {
    await core.close()
  }
}
