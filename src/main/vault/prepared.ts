import type { Statement } from 'better-sqlite3'
import type { Db } from './database.ts'

export type Prepared = ReturnType<typeof preparedOn>

/** One statement per text, prepared when it is first asked for. For texts made of fixed parts, never of input. */
export function preparedOn(db: Db) {
  const known = new Map<string, Statement<unknown[]>>()
  return (sql: string): Statement<unknown[]> => {
    const found = known.get(sql) ?? db.prepare<unknown[]>(sql)
    known.set(sql, found)
    return found
  }
}
