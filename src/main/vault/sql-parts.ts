/** «The credential of this id», for a WHERE: an id is stored as its bytes. Compare `id` in no other way. */
export const withId = "uuid = unhex(?, '-')"
export const ofId = "c.uuid = unhex(?, '-')"

/** The same for an id in another column. */
export const sameId = (column: string): string => `c.uuid = unhex(${column}, '-')`

/** «This fingerprint», for a WHERE: its index holds the first half. Takes the fingerprint twice. */
export const withFingerprint = 'substr(s.fingerprint, 1, 8) = substr(?, 1, 8) AND s.fingerprint = ?'
export const sameFingerprint =
  'substr(s.fingerprint, 1, 8) = substr(f.fingerprint, 1, 8) AND s.fingerprint = f.fingerprint'

/** The version that a credential's row names is the one it holds now. */
export const isCurrent = `json_extract(c.secrets, '$."' || s.field || '"') = s.version`
