import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto'
import fs from 'node:fs'
import { z } from 'zod'
import { AppError } from '../../shared/errors.ts'
import { explained, writeFileAtomically } from './files.ts'

const pageBytes = 4096
/** The HMAC-SHA512 at the end of each SQLCipher page. */
const tagBytes = 64
const pagesAtOnce = 256

const stored = z.strictObject({ pages: z.int(), mac: z.string().regex(/^[0-9a-f]{64}$/) })

export const sealFile = (database: string) => database.replace(/\.db$/, '.seal')

const hasLog = (database: string): boolean => {
  const log = `${database}-wal`
  return fs.existsSync(log) && fs.statSync(log).size > 0
}

/** How many pages, and a MAC over the tags of all of them in order. */
function measure(database: string, key: KeyObject): z.output<typeof stored> {
  const handle = fs.openSync(database, 'r')
  try {
    const { size } = fs.fstatSync(handle)
    const mac = createHmac('sha256', key).update(`keystead/1/pages ${size}\n`)
    const chunk = Buffer.alloc(pageBytes * pagesAtOnce)
    for (let read = 1; read > 0; ) {
      read = fs.readSync(handle, chunk)
      for (let end = pageBytes; end <= read; end += pageBytes) mac.update(chunk.subarray(end - tagBytes, end))
    }
    return { pages: Math.floor(size / pageBytes), mac: mac.digest('hex') }
  } finally {
    fs.closeSync(handle)
  }
}

/**
 * Writes down that exactly these pages belong together. Call when the database is closed and its log is empty.
 *
 * SQLCipher authenticates each page and its number, but an older page of the same vault has a good tag, too. With the
 * seal a page that was put back by itself is seen.
 */
export function sealPages(database: string, key: KeyObject): void {
  if (hasLog(database)) return
  writeFileAtomically(sealFile(database), `${JSON.stringify(measure(database, key))}\n`)
}

/** Takes the seal off: from now on the pages change. After a crash or a kill there is none, and nothing is known. */
export const breakSeal = (database: string): void => fs.rmSync(sealFile(database), { force: true })

/**
 * Throws `database-damaged` if there is a seal and it does not fit the pages, or a log lies beside a sealed file: that
 * one is not ours.
 */
export function assertSealed(database: string, key: KeyObject): void {
  if (!fs.existsSync(sealFile(database))) return
  const damaged = (reason: string) =>
    new AppError(
      'database-damaged',
      { path: database, reason },
      `The database of this vault is damaged: ${reason}. Nothing was changed. Restore ${database} from a backup.`,
    )
  let told: z.output<typeof stored>
  try {
    told = stored.parse(JSON.parse(fs.readFileSync(sealFile(database), 'utf8')))
  } catch {
    throw damaged('its seal cannot be read')
  }
  if (hasLog(database)) throw damaged('a write-ahead log lies beside it that is not its own')
  const found = explained(database, () => measure(database, key))
  const fits = timingSafeEqual(Buffer.from(found.mac, 'hex'), Buffer.from(told.mac, 'hex'))
  if (!fits || found.pages !== told.pages)
    throw damaged(
      'some of its pages are not those it was closed with: they are older, newer or from elsewhere',
    )
}
