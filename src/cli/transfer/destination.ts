import fs from 'node:fs'
import path from 'node:path'
import type { Context } from '../context.ts'
import { exitCodes } from '../exit-codes.ts'
import { CliError } from '../failure.ts'
import { writePrivately } from '../secrets/private-file.ts'
import { readWhole } from './files.ts'

/** What a file may hold that is added to; such files are a few KiB. */
const mostMerged = 8 * 1024 * 1024

/** Throws where a file cannot be put there: in a vault, in place of a folder, or of a file that is not to be replaced. */
export function assertFree({ terminal }: Context, file: string, mayReplace: boolean): void {
  const target = path.resolve(terminal.cwd, file)
  const folder = path.dirname(target)
  if (!fs.existsSync(folder)) {
    throw new CliError(`${path.dirname(file)}: there is no such folder`, null, exitCodes.notFound)
  }
  if (
    fs
      .realpathSync(folder)
      .split(path.sep)
      .some((part) => part.endsWith('.keystead'))
  ) {
    throw new CliError('this folder is a vault', 'choose another one', exitCodes.usage)
  }
  const there = fs.statSync(target, { throwIfNoEntry: false })
  if (there === undefined) return
  if (!there.isFile()) throw new CliError(`${file}: there is something else`, null, exitCodes.usage)
  if (!mayReplace) {
    throw new CliError(`${file} is there already`, 'add --force to replace it', exitCodes.usage)
  }
}

/** What is there to be added to, as base64; undefined where there is nothing. */
export function existingAt(context: Context, file: string): string | undefined {
  const there = fs.statSync(path.resolve(context.terminal.cwd, file), { throwIfNoEntry: false })
  if (!there) return undefined
  if (there.size > mostMerged) throw new CliError(`${file} is too large to add to`, null, exitCodes.usage)
  return readWhole(context, file).toString('base64')
}

/** Whole, and for this user alone. A link stays one: what it leads to is replaced. */
export function writeOut({ terminal }: Context, file: string, bytes: Buffer): void {
  if (file === '-') {
    terminal.out(bytes)
    return
  }
  const target = path.resolve(terminal.cwd, file)
  try {
    writePrivately(fs.existsSync(target) ? fs.realpathSync(target) : target, bytes)
  } catch (error) {
    const code = (error as { code?: string }).code ?? 'unknown'
    throw new CliError(`${file} cannot be written (${code})`, null, exitCodes.failed)
  }
}
