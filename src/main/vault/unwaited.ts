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
