import { randomUUID } from 'node:crypto'

/** So many ids of one millisecond are in order: twelve bits. */
const most = 0xfff

let lastMs = 0
let count = 0

/**
 * A UUID of version 7 (RFC 9562): milliseconds, a count within them, 62 random bits. One comes after the other, so
 * that thousands of new ones fill the pages of an index in order instead of changing each of them.
 */
export function newId(now: number): string {
  const ms = Math.max(0, Math.trunc(now))
  if (ms > lastMs || ms < lastMs - 1000) {
    lastMs = ms
    count = 0
  } else if (count < most) count++
  else {
    lastMs++
    count = 0
  }
  const hex = lastMs.toString(16).padStart(12, '0')
  // The random half of one of version 4, which begins with the same variant.
  const random = randomUUID().slice(19)
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7${count.toString(16).padStart(3, '0')}-${random}`
}
