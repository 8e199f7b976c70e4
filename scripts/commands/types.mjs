import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../setup/paths.mjs'
import { inPool } from '../setup/pool.mjs'
import { capture } from '../setup/processes.mjs'
import { tool } from '../setup/tools.mjs'

const PROJECTS = [
  'src/shared',
  'src/main',
  'src/cli',
  'src/preload',
  'src/renderer',
  'src/sandbox',
  'test',
  'bench',
]
const AT_ONCE = 2

/** npm run types: checks each part with its own tsconfig, so that none sees globals it will not have. */
export async function main() {
  const { code, output } = await checkTypes()
  process.stdout.write(output)
  return code
}

/** { code, output } of all parts together. */
export async function checkTypes(root = projectRoot) {
  const present = PROJECTS.filter((project) => existsSync(join(root, project, 'tsconfig.json')))
  const results = await inPool(present, AT_ONCE, async (project) => {
    const [command, args] = tool('typescript', ['--noEmit', '--pretty', 'false', '-p', project], 'tsc')
    const { code, output } = await capture(command, args, { cwd: root })
    return { code, output: code === 0 ? '' : `types: ${project}\n${output}` }
  })
  const code = results.some((result) => result.code !== 0) || present.length === 0 ? 1 : 0
  const summary = code === 0 ? `types: ${present.length} parts checked\n` : ''
  return { code, output: results.map((result) => result.output).join('') + summary }
}
