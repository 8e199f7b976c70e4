import fs from 'node:fs'
import path from 'node:path'
import { AppError } from '../../shared/errors.ts'
import type { Db } from './database.ts'
import { explained, syncFolder, writeFileAtomically } from './files.ts'
import { pack } from './pack.ts'

/** One step of the schema. Steps are numbered from 1 without gaps and never edited once released. */
export type Migration = (db: Db) => void

/**
 * Brings the vault to the newest schema, or leaves it exactly as it was.
 *
 * All pending steps share one transaction, so a failure half way cannot leave a vault that neither the old
 * nor the new release can open. A vault that holds data is copied to `backups` first.
 */
export function migrate(db: Db, folder: string, migrations: readonly Migration[]): void {
  const found = db.pragma('user_version', { simple: true }) as number
  const supported = migrations.length
  if (found > supported) {
    throw new AppError(
      'vault-too-new',
      { found, supported },
      'This vault was written by a newer version of Keystead. Update Keystead to open it.',
    )
  }
  if (found === supported) return
  if (found > 0) copyBefore(db, folder, found)
  // Room for a hundred thousand rows that all change, so that no page is written and read again on the way.
  const cache = db.pragma('cache_size', { simple: true }) as number
  db.pragma('cache_size = -262144')
  db.transaction(() => {
    for (const step of migrations.slice(found)) step(db)
    db.pragma(`user_version = ${supported}`)
  }).immediate()
  db.pragma(`cache_size = ${cache}`)
  if (found > 0) pack(db)
}

/** `VACUUM INTO` writes an encrypted copy with the same key; the driver's own backup refuses encrypted files. */
function copyBefore(db: Db, folder: string, version: number): void {
  const backups = path.join(folder, 'backups')
  const copy = path.join(backups, `vault-schema-${version}.db`)
  const beside = `${copy}.new`
  explained(copy, () => {
    fs.mkdirSync(backups, { recursive: true, mode: 0o700 })
    fs.rmSync(beside, { force: true })
    db.prepare('VACUUM INTO ?').run(beside)
    const handle = fs.openSync(beside, 'r+')
    fs.fsyncSync(handle)
    fs.closeSync(handle)
    fs.renameSync(beside, copy)
    const header = fs.readFileSync(path.join(folder, 'header.json'))
    writeFileAtomically(path.join(backups, `header-schema-${version}.json`), header)
    syncFolder(backups)
  })
}
