import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { makePrivateFolder, runtimeFolder } from '../../main/socket/place.ts'

/**
 * Writes a file that only its owner can read, all at once: whoever opens it sees the old one or the new one whole.
 * A link in its place is replaced, not followed.
 */
export function writePrivately(file: string, content: string | Uint8Array): void {
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.${randomBytes(6).toString('hex')}`)
  try {
    const handle = fs.openSync(beside, 'wx', 0o600)
    try {
      fs.writeFileSync(handle, content)
      fs.fsyncSync(handle)
    } finally {
      fs.closeSync(handle)
    }
    fs.renameSync(beside, file)
  } catch (error) {
    fs.rmSync(beside, { force: true })
    throw error
  }
}

/**
 * A secret as a file, for programs that take nothing else: in the folder of this login, which is in memory on most
 * systems and gone with it. Returns its path and the way to remove it.
 */
export function shortLivedFile(
  env: Record<string, string | undefined>,
  content: string,
): { path: string; remove: () => void } {
  const folder = runtimeFolder(env)
  makePrivateFolder(folder)
  const home = processHome()
  sweep(folder, home)
  const file = path.join(folder, `${home}-${process.pid}-${randomBytes(8).toString('hex')}.secret`)
  fs.writeFileSync(file, content, { mode: 0o600, flag: 'wx' })
  return { path: file, remove: () => fs.rmSync(file, { force: true }) }
}

/** Where the number of a process means this one: containers may share a folder, and each counts for itself. */
function processHome(): string {
  if (process.platform !== 'linux') return 'all'
  const found = fs.statSync('/proc/self/ns/pid', { throwIfNoEntry: false })
  return found ? String(found.ino) : randomBytes(8).toString('hex')
}

/** Removes what processes left that were killed. */
function sweep(folder: string, home: string): void {
  for (const name of fs.readdirSync(folder)) {
    const [, where, pid] = /^(\w+)-(\d+)-\w+\.secret$/.exec(name) ?? []
    if (where === home && !isAlive(Number(pid))) fs.rmSync(path.join(folder, name), { force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as { code?: string }).code !== 'ESRCH'
  }
}
