import { constants, copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { ensureBuilt } from '../setup/build.mjs'
import { cliPackageName, makeCliPackage } from '../setup/cli-package.mjs'
import { preparedDriver } from '../setup/driver.mjs'
import { failure } from '../setup/failure.mjs'
import { projectRoot } from '../setup/paths.mjs'
import { openly } from '../setup/processes.mjs'
import { say, step } from '../setup/progress.mjs'
import { ensureRuntime } from '../setup/runtime.mjs'
import { tool } from '../setup/tools.mjs'

const OUTPUT = 'dist'
const TARGETS = { linux: '--linux', darwin: '--mac', win32: '--win' }

/** Where the command line's own package is made. */
export const cliPackage = () => join(projectRoot, OUTPUT, cliPackageName())

/**
 * npm run package [-- electron-builder arguments]: the app as a folder to run, in dist/, without a download; and beside
 * it the command line as another, with the Node that runs it.
 */
export async function main(args) {
  const runtime = await ensureRuntime()
  await ensureBuilt(projectRoot)
  const folder = mkdtempSync(join(tmpdir(), 'keystead-package-'))
  try {
    const electron = runtime.kind === 'evaluation' ? withoutLoader(runtime.folder, folder) : runtime.folder
    const code = await build(electron, runtime.version, args)
    if (code !== 0) return code
    if (runtime.kind === 'evaluation') replaceDriver()
    await step('making the package of the command line', () => makeCliPackage(projectRoot, cliPackage()))
    return 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function build(electronDist, electronVersion, args) {
  const [command, all] = tool('electron-builder', [
    TARGETS[process.platform],
    'dir',
    `-c.electronDist=${electronDist}`,
    `-c.electronVersion=${electronVersion}`,
    '-c.npmRebuild=false',
    `-c.directories.output=${OUTPUT}`,
    ...args,
  ])
  return openly(command, all, { cwd: projectRoot })
}

// A packaged app brings its own app.asar. Copied, never linked: the packager writes to Electron's binary.
function withoutLoader(runtimeFolder, folder) {
  const target = join(folder, 'electron')
  const loader = join(runtimeFolder, 'resources', 'app')
  const filter = (path) => path !== loader
  cpSync(runtimeFolder, target, { recursive: true, filter, mode: constants.COPYFILE_FICLONE })
  mkdirSync(join(target, 'resources'), { recursive: true })
  return target
}

// Only in the package: node_modules stays as npm made it.
function replaceDriver() {
  const unpacked = join(projectRoot, OUTPUT, 'linux-unpacked')
  const modules = join(unpacked, 'resources', 'app.asar.unpacked', 'node_modules')
  const prebuilt = join(modules, 'better-sqlite3', 'prebuilds', 'linux-x64.node')
  if (!existsSync(prebuilt)) {
    throw failure('the package holds no SQLite driver where one was expected', {
      hint: `electron-builder has to unpack native addons: ${relative(projectRoot, prebuilt)}`,
    })
  }
  copyFileSync(preparedDriver(), prebuilt)
  say(`this package is for evaluation (Electron 33): do not keep real secrets in it. It is in ${OUTPUT}/`)
}
