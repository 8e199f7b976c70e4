import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './paths.mjs'

/**
 * Command and arguments that run a tool from node_modules on this very Node. The script itself is named, not
 * its link in node_modules/.bin, since on Windows that is a batch file.
 */
export function tool(packageName, args, binName = packageName.split('/').pop(), root = projectRoot) {
  const folder = join(root, 'node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const script = typeof bin === 'string' ? bin : bin[binName]
  return [process.execPath, [join(folder, script), ...args]]
}

export function packageVersion(packageName, root = projectRoot) {
  const path = join(root, 'node_modules', packageName, 'package.json')
  return JSON.parse(readFileSync(path, 'utf8')).version
}
