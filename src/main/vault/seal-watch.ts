import type { KeyObject } from 'node:crypto'
import fs from 'node:fs'
import { promisify } from 'node:util'
import type { Db } from './database.ts'
import { explainFileError } from './files.ts'
import { pagesInLog } from './log-pages.ts'
import {
  chunkBytes,
  damagedPages,
  digestAt,
  digestsIn,
  foreignPages,
  logBeside,
  partBytes,
  partsOf,
  readPart,
  type Sealed,
  sealPages,
  writeSeal,
} from './seal-file.ts'

const read = promisify(fs.read)
const pageBytes = 4096
/** Whoever opened the vault wants to see it first; a short command has closed it by then. */
const beforeLookingMs = 100
/** SQLite's own default. */
const checkpointPages = 1000

export interface SealWatch {
  /** Resolves when every part was compared or the vault closed; rejects with `database-damaged`. */
  readonly checked: Promise<void>
  /** The file is about to be written to other than at the close: all of it is read then. */
  moved(): void
  /** Before the database closes, whatever happens to it then. */
  closing(): void
  /** Seals the closed database. */
  seal(key: KeyObject): void
}

/**
 * Compares a file with its seal behind the work on it, and seals it anew when it is closed.
 *
 * Until all was compared nothing leaves the log, so the file stands still. A close that comes earlier looks at the
 * parts that it changes, before it does, and at all of them where the log is too long to tell; the others keep the
 * digests they had, so what does not fit is found the next time. Without `told`, from an unsealed file, a close reads
 * everything. The first `ahead` parts were compared before, or with `known` all of them.
 */
export function sealWatch(
  database: string,
  db: Db,
  told: Sealed | null,
  { known = false, ahead = 0 }: { readonly known?: boolean; readonly ahead?: number } = {},
): SealWatch {
  if (told === null)
    return {
      checked: Promise.resolve(),
      moved: () => {},
      closing: () => {},
      seal: (key) => sealPages(database, key),
    }
  // Closed after the database is: closing any handle of a file gives up all of a process's locks on it.
  const handle = fs.openSync(database, 'r')
  const seen = new Set<number>(Array.from({ length: ahead }, (_, index) => index))
  let suspect = false
  let over = false
  let wake = () => {}
  let log: Set<number> | null = null
  let wasMoved = false
  const parts = partsOf(told.size)
  if (!known) db.pragma('wal_autocheckpoint = 0')

  const fits = (index: number, digest: Buffer): boolean => {
    seen.add(index)
    if (digestAt(told.digests, index)?.equals(digest)) return true
    suspect = true
    return false
  }

  async function readAt(chunk: Buffer, index: number): Promise<number> {
    try {
      return (await read(handle, chunk, 0, chunkBytes, index * partBytes)).bytesRead
    } catch (error) {
      // The handle went with the vault.
      if (over) return 0
      throw explainFileError(error, database)
    }
  }

  const aMoment = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, beforeLookingMs)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  async function check(): Promise<void> {
    let chunk: Buffer | null = null
    if (ahead < parts) await aMoment()
    for (let index = ahead; index < parts; index += chunkBytes / partBytes) {
      await new Promise((resolve) => setImmediate(resolve))
      if (over) return
      chunk ??= Buffer.allocUnsafeSlow(chunkBytes)
      const bytesRead = await readAt(chunk, index)
      if (over) return
      const found = digestsIn(chunk.subarray(0, bytesRead)).map((digest, nth) => fits(index + nth, digest))
      if (found.includes(false)) throw damagedPages(database, foreignPages)
    }
    if (db.open) db.pragma(`wal_autocheckpoint = ${checkpointPages}`)
  }
  const checked = known ? Promise.resolve() : check()
  checked.catch(() => {})

  const changedParts = (pages: ReadonlySet<number>): Set<number> =>
    new Set([...pages].map((page) => Math.floor(((page - 1) * pageBytes) / partBytes)))

  return {
    checked,
    moved() {
      wasMoved = true
    },
    closing() {
      over = true
      wake()
      log = wasMoved ? null : pagesInLog(database)
      // A log that does not tell may change any part; until all were seen, nothing of it is in the file.
      for (const index of log === null ? Array(parts).keys() : changedParts(log)) {
        if (!known && index < parts && !seen.has(index)) fits(index, readPart(handle, index))
      }
    },
    seal(key) {
      const old = told.digests
      try {
        if (logBeside(database) !== null) return
        if (log === null && !suspect) return sealPages(database, key)
        const { size } = fs.statSync(database)
        const changed = changedParts(log ?? new Set())
        // A part that ends elsewhere now was changed, too.
        if (size !== told.size) changed.add(parts - 1)
        const digests = Array.from({ length: partsOf(size) }, (_, index) => {
          const kept = digestAt(old, index)
          return kept === null || (changed.has(index) && !suspect) ? readPart(handle, index) : kept
        })
        writeSeal(database, { size, digests: Buffer.concat(digests), suspect }, key)
      } finally {
        fs.closeSync(handle)
      }
    },
  }
}
