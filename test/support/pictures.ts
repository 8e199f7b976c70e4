import { crc32, deflateSync } from 'node:zlib'

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A whole PNG of one colour. `said`: the size its head tells, where that is another. */
export function png(
  width: number,
  height: number,
  said: readonly [number, number] = [width, height],
): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(said[0], 0)
  head.writeUInt32BE(said[1], 4)
  head.set([8, 2, 0, 0, 0], 8)
  const row = Buffer.concat([Buffer.of(0), Buffer.alloc(width * 3, Buffer.of(23, 104, 91))])
  const rows = Buffer.concat(Array.from({ length: height }, () => row))
  const signature = Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const bytes = (...parts: readonly (string | readonly number[])[]): Buffer =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  )

/** Heads of 320 × 200 pixels in every form that is read. What would follow them is absent. */
export const heads: Readonly<Record<string, Buffer>> = {
  'image/png': png(320, 200),
  'image/gif': bytes('GIF89a', [0x40, 1, 200, 0, 0, 0, 0]),
  'image/jpeg': bytes(
    [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xff, 0xc4, 0, 3, 0],
    [0xff, 0xc2, 0, 11, 8, 0, 200, 1, 0x40, 1, 1],
  ),
  'image/webp': bytes(
    'RIFF',
    [40, 0, 0, 0],
    'WEBPVP8 ',
    [20, 0, 0, 0, 0, 0, 0, 0x9d, 0x01, 0x2a, 0x40, 1, 200, 0, 0, 0],
  ),
  'image/webp, lossless': bytes(
    'RIFF',
    [40, 0, 0, 0],
    'WEBPVP8L',
    [20, 0, 0, 0, 0x2f, 0x3f, 0xc1, 0x31, 0, 0, 0, 0, 0, 0, 0],
  ),
  'image/webp, extended': bytes(
    'RIFF',
    [40, 0, 0, 0],
    'WEBPVP8X',
    [10, 0, 0, 0, 0, 0, 0, 0, 0x3f, 1, 0, 199, 0, 0],
  ),
}
