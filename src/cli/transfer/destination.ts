import fs from 'node:fs'
import path from 'node:path'
import type { Context } from '../context.ts'
import { exitCodes } from '../exit-codes.ts'
import { CliError } from '../failure.ts'
import { writePrivately } from '../secrets/private-file.ts'
import { readWhole, statsOf } from './files.ts'

/** What a file may hold that is added to; such files are a few KiB. */
const mostMerged = 8 * 1024 * 1024

/**
 * Throws where a file cannot be put there: in a vault, in place of a folder, a device or a pipe, or of a file that is
 * not to be replaced.
 */
export function assertFree(context: Context, file: string, mayReplace: boolean): void {
  const target = path.resolve(context.terminal.cwd, file)
  if (!fs.existsSync(path.dirname(target))) {
    throw new CliError(`${path.dirname(file)}: there is no such folder`, null, exitCodes.notFound)
  }
  const there = statsOf(context, file)
  const folder = fs.realpathSync(path.dirname(target))
  // A device may lead to a file, as /dev/stdout does: what is replaced is the device.
  if (there?.isFile() === false || folder === '/dev' || folder.startsWith('/proc/')) {
    throw new CliError(
      `${file} is no ordinary file`,
      'name one that is to be made or replaced',
      exitCodes.usage,
    )
  }
  const behind = there ? path.dirname(fs.realpathSync(target)) : folder
  if ([folder, behind].some(isInVault)) {
    throw new CliError('this folder is a vault', 'choose another one', exitCodes.usage)
  }
  if (there === undefined) return
  if (!mayReplace) {
    throw new CliError(`${file} is there already`, 'add --force to replace it', exitCodes.usage)
  }
}

const isInVault = (folder: string): boolean =>
  folder.split(path.sep).some((part) => part.endsWith('.keystead'))

/** What is there to be added to, as base64; undefined where there is nothing. */
export function existingAt(context: Context, file: string): string | undefined {
  const there = statsOf(context, file)
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
