import { ensureBuilt } from '../setup/build.mjs'
import { projectRoot } from '../setup/paths.mjs'
import { openly } from '../setup/processes.mjs'
import { say } from '../setup/progress.mjs'
import { ensureRuntime, warnAbout } from '../setup/runtime.mjs'
import { sandboxArguments } from '../setup/sandbox.mjs'
import { tool } from '../setup/tools.mjs'
import { withWindow } from '../setup/window.mjs'

/**
 * npm run screenshots: pictures of every screen, made in a real Electron window, into docs/screens. It finds the binary in
 * KEYSTEAD_ELECTRON and the arguments it needs on this machine, if any, in KEYSTEAD_ELECTRON_ARGS.
 */
export async function main(args) {
  const runtime = await ensureRuntime()
  await ensureBuilt(projectRoot)
  warnAbout(runtime)
  const flags = await sandboxArguments(runtime.electron, say)
  const [command, vitest] = tool('vitest', ['run', '--config', 'vitest.screens.config.ts', ...args])
  return withWindow((env) =>
    openly(command, vitest, {
      cwd: projectRoot,
      env: { ...env, KEYSTEAD_ELECTRON: runtime.electron, KEYSTEAD_ELECTRON_ARGS: flags.join(' ') },
    }),
  )
}
