import type { KeyObject } from 'node:crypto'
import fs from 'node:fs'
import Database from 'better-sqlite3'
import { AppError } from '../../shared/errors.ts'
import { explained } from './files.ts'
import { lazily } from './lazy-statements.ts'
import { breakSeal } from './seal-file.ts'

export type Db = Database.Database

const plainMagic = Buffer.from('SQLite format 3\0')

const isPlain = (file: string): boolean => {
  const start = Buffer.alloc(plainMagic.length)
  const handle = fs.openSync(file, 'r')
  try {
    fs.readSync(handle, start, 0, start.length, 0)
  } finally {
    fs.closeSync(handle)
  }
  return start.equals(plainMagic)
}

function assertEncrypted(file: string): void {
  if (!isPlain(file)) return
  throw new AppError(
    'database-damaged',
    { path: file, reason: 'it is not encrypted' },
    `${file} is not encrypted, so it is not a vault that Keystead wrote. It was not opened.`,
  )
}

/** Hands the raw 256-bit page key over in SQLCipher's `x'…'` form, which skips its own KDF. */
function giveKey(db: Db, pages: KeyObject): void {
  db.exec("PRAGMA cipher = 'sqlcipher'; PRAGMA legacy = 4")
  const raw = pages.export()
  const quoted = Buffer.from(`x'${raw.toString('hex')}'`)
  raw.fill(0)
  // `key` takes bytes, so the key is never text; the driver's types leave it out.
  ;(db as Db & { key(bytes: Buffer): number }).key(quoted)
  quoted.fill(0)
}

const configure = (db: Db): void =>
  void db.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA foreign_keys = ON;
    PRAGMA secure_delete = ON;
    PRAGMA temp_store = MEMORY;
    PRAGMA trusted_schema = OFF`)

/**
 * Opens the encrypted database of a vault.
 *
 * Throws `vault-not-found`, `database-damaged` (also when the file is not encrypted, or belongs to another
 * vault), `vault-read-only` or `disk-full`.
 */
export function openDatabase(file: string, pages: KeyObject): Db {
  return explained(file, () => {
    fs.accessSync(file, fs.constants.R_OK)
    assertEncrypted(file)
    fs.accessSync(file, fs.constants.W_OK)
    breakSeal(file)
    return keyed(new Database(file, { fileMustExist: true }), pages)
  })
}

/** Opens a copy for reading and leaves no trace beside it. Throws as `openDatabase` does. */
export function openCopy(file: string, pages: KeyObject): Db {
  return explained(file, () => {
    fs.accessSync(file, fs.constants.R_OK)
    assertEncrypted(file)
    return keyed(new Database(file, { fileMustExist: true, readonly: true }), pages, () => {})
  })
}

/** Creates an encrypted database, and proves that it is one. */
export function createDatabase(file: string, pages: KeyObject): Db {
  return explained(file, () => {
    fs.closeSync(fs.openSync(file, 'wx', 0o600))
    const db = keyed(new Database(file), pages)
    assertEncrypted(file)
    return db
  })
}

function keyed(db: Db, pages: KeyObject, settle = configure): Db {
  try {
    giveKey(db, pages)
    db.prepare('SELECT count(*) FROM sqlite_master').get()
    settle(db)
    return lazily(db)
  } catch (error) {
    db.close()
    throw error
  }
}

/** Empties the write-ahead log into the database and closes it. */
export function closeDatabase(db: Db): void {
  if (!db.open) return
  try {
    db.pragma('wal_checkpoint(TRUNCATE)')
  } catch {
    // On a full disk the log stays as it is, encrypted and complete; the next open reads it. Closing must go on.
  }
  db.close()
}

/** What the driver is built of, by asking a database in memory. Throws where it does not load. */
export function driverVersion(): string {
  const db = new Database(':memory:')
  try {
    return db.prepare<[], string>("SELECT 'SQLite ' || sqlite_version()").pluck().get() ?? ''
  } finally {
    db.close()
  }
}
