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
  const file = path.join(folder, `${randomBytes(8).toString('hex')}.secret`)
  fs.writeFileSync(file, content, { mode: 0o600, flag: 'wx' })
  return { path: file, remove: () => fs.rmSync(file, { force: true }) }
}
