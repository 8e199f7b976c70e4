import fs from 'node:fs'
import path from 'node:path'
import type { ImportSource } from '../../shared/import.ts'
import { type ImportFormat, importFormat, importFormats } from '../../shared/import-format.ts'
import type { Context } from '../context.ts'
import { exitCodes } from '../exit-codes.ts'
import { CliError } from '../failure.ts'
import type { Access } from '../vault/access.ts'

/** What one message to whoever has the vault open may hold, in bytes of files; base64 is a third longer. */
const mostShared = 11 * 1024 * 1024
const partBytes = 1024 * 1024

export interface Opened {
  readonly id: string
  readonly sources: readonly ImportSource[]
}

/** Reads a file whole. Throws where that is not possible, and where it is larger than any that is meant. */
export function readWhole(context: Context, file: string): Buffer {
  const bytes = readUpTo(context, file, mostShared + 1)
  if (bytes.length <= mostShared) return bytes
  throw new CliError(`${file} is too large`, null, exitCodes.usage)
}

/** A pipe does not tell how much it has, and a device may have no end. */
const readUpTo = ({ terminal }: Context, file: string, most: number): Buffer =>
  readable(file, () => {
    const handle = fs.openSync(path.resolve(terminal.cwd, file), 'r')
    const parts: Buffer[] = []
    try {
      for (let left = most; left > 0; left -= parts.at(-1)?.length ?? 0) {
        const part = Buffer.alloc(Math.min(left, partBytes))
        const count = fs.readSync(handle, part)
        if (count === 0) break
        parts.push(part.subarray(0, count))
      }
    } finally {
      fs.closeSync(handle)
    }
    return Buffer.concat(parts)
  })

/** What is there under this name, behind a link too; undefined for nothing. Throws where that cannot be told. */
export const statsOf = ({ terminal }: Context, file: string): fs.Stats | undefined =>
  readable(file, () => fs.statSync(path.resolve(terminal.cwd, file), { throwIfNoEntry: false }))

/** How many bytes files have together; those that are not there have none. */
export const bytesOf = (context: Context, files: readonly string[]): number =>
  files.reduce((sum, file) => sum + (statsOf(context, file)?.size ?? 0), 0)

function readable<T>(file: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    const code = (error as { code?: string }).code ?? 'unreadable'
    const known = code === 'ENOENT' ? 'there is no such file' : `it cannot be read (${code})`
    throw new CliError(`${file}: ${known}`, null, code === 'ENOENT' ? exitCodes.notFound : exitCodes.failed)
  }
}

/** Opens files for an import. Throws where one of them is not told apart and `format` does not name it. */
export async function openFiles(
  context: Context,
  access: Access,
  names: readonly string[],
  format: string | undefined,
): Promise<Opened> {
  const named = format === undefined ? undefined : formatNamed(format)
  // What can be read only once is read at once, like what another process is to have.
  const { id, sources } =
    access.offer && !names.some((name) => isStream(statsOf(context, name)))
      ? await openHere(context, access, names, named)
      : await handOver(context, access, names, named)
  const unknown = sources.find((source) => source.format === null)
  if (!unknown) return { id, sources }
  const ids = (await access.call('imports.formats')).map((one) => one.id)
  throw new CliError(
    `nothing tells what ${unknown.name} holds`,
    `name its format with --format: ${ids.join(', ')}`,
    exitCodes.usage,
  )
}

const isStream = (stats: fs.Stats | undefined): boolean =>
  stats !== undefined && (stats.isFIFO() || stats.isCharacterDevice())

/** This process has the vault open: it reads them when it needs them. */
async function openHere(
  { terminal }: Context,
  { call, offer }: Access,
  names: readonly string[],
  format: ImportFormat | undefined,
): Promise<Opened> {
  const paths = names.map((name) => path.resolve(terminal.cwd, name))
  for (const [at, file] of paths.entries())
    readable(names[at] as string, () => fs.accessSync(file, fs.constants.R_OK))
  offer?.(paths)
  const { id, sources } = (await call('imports.open', {})) as Opened
  if (format === undefined) return { id, sources }
  let chosen = sources
  for (const at of names.keys()) chosen = await call('imports.choose', { id, at, format })
  return { id, sources: chosen }
}

/** Whoever has the vault open gets what is in them. */
async function handOver(
  context: Context,
  { call, offer }: Access,
  names: readonly string[],
  format: ImportFormat | undefined,
): Promise<Opened> {
  let left = mostShared
  const files = names.map((name) => {
    const bytes = readUpTo(context, name, left + 1)
    left -= bytes.length
    if (left >= 0) return { name: path.basename(name), bytes }
    throw offer
      ? new CliError('what comes through a pipe is too large', 'put it into a file first')
      : new CliError(
          'these files are too large to hand to whoever has the vault open',
          'lock it first with `keystead lock`, or import them in the window',
        )
  })
  const opened = await call('imports.open', {
    files: files.map(({ name, bytes }) => ({
      name,
      bytes: bytes.toString('base64'),
      ...(format && { format }),
    })),
  })
  return opened as Opened
}

function formatNamed(word: string) {
  const parsed = importFormat.safeParse(word)
  if (parsed.success) return parsed.data
  throw new CliError(`there is no format "${word}"`, `there is ${importFormats.join(', ')}`, exitCodes.usage)
}
