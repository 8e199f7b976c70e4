import type { Db } from '../database.ts'

/**
 * Files of credentials. What is in one lies in a table of its own, so that no list reads past it, and is sealed like
 * a secret. A removed one is kept until the trash forgets it.
 */
export function attachments(db: Db): void {
  db.exec(`
    CREATE TABLE attachments (
      rid         INTEGER PRIMARY KEY,
      id          TEXT NOT NULL UNIQUE,
      credential  INTEGER NOT NULL REFERENCES credentials ON DELETE CASCADE,
      name        TEXT NOT NULL,
      bytes       INTEGER NOT NULL,          -- as it was before it was sealed
      fingerprint BLOB NOT NULL,             -- keyed; equal for equal files
      added_at    INTEGER NOT NULL,
      removed_at  INTEGER
    ) STRICT;
    CREATE INDEX attachments_by_credential ON attachments (credential);
    CREATE INDEX attachments_removed ON attachments (removed_at) WHERE removed_at IS NOT NULL;

    CREATE TABLE attachment_contents (
      attachment INTEGER PRIMARY KEY REFERENCES attachments ON DELETE CASCADE,
      sealed     BLOB NOT NULL
    ) STRICT;
  `)
}
