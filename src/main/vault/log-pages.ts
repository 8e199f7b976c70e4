import fs from 'node:fs'

// SQLite's file format, section 4.1: a header of 32 bytes, and a frame of 24 bytes and a page for each page written.
const headerBytes = 32
const frameBytes = 24 + 4096
const mostBytes = 64 * 2 ** 20

/**
 * The numbers (from 1) of the pages in the write-ahead log of a database; null where the log was begun anew since it
 * was made, so that it does not tell all that was written, or is too long to be worth reading.
 */
export function pagesInLog(database: string): Set<number> | null {
  const log = `${database}-wal`
  if (!fs.existsSync(log)) return new Set()
  const { size } = fs.statSync(log)
  if (size > mostBytes) return null
  const pages = new Set<number>()
  if (size < headerBytes) return pages
  const bytes = fs.readFileSync(log)
  const checkpoints = bytes.readUInt32BE(12)
  if (checkpoints !== 0) return null
  const salts = bytes.subarray(16, 24)
  for (let at = headerBytes; at + frameBytes <= bytes.length; at += frameBytes) {
    if (!bytes.subarray(at + 8, at + 16).equals(salts)) break
    pages.add(bytes.readUInt32BE(at))
  }
  return pages
}
