import type { Statement } from 'better-sqlite3'
import type { Db } from './database.ts'

const statements = new WeakMap<Db, Statement<[], number>>()

/** How many rows this connection has written since it was opened: a vault has one writer, so nothing else writes. */
export function changesOf(db: Db): number {
  const known = statements.get(db) ?? db.prepare<[], number>('SELECT total_changes()').pluck()
  statements.set(db, known)
  return known.get() as number
}
