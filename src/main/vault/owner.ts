import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { z } from 'zod'
import { AppError } from '../../shared/errors.ts'
import { explainFileError, writeFileAtomically } from './files.ts'

// One writer at a time. The lock is the operating system's, taken through SQLite on an empty file: it ends
// with the process, however that ends, so a dead one never blocks. `in-use.json` only tells people who.
const note = z.object({ by: z.string(), pid: z.int(), since: z.int() })

/** Takes the vault for this process. Throws `vault-in-use`. Returns the way to give it back. */
export function takeOwnership(folder: string, by: string, now: number): () => void {
  const lockFile = path.join(folder, 'lock')
  const noteFile = path.join(folder, 'in-use.json')
  let lock: Database.Database | undefined
  try {
    lock = new Database(lockFile, { timeout: 0 })
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock?.close()
    const explained = explainFileError(error, lockFile)
    throw explained instanceof AppError && explained.is('vault-in-use') ? inUse(noteFile) : explained
  }
  const held = lock
  // A courtesy that nobody waits for: the key is being derived when it is written.
  const telling = setImmediate(() => {
    try {
      writeFileAtomically(noteFile, JSON.stringify({ by, pid: process.pid, since: now }), { durable: false })
    } catch {
      // Without the note the lock still holds.
    }
  })
  return () => {
    clearImmediate(telling)
    fs.rmSync(noteFile, { force: true })
    held.close()
  }
}

function inUse(noteFile: string): AppError<'vault-in-use'> {
  let owner: z.output<typeof note> | null = null
  try {
    owner = note.parse(JSON.parse(fs.readFileSync(noteFile, 'utf8')))
  } catch {
    // Its owner did not get to it yet, or could not.
  }
  const by = owner ? `${owner.by} (process ${owner.pid})` : 'another program'
  return new AppError(
    'vault-in-use',
    { by, since: owner?.since ?? null },
    `This vault is in use by ${by}. Lock it there first.`,
  )
}
