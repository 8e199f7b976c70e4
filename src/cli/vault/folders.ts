import os from 'node:os'
import path from 'node:path'
import type { Terminal } from '../terminal.ts'

/** Where the window keeps what is not in a vault: the list of vaults, and the log. The same for both hosts. */
export function settingsFolder(env: Terminal['env'], platform: NodeJS.Platform = process.platform): string {
  const home = env.HOME ?? os.homedir()
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'keystead')
  if (platform === 'win32') return path.join(env.APPDATA ?? path.join(home, 'AppData', 'Roaming'), 'keystead')
  const given = env.XDG_CONFIG_HOME
  return path.join(given && path.isAbsolute(given) ? given : path.join(home, '.config'), 'keystead')
}

export const recentFile = (env: Terminal['env']): string => path.join(settingsFolder(env), 'recent.json')

/** Where a vault is made unless told otherwise. */
export const defaultFolder = (env: Terminal['env']): string =>
  path.join(env.HOME ?? os.homedir(), 'Documents', 'Keystead')
