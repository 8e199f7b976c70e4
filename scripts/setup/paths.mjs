import { homedir } from 'node:os'
import { delimiter, dirname, isAbsolute, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Where prepared runtimes are kept, for every clone of this user. Deleting it is always safe. */
export function cacheFolder(env = process.env, home = homedir()) {
  const base = env.XDG_CACHE_HOME
  return join(base && isAbsolute(base) ? base : join(home, '.cache'), 'keystead')
}

/** The folder the person called from: npm runs scripts in the project's root and keeps theirs here. */
export function callerFolder(env = process.env, cwd = process.cwd()) {
  return env.npm_lifecycle_event && env.INIT_CWD ? env.INIT_CWD : cwd
}

/** The PATH as it was outside of npm, so that npm itself runs on the system's Node and never on one it deletes. */
export function pathWithoutModules(path = process.env.PATH ?? '') {
  return path
    .split(delimiter)
    .filter((folder) => !/[\\/]node_modules[\\/](\.bin|npm[\\/].*)$/.test(folder))
    .join(delimiter)
}
