import type { PictureType } from '../../shared/attachment.ts'

export interface PictureHead {
  readonly type: PictureType
  /** In pixels, as the head of the file says. */
  readonly width: number
  readonly height: number
}

const at = (bytes: Uint8Array, from: number, wanted: readonly number[] | string): boolean => {
  const codes = typeof wanted === 'string' ? [...wanted].map((sign) => sign.charCodeAt(0)) : wanted
  return codes.every((code, index) => bytes[from + index] === code)
}

/**
 * What kind of picture the bytes are, by their own signature and never by a name, and how large it would be on
 * screen; null for anything else. SVG is none: it is a document that can ask for things. Reads heads only.
 *
 * PNG: W3C PNG, 5.2 and 11.2.1. GIF: GIF89a, 17 and 18. JPEG: ITU T.81, B.1.1.3 and B.2.2. WebP: RFC 9649, 2.4 to 2.7.
 */
export function pictureHead(bytes: Uint8Array): PictureHead | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found = png(bytes, view) ?? gif(bytes, view) ?? jpeg(bytes, view) ?? webp(bytes, view)
  return found && found.width > 0 && found.height > 0 ? found : null
}

function png(bytes: Uint8Array, view: DataView): PictureHead | null {
  if (bytes.length < 24 || !at(bytes, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return null
  if (!at(bytes, 12, 'IHDR')) return null
  return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) }
}

function gif(bytes: Uint8Array, view: DataView): PictureHead | null {
  if (bytes.length < 10 || !(at(bytes, 0, 'GIF87a') || at(bytes, 0, 'GIF89a'))) return null
  return { type: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) }
}

/** Tables of Huffman codes, of arithmetic coding and an extension have numbers among those of frames. */
const noFrames = new Set([0xc4, 0xc8, 0xcc])

function jpeg(bytes: Uint8Array, view: DataView): PictureHead | null {
  if (!at(bytes, 0, [0xff, 0xd8, 0xff])) return null
  for (let from = 2; from + 9 <= bytes.length; ) {
    if (bytes[from] !== 0xff) return null
    const marker = bytes[from + 1] as number
    // A marker may be led by any number of 0xff.
    if (marker === 0xff) {
      from += 1
      continue
    }
    if (marker >= 0xc0 && marker <= 0xcf && !noFrames.has(marker))
      return { type: 'image/jpeg', width: view.getUint16(from + 7), height: view.getUint16(from + 5) }
    const length = view.getUint16(from + 2)
    if (length < 2) return null
    from += 2 + length
  }
  return null
}

function webp(bytes: Uint8Array, view: DataView): PictureHead | null {
  if (bytes.length < 30 || !at(bytes, 0, 'RIFF') || !at(bytes, 8, 'WEBP')) return null
  const type = 'image/webp'
  if (at(bytes, 12, 'VP8 ') && at(bytes, 23, [0x9d, 0x01, 0x2a])) {
    return { type, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  }
  if (at(bytes, 12, 'VP8L') && bytes[20] === 0x2f) {
    const sizes = view.getUint32(21, true)
    return { type, width: (sizes & 0x3fff) + 1, height: ((sizes >>> 14) & 0x3fff) + 1 }
  }
  if (at(bytes, 12, 'VP8X')) {
    const three = (from: number) => view.getUint16(from, true) + ((bytes[from + 2] as number) << 16)
    return { type, width: three(24) + 1, height: three(27) + 1 }
  }
  return null
}
