const columns = ['name', 'remote_id', 'description', 'attributes', 'tags', 'notes', 'custom']
const differ = columns.map((column) => `OLD.${column} IS NOT NEW.${column}`).join(' OR ')

/** Not one of those that are put into the index together, at the end of the transaction that makes them. */
const now = (row: 'OLD' | 'NEW') =>
  `${row}.rid <= (SELECT coalesce(max(after), 9223372036854775807) FROM search_later)`

const added = `INSERT INTO credential_search (rowid, name, remote, description, rest)
      SELECT rid, name, remote, description, rest FROM credential_texts WHERE rid = NEW.rid;`
const removed = `INSERT INTO credential_search (credential_search, rowid, name, remote, description, rest)
      SELECT 'delete', rid, name, remote, description, rest FROM credential_texts WHERE rid = OLD.rid;`

/** What keeps the text index as the rows are. */
export const trigramTriggers = `
  CREATE TRIGGER credential_search_added AFTER INSERT ON credentials WHEN ${now('NEW')} BEGIN
    ${added}
  END;
  CREATE TRIGGER credential_search_leaves BEFORE DELETE ON credentials WHEN ${now('OLD')} BEGIN
    ${removed}
  END;
  CREATE TRIGGER credential_search_changes BEFORE UPDATE OF ${columns.join(', ')} ON credentials
    WHEN ${now('OLD')} AND (${differ}) BEGIN
    ${removed}
  END;
  CREATE TRIGGER credential_search_changed AFTER UPDATE OF ${columns.join(', ')} ON credentials
    WHEN ${now('OLD')} AND (${differ}) BEGIN
    ${added}
  END;`
