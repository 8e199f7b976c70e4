import fs from 'node:fs'
import path from 'node:path'
import type { ImportSource } from '../../shared/import.ts'
import { importFormat, importFormats } from '../../shared/import-format.ts'
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
export function readWhole({ terminal }: Context, file: string): Buffer {
  try {
    return fs.readFileSync(path.resolve(terminal.cwd, file))
  } catch (error) {
    const code = (error as { code?: string }).code ?? 'unreadable'
    const known = code === 'ENOENT' ? 'there is no such file' : `it cannot be read (${code})`
    throw new CliError(`${file}: ${known}`, null, code === 'ENOENT' ? exitCodes.notFound : exitCodes.failed)
  }
}

/** Opens files for an import. Throws where one of them is not told apart and `format` does not name it. */
export async function openFiles(
  context: Context,
  { call, kind }: Access,
  names: readonly string[],
  format: string | undefined,
): Promise<Opened> {
  const named = format === undefined ? undefined : formatNamed(format)
  const files = names.map((name) => ({ name: path.basename(name), bytes: readWhole(context, name) }))
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0)
  if (kind === 'shared' && total > mostShared) {
    throw new CliError(
      'these files are too large to hand to whoever has the vault open',
      'lock it first with `keystead lock`, or import them in the window',
    )
  }
  const opened = await call('imports.open', {
    files: files.map(({ name, bytes }) => ({
      name,
      bytes: bytes.toString('base64'),
      ...(named && { format: named }),
    })),
  })
  const { id, sources } = opened as Opened
  const unknown = sources.find((source) => source.format === null)
  if (!unknown) return { id, sources }
  const ids = (await call('imports.formats')).map((one) => one.id)
  throw new CliError(
    `nothing tells what ${unknown.name} holds`,
    `name its format with --format: ${ids.join(', ')}`,
    exitCodes.usage,
  )
}

function formatNamed(word: string) {
  const parsed = importFormat.safeParse(word)
  if (parsed.success) return parsed.data
  throw new CliError(`there is no format "${word}"`, `there is ${importFormats.join(', ')}`, exitCodes.usage)
}
