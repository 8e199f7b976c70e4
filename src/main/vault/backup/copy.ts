import type { KeyObject } from 'node:crypto'
import fs from 'node:fs'
import { AppError } from '../../../shared/errors.ts'
import { type Db, openCopy } from '../database.ts'
import { explained, explainFileError, syncFolder } from '../files.ts'
import { assertGenuine, readHeader } from '../header.ts'
import { assertSealed, sealPages } from '../seal-file.ts'
import { databaseFile, headerFile, type OpenVault } from '../vault.ts'
import { backupFolder, backupsFolder, sweep, unfinishedFolder } from './folders.ts'

interface Keys {
  readonly pages: KeyObject
  readonly header: KeyObject
  readonly seal: KeyObject
}

/** How long the check of a copy may hold the process before others get a turn. */
const sliceMs = 8
const turn = () => new Promise((resolve) => setImmediate(resolve))

async function copyHeader(from: string, to: string): Promise<void> {
  const handle = await fs.promises.open(to, 'wx', 0o600)
  try {
    await handle.writeFile(await fs.promises.readFile(from))
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * Makes the backup `id`: header and database, verified by opening both, under another name until it is whole.
 *
 * A kill or a full disk at any point leaves the earlier backups and the vault as they were. Throws `disk-full`,
 * `file-failed`, `cancelled`, or `database-damaged` where the vault itself cannot be read.
 */
export async function makeCopy(
  vault: Pick<OpenVault, 'folder' | 'copyTo'>,
  id: string,
  keys: Keys,
  signal: AbortSignal,
): Promise<void> {
  const { folder } = vault
  const target = backupFolder(folder, id)
  const beside = unfinishedFolder(folder, id)
  try {
    fs.mkdirSync(backupsFolder(folder), { recursive: true, mode: 0o700 })
    sweep(folder)
    fs.mkdirSync(beside, { mode: 0o700 })
    await copyHeader(headerFile(folder), headerFile(beside))
    await vault.copyTo(databaseFile(beside), signal)
    await assertGood(beside, keys, signal)
    sealPages(databaseFile(beside), keys.seal)
    syncFolder(beside)
    fs.renameSync(beside, target)
    syncFolder(backupsFolder(folder))
  } catch (error) {
    fs.rmSync(beside, { recursive: true, force: true })
    throw explainFileError(error, target)
  }
}

/** SQLite leaves an empty log beside a file that it only read. In a backup there was none before. */
function closeCopy(db: Db, file: string): void {
  db.close()
  for (const beside of [`${file}-wal`, `${file}-shm`]) fs.rmSync(beside, { force: true })
}

function openedCopy(folder: string, { pages, header, seal }: Keys): Db {
  assertSealed(databaseFile(folder), seal)
  assertGenuine(readHeader(headerFile(folder)), header, headerFile(folder))
  return openCopy(databaseFile(folder), pages)
}

const damaged = (file: string, reason: string) =>
  new AppError(
    'database-damaged',
    { path: file, reason },
    `The database ${file} is damaged: ${reason}. Restore it from a backup.`,
  )

/**
 * Opens header and database in `folder` with the vault's keys and reads every page, each of which carries a MAC.
 * Others get a turn every few milliseconds. Throws if anything is wrong.
 */
export async function assertGood(folder: string, keys: Keys, signal: AbortSignal): Promise<void> {
  const file = databaseFile(folder)
  const db = openedCopy(folder, keys)
  try {
    const number = (pragma: string) => db.pragma(pragma, { simple: true }) as number
    let pages = number('freelist_count')
    const scan = explained(file, () => db.prepare('SELECT pageno FROM dbstat').iterate())
    for (let until = performance.now() + sliceMs; !explained(file, () => scan.next()).done; pages++) {
      if (performance.now() < until) continue
      await turn()
      if (signal.aborted) throw new AppError('cancelled', {}, 'The backup was stopped. Nothing was changed.')
      until = performance.now() + sliceMs
    }
    if (pages !== number('page_count')) throw damaged(file, 'some of its pages belong to nothing')
  } finally {
    closeCopy(db, file)
  }
}

/** The same at once, for a vault that cannot be opened: there is nothing else to do then. */
export function assertGoodNow(folder: string, keys: Keys): void {
  const db = openedCopy(folder, keys)
  try {
    assertSound(db, databaseFile(folder), 'integrity_check')
  } finally {
    closeCopy(db, databaseFile(folder))
  }
}

/** Throws `database-damaged` on SQLite's first finding. */
export function assertSound(db: Db, file: string, check: 'integrity_check' | 'quick_check'): void {
  const found = explained(file, () => db.pragma(`${check}(1)`, { simple: true }))
  if (found !== 'ok') throw damaged(file, 'its pages do not fit together')
}
