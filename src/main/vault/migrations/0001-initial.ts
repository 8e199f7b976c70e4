import type { Db } from '../database.ts'

/** Times are Unix milliseconds. `rid` is a row's short name inside the file; `id` is what the rest knows. */
export function initial(db: Db): void {
  db.exec(`
    CREATE TABLE meta (
      key   TEXT PRIMARY KEY NOT NULL,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE connections (
      rid        INTEGER PRIMARY KEY,
      id         TEXT NOT NULL UNIQUE,
      provider   TEXT NOT NULL,
      label      TEXT NOT NULL,
      account    TEXT NOT NULL,
      config     TEXT NOT NULL,              -- JSON: the public fields of the connection form
      last_pull  TEXT,                       -- JSON: what the last finished pull did
      failure    TEXT,                       -- JSON: why the last one did not finish
      created_at INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE connection_secrets (
      connection INTEGER NOT NULL REFERENCES connections ON DELETE CASCADE,
      field      TEXT NOT NULL,
      version    INTEGER NOT NULL,
      sealed     BLOB NOT NULL,
      PRIMARY KEY (connection, field)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE organizations (
      rid        INTEGER PRIMARY KEY,
      id         TEXT NOT NULL UNIQUE,
      connection INTEGER NOT NULL REFERENCES connections ON DELETE CASCADE,
      remote_id  TEXT NOT NULL,              -- '' where the remote has no organization (a personal context)
      name       TEXT NOT NULL,
      UNIQUE (connection, remote_id)
    ) STRICT;

    CREATE TABLE scopes (
      rid          INTEGER PRIMARY KEY,
      id           TEXT NOT NULL UNIQUE,
      organization INTEGER NOT NULL REFERENCES organizations ON DELETE CASCADE,
      remote_id    TEXT NOT NULL,            -- '' where it is implied
      kind         TEXT NOT NULL,
      name         TEXT NOT NULL,
      read_only    TEXT,                     -- why this login may only read here; NULL where it may write
      UNIQUE (organization, remote_id)
    ) STRICT;

    CREATE TABLE credentials (
      rid               INTEGER PRIMARY KEY,
      id                TEXT NOT NULL UNIQUE,
      connection        INTEGER NOT NULL REFERENCES connections ON DELETE CASCADE,
      organization      INTEGER NOT NULL REFERENCES organizations ON DELETE CASCADE,
      scope             INTEGER NOT NULL REFERENCES scopes ON DELETE CASCADE,
      remote_id         TEXT NOT NULL,
      kind              TEXT NOT NULL,
      name              TEXT NOT NULL,
      description       TEXT,
      attributes        TEXT NOT NULL,       -- JSON: public values by field name
      extra             TEXT NOT NULL,       -- JSON: what the remote told beyond them
      tags              TEXT NOT NULL DEFAULT '[]',
      notes             TEXT NOT NULL DEFAULT '',
      secrets           TEXT NOT NULL DEFAULT '{}', -- JSON: version and time of each held secret, by field
      health            TEXT NOT NULL,
      health_message    TEXT,
      health_checked_at INTEGER,
      created_at        INTEGER,
      updated_at        INTEGER,
      last_used_at      INTEGER,
      usage             TEXT,                -- JSON: where it is used, as far as the remote tells
      listed_digest     BLOB NOT NULL,       -- of the row as the list told it: equal means nothing to write
      described_digest  BLOB,                -- the list row that the details belong to
      pulled_at         INTEGER NOT NULL,
      gone_at           INTEGER,             -- absent from a complete list since
      UNIQUE (scope, remote_id)
    ) STRICT;
    CREATE INDEX credentials_by_name ON credentials (name COLLATE NOCASE, rid);
    CREATE INDEX credentials_by_connection ON credentials (connection, name COLLATE NOCASE, rid);
    CREATE INDEX credentials_by_organization ON credentials (organization, name COLLATE NOCASE, rid);
    CREATE INDEX credentials_by_scope ON credentials (scope, name COLLATE NOCASE, rid);

    CREATE TABLE credential_secrets (        -- every version that was ever stored; the newest is current
      credential  INTEGER NOT NULL REFERENCES credentials ON DELETE CASCADE,
      field       TEXT NOT NULL,
      version     INTEGER NOT NULL,
      sealed      BLOB NOT NULL,
      fingerprint BLOB NOT NULL,             -- keyed; equal for equal secrets
      stored_at   INTEGER NOT NULL,
      PRIMARY KEY (credential, field, version)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX secrets_by_fingerprint ON credential_secrets (fingerprint);
  `)
}
