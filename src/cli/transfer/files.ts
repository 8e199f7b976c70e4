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

export interface Opened {
  readonly id: string
  readonly sources: readonly ImportSource[]
}

/** Reads a file whole. Throws where that is not possible. */
export const readWhole = ({ terminal }: Context, file: string): Buffer =>
  readable(file, () => fs.readFileSync(path.resolve(terminal.cwd, file)))

/** How many bytes files have together; those that are not there have none. */
export const bytesOf = ({ terminal }: Context, files: readonly string[]): number =>
  files.reduce(
    (sum, file) =>
      sum + (fs.statSync(path.resolve(terminal.cwd, file), { throwIfNoEntry: false })?.size ?? 0),
    0,
  )

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
  const { id, sources } = access.offer
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
  { call }: Access,
  names: readonly string[],
  format: ImportFormat | undefined,
): Promise<Opened> {
  const files = names.map((name) => ({ name: path.basename(name), bytes: readWhole(context, name) }))
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0)
  if (total > mostShared) {
    throw new CliError(
      'these files are too large to hand to whoever has the vault open',
      'lock it first with `keystead lock`, or import them in the window',
    )
  }
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
