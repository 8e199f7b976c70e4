import { join } from 'node:path'
import { ensureBuilt } from '../setup/build.mjs'
import { projectRoot } from '../setup/paths.mjs'
import { openly } from '../setup/processes.mjs'

/** npm run bench [-- options]: measures the built command line and the core beside what people would use instead. */
export async function main(args) {
  await ensureBuilt(projectRoot)
  return openly(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--expose-gc', join(projectRoot, 'bench', 'main.ts'), ...args],
    { cwd: projectRoot, stdio: 'inherit' },
  )
}
