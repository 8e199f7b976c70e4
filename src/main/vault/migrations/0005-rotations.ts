import type { Db } from '../database.ts'

/** Rotations of secrets: which places are to get a new value. No row holds a value, old or new. */
export function rotations(db: Db): void {
  db.exec(`
    CREATE TABLE rotations (
      rid        INTEGER PRIMARY KEY,
      id         TEXT NOT NULL UNIQUE,
      started_at INTEGER NOT NULL,
      ended_at   INTEGER,
      plan       TEXT NOT NULL           -- JSON: places by ids and field names, versions and keyed fingerprints
    ) STRICT;
  `)
}
