import type { Db } from '../database.ts'

/** What a search reads of a credential: its public values, never the names of fields and never a secret. */
const hay = `
  CREATE VIEW credential_hay AS
    SELECT rid, concat_ws(char(10), name, remote_id, description,
      (SELECT group_concat(value, char(10)) FROM json_each(attributes) WHERE type IN ('text', 'integer')),
      iif(tags = '[]', NULL, (SELECT group_concat(value, char(10)) FROM json_each(tags))),
      nullif(notes, ''),
      iif(custom = '[]', NULL, (SELECT group_concat(value ->> '$.value', char(10)) FROM json_each(custom)))) AS hay
    FROM credentials;`

const hayColumns = ['name', 'remote_id', 'description', 'attributes', 'tags', 'notes', 'custom']
const anyDiffers = (columns: readonly string[]) =>
  columns.map((column) => `OLD.${column} IS NOT NEW.${column}`).join(' OR ')

/** Not one of those that are put into the index together, at the end of the transaction that makes them. */
const now = (row: 'OLD' | 'NEW') =>
  `${row}.rid <= (SELECT coalesce(max(after), 9223372036854775807) FROM search_later)`

/** Trigrams of the hay. It holds no copy of the text: a hit is looked at again in the row. */
const trigrams = `
  CREATE TABLE search_later (                -- empty but within a transaction that makes many: see index-later.ts
    one   INTEGER PRIMARY KEY CHECK (one = 1),
    after INTEGER NOT NULL
  ) STRICT;
  CREATE VIRTUAL TABLE credential_search USING fts5(
    hay, content = 'credential_hay', content_rowid = 'rid', tokenize = 'trigram', detail = 'none', columnsize = 0);
  -- 4 MiB in memory before a part is written: a pull of thousands writes a few parts instead of hundreds.
  INSERT INTO credential_search (credential_search, rank) VALUES ('hashsize', 4194304);
  INSERT INTO credential_search (rowid, hay) SELECT rid, hay FROM credential_hay;

  CREATE TRIGGER credential_search_added AFTER INSERT ON credentials WHEN ${now('NEW')} BEGIN
    INSERT INTO credential_search (rowid, hay) SELECT rid, hay FROM credential_hay WHERE rid = NEW.rid;
  END;
  CREATE TRIGGER credential_search_leaves BEFORE DELETE ON credentials WHEN ${now('OLD')} BEGIN
    INSERT INTO credential_search (credential_search, rowid, hay)
      SELECT 'delete', rid, hay FROM credential_hay WHERE rid = OLD.rid;
  END;
  CREATE TRIGGER credential_search_changes BEFORE UPDATE OF ${hayColumns.join(', ')} ON credentials
    WHEN ${now('OLD')} AND (${anyDiffers(hayColumns)}) BEGIN
    INSERT INTO credential_search (credential_search, rowid, hay)
      SELECT 'delete', rid, hay FROM credential_hay WHERE rid = OLD.rid;
  END;
  CREATE TRIGGER credential_search_changed AFTER UPDATE OF ${hayColumns.join(', ')} ON credentials
    WHEN ${now('OLD')} AND (${anyDiffers(hayColumns)}) BEGIN
    INSERT INTO credential_search (rowid, hay) SELECT rid, hay FROM credential_hay WHERE rid = NEW.rid;
  END;`

const tags = `
  CREATE TABLE credential_tags (             -- the tags of credentials, to find them by
    tag        TEXT NOT NULL COLLATE NOCASE,
    credential INTEGER NOT NULL,
    PRIMARY KEY (tag, credential)
  ) STRICT, WITHOUT ROWID;
  INSERT OR IGNORE INTO credential_tags
    SELECT value, rid FROM credentials, json_each(tags) WHERE tags <> '[]';

  CREATE TRIGGER credential_tags_added AFTER INSERT ON credentials WHEN NEW.tags <> '[]' BEGIN
    INSERT OR IGNORE INTO credential_tags SELECT value, NEW.rid FROM json_each(NEW.tags);
  END;
  CREATE TRIGGER credential_tags_leave AFTER DELETE ON credentials WHEN OLD.tags <> '[]' BEGIN
    DELETE FROM credential_tags WHERE credential = OLD.rid AND tag IN (SELECT value FROM json_each(OLD.tags));
  END;
  CREATE TRIGGER credential_tags_changed AFTER UPDATE OF tags ON credentials WHEN OLD.tags IS NOT NEW.tags BEGIN
    DELETE FROM credential_tags WHERE credential = OLD.rid AND tag IN (SELECT value FROM json_each(OLD.tags));
    INSERT OR IGNORE INTO credential_tags SELECT value, NEW.rid FROM json_each(NEW.tags);
  END;`

const countOf = (row: 'OLD' | 'NEW', step: 1 | -1) => `
    INSERT INTO tallies (scope, kind, health, held, trashed, count)
      VALUES (${row}.scope, ${row}.kind, ${row}.health, ${row}.secret_at IS NOT NULL, ${row}.trashed_at IS NOT NULL, ${step})
      ON CONFLICT DO UPDATE SET count = count + ${step};`

/** How many credentials there are of each sort, so that no list counts rows. */
const tallies = `
  CREATE TABLE tallies (
    scope   INTEGER NOT NULL,
    kind    TEXT NOT NULL,
    health  TEXT NOT NULL,
    held    INTEGER NOT NULL,                -- 1: a secret of them is here
    trashed INTEGER NOT NULL,
    count   INTEGER NOT NULL,
    PRIMARY KEY (scope, kind, health, held, trashed)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO tallies
    SELECT scope, kind, health, secret_at IS NOT NULL, trashed_at IS NOT NULL, count(*)
    FROM credentials GROUP BY 1, 2, 3, 4, 5;

  CREATE TRIGGER tallies_added AFTER INSERT ON credentials BEGIN ${countOf('NEW', 1)} END;
  CREATE TRIGGER tallies_leave AFTER DELETE ON credentials BEGIN ${countOf('OLD', -1)} END;
  CREATE TRIGGER tallies_changed AFTER UPDATE OF scope, kind, health, secret_at, trashed_at ON credentials
    WHEN OLD.scope <> NEW.scope OR OLD.kind <> NEW.kind OR OLD.health <> NEW.health
      OR (OLD.secret_at IS NULL) <> (NEW.secret_at IS NULL)
      OR (OLD.trashed_at IS NULL) <> (NEW.trashed_at IS NULL) BEGIN
    ${countOf('OLD', -1)}
    ${countOf('NEW', 1)}
  END;
  CREATE TRIGGER tallies_of_scope AFTER DELETE ON scopes BEGIN
    DELETE FROM tallies WHERE scope = OLD.rid;
  END;`

/**
 * Lists run over an index in the order they are shown, so a page costs the same anywhere in it. Each index leaves
 * the trash out. A second column answers «of this organization» without a look at the row.
 */
const indexes = `
  -- By the sixteen bytes, which take a third of what the text takes.
  CREATE UNIQUE INDEX credentials_by_id ON credentials (unhex(id, '-'));
  DROP INDEX credentials_by_name;
  DROP INDEX credentials_by_connection;
  DROP INDEX credentials_by_organization;
  DROP INDEX credentials_by_scope;             -- the index of UNIQUE (scope, remote_id) does for it
  CREATE INDEX credentials_by_name ON credentials (name COLLATE NOCASE, organization) WHERE trashed_at IS NULL;
  CREATE INDEX credentials_by_organization ON credentials (organization, name COLLATE NOCASE)
    WHERE trashed_at IS NULL;
  CREATE INDEX credentials_by_kind ON credentials (kind, secret_at) WHERE trashed_at IS NULL;
  CREATE INDEX credentials_by_update ON credentials (updated_at, organization)
    WHERE trashed_at IS NULL AND updated_at IS NOT NULL;
  CREATE INDEX credentials_by_creation ON credentials (created_at, organization)
    WHERE trashed_at IS NULL AND created_at IS NOT NULL;
  CREATE INDEX credentials_by_use ON credentials (last_used_at, organization)
    WHERE trashed_at IS NULL AND last_used_at IS NOT NULL;
  CREATE INDEX credentials_by_expiry ON credentials (expires_at, organization)
    WHERE trashed_at IS NULL AND expires_at IS NOT NULL;
  DROP INDEX credentials_in_trash;
  CREATE INDEX credentials_in_trash ON credentials (trashed_at, organization) WHERE trashed_at IS NOT NULL;
  -- Few rows each.
  CREATE INDEX credentials_unhealthy ON credentials (health, organization)
    WHERE trashed_at IS NULL AND health IN ('warn', 'invalid');
  CREATE INDEX credentials_to_rotate ON credentials (organization)
    WHERE trashed_at IS NULL AND rotate_days IS NOT NULL;
  CREATE INDEX credentials_unattached ON credentials (organization)
    WHERE trashed_at IS NULL AND usage ->> '$.count' = 0;
  CREATE INDEX credentials_gone ON credentials (organization) WHERE trashed_at IS NULL AND gone_at IS NOT NULL;
  CREATE INDEX credentials_with_notes ON credentials (organization) WHERE trashed_at IS NULL AND notes <> '';
  CREATE INDEX credentials_with_fields ON credentials (organization) WHERE trashed_at IS NULL AND custom <> '[]';
  CREATE INDEX credentials_never_used ON credentials (organization, created_at)
    WHERE trashed_at IS NULL AND last_used_at IS NULL AND remote_id IS NOT NULL;`

/** A fingerprint that more than one credential ever had: where the same secret may be in several places. */
const shared = `
  DROP INDEX secrets_by_fingerprint;
  -- Half of one finds it; the other half is compared in the row.
  CREATE INDEX secrets_by_fingerprint ON credential_secrets (substr(fingerprint, 1, 8));
  CREATE TABLE shared_fingerprints (fingerprint BLOB PRIMARY KEY NOT NULL) STRICT, WITHOUT ROWID;
  INSERT INTO shared_fingerprints
    SELECT fingerprint FROM credential_secrets GROUP BY fingerprint HAVING min(credential) <> max(credential);
  CREATE TRIGGER secrets_shared AFTER INSERT ON credential_secrets
    WHEN EXISTS (SELECT 1 FROM credential_secrets
                 WHERE substr(fingerprint, 1, 8) = substr(NEW.fingerprint, 1, 8)
                   AND fingerprint = NEW.fingerprint AND credential <> NEW.credential) BEGIN
    INSERT OR IGNORE INTO shared_fingerprints VALUES (NEW.fingerprint);
  END;`

/** Finding credentials: indexes for every order of a list, a text search, counts, and searches that are kept. */
export function search(db: Db): void {
  db.exec(`
    ALTER TABLE credentials ADD COLUMN secret_at INTEGER; -- when the newest secret of a remote's field was stored
    UPDATE credentials SET secret_at =
      (SELECT max(value ->> '$.at') FROM json_each(secrets) WHERE key NOT LIKE 'custom.%') WHERE secrets <> '{}';

    CREATE TABLE searches (
      rid        INTEGER PRIMARY KEY,
      id         TEXT NOT NULL UNIQUE,
      name       TEXT NOT NULL,
      query      TEXT NOT NULL,
      created_at INTEGER NOT NULL
    ) STRICT;
    ${indexes} ${tallies} ${tags} ${hay} ${trigrams} ${shared}`)
}
