import type { Command } from 'commander'
import { z } from 'zod'
import { grantInfo } from '../../shared/program.ts'
import type { Context } from '../context.ts'
import { exitCodes } from '../exit-codes.ts'
import { CliError } from '../failure.ts'
import { timeText } from '../output/time.ts'

export const output = z.object({ programs: z.array(grantInfo) })

export function configure(command: Command): void {
  command
    .option('--revoke <id>', 'take one back')
    .addHelpText('after', '\nWhat was allowed «always». Only the passphrase opens this list, or the window.')
}

export async function run(context: Context, { revoke }: { revoke?: string }): Promise<void> {
  const programs = await context.withVault(async ({ call, kind }) => {
    if (kind === 'shared') {
      throw new CliError(
        'the vault is open elsewhere, and this list is for who gives the passphrase',
        'see it in the settings of the window, or lock the vault first with `keystead lock`',
        exitCodes.refused,
      )
    }
    if (revoke !== undefined) await call('programs.revoke', { id: revoke })
    return call('programs.list')
  })
  context.answer(output, { programs }, () =>
    programs.length === 0
      ? 'no program was allowed anything for always\n'
      : context.table(programs, [
          { title: 'PROGRAM', of: ({ script, executable }) => script ?? executable, flexible: true },
          { title: 'MAY', of: ({ permission }) => permission },
          { title: 'CREDENTIAL', of: ({ credentialName }) => credentialName ?? '', flexible: true },
          { title: 'LAST USED', of: ({ usedAt }) => timeText(usedAt) },
          { title: 'ID', of: ({ id }) => id },
        ]),
  )
}
