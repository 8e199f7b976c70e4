import fs from 'node:fs'
import path from 'node:path'
import { exitCodes } from '../exit-codes.ts'
import { CliError } from '../failure.ts'
import type { Terminal } from '../terminal.ts'
import { recentFile } from './folders.ts'

/** The vault that is meant: `--vault`, KEYSTEAD_VAULT, or the one that was opened last, here or in the window. */
export function vaultFolder(terminal: Terminal, given: string | undefined): string {
  const named = given ?? terminal.env.KEYSTEAD_VAULT
  if (named) return path.resolve(terminal.cwd, named)
  const [last] = recentFolders(terminal)
  if (last) return last
  throw new CliError(
    'there is no vault yet',
    'make one with `keystead init NAME`, or name one with --vault',
    exitCodes.notFound,
  )
}

function recentFolders({ env }: Terminal): string[] {
  try {
    const paths: unknown = JSON.parse(fs.readFileSync(recentFile(env), 'utf8'))
    if (!Array.isArray(paths)) return []
    return paths.filter(
      (folder): folder is string =>
        typeof folder === 'string' && fs.existsSync(path.join(folder, 'header.json')),
    )
  } catch {
    return []
  }
}
