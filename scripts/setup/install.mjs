import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { failure } from './failure.mjs'
import { lockOf, withLock } from './lock.mjs'
import { pathWithoutModules } from './paths.mjs'
import { quietly } from './processes.mjs'
import { step } from './progress.mjs'

/**
 * 'absent', 'stale' or 'fresh': whether node_modules holds what package-lock.json asks for. npm writes its own
 * account of node_modules as the last act of an install, so a broken-off install counts as absent. Fresh is
 * what that account says, or what an install of ours from this very lock file has left.
 */
export function installState(root) {
  const account = readText(join(root, 'node_modules', '.package-lock.json'))
  if (account === undefined) return 'absent'
  const lock = readText(join(root, 'package-lock.json'))
  if (lock === undefined) {
    throw failure('package-lock.json is missing', { hint: 'restore it: git checkout package-lock.json' })
  }
  if (readText(stampPath(root)) === stampOf(lock, account)) return 'fresh'
  return accountCovers(JSON.parse(account).packages, JSON.parse(lock).packages) ? 'fresh' : 'stale'
}

/** Brings node_modules in line with package-lock.json; resolves to whether anything had to be installed. */
export async function ensureInstalled(root) {
  if (installState(root) === 'fresh') return false
  return withLock(lockOf(root, 'install'), async () => {
    const state = installState(root)
    if (state === 'fresh') return false
    const title = state === 'absent' ? 'installing dependencies' : 'updating dependencies'
    await step(title, () => install(root))
    const [lock, account] = ['package-lock.json', 'node_modules/.package-lock.json'].map((path) =>
      join(root, path),
    )
    writeFileSync(stampPath(root), stampOf(readText(lock), readText(account)))
    return true
  })
}

/** Runs npm as the person has set it up, on the system's Node. */
export function npm(
  args,
  { what, cwd, hint = 'check the network and the npm registry, then run the same again' },
) {
  const env = { ...process.env, PATH: pathWithoutModules() }
  const all = [...args, '--loglevel=error', '--no-progress']
  return quietly('npm', all, { what, hint, cwd, env, shell: process.platform === 'win32' })
}

// No package's install script is run: none is needed, and some want a compiler or report to somebody.
// A registry that lacks packages for other platforms makes `npm ci` call a good lock file incomplete. Then
// `npm install` does, which holds to the lock file too and, with --no-save, leaves it as it is.
async function install(root) {
  const options = ['--ignore-scripts', '--include=dev', '--no-audit', '--no-fund']
  try {
    await npm(['ci', ...options], { what: 'npm ci', cwd: root })
  } catch (error) {
    if (!/Missing: .* from lock file/.test(error.details ?? '')) throw error
    await npm(['install', '--no-save', ...options], { what: 'npm install', cwd: root })
  }
}

function accountCovers(installed, wanted) {
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || entry.link || entry.extraneous) return true
    const found = installed[path]
    if (!found) return Boolean(entry.optional || entry.devOptional || entry.peer)
    return found.version === entry.version && found.integrity === entry.integrity
  })
}

function stampPath(root) {
  return join(root, 'node_modules', '.keystead-install')
}

function stampOf(lock, account) {
  return createHash('sha256').update(lock).update(account).digest('hex')
}

function readText(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}
