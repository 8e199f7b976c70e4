import type { Command } from 'commander'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { shown } from '../output/style.ts'
import { targetOf } from '../target.ts'

export const output = z.object({ id: z.uuid(), name: z.string() })

export function configure(command: Command): void {
  command
    .argument('<credential>', 'its name, id or reference')
    .option('--reason <text>', 'why, for services that ask')
    .addHelpText(
      'after',
      '\nIt can be restored until the trash is emptied. A service is told by the next sync.',
    )
}

export async function run(context: Context, named: string, { reason }: { reason?: string }): Promise<void> {
  const removed = await context.withVault(async ({ call, permit }) => {
    await permit('change', [])
    const { id, name } = await targetOf(call, named)
    await call('credentials.remove', { id, ...(reason !== undefined && { reason }) })
    return { id, name }
  })
  context.answer(output, removed, () => `moved "${shown(removed.name)}" to the trash\n`)
}
