import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** Where the one who has a vault open can be asked. */
export interface SocketPlace {
  readonly folder: string
  /** A Unix socket; on Windows a named pipe. */
  readonly address: string
  /** Holds the word that a caller says first. Only its owner can read it. */
  readonly token: string
}

/** The folder for what lives no longer than the login; null on Windows, which has none. */
export function runtimeFolder(env: Record<string, string | undefined> = process.env): string {
  if (process.platform === 'win32') return path.join(env.LOCALAPPDATA ?? os.tmpdir(), 'keystead', 'run')
  const given = env.XDG_RUNTIME_DIR
  if (given && path.isAbsolute(given)) return path.join(given, 'keystead')
  return path.join(os.tmpdir(), `keystead-${process.getuid?.() ?? 0}`)
}

/** The place for one vault: the same for everyone who names the same folder, by whatever path. */
export function socketPlace(vaultFolder: string, folder = runtimeFolder()): SocketPlace {
  // Short, since a socket's path may have some hundred bytes only.
  const name = createHash('sha256').update(fs.realpathSync(vaultFolder)).digest('hex').slice(0, 16)
  const address =
    process.platform === 'win32' ? `\\\\.\\pipe\\keystead-${name}` : path.join(folder, `${name}.sock`)
  return { folder, address, token: path.join(folder, `${name}.token`) }
}

/** Throws unless `file` is ours and nobody else may use it: one that is not was put there by somebody else. */
export function assertPrivate(file: string): void {
  if (process.platform === 'win32') return
  const { uid, mode } = fs.lstatSync(file)
  if (uid !== process.getuid?.() || (mode & 0o077) !== 0) {
    throw Object.assign(new Error(`${file} is open to other users`), { code: 'EPERM' })
  }
}

/** Makes the folder, for us alone. Throws where somebody else made it. */
export function makePrivateFolder(folder: string): void {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  assertPrivate(folder)
}
