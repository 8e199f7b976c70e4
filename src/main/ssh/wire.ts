// SSH's data types (RFC 4251, 5): what keys, signatures and the agent protocol are made of.

export const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value >>> 0)
  return bytes
}

/** A `string`: its length, then its bytes. */
export const field = (bytes: Uint8Array | string): Buffer => {
  const body = typeof bytes === 'string' ? Buffer.from(bytes) : bytes
  return Buffer.concat([uint32(body.length), body])
}

/** An `mpint` that is not negative, out of big-endian bytes. */
export function mpint(bytes: Uint8Array): Buffer {
  let start = 0
  while (start < bytes.length && bytes[start] === 0) start++
  const body = bytes.subarray(start)
  const high = ((body[0] ?? 0) & 0x80) !== 0
  return field(high ? Buffer.concat([Buffer.of(0), body]) : body)
}

/** Reads one after the other. Throws a RangeError where the bytes end too early. */
export function wireReader(bytes: Buffer) {
  let at = 0
  const take = (length: number): Buffer => {
    if (length > bytes.length - at) throw new RangeError('the data ends in the middle of a field')
    at += length
    return bytes.subarray(at - length, at)
  }
  const number = () => take(4).readUInt32BE()
  return {
    take,
    uint32: number,
    field: () => take(number()),
    text: () => take(number()).toString('utf8'),
    left: () => bytes.length - at,
  }
}
