import { exitCodes } from './exit-codes.ts'
import { CliError } from './failure.ts'

/** The number of a file descriptor, as an option named it. */
export function descriptor(option: string, word: string): number {
  if (/^\d{1,4}$/.test(word)) return Number(word)
  throw new CliError(`${option} takes a number`, `as in ${option} 3`, exitCodes.usage)
}
