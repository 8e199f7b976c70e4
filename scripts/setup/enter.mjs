import { realpathSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, failure } from './failure.mjs'
import { ensureInstalled } from './install.mjs'
import { ensureOwnNode } from './own-node.mjs'
import { projectRoot } from './paths.mjs'
import { openly } from './processes.mjs'

const OLDEST_NODE = 20
// Tells the second process that it is the second, so that no oddity of paths can start a third.
const ON_OWN_NODE = 'KEYSTEAD_ON_OWN_NODE'

/**
 * The way in for every script here: needs nothing but Node and npm, installs the dependencies if they are not
 * there, and goes on with commands/<name>.mjs on the Node that the project brings, whatever the system's is.
 */
export async function enter(name, args = process.argv.slice(2)) {
  try {
    const [major] = process.versions.node.split('.').map(Number)
    if (major < OLDEST_NODE) {
      throw failure(`Node ${process.versions.node} is too old`, {
        hint: `install Node ${OLDEST_NODE} or newer`,
      })
    }
    process.exitCode = await go(name, args)
  } catch (error) {
    for (const line of describe(error)) console.error(line)
    process.exit(1)
  }
}

async function go(name, args) {
  const installed = await ensureInstalled(projectRoot)
  const node = await ensureOwnNode(projectRoot)
  const bin = join(projectRoot, 'node_modules', '.bin')
  process.env.PATH = [bin, process.env.PATH].join(delimiter)
  const command = join(projectRoot, 'scripts', 'commands', `${name}.mjs`)
  // After an install this process may run on a binary that was deleted under it.
  if (process.env[ON_OWN_NODE] || (!installed && node === realpathSync(process.execPath))) {
    delete process.env[ON_OWN_NODE]
    const { main } = await import(pathToFileURL(command).href)
    return main(args)
  }
  const env = { ...process.env, [ON_OWN_NODE]: '1' }
  // After -- Node takes no word for itself.
  return openly(node, ['--', join(projectRoot, 'scripts', `${name}.mjs`), ...args], { stdio: 'inherit', env })
}
