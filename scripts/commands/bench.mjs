import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt } from '../setup/build.mjs'
import { projectRoot } from '../setup/paths.mjs'
import { openly } from '../setup/processes.mjs'
import { say } from '../setup/progress.mjs'
import { ensureRuntime } from '../setup/runtime.mjs'
import { sandboxArguments } from '../setup/sandbox.mjs'
import { withWindow } from '../setup/window.mjs'
import { packagedBinary } from './packaged.mjs'

/** npm run bench [-- options]: measures the built command line and the core beside what people would use instead. */
export async function main(args) {
  await ensureBuilt(projectRoot)
  const words = ['--disable-warning=ExperimentalWarning', join(projectRoot, 'bench', 'main.ts'), ...args]
  const run = (env) => openly(process.execPath, words, { cwd: projectRoot, stdio: 'inherit', env })
  const binary = packagedBinary()
  if (!existsSync(binary)) return run(process.env)
  const runtime = await ensureRuntime()
  const flags = await sandboxArguments(runtime.electron, say)
  return withWindow((env) =>
    run({ ...env, KEYSTEAD_PACKAGED: binary, KEYSTEAD_ELECTRON_ARGS: flags.join(' ') }),
  )
}
