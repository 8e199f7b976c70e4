/** What stands in place of a secret. */
export const concealed = '<concealed>'

/** A line of a key is as telling as the whole; shorter ones would hide ordinary text. */
const leastLine = 16

/**
 * What must not be seen of a secret: itself, each long line of it (programs break lines their own way), and the
 * forms in which programs print what they were given: base64 and percent-encoding.
 */
export function formsOf(secret: string): string[] {
  const lines = secret.split(/\r?\n/).filter((line) => line.length >= leastLine)
  const base64 = Buffer.from(secret).toString('base64')
  const encoded = encodeURIComponent(secret.toWellFormed())
  const long = secret.length >= 8 ? [base64, base64.replace(/=+$/, ''), encoded] : []
  return [...new Set([secret, ...lines, ...long])].filter((form) => form !== '')
}

/**
 * Conceals secrets in a stream of bytes, however they are split over chunks.
 *
 * Every occurrence is covered, overlapping ones together; the rest passes unchanged and as early as it can: only
 * bytes that could be the start of a secret wait for the next chunk. `end` gives what waited.
 */
export function createMask(secrets: readonly string[]) {
  const needles = [...new Set(secrets)].filter((secret) => secret !== '').map((secret) => Buffer.from(secret))
  const placeholder = Buffer.from(concealed)
  let waiting: Buffer = Buffer.alloc(0)

  /** Covers what is known of `bytes` up to where a secret could still begin or go on. */
  function take(bytes: Buffer, last: boolean): Buffer {
    const hits = hitsIn(bytes, needles)
    let until = last ? bytes.length : firstOpen(bytes, needles)
    // A secret that reaches into the open end is not covered before what it overlaps with is known.
    for (const [start, end] of [...hits].reverse()) if (start < until && end > until) until = start
    const parts: Buffer[] = []
    let at = 0
    for (const [start, end] of hits) {
      if (start >= until) break
      parts.push(bytes.subarray(at, start), placeholder)
      at = end
    }
    parts.push(bytes.subarray(at, until))
    waiting = bytes.subarray(until)
    return Buffer.concat(parts)
  }

  return {
    push: (chunk: Uint8Array): Buffer => take(Buffer.concat([waiting, chunk]), false),
    end: (): Buffer => take(waiting, true),
  }
}
export type Mask = ReturnType<typeof createMask>

/** Where secrets are, in order; those that overlap are one. */
function hitsIn(bytes: Buffer, needles: readonly Buffer[]): [start: number, end: number][] {
  const found: [number, number][] = []
  for (const needle of needles) {
    for (let at = bytes.indexOf(needle); at >= 0; at = bytes.indexOf(needle, at + 1))
      found.push([at, at + needle.length])
  }
  found.sort(([a], [b]) => a - b)
  const merged: [number, number][] = []
  for (const [start, end] of found) {
    const last = merged.at(-1)
    if (last && start < last[1]) last[1] = Math.max(last[1], end)
    else merged.push([start, end])
  }
  return merged
}

/** The first place from which the rest could be the start of a secret. */
function firstOpen(bytes: Buffer, needles: readonly Buffer[]): number {
  let first = bytes.length
  for (const needle of needles) {
    const from = Math.max(0, bytes.length - needle.length + 1)
    for (let at = from; at < first; at++) {
      if (bytes[at] === needle[0] && bytes.subarray(at).equals(needle.subarray(0, bytes.length - at)))
        first = at
    }
  }
  return first
}
