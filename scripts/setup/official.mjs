import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cacheFolder } from './paths.mjs'
import { capture } from './processes.mjs'
import { step } from './progress.mjs'

const STALL_MS = 25_000
const REMEMBER_MS = 24 * 60 * 60_000

/** { kind, version, folder, electron } of the Electron that the `electron` package has downloaded, or undefined. */
export function installedOfficial(root) {
  const home = join(root, 'node_modules', 'electron')
  const folder = join(home, 'dist')
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  try {
    if (readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '') !== version) return undefined
    const electron = join(folder, readFileSync(join(home, 'path.txt'), 'utf8').trim())
    return existsSync(electron) ? { kind: 'official', version, folder, electron } : undefined
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}

/**
 * Lets the `electron` package download its binary. Resolves to undefined where the network does not give it: a
 * download counts as failed when nothing arrives for a while, so a network that swallows packets costs seconds.
 */
export async function fetchOfficial(root, { stallMs = STALL_MS } = {}) {
  const home = join(root, 'node_modules', 'electron')
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  const watched = mkdtempSync(join(tmpdir(), 'keystead-electron-'))
  const env = { ...process.env, TMPDIR: watched, TMP: watched, TEMP: watched, NODE_USE_ENV_PROXY: '1' }
  delete env.ELECTRON_OVERRIDE_DIST_PATH
  try {
    return await step(`fetching Electron ${version}`, async (detail, outcome) => {
      const stall = stopWhenStalled([watched, join(home, 'dist')], stallMs, detail)
      await capture(process.execPath, [join(home, 'install.js')], { env, signal: stall.signal }).catch(
        () => {},
      )
      stall.end()
      const installed = installedOfficial(root)
      if (!installed) outcome('not reachable, gave up')
      return installed
    })
  } finally {
    rmSync(watched, { recursive: true, force: true })
  }
}

/** Whether a download of this version failed within the last day. */
export function failedLately(version, now = Date.now()) {
  const path = failureMark(version)
  return existsSync(path) && now - statSync(path).mtimeMs < REMEMBER_MS
}

export function rememberFailure(version) {
  mkdirSync(dirname(failureMark(version)), { recursive: true })
  writeFileSync(failureMark(version), '')
}

export function forgetFailure(version) {
  rmSync(failureMark(version), { force: true })
}

function failureMark(version) {
  return join(cacheFolder(), `electron-${version}-not-reachable`)
}

function stopWhenStalled(folders, stallMs, detail) {
  const stop = new AbortController()
  let size = 0
  let changed = Date.now()
  const timer = setInterval(() => {
    const now = folders.reduce((sum, folder) => sum + sizeOf(folder), 0)
    if (now !== size) changed = Date.now()
    size = now
    if (size > 0) detail(`${Math.round(size / 1e6)} MB`)
    if (Date.now() - changed > stallMs) stop.abort()
  }, 500)
  return { signal: stop.signal, end: () => clearInterval(timer) }
}

function sizeOf(folder) {
  if (!existsSync(folder)) return 0
  let sum = 0
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath ?? entry.path, entry.name)
    if (entry.isFile()) sum += statSync(path, { throwIfNoEntry: false })?.size ?? 0
  }
  return sum
}
