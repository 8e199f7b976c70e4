/**
 * Text out of bytes: UTF-8, or UTF-16 as PowerShell's `>` writes it, with or without a byte order mark.
 *
 * Bytes that are no UTF-8 become U+FFFD; `damaged` says so. Null for what is no text at all.
 */
export function decodeText(bytes: Uint8Array): { text: string; damaged: boolean } | null {
  const encoding = encodingOf(bytes)
  const text = new TextDecoder(encoding).decode(bytes)
  if (text.includes('\0')) return null
  return { text, damaged: text.includes(replacement) }
}

/** What stands in a text for bytes that could not be read. */
export const replacement = '\uFFFD'

const sampleBytes = 1024

/** Of a text, by its beginning. */
export function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  // Without a mark: every ASCII character of UTF-16 brings one zero byte, always on the same side.
  const sample = bytes.subarray(0, sampleBytes)
  let even = 0
  let odd = 0
  for (let at = 0; at < sample.length; at++) {
    if (sample[at] === 0) at % 2 === 0 ? even++ : odd++
  }
  const half = sample.length / 2
  if (bytes.length % 2 === 0 && odd > half * 0.7 && even === 0) return 'utf-16le'
  if (bytes.length % 2 === 0 && even > half * 0.7 && odd === 0) return 'utf-16be'
  return 'utf-8'
}
