import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { failure } from './failure.mjs'
import { cacheFolder } from './paths.mjs'
import { say } from './progress.mjs'

const PATIENCE_MS = 20 * 60_000

/** Runs `work` while no other process runs under the same name. A lock whose owner is gone does not count. */
export async function withLock(name, work, folder = join(cacheFolder(), 'locks')) {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  const started = Date.now()
  for (let told = false; !take(path); told = true) {
    if (!told) say('waiting for another run that is preparing the same thing…')
    if (Date.now() - started > PATIENCE_MS) {
      throw failure('another run has been preparing the same thing for too long', { hint: `delete ${path}` })
    }
    await sleep(200)
  }
  const release = () => rmSync(path, { force: true })
  process.once('exit', release)
  try {
    return await work()
  } finally {
    process.off('exit', release)
    release()
  }
}

/** The name of a lock that concerns one clone only. */
export function lockOf(root, name) {
  return `${name}-${createHash('sha256').update(root).digest('hex').slice(0, 16)}`
}

function take(path) {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    const owner = ownerOf(path)
    if (owner !== undefined && !isAlive(owner)) setAside(path, owner)
    return false
  }
}

// Two waiting runs may find the same dead owner: the slower one must not remove the lock the faster one took.
function setAside(path, deadOwner) {
  const aside = `${path}.${process.pid}.old`
  try {
    renameSync(path, aside)
    if (ownerOf(aside) === deadOwner) rmSync(aside, { force: true })
    else renameSync(aside, path)
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
  }
}

// A process id; 0 for a file that stayed empty, since its owner died while it wrote; undefined: look again.
function ownerOf(path) {
  try {
    const text = readFileSync(path, 'utf8')
    if (text) return Number(text)
    return Date.now() - statSync(path).mtimeMs > 2000 ? 0 : undefined
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}

function isAlive(processId) {
  if (!(processId > 0)) return false
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
