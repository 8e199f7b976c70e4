import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { lockOf, withLock } from './lock.mjs'
import { quietly } from './processes.mjs'
import { step } from './progress.mjs'
import { tool } from './tools.mjs'

const INPUTS = [
  'src',
  'resources',
  'electron.vite.config.ts',
  'cli.vite.config.ts',
  'scripts/setup/direct-natives.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]

/** One line that changes when any input of the build is added, removed or written. Reads no file's content. */
export function inputsFingerprint(root) {
  const hash = createHash('sha256')
  for (const path of INPUTS.flatMap((name) => filesUnder(join(root, name)))) {
    const { size, mtimeMs } = statSync(path)
    hash.update(`${relative(root, path)}\0${size}\0${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

/** Whether out/ is what a build of the present sources has left. */
export function isBuilt(root) {
  const stamp = stampPath(root)
  if (!existsSync(stamp) || !existsSync(join(root, mainOf(root)))) return false
  return readFileSync(stamp, 'utf8') === inputsFingerprint(root)
}

export async function ensureBuilt(root) {
  if (!isBuilt(root)) await step('building the app', () => build(root))
}

/** Builds, whatever is there. The sources are looked at before, so a change during the build is not missed. */
export function build(root) {
  return withLock(lockOf(root, 'build'), async () => {
    const fingerprint = inputsFingerprint(root)
    rmSync(stampPath(root), { force: true })
    const [command, args] = tool('electron-vite', ['build'], 'electron-vite', root)
    const output = await quietly(command, args, { what: 'building the app', cwd: root })
    const [vite, viteArgs] = tool('vite', ['build', '--config', 'cli.vite.config.ts'], 'vite', root)
    await quietly(vite, viteArgs, { what: 'building the command line', cwd: root })
    mkdirSync(join(root, 'out'), { recursive: true })
    writeFileSync(stampPath(root), fingerprint)
    return output
  })
}

function filesUnder(path) {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return []
  if (found.isFile()) return [path]
  const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  return entries.flatMap((entry) => filesUnder(join(path, entry.name)))
}

function mainOf(root) {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).main
}

function stampPath(root) {
  return join(root, 'out', '.inputs')
}
