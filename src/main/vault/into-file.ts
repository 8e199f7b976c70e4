import type { Db } from './database.ts'

/**
 * Until the function it returns is called, a transaction writes its pages into the file itself, and what they were into
 * a rollback journal, from which the next to open the file puts them back if the process dies. Each page is encrypted
 * once, where the log has it encrypted, read again and encrypted anew; so for a transaction that writes most of a file,
 * beside which nobody reads.
 */
export function intoFile(db: Db): () => void {
  try {
    // Emptied at a commit rather than deleted: only that is waited for.
    db.pragma('journal_mode = TRUNCATE')
  } catch {
    // Another program looks into the file: the log will do.
  }
  return () => {
    if (db.open) db.pragma('journal_mode = WAL')
  }
}
