import { ensureBuilt } from '../setup/build.mjs'
import { quietChromium } from '../setup/chromium-log.mjs'
import { callerFolder, projectRoot } from '../setup/paths.mjs'
import { openly } from '../setup/processes.mjs'
import { say } from '../setup/progress.mjs'
import { ensureRuntime, warnAbout } from '../setup/runtime.mjs'
import { sandboxArguments } from '../setup/sandbox.mjs'
import { withWindow } from '../setup/window.mjs'

const FRESH_RUNTIME = '--fresh-runtime'

/** npm start: prepares whatever is missing, opens the app, and ends with the app's exit code. */
export async function main(args) {
  const fresh = args.includes(FRESH_RUNTIME)
  const appArgs = args.filter((arg) => arg !== FRESH_RUNTIME)
  const [runtime] = await Promise.all([ensureRuntime({ fresh }), ensureBuilt(projectRoot)])
  warnAbout(runtime)
  const flags = await sandboxArguments(runtime.electron, say, appArgs)
  return withWindow((env) => open(runtime.electron, [...flags, projectRoot, ...appArgs], env))
}

// In a group of its own, so that a terminal's Ctrl-C comes once, through this process. It runs where the person
// is, so that a relative path among the arguments means what they think.
async function open(electron, args, env) {
  let log
  const code = await openly(electron, args, {
    cwd: callerFolder(),
    env: withoutNodeMode(env),
    stdio: ['inherit', 'inherit', 'pipe'],
    detached: process.platform !== 'win32',
    onStart: (child) => {
      log = quietChromium(child.stderr, process.stderr)
    },
  })
  if (code !== 0) for (const line of log.heldBack()) say(line)
  return code
}

function withoutNodeMode({ ELECTRON_RUN_AS_NODE: _, ...env }) {
  return env
}
