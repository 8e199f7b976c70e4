import type { Command } from 'commander'
import type { Context } from '../context.ts'
import { assertMayShow } from '../reveal.ts'
import { readReferences } from '../secrets/references.ts'

export const output = null

export function configure(command: Command): void {
  command
    .argument('<reference>', 'keystead://ORGANIZATION/CREDENTIAL/FIELD')
    .option('--reveal', 'show a secret on the terminal')
    .addHelpText('after', '\nPrints the bytes as they are; a terminal gets a line end after them.')
}

export async function run(
  context: Context,
  reference: string,
  { reveal }: { reveal?: boolean },
): Promise<void> {
  const { terminal } = context
  const values = await context.withVault((vault) =>
    readReferences(vault, [reference], (secret) => assertMayShow(terminal, secret, reveal)),
  )
  terminal.out(`${values.get(reference)}${terminal.outIsTerminal ? '\n' : ''}`)
}
