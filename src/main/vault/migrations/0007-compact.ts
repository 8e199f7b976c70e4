import type { Db } from '../database.ts'
import { trigramTriggers } from './0007-triggers.ts'

const dashed = [
  [1, 4],
  [5, 2],
  [7, 2],
  [9, 2],
  [11, 6],
]
  .map(([from, bytes]) => `hex(substr(uuid, ${from}, ${bytes}))`)
  .join(` || '-' || `)

/**
 * What every row gets, in one go. When a secret was stored stands beside it: `credentials.secrets` is left with the
 * current version of each field.
 */
const values = `
  DROP INDEX credentials_by_id;
  ALTER TABLE credentials ADD COLUMN uuid BLOB NOT NULL DEFAULT x'';
  ALTER TABLE credentials ADD COLUMN described INTEGER NOT NULL DEFAULT 0; -- 1: the details belong to the list row
  UPDATE credentials SET uuid = unhex(id, '-'), described = described_digest IS listed_digest,
    secrets = iif(secrets = '{}', secrets,
      (SELECT json_group_object(key, value -> '$.version') FROM json_each(secrets)));`

/**
 * Ids as their sixteen bytes. `id` is made of them where it is asked for: for a person at a shell and for statements
 * about single credentials. Lists take the bytes.
 */
const ids = `
  ALTER TABLE credentials DROP COLUMN id;
  ALTER TABLE credentials ADD COLUMN id TEXT AS (lower(${dashed})) VIRTUAL;
  CREATE UNIQUE INDEX credentials_by_id ON credentials (uuid);`

/** That the details belong to the row as it was last listed is a yes or no. */
const described = `
  ALTER TABLE credentials DROP COLUMN described_digest;
  -- Few rows: a list that tells all leaves none.
  CREATE INDEX credentials_undescribed ON credentials (scope)
    WHERE NOT described AND listed_digest IS NOT NULL AND remote_id IS NOT NULL AND gone_at IS NULL;`

/**
 * A column of the text index for each that is long, so that no trigrams are made of where two meet; and parts of it
 * as large as what fits into a page of the file (4096 bytes without the 80 of SQLCipher and those of a b-tree's).
 */
const texts = `
  DROP TRIGGER credential_search_added;
  DROP TRIGGER credential_search_leaves;
  DROP TRIGGER credential_search_changes;
  DROP TRIGGER credential_search_changed;
  DROP TABLE credential_search;
  CREATE VIEW credential_texts AS
    SELECT rid, name, remote_id AS remote, description, concat_ws(char(10),
      (SELECT group_concat(value, char(10)) FROM json_each(attributes) WHERE type IN ('text', 'integer')),
      iif(tags = '[]', NULL, (SELECT group_concat(value, char(10)) FROM json_each(tags))),
      nullif(notes, ''),
      iif(custom = '[]', NULL, (SELECT group_concat(value ->> '$.value', char(10)) FROM json_each(custom)))) AS rest
    FROM credentials;
  CREATE VIRTUAL TABLE credential_search USING fts5(name, remote, description, rest,
    content = 'credential_texts', content_rowid = 'rid', tokenize = 'trigram', detail = 'none', columnsize = 0);
  INSERT INTO credential_search (credential_search, rank) VALUES ('hashsize', 4194304), ('pgsz', 3970);
  INSERT INTO credential_search (rowid, name, remote, description, rest)
    SELECT rid, name, remote, description, rest FROM credential_texts;
  ${trigramTriggers}`

/** The same, smaller: two credentials in ten take no room any more. */
export function compact(db: Db): void {
  db.exec(`${values} ${ids} ${described} ${texts}`)
}
