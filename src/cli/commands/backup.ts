import type { Command } from 'commander'
import { z } from 'zod'
import { backup } from '../../shared/backup.ts'
import type { Context } from '../context.ts'
import { timeText } from '../output/time.ts'

export const output = z.object({ backups: z.array(backup) })

export function configure(command: Command): void {
  command
    .option('--list', 'make none, and list those there are')
    .addHelpText(
      'after',
      '\nA backup is encrypted like the vault, and was opened before anyone relies on it. Restore one in the window.',
    )
}

export async function run(context: Context, { list = false }: { list?: boolean }): Promise<void> {
  const backups = await context.withVault(async ({ call, permit }) => {
    await permit(list ? 'list' : 'change', [])
    return list ? (await call('backups.list')).backups : [await call('backups.make')]
  })
  context.answer(output, { backups }, () =>
    backups.length === 0
      ? 'no backups yet\n'
      : context.table(backups, [
          { title: 'BACKUP', of: ({ id }) => id },
          { title: 'MADE', of: ({ madeAt }) => timeText(madeAt) },
          { title: 'BYTES', of: ({ bytes }) => String(bytes) },
        ]),
  )
}
