/** «The credential of this id», for a WHERE: what the index of ids is made of. Compare `id` in no other way. */
export const withId = "unhex(id, '-') = unhex(?, '-')"
export const ofId = "unhex(c.id, '-') = unhex(?, '-')"

/** The same for an id in another column. */
export const sameId = (column: string): string => `unhex(c.id, '-') = unhex(${column}, '-')`

/** «This fingerprint», for a WHERE: its index holds the first half. Takes the fingerprint twice. */
export const withFingerprint = 'substr(s.fingerprint, 1, 8) = substr(?, 1, 8) AND s.fingerprint = ?'
export const sameFingerprint =
  'substr(s.fingerprint, 1, 8) = substr(f.fingerprint, 1, 8) AND s.fingerprint = f.fingerprint'
