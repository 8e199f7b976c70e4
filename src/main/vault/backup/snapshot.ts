import fs from 'node:fs'
import { promisify } from 'node:util'
import { AppError } from '../../../shared/errors.ts'
import type { Db } from '../database.ts'

const read = promisify(fs.read)
const chunkBytes = 2 ** 20
/** SQLite's own default, which a copy suspends. */
const checkpointPages = 1000

const stopped = () => new AppError('cancelled', {}, 'The backup was stopped. Nothing was changed.')

/**
 * Copies the encrypted file of an open database while it is used, without holding up the process.
 *
 * The write-ahead log is emptied into the file, and until the copy is done nothing else is: what is written
 * meanwhile goes to the log, so the file stands still and the copy is the vault of that moment. (`VACUUM INTO` holds
 * the process for 0.65 s at 100,000 credentials.)
 */
export function snapshots(db: Db, file: string) {
  // One handle for the life of the connection: closing any handle of a file gives up all of a process's locks on it.
  let handle: number | null = null
  let copying = 0
  const release = () => {
    if (db.open || copying > 0 || handle === null) return
    fs.closeSync(handle)
    handle = null
  }

  return {
    /** Throws `cancelled` when `signal` aborts or the vault closes, and what the disk throws. */
    async copyTo(target: string, signal: AbortSignal): Promise<void> {
      const assertGoing = () => {
        if (signal.aborted || !db.open) throw stopped()
      }
      assertGoing()
      copying++
      let out: fs.promises.FileHandle | undefined
      try {
        db.pragma('wal_autocheckpoint = 0')
        const [done] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
        if (done?.busy)
          throw new AppError('vault-in-use', { by: 'another program', since: null }, 'Try again.')
        handle ??= fs.openSync(file, 'r')
        out = await fs.promises.open(target, 'wx', 0o600)
        const chunk = Buffer.alloc(chunkBytes)
        for (let position = 0; ; ) {
          assertGoing()
          const { bytesRead } = await read(handle, chunk, 0, chunkBytes, position)
          if (bytesRead === 0) break
          await out.writeFile(chunk.subarray(0, bytesRead))
          position += bytesRead
        }
        await out.sync()
        assertGoing()
      } finally {
        await out?.close()
        copying--
        if (db.open && copying === 0) db.pragma(`wal_autocheckpoint = ${checkpointPages}`)
        release()
      }
    },
    /** Call after the database is closed. */
    release,
  }
}

export type Snapshots = ReturnType<typeof snapshots>
