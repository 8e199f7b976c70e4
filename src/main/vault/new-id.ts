import { randomBytes } from 'node:crypto'

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
  const bytes = randomBytes(16)
  bytes.writeUIntBE(lastMs, 0, 6)
  bytes.writeUInt16BE(0x7000 | count, 6)
  bytes[8] = 0x80 | ((bytes[8] as number) & 0x3f)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
