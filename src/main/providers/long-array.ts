/** A long array of a JSON text that is its root, or a member of it. Places are those of bytes in the text. */
export interface LongArray {
  /** The name of the member with its quotes, as where it begins and ends; null for the root. */
  readonly key: { readonly from: number; readonly to: number } | null
  /** Where its elements begin. */
  readonly first: number
  /** What stands between two of them, which may stand elsewhere as well: `},{"id"`. */
  readonly between: Uint8Array
  /** Where in `between` the comma is. */
  readonly comma: number
}

const [quote, backslash, comma] = [0x22, 0x5c, 0x2c]
const [openList, closeList, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d]
/** A name that is longer tells no element from others. */
const longestName = 200

/**
 * The array of objects that is still going on at `until`, where the text is JSON and there is one; else null. `start`
 * is where the text begins. Tells nothing of whether it is JSON.
 */
export function longArray(bytes: Uint8Array, start: number, until: number): LongArray | null {
  let depth = 0
  let inObject = false
  let key: LongArray['key'] = null
  // The array we are in: its depth, where it begins, where its last element ended, and the last comma after one.
  let within = -1
  let first = 0
  let closed = 0
  let cut: { closed: number; at: number } | null = null

  for (let at = start; at < Math.min(bytes.length, until); at++) {
    const byte = bytes[at]
    if (byte === quote) {
      const from = at
      for (at++; at < bytes.length && bytes[at] !== quote; at++) if (bytes[at] === backslash) at++
      if (depth === 1) key = { from, to: at + 1 }
    } else if (byte === openList || byte === openObject) {
      depth++
      if (depth === 1) inObject = byte === openObject
      if (byte === openList && depth === (inObject ? 2 : 1)) {
        within = depth
        first = at + 1
        cut = null
      }
    } else if (byte === closeList || byte === closeObject) {
      if (depth === within) within = -1
      depth--
      if (depth === within) closed = at
    } else if (byte === comma && depth === within) cut = { closed, at }
  }
  if (within < 0 || cut === null) return null
  const nameEnds = endOfFirstName(bytes, cut.at + 1)
  if (nameEnds < 0) return null
  const between = bytes.subarray(cut.closed, nameEnds)
  return { key: inObject ? key : null, first, between, comma: cut.at - cut.closed }
}

/** Where the name of the first member of the object ends that begins at `from`; -1 where none does. */
function endOfFirstName(bytes: Uint8Array, from: number): number {
  let at = from
  const skipSpace = () => {
    while ((bytes[at] ?? quote) <= 0x20) at++
  }
  skipSpace()
  if (bytes[at++] !== openObject) return -1
  skipSpace()
  if (bytes[at] !== quote) return -1
  const end = bytes.indexOf(quote, at + 1)
  return end > 0 && end - at <= longestName ? end + 1 : -1
}
