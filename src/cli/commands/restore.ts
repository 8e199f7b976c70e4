import type { Command } from 'commander'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { shown } from '../output/style.ts'
import { targetOf } from '../target.ts'

export const output = z.object({ id: z.uuid(), name: z.string() })

export function configure(command: Command): void {
  command.argument('<credential>', 'its name or id')
}

export async function run(context: Context, named: string): Promise<void> {
  const restored = await context.withVault(async ({ call, permit }) => {
    await permit('change', [])
    const { id, name } = await targetOf(call, named, { trashed: true })
    await call('credentials.restore', { id })
    return { id, name }
  })
  context.answer(output, restored, () => `restored "${shown(restored.name)}"\n`)
}
