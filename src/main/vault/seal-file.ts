import { createHash, createHmac, type KeyObject, timingSafeEqual } from 'node:crypto'
import fs from 'node:fs'
import { z } from 'zod'
import { AppError } from '../../shared/errors.ts'
import { explained, writeFileAtomically } from './files.ts'

const pageBytes = 4096
/** The HMAC-SHA512 at the end of each SQLCipher page: all that a first seal covered. */
const tagBytes = 64
/**
 * A part of the file has a digest of its own, so that a close need only read what changed: one new row changes some
 * twenty parts of a large file.
 */
export const partBytes = 2 ** 17
/** Seals were first made with parts of a MiB. */
const widePartBytes = 2 ** 20
/** What is read at once where all of a file is compared: whole parts. */
export const chunkBytes = 2 ** 20
const digestBytes = 32

const hex = z.string().regex(/^[0-9a-f]{64}$/)
const firstSeal = z.strictObject({ pages: z.int(), mac: hex })
const partSeal = z.strictObject({
  size: z.int().min(0),
  /** SHA-256 of each part, one after the other, in base64. The MAC is over what it says: nothing else is checked of it. */
  parts: z.string(),
  /** A part that did not fit was found: the next open looks at all of them before anything else. */
  suspect: z.boolean(),
  mac: hex,
})

const anySeal = z.union([partSeal, firstSeal])

/** What the file was when it was closed. */
export interface Sealed {
  readonly size: number
  /** Those of all parts, one after the other: thousands in a large file. */
  readonly digests: Buffer
  readonly suspect: boolean
}

export const sealFile = (database: string) => database.replace(/\.db$/, '.seal')
/** The seal of an open vault, which says nothing any more: nobody reads it, and the next one that is made removes it. */
const takenOffFile = (database: string) => database.replace(/\.db$/, '.unsealed')

/** What SQLite takes pages from before it reads the file itself. */
const logs = [
  ['-wal', 'a write-ahead log'],
  ['-journal', 'a rollback journal'],
] as const

/** Which of them lies beside the database and says something; null where none does. */
export const logBeside = (database: string): string | null =>
  logs.find(([end]) => (fs.statSync(`${database}${end}`, { throwIfNoEntry: false })?.size ?? 0) > 0)?.[1] ??
  null

export const damagedPages = (database: string, reason: string) =>
  new AppError(
    'database-damaged',
    { path: database, reason },
    `The database of this vault is damaged: ${reason}. Nothing was changed. Restore ${database} from a backup.`,
  )
export const foreignPages =
  'some of its pages are not those it was closed with: they are older, newer or from elsewhere'

const macOf = ({ size, digests, suspect }: Sealed, key: KeyObject): Buffer =>
  createHmac('sha256', key)
    .update(`keystead/1/parts ${size} ${suspect ? 'suspect' : 'sound'}\n`)
    .update(digests)
    .digest()

export const digestOf = (part: Uint8Array): Buffer => createHash('sha256').update(part).digest()

/** The digest of the part with this number. */
export function readPart(handle: number, index: number): Buffer {
  const chunk = Buffer.allocUnsafeSlow(partBytes)
  const read = fs.readSync(handle, chunk, 0, partBytes, index * partBytes)
  return digestOf(chunk.subarray(0, read))
}

export const partsOf = (size: number, bytes = partBytes): number => Math.ceil(size / bytes)

/** The digest of the part with this number; null beyond the last. */
export function digestAt(digests: Buffer, index: number): Buffer | null {
  const end = (index + 1) * digestBytes
  return end <= digests.length ? digests.subarray(end - digestBytes, end) : null
}

/** The digests of what was read from where a part begins. */
export const digestsIn = (read: Buffer, bytes = partBytes): Buffer[] =>
  Array.from({ length: partsOf(read.length, bytes) }, (_, index) =>
    digestOf(read.subarray(index * bytes, (index + 1) * bytes)),
  )

/** Every part as it is on disk now. */
function measured(database: string, bytes = partBytes): Sealed {
  const handle = fs.openSync(database, 'r')
  try {
    const { size } = fs.fstatSync(handle)
    const chunk = Buffer.alloc(chunkBytes)
    const digests = Array.from({ length: Math.ceil(size / chunkBytes) }, (_, index) => {
      const read = fs.readSync(handle, chunk, 0, chunkBytes, index * chunkBytes)
      return digestsIn(chunk.subarray(0, read), bytes)
    }).flat()
    return { size, digests: Buffer.concat(digests), suspect: false }
  } finally {
    fs.closeSync(handle)
  }
}

export function writeSeal(database: string, sealed: Sealed, key: KeyObject): void {
  const { size, digests, suspect } = sealed
  const parts = digests.toString('base64')
  const text = JSON.stringify({ size, parts, suspect, mac: macOf(sealed, key).toString('hex') })
  writeFileAtomically(sealFile(database), `${text}\n`)
  fs.rmSync(takenOffFile(database), { force: true })
}

/**
 * Writes down that exactly these pages belong together. Call when the database is closed and its log is empty. Reads
 * all of the file.
 *
 * SQLCipher authenticates each page and its number, but an older page of the same vault has a good tag, too. With the
 * seal a page that was put back by itself is seen.
 */
export function sealPages(database: string, key: KeyObject): void {
  if (logBeside(database) === null) writeSeal(database, measured(database), key)
}

/**
 * Takes the seal off: from now on the pages change. After a crash or a kill there is none, and nothing is known.
 * Renamed, since whoever unlocks would wait ten times as long for its blocks to be freed.
 */
export function breakSeal(database: string): void {
  if (fs.existsSync(sealFile(database))) fs.renameSync(sealFile(database), takenOffFile(database))
}

/**
 * What the seal says, without a look at the pages: null where there is none.
 *
 * Throws `database-damaged` where it is not ours, is of a file of another size, or a log lies beside a sealed file. A
 * seal of an earlier kind is compared with all pages here, and null afterwards.
 */
export function readSeal(database: string, key: KeyObject): Sealed | null {
  if (!fs.existsSync(sealFile(database))) return null
  let told: z.output<typeof firstSeal> | z.output<typeof partSeal>
  try {
    told = anySeal.parse(JSON.parse(fs.readFileSync(sealFile(database), 'utf8')))
  } catch {
    throw damagedPages(database, 'its seal cannot be read')
  }
  const log = logBeside(database)
  if (log !== null) throw damagedPages(database, `${log} lies beside it that is not its own`)
  if ('pages' in told) {
    assertFirstSeal(database, told, key)
    return null
  }
  const digests = Buffer.from(told.parts, 'base64')
  const { size, suspect, mac } = told
  const sealed = { size, suspect, digests }
  const count = digests.length / digestBytes
  const isWide = count === partsOf(size, widePartBytes)
  const isOurs = timingSafeEqual(macOf(sealed, key), Buffer.from(mac, 'hex'))
  if (!isOurs || (!isWide && count !== partsOf(size)))
    throw damagedPages(database, 'its seal is not the one it was closed with')
  if (explained(database, () => fs.statSync(database)).size !== size)
    throw damagedPages(database, foreignPages)
  if (!isWide || size <= partBytes) return sealed
  assertParts(database, sealed, widePartBytes)
  return null
}

/** Throws `database-damaged` as `readSeal` does, and where any page is not the sealed one. Reads all of the file. */
export function assertSealed(database: string, key: KeyObject): void {
  const told = readSeal(database, key)
  if (told !== null) assertParts(database, told)
}

/** Throws `database-damaged` where a part of the file is not the sealed one. */
export function assertParts(database: string, told: Sealed, bytes = partBytes): void {
  const found = explained(database, () => measured(database, bytes))
  if (!found.digests.equals(told.digests)) throw damagedPages(database, foreignPages)
}

/** Throws `database-damaged` where one of the first parts, which were read before, is not the sealed one. */
export function assertAhead(database: string, told: Sealed, ahead: readonly Buffer[]): void {
  const first = Buffer.concat(ahead)
  if (!first.equals(told.digests.subarray(0, first.length))) throw damagedPages(database, foreignPages)
}

/** Seals of the first kind: a MAC over the tags of all pages. */
function assertFirstSeal(database: string, told: z.output<typeof firstSeal>, key: KeyObject): void {
  const handle = explained(database, () => fs.openSync(database, 'r'))
  try {
    const { size } = fs.fstatSync(handle)
    const mac = createHmac('sha256', key).update(`keystead/1/pages ${size}\n`)
    const chunk = Buffer.alloc(chunkBytes)
    for (let read = 1; read > 0; ) {
      read = fs.readSync(handle, chunk)
      for (let end = pageBytes; end <= read; end += pageBytes) mac.update(chunk.subarray(end - tagBytes, end))
    }
    const fits = timingSafeEqual(mac.digest(), Buffer.from(told.mac, 'hex'))
    if (!fits || Math.floor(size / pageBytes) !== told.pages) throw damagedPages(database, foreignPages)
  } finally {
    fs.closeSync(handle)
  }
}
