import { chmodSync, constants, cpSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { failure } from './failure.mjs'
import { ensureOwnNode } from './own-node.mjs'
import { quietly, which } from './processes.mjs'

/** What the folder of the command line is called, for one system. */
export const cliPackageName = (platform = process.platform, arch = process.arch) =>
  `keystead-cli-${platform}-${arch}`

/** Where it has its program that a person calls. */
export const cliProgram = (folder, platform = process.platform) =>
  join(folder, 'bin', platform === 'win32' ? 'keystead.cmd' : 'keystead')

/**
 * Makes the command line's own package in `folder`: `bin`, to be on the PATH, and `lib` with the bundle, its native
 * modules and the Node that runs it. What was there is replaced. out/cli has to be built.
 */
export async function makeCliPackage(root, folder) {
  const bundle = join(root, 'out', 'cli')
  if (!existsSync(bundle)) throw failure('the command line is not built', { hint: 'run: npm run build' })
  const node = await ensureOwnNode(root)
  const lib = join(folder, 'lib')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(lib, { recursive: true })
  copy(join(root, 'resources', 'cli'), join(folder, 'bin'), isForThisSystem)
  copy(join(root, 'LICENSE'), join(folder, 'LICENSE'))
  copy(bundle, lib)
  for (const name of ['better-sqlite3', '@node-rs']) {
    copy(join(root, 'node_modules', name), join(lib, 'node_modules', name), isNeededToRun)
  }
  const own = join(lib, basename(node))
  copy(node, own)
  chmodSync(own, 0o755)
  await strip(own)
}

const copy = (from, to, filter = () => true) =>
  cpSync(from, to, { recursive: true, dereference: true, filter, mode: constants.COPYFILE_FICLONE })

// A .cmd is for Windows alone, and the scripts without an ending are for all others.
const isForThisSystem = (path) =>
  statSync(path).isDirectory() || path.endsWith('.cmd') === (process.platform === 'win32')

const isNeededToRun = (path) => {
  if (/[\\/]better-sqlite3[\\/](deps|src|binding\.gyp)$/.test(path)) return false
  if (/[\\/]prebuilds[\\/]/.test(path)) return basename(path) === `${process.platform}-${process.arch}.node`
  return !/\.(md|d\.ts)$/.test(path)
}

// The names that native modules need are in a table of their own, which stays. Elsewhere it would break a signature.
async function strip(binary) {
  if (process.platform !== 'linux' || !which('strip')) return
  await quietly('strip', [binary], { what: 'taking the symbols out of Node' })
}
