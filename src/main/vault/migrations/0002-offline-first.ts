import type { Db } from '../database.ts'

/**
 * Edits that a remote has not heard of, the states they replaced, and what this vault alone holds.
 *
 * A credential that is as its remote has it keeps one state; only one that is edited here keeps a second (`base`).
 */
export function offlineFirst(db: Db): void {
  db.exec(`
    CREATE TABLE ties (                      -- one customer, known to several remotes
      rid  INTEGER PRIMARY KEY,
      id   TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL
    ) STRICT;
    ALTER TABLE organizations ADD COLUMN tie INTEGER REFERENCES ties ON DELETE SET NULL;
    CREATE INDEX organizations_by_tie ON organizations (tie) WHERE tie IS NOT NULL;

    ALTER TABLE connections ADD COLUMN writes INTEGER NOT NULL DEFAULT 0; -- 1: edits are sent
    ALTER TABLE scopes ADD COLUMN doubt TEXT; -- JSON: a list that lacks so much that a person is asked first

    ALTER TABLE credential_secrets RENAME TO old_secrets;
    ALTER TABLE credentials RENAME TO old_credentials;
    DROP INDEX secrets_by_fingerprint;
    DROP INDEX credentials_by_name;
    DROP INDEX credentials_by_connection;
    DROP INDEX credentials_by_organization;
    DROP INDEX credentials_by_scope;

    CREATE TABLE credentials (
      rid               INTEGER PRIMARY KEY,
      id                TEXT NOT NULL,       -- a UUID; found by its bytes, see 0004
      connection        INTEGER NOT NULL,    -- both are the scope's; a reference of their own would need an index of its own
      organization      INTEGER NOT NULL,
      scope             INTEGER NOT NULL REFERENCES scopes ON DELETE CASCADE,
      remote_id         TEXT,                -- NULL until a remote made it
      kind              TEXT NOT NULL,
      name              TEXT NOT NULL,
      description       TEXT,
      attributes        TEXT NOT NULL,       -- JSON: public values by field name
      extra             TEXT NOT NULL DEFAULT '{}', -- JSON: what the remote told beyond them
      tags              TEXT NOT NULL DEFAULT '[]',
      notes             TEXT NOT NULL DEFAULT '',
      custom            TEXT NOT NULL DEFAULT '[]', -- JSON: fields of the person's own; hidden values are secrets
      expires_at        INTEGER,
      rotate_days       INTEGER,             -- replace the secret this often
      secrets           TEXT NOT NULL DEFAULT '{}', -- JSON: version and time of each held secret, by field
      base              TEXT,                -- JSON: the state both sides last agreed on; NULL where this row is it
      theirs            TEXT,                -- JSON: what the remote holds where both sides differ from the base
      health            TEXT NOT NULL DEFAULT 'unknown',
      health_message    TEXT,
      health_checked_at INTEGER,
      created_at        INTEGER,
      updated_at        INTEGER,
      last_used_at      INTEGER,
      edited_at         INTEGER,             -- when it was last changed here
      usage             TEXT,                -- JSON: where it is used, as far as the remote tells
      listed_digest     BLOB,                -- of the row as the list told it: equal means nothing to write
      described_digest  BLOB,                -- the list row that the details belong to
      pulled_at         INTEGER,
      gone_at           INTEGER,             -- absent from a complete list since, or deleted there by us
      trashed_at        INTEGER,
      UNIQUE (scope, remote_id)
    ) STRICT;
    CREATE TABLE credential_secrets (        -- every version that was ever stored
      credential  INTEGER NOT NULL REFERENCES credentials ON DELETE CASCADE,
      field       TEXT NOT NULL,
      version     INTEGER NOT NULL,
      sealed      BLOB NOT NULL,
      fingerprint BLOB NOT NULL,             -- keyed; equal for equal secrets
      stored_at   INTEGER NOT NULL,
      PRIMARY KEY (credential, field, version)
    ) STRICT, WITHOUT ROWID;

    INSERT INTO credentials (rid, id, connection, organization, scope, remote_id, kind, name, description, attributes,
        extra, tags, notes, secrets, health, health_message, health_checked_at, created_at, updated_at, last_used_at,
        usage, listed_digest, described_digest, pulled_at, gone_at)
      SELECT rid, id, connection, organization, scope, remote_id, kind, name, description, attributes,
        extra, tags, notes, secrets, health, health_message, health_checked_at, created_at, updated_at, last_used_at,
        usage, listed_digest, described_digest, pulled_at, gone_at FROM old_credentials;
    INSERT INTO credential_secrets SELECT * FROM old_secrets;
    DROP TABLE old_secrets;
    DROP TABLE old_credentials;

    CREATE INDEX credentials_by_name ON credentials (name COLLATE NOCASE, rid);
    CREATE INDEX credentials_by_connection ON credentials (connection, name COLLATE NOCASE, rid);
    CREATE INDEX credentials_by_organization ON credentials (organization, name COLLATE NOCASE, rid);
    CREATE INDEX credentials_by_scope ON credentials (scope, name COLLATE NOCASE, rid);
    CREATE INDEX credentials_in_conflict ON credentials (connection) WHERE theirs IS NOT NULL;
    CREATE INDEX credentials_in_trash ON credentials (trashed_at) WHERE trashed_at IS NOT NULL;
    CREATE INDEX secrets_by_fingerprint ON credential_secrets (fingerprint);

    CREATE TABLE outbox (                    -- what a remote is owed: one row per credential that was edited here
      credential INTEGER PRIMARY KEY REFERENCES credentials ON DELETE CASCADE,
      connection INTEGER NOT NULL REFERENCES connections ON DELETE CASCADE,
      revision   INTEGER NOT NULL,           -- counts up with each edit: one made during a push stays owed
      owed_at    INTEGER NOT NULL,
      reason     TEXT,                       -- for remotes that ask why
      held       INTEGER NOT NULL DEFAULT 0, -- 1: left out by the person until they say otherwise
      intent     TEXT,                       -- JSON: a create that was begun, and what was there before
      attempts   INTEGER NOT NULL DEFAULT 0,
      next_at    INTEGER,                    -- not before
      failure    TEXT                        -- JSON: why the last attempt failed
    ) STRICT;
    CREATE INDEX outbox_by_connection ON outbox (connection);

    CREATE TABLE versions (                  -- states that were replaced
      credential INTEGER NOT NULL REFERENCES credentials ON DELETE CASCADE,
      version    INTEGER NOT NULL,
      at         INTEGER NOT NULL,           -- when it was replaced
      cause      TEXT NOT NULL,              -- by what
      state      TEXT NOT NULL,              -- JSON; secrets by their version
      PRIMARY KEY (credential, version)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE skips (                     -- changes at a remote that the person left out
      scope     INTEGER NOT NULL REFERENCES scopes ON DELETE CASCADE,
      remote_id TEXT NOT NULL,
      digest    BLOB NOT NULL,               -- of the row that was left out; empty for its absence
      PRIMARY KEY (scope, remote_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE sync_log (
      rid        INTEGER PRIMARY KEY,
      at         INTEGER NOT NULL,
      connection INTEGER REFERENCES connections ON DELETE SET NULL,
      label      TEXT NOT NULL,              -- of the connection, then
      event      TEXT NOT NULL,
      detail     TEXT NOT NULL               -- JSON; names and counts, never a value
    ) STRICT;
    CREATE INDEX sync_log_by_connection ON sync_log (connection, rid);
  `)
}
