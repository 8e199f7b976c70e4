import type { Db } from '../database.ts'

/**
 * The audit log. Rows are only ever added: the triggers refuse anything else, and the chained MACs tell what a
 * program that went round them did. `credential` is an id without a reference, so that an entry outlives what it
 * speaks of.
 */
export function audit(db: Db): void {
  db.exec(`
    CREATE TABLE audit (
      seq        INTEGER PRIMARY KEY,          -- 1, 2, 3 … without gaps
      at         INTEGER NOT NULL,
      what       TEXT NOT NULL,
      credential TEXT,
      surface    TEXT NOT NULL,
      detail     TEXT NOT NULL,                -- JSON: names, counts and ids; never a value
      mac        BLOB NOT NULL                 -- over this row and the MAC of the one before
    ) STRICT;
    CREATE INDEX audit_by_credential ON audit (credential, seq) WHERE credential IS NOT NULL;

    CREATE TABLE audit_head (                  -- where the log ends, so that a cut end is seen
      one  INTEGER PRIMARY KEY CHECK (one = 1),
      seq  INTEGER NOT NULL,
      mac  BLOB NOT NULL,
      seal BLOB NOT NULL                       -- MAC over the two
    ) STRICT;

    CREATE TRIGGER audit_keeps_rows BEFORE DELETE ON audit
      BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
    CREATE TRIGGER audit_keeps_words BEFORE UPDATE ON audit
      BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
    CREATE TRIGGER audit_goes_on BEFORE INSERT ON audit
      WHEN NEW.seq <= (SELECT coalesce(max(seq), 0) FROM audit)
      BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
    CREATE TRIGGER audit_keeps_head BEFORE DELETE ON audit_head
      BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
    CREATE TRIGGER audit_head_goes_on BEFORE UPDATE ON audit_head WHEN NEW.seq <= OLD.seq
      BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
  `)
}
