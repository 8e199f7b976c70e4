import type { Command } from 'commander'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { assertMayShow } from '../reveal.ts'
import { fieldOf, openField, targetOf } from '../target.ts'

export const output = z.object({
  id: z.uuid(),
  name: z.string(),
  field: z.string(),
  secret: z.boolean(),
  value: z.string(),
})

export function configure(command: Command): void {
  command
    .argument('<credential>', 'its name, id or reference')
    .argument('[field]', 'the field; its only secret where none is named')
    .option('--reveal', 'show a secret on the terminal')
}

/** One field, as it is. A secret goes to a terminal only where that was asked for. */
export async function run(
  context: Context,
  named: string,
  wanted: string | undefined,
  { reveal }: { reveal?: boolean },
): Promise<void> {
  const { terminal } = context
  const found = await context.withVault(async ({ call, permit }) => {
    const { id, field } = await targetOf(call, named)
    // One question instead of two: who may see the secret may see the rest.
    await permit('secret', [id])
    const credential = await call('credentials.get', { id })
    const { name, secret } = fieldOf(credential, wanted ?? field)
    assertMayShow(terminal, secret, reveal)
    return { id, name: credential.name, field: name, secret, value: await openField(call, credential, name) }
  })
  context.answer(output, found, () => `${found.value}\n`)
}
