import { createHash } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import { failure } from './failure.mjs'

const TAR_BLOCK = 512
const ZIP_END = 0x06054b50
const ZIP_ENTRY = 0x02014b50
const ZIP_END_SIZE = 22
const ZIP_LONGEST_COMMENT = 0xffff

/** Refuses bytes whose digest is not the pinned one ("sha512-" and base64, as npm writes it). */
export function checkIntegrity(bytes, integrity, what) {
  const [algorithm] = integrity.split('-', 1)
  const actual = `${algorithm}-${createHash(algorithm).update(bytes).digest('base64')}`
  if (actual === integrity) return
  throw failure(`${what} is not the file that was expected: its ${algorithm} differs`, {
    hint: `nothing was unpacked. It may be damaged or replaced: try again, or report it. Got ${actual}`,
  })
}

/** The bytes of one file of an unpacked tar archive: a view, not a copy. */
export function tarEntry(tar, name) {
  for (let at = 0; at + TAR_BLOCK <= tar.length; ) {
    const text = (from, length) =>
      tar
        .toString('utf8', at + from, at + from + length)
        .replace(/\0.*$/s, '')
        .trim()
    const size = Number.parseInt(text(124, 12) || '0', 8)
    if (text(0, 100) === name) return tar.subarray(at + TAR_BLOCK, at + TAR_BLOCK + size)
    at += TAR_BLOCK + Math.ceil(size / TAR_BLOCK) * TAR_BLOCK
  }
  throw failure(`the archive holds no ${name}`)
}

/**
 * The files of a zip archive in memory, each { path, mode, read }; folders are left out. For archives whose
 * integrity was checked: no zip64, no encryption, and paths are for the caller to judge.
 */
export function zipEntries(zip) {
  const end = endOfZip(zip)
  const count = zip.readUInt16LE(end + 10)
  const entries = []
  for (let at = zip.readUInt32LE(end + 16), index = 0; index < count; index++) {
    if (zip.readUInt32LE(at) !== ZIP_ENTRY) throw failure('the zip archive is damaged')
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      zip.readUInt16LE(at + offset),
    )
    const path = zip.toString('utf8', at + 46, at + 46 + nameLength)
    const header = at
    if (!path.endsWith('/')) {
      const mode = (zip.readUInt32LE(at + 38) >>> 16) & 0o777
      entries.push({ path, mode: mode || 0o644, read: () => content(zip, header) })
    }
    at += 46 + nameLength + extraLength + commentLength
  }
  return entries
}

function content(zip, header) {
  const method = zip.readUInt16LE(header + 10)
  const size = zip.readUInt32LE(header + 20)
  const local = zip.readUInt32LE(header + 42)
  const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
  const packed = zip.subarray(from, from + size)
  if (method === 0) return packed
  if (method === 8) return inflateRawSync(packed)
  throw failure(`the zip archive uses compression method ${method}, which is not known here`)
}

function endOfZip(zip) {
  const lowest = Math.max(0, zip.length - ZIP_END_SIZE - ZIP_LONGEST_COMMENT)
  for (let at = zip.length - ZIP_END_SIZE; at >= lowest; at--) {
    if (zip.readUInt32LE(at) === ZIP_END) return at
  }
  throw failure('the zip archive is cut off')
}
