import type { Command } from 'commander'
import { z } from 'zod'
import { auditEntry, auditVerdict } from '../../shared/audit.ts'
import type { Context } from '../context.ts'
import { exitCodes } from '../exit-codes.ts'
import { CliError } from '../failure.ts'
import { timeText } from '../output/time.ts'

export const output = z.object({ verdict: auditVerdict, entries: z.array(auditEntry) })

const most = 500

export function configure(command: Command): void {
  command
    .option('--limit <n>', 'how many of the newest entries', '50')
    .addHelpText(
      'after',
      '\nChecks the whole log first, and ends with 1 where an entry is not as it was written.',
    )
}

export async function run(context: Context, { limit }: { limit: string }): Promise<number> {
  const wanted = Number(limit)
  if (!/^\d+$/.test(limit) || wanted < 1 || wanted > most)
    throw new CliError(`--limit takes a number up to ${most}`, null, exitCodes.usage)
  const log = await context.withVault(async ({ call, permit }) => {
    await permit('list', [])
    return {
      verdict: await call('audit.verify'),
      entries: (await call('audit.list', { limit: wanted })).entries,
    }
  })
  context.answer(output, log, () =>
    context.table(log.entries, [
      { title: 'TIME', of: ({ at }) => timeText(at) },
      { title: 'WHAT', of: ({ what }) => what },
      { title: 'THROUGH', of: ({ surface }) => surface },
      { title: 'CREDENTIAL', of: ({ credentialName }) => credentialName ?? '', flexible: true },
    ]),
  )
  if (log.verdict.ok) return exitCodes.done
  context.note(`keystead: the log is not whole: entry ${log.verdict.at} is ${log.verdict.reason}`)
  return exitCodes.failed
}
