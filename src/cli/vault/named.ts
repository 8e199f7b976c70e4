import fs from 'node:fs'
import path from 'node:path'
import { recentFile } from './folders.ts'

/** The vault that is meant: `--vault`, KEYSTEAD_VAULT, or the one that was opened last; null where there is none. */
export function namedFolder(
  env: Readonly<Record<string, string | undefined>>,
  cwd: string,
  given: string | undefined,
): string | null {
  const named = given ?? env.KEYSTEAD_VAULT
  return named ? path.resolve(cwd, named) : (recentFolders(env)[0] ?? null)
}

function recentFolders(env: Readonly<Record<string, string | undefined>>): string[] {
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
