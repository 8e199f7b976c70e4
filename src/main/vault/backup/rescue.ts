import fs from 'node:fs'
import type { Rescue } from '../../../shared/backup.ts'
import { AppError } from '../../../shared/errors.ts'
import type { VaultKeys } from '../../crypto/keys.ts'
import { type Db, openCopy } from '../database.ts'
import { explainFileError } from '../files.ts'
import { readHeader } from '../header.ts'
import { databaseFile, headerFile } from '../vault.ts'
import { assertGoodNow } from './copy.ts'
import { backupFolder, listBackups } from './folders.ts'

const most = 200

/** What a credential's owner put in, as one text; null marks that the rest could not be read. */
function readable(db: Db): { rows: Map<string, { name: string; text: string }>; complete: boolean } {
  const rows = new Map<string, { name: string; text: string }>()
  let failed = 0
  // A damaged page ends a scan: from both ends more of the rest is seen.
  for (const order of ['ASC', 'DESC']) {
    try {
      const scan = db
        .prepare<[], Record<string, string>>(
          `SELECT id, name, attributes, notes, tags, secrets FROM credentials ORDER BY rid ${order}`,
        )
        .iterate()
      for (const { id, name, secrets, ...rest } of scan) {
        const text = JSON.stringify({ ...rest, secrets: versionsIn(secrets as string) })
        rows.set(id as string, { name: name as string, text })
      }
      break
    } catch {
      failed++
    }
  }
  return { rows, complete: failed === 0 }
}

/** Versions of secrets by field. A copy from before schema 7 has their times beside them. */
const versionsIn = (secrets: string): unknown =>
  Object.entries(JSON.parse(secrets) as Record<string, number | { version: number }>).map(([field, held]) => [
    field,
    typeof held === 'number' ? held : held.version,
  ])

function readFile(file: string, pages: VaultKeys['pages']): ReturnType<typeof readable> {
  try {
    const db = openCopy(file, pages)
    try {
      return readable(db)
    } finally {
      db.close()
    }
  } catch {
    return { rows: new Map(), complete: false }
  }
}

/** The newest backup that opens and is whole, and what of the damaged vault it does not have. */
function newestGood(folder: string, keys: VaultKeys): Rescue | null {
  for (const { id, madeAt } of listBackups(folder)) {
    const inside = backupFolder(folder, id)
    try {
      assertGoodNow(inside, keys)
    } catch {
      continue
    }
    const old = readFile(databaseFile(inside), keys.pages).rows
    for (const end of ['-wal', '-shm']) fs.rmSync(`${databaseFile(inside)}${end}`, { force: true })
    const { rows, complete } = readFile(databaseFile(folder), keys.pages)
    const lost = [...rows].flatMap(([credential, { name, text }]): Rescue['lost'] => {
      const before = old.get(credential)
      if (!before) return [{ name, change: 'added' }]
      return before.text === text && before.name === name ? [] : [{ name, change: 'changed' }]
    })
    return { id, madeAt, lost: lost.slice(0, most), complete: complete && lost.length <= most }
  }
  return null
}

/** The same failure, with the way out where there is one. */
export function withRescue(error: unknown, folder: string, keys: VaultKeys): unknown {
  const told = explainFileError(error, databaseFile(folder))
  if (!(told instanceof AppError)) return error
  const gone = told.is('vault-not-found') && !fs.existsSync(databaseFile(folder))
  if (!told.is('database-damaged') && !gone) return told
  const found = newestGood(folder, keys)
  if (!found) return told
  const reason = told.is('database-damaged') ? told.detail.reason : 'its database is gone'
  return new AppError(
    'database-damaged',
    { path: databaseFile(folder), reason, backup: found },
    `${gone ? 'The database of this vault is gone.' : told.message} The backup of ${new Date(found.madeAt).toISOString()} is good: restore it to a new folder.`,
  )
}

/** For a header that cannot be read: the newest backup whose header can. Without a key no more can be said. */
export function withHeaderRescue(error: unknown, folder: string): unknown {
  if (!(error instanceof AppError)) return error
  if (!error.is('header-damaged') && !(error.is('vault-not-found') && fs.existsSync(databaseFile(folder))))
    return error
  for (const { id, madeAt } of listBackups(folder)) {
    try {
      readHeader(headerFile(backupFolder(folder, id)))
    } catch {
      continue
    }
    const reason = error.is('header-damaged') ? error.detail.reason : 'it is gone'
    const detail = { path: headerFile(folder), reason, backup: { id, madeAt } }
    return new AppError('header-damaged', detail, error.message)
  }
  return error
}
