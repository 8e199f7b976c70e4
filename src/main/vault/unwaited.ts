import type { Db } from './database.ts'

const off = 0

/**
 * Commits without waiting for the disk. The next commit of anything else waits for all of it, in order: a power cut takes
 * the last of it back whole, and nothing that a person did. For what can be had again.
 */
export function unwaited<T>(db: Db, deed: () => T): T {
  // A vault that does not outlive this run waits for nothing, and is not to begin with it here.
  if (db.inTransaction || db.pragma('synchronous', { simple: true }) === off) return deed()
  db.pragma('synchronous = NORMAL')
  try {
    return deed()
  } finally {
    db.pragma('synchronous = FULL')
  }
}

/**
 * Commits what the next commit of anything makes durable, or the close: not even the beginning of a log is waited for,
 * and it is not emptied here, since that needs the waiting. A power cut takes it back whole. For notes of a way in or out.
 */
export function unsynced(db: Db, deed: () => void): void {
  const of = (name: string) => ({ name, before: db.pragma(name, { simple: true }) })
  const kept = [of('synchronous'), of('wal_autocheckpoint')]
  for (const { name } of kept) db.pragma(`${name} = ${off}`)
  try {
    deed()
  } finally {
    for (const { name, before } of kept) db.pragma(`${name} = ${before}`)
  }
}
