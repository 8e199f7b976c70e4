import fs from 'node:fs'
import module from 'node:module'
import os from 'node:os'
import path from 'node:path'

/**
 * Where code is kept as it was compiled. In the person's own folder: what lies there is run, and others could put
 * something into a shared one.
 */
export function compiledFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform = process.platform,
): string {
  const home = env.HOME ?? os.homedir()
  if (platform === 'darwin') return path.join(home, 'Library', 'Caches', 'keystead', 'compiled')
  if (platform === 'win32')
    return path.join(env.LOCALAPPDATA ?? path.join(home, 'AppData', 'Local'), 'keystead', 'compiled')
  const given = env.XDG_CACHE_HOME
  const cache = given && path.isAbsolute(given) ? given : path.join(home, '.cache')
  return path.join(cache, 'keystead', 'compiled')
}

/** Keeps code as it was compiled, for the next time. Without it a command takes longer, and does the same. */
export function keepCompiled(folder: string): void {
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
    module.enableCompileCache?.(folder)
  } catch {}
}
