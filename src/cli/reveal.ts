import { exitCodes } from './exit-codes.ts'
import { CliError } from './failure.ts'
import type { Terminal } from './terminal.ts'

/** A terminal keeps what it showed, and whoever looks over the shoulder has it. Throws unless the person said so. */
export function assertMayShow(
  { outIsTerminal }: Terminal,
  secret: boolean,
  reveal: boolean | undefined,
): void {
  if (!secret || !outIsTerminal || reveal) return
  throw new CliError(
    'this is a secret, and the output is a terminal',
    'add --reveal to show it here, or send it to a file or a program',
    exitCodes.usage,
  )
}
