import { existsSync, mkdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { lockOf, withLock } from './lock.mjs'
import { pathWithoutModules } from './paths.mjs'
import { quietly } from './processes.mjs'
import { step } from './progress.mjs'

/**
 * The Node that the project brings, whatever the system's is: node_modules/node. Its binary comes with that
 * package's install script, which is run here, since an install runs none. Resolves to the binary's path.
 */
export async function ensureOwnNode(root) {
  return ownNode(root) ?? withLock(lockOf(root, 'install'), async () => ownNode(root) ?? install(root))
}

async function install(root) {
  const folder = join(root, 'node_modules', 'node')
  if (process.platform !== 'win32') linkIntoBin(root)
  await step('installing the Node that runs the tools', () =>
    quietly(process.execPath, ['installArchSpecificPackage.js'], {
      what: 'installing Node',
      hint: 'check the network and the npm registry, then run the same again',
      cwd: folder,
      env: { ...process.env, PATH: pathWithoutModules() },
    }),
  )
  return ownNode(root)
}

function ownNode(root) {
  const folder = join(root, 'node_modules', 'node', 'bin')
  const path = [join(folder, 'node'), join(folder, 'node.exe')].find((candidate) => existsSync(candidate))
  return path && realpathSync(path)
}

// npm makes this link when it runs the script itself; npm's other scripts find the project's Node by it.
function linkIntoBin(root) {
  const bin = join(root, 'node_modules', '.bin')
  mkdirSync(bin, { recursive: true })
  rmSync(join(bin, 'node'), { force: true })
  symlinkSync('../node/bin/node', join(bin, 'node'))
}
