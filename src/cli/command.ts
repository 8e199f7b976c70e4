import type { Command } from 'commander'
import type { z } from 'zod'
import type { Context } from './context.ts'

/**
 * A command of the command line, as its file exports it.
 *
 * `configure` says its words, `run` is the deed: it gets the arguments as commander parsed them, then the options,
 * and returns an exit code where that is not 0. `output` is what `--json` prints; null where that is not JSON.
 */
export interface CliCommand {
  readonly configure: (command: Command) => void
  readonly run: (context: Context, ...words: never[]) => Promise<number | undefined> | Promise<void>
  readonly output: z.ZodType | null
}

export interface ListedCommand {
  readonly name: string
  /** One line of the help, lower-case. */
  readonly summary: string
  readonly group: string
  readonly load: () => Promise<CliCommand>
}
