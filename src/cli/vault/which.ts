import { exitCodes } from '../exit-codes.ts'
import { CliError } from '../failure.ts'
import type { Terminal } from '../terminal.ts'
import { namedFolder } from './named.ts'

/** The vault that is meant: `--vault`, KEYSTEAD_VAULT, or the one that was opened last, here or in the window. */
export function vaultFolder({ env, cwd }: Terminal, given: string | undefined): string {
  const folder = namedFolder(env, cwd, given)
  if (folder !== null) return folder
  throw new CliError(
    'there is no vault yet',
    'make one with `keystead init NAME`, or name one with --vault',
    exitCodes.notFound,
  )
}
