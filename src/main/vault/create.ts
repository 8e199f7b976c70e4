import type { KeyObject } from 'node:crypto'
import { randomBytes, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { AppError } from '../../shared/errors.ts'
import type { KdfCost } from '../crypto/kdf-policy.ts'
import { newKey, vaultKeys } from '../crypto/keys.ts'
import { newRecoveryKey } from '../crypto/recovery-key.ts'
import { closeDatabase, createDatabase } from './database.ts'
import { explained, explainFileError, syncFolder } from './files.ts'
import { type HeaderBody, supportedHeader, writeHeader } from './header.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import { passphraseSlot, recoverySlot } from './slots.ts'
import { databaseFile, headerFile } from './vault.ts'

export interface CreatedVault {
  readonly folder: string
  readonly vaultKey: KeyObject
  /** For the one time it is shown. */
  readonly recoveryKey: string
}

/**
 * Creates `parent/name.keystead`, whole or not at all: it is made under another name and renamed. Without a passphrase
 * only the recovery key opens it, until `setPassphrase`.
 *
 * Throws `vault-exists`, `vault-read-only`, `disk-full` or `file-failed`.
 */
export async function createVault(
  parent: string,
  name: string,
  passphrase: string | null,
  cost: KdfCost,
  now: number,
): Promise<CreatedVault> {
  const folder = path.join(parent, `${name}.keystead`)
  if (fs.existsSync(folder)) {
    throw new AppError(
      'vault-exists',
      { path: folder },
      `There is already something at ${folder}. Choose another name, or open that vault instead.`,
    )
  }
  const vaultId = randomUUID()
  const vaultKey = newKey()
  const keys = vaultKeys(vaultKey, vaultId)
  const recovery = newRecoveryKey()
  // Other threads derive its key while the database is made.
  const slot = passphrase === null ? null : passphraseSlot(vaultId, vaultKey, passphrase, cost)
  slot?.catch(() => {})

  const unfinished = path.join(parent, `.${name}.keystead.${randomBytes(4).toString('hex')}`)
  let named = false
  try {
    explained(parent, () => fs.mkdirSync(parent, { recursive: true }))
    explained(parent, () => fs.mkdirSync(unfinished, { mode: 0o700 }))
    const db = createDatabase(databaseFile(unfinished), keys.pages)
    try {
      migrate(db, unfinished, migrations)
    } finally {
      closeDatabase(db)
    }
    const header: HeaderBody = {
      format: 'keystead-vault',
      version: supportedHeader,
      vaultId,
      createdAt: now,
      cipher: 'sqlcipher-4',
      slots: [...(slot ? [await slot] : []), recoverySlot(vaultId, vaultKey, recovery.secret)],
    }
    writeHeader(headerFile(unfinished), header, keys.header)
    explained(folder, () => fs.renameSync(unfinished, folder))
    named = true
    explained(parent, () => syncFolder(parent))
  } catch (error) {
    fs.rmSync(unfinished, { recursive: true, force: true })
    // Nobody has seen its recovery key.
    if (named) fs.rmSync(folder, { recursive: true, force: true })
    throw explainFileError(error, folder)
  } finally {
    recovery.secret.fill(0)
  }
  return { folder, vaultKey, recoveryKey: recovery.printed }
}
