import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { AppError } from '../../../shared/errors.ts'
import { explainFileError, syncFolder } from '../files.ts'
import { readHeader } from '../header.ts'
import { sealFile } from '../seal-file.ts'
import { databaseFile, headerFile } from '../vault.ts'
import { backupFolder } from './folders.ts'

/** `header`: the backup's header over the database as it is now, for a vault of which only the header is damaged. */
export type RestoredParts = 'all' | 'header'

const noteFile = (folder: string) => path.join(folder, 'restored.json')
const note = z.object({ from: z.string().max(40), at: z.int() })

async function digest(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(fs.createReadStream(file), hash)
  return hash.digest('hex')
}

async function copyWhole(from: string, to: string): Promise<void> {
  await fs.promises.copyFile(from, to, fs.constants.COPYFILE_EXCL)
  const handle = await fs.promises.open(to, 'r+')
  try {
    await handle.chmod(0o600)
    await handle.sync()
  } finally {
    await handle.close()
  }
  if ((await digest(from)) === (await digest(to))) return
  throw new AppError(
    'file-failed',
    { path: to, reason: 'it reads otherwise than it was written' },
    'Copying failed.',
  )
}

/**
 * Copies a backup to the new vault `target`, whole or not at all, and never over anything. Needs no key: what the
 * backup was when it was verified, it is still, or it does not open.
 *
 * Throws `not-found`, `vault-exists`, `header-damaged`, `disk-full` or `file-failed`.
 */
export async function restoreBackup(
  folder: string,
  given: { id: string; parts: RestoredParts; now: number },
  target: string,
): Promise<void> {
  const source = backupFolder(folder, given.id)
  if (!fs.existsSync(headerFile(source)))
    throw new AppError('not-found', { what: 'backup', id: given.id }, 'This backup is no longer there.')
  if (fs.existsSync(target))
    throw new AppError(
      'vault-exists',
      { path: target },
      `There is already something at ${target}. A restore never writes over it: choose another folder.`,
    )
  readHeader(headerFile(source))
  const parent = path.dirname(target)
  const beside = path.join(parent, `.${path.basename(target)}.${randomBytes(4).toString('hex')}`)
  let named = false
  try {
    fs.mkdirSync(parent, { recursive: true })
    fs.mkdirSync(beside, { mode: 0o700 })
    await copyWhole(headerFile(source), headerFile(beside))
    const whole = given.parts === 'all'
    await copyWhole(databaseFile(whole ? source : folder), databaseFile(beside))
    const from = databaseFile(whole ? source : folder)
    if (fs.existsSync(sealFile(from))) await copyWhole(sealFile(from), sealFile(databaseFile(beside)))
    for (const end of whole ? [] : ['-wal', '-journal'])
      if (fs.existsSync(`${from}${end}`)) await copyWhole(`${from}${end}`, `${databaseFile(beside)}${end}`)
    fs.writeFileSync(noteFile(beside), JSON.stringify({ from: given.id, at: given.now }), { mode: 0o600 })
    syncFolder(beside)
    fs.renameSync(beside, target)
    named = true
    syncFolder(parent)
  } catch (error) {
    for (const made of named ? [target] : [beside]) fs.rmSync(made, { recursive: true, force: true })
    throw explainFileError(error, target)
  }
}

/** Whether this vault came out of a backup and was not opened since; told once, for the audit log. */
export function takeRestoreNote(folder: string): { from: string; at: number } | null {
  try {
    const found = note.parse(JSON.parse(fs.readFileSync(noteFile(folder), 'utf8')))
    fs.rmSync(noteFile(folder))
    return found
  } catch {
    return null
  }
}
