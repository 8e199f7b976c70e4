import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { AppError } from '../../shared/errors.ts'

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/**
 * The failure of a file or of the database in words, or the error itself if it is neither.
 *
 * Knows the codes of the operating system and of SQLite; texts of either never reach the page.
 */
export function explainFileError(error: unknown, file: string): unknown {
  if (error instanceof AppError) return error
  const code = codeOf(error)
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new AppError('vault-not-found', { path: file }, `There is no ${file}. Was the vault moved?`)
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'SQLITE_READONLY':
    case 'SQLITE_READONLY_DIRECTORY':
    case 'SQLITE_READONLY_DBMOVED':
    case 'SQLITE_CANTOPEN':
      return new AppError(
        'vault-read-only',
        { path: file },
        `Keystead may not write to ${file}. Make the vault's folder writable, or copy the vault to one that is.`,
      )
    case 'ENOSPC':
    case 'EDQUOT':
    case 'SQLITE_FULL':
      return new AppError(
        'disk-full',
        { path: file },
        `The disk is full, so nothing was changed in ${file}. Free some space and try again.`,
      )
    case 'SQLITE_NOTADB':
      return damaged(file, 'it does not open with the key of this vault: damaged, or from another vault')
    case 'SQLITE_BUSY':
    case 'SQLITE_LOCKED':
      return new AppError(
        'vault-in-use',
        { by: 'another program', since: null },
        'Another program is using this vault. Close it there first.',
      )
  }
  if (code.startsWith('SQLITE_CORRUPT')) return damaged(file, 'a page was changed outside Keystead')
  if (code.startsWith('SQLITE_IOERR') || /^E[A-Z]+$/.test(code)) {
    return new AppError(
      'file-failed',
      { path: file, reason: code },
      `${file} could not be read or written (${code}).`,
    )
  }
  return error
}

function damaged(file: string, reason: string): AppError<'database-damaged'> {
  return new AppError(
    'database-damaged',
    { path: file, reason },
    `The database of this vault is damaged: ${reason}. Nothing was changed. Restore ${file} from a backup.`,
  )
}

/** Runs `deed`; what it throws comes out explained. */
export function explained<T>(file: string, deed: () => T): T {
  try {
    return deed()
  } catch (error) {
    throw explainFileError(error, file)
  }
}

/** Makes a rename or a new name in `folder` survive a power cut. Windows has no such call and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = fs.openSync(folder, 'r')
  try {
    fs.fsyncSync(handle)
  } finally {
    fs.closeSync(handle)
  }
}

/**
 * Puts a file there whole, readable by its owner alone, or leaves what was there: write beside it, fsync, rename, fsync
 * the folder. Nothing that stands under the name beside it is followed or written over. Without `durable` neither is
 * waited for: after a power cut the file may be as it was, empty or gone.
 */
export function writeFileAtomically(
  file: string,
  content: string | Uint8Array,
  { durable = true }: { readonly durable?: boolean } = {},
): void {
  const beside = `${file}.${randomBytes(6).toString('hex')}.new`
  explained(file, () => {
    try {
      const handle = fs.openSync(beside, 'wx', 0o600)
      try {
        fs.writeFileSync(handle, content)
        if (durable) fs.fsyncSync(handle)
      } finally {
        fs.closeSync(handle)
      }
      fs.renameSync(beside, file)
      if (durable) syncFolder(path.dirname(file))
    } catch (error) {
      fs.rmSync(beside, { force: true })
      throw error
    }
  })
}
