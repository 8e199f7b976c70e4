import type { KeyObject } from 'node:crypto'
import fs from 'node:fs'
import type { KdfCost, KdfPolicy } from '../crypto/kdf-policy.ts'
import { type VaultKeys, vaultKeys } from '../crypto/keys.ts'
import { newRecoveryKey } from '../crypto/recovery-key.ts'
import { assertSound } from './backup/copy.ts'
import { withHeaderRescue, withRescue } from './backup/rescue.ts'
import { closeDatabase, openDatabase } from './database.ts'
import { assertGenuine, type Header, readHeader, writeHeader } from './header.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import { takeOwnership } from './owner.ts'
import { type Ahead, readAhead } from './seal-ahead.ts'
import { assertAhead, assertParts, chunkBytes, readSeal } from './seal-file.ts'
import { type SealWatch, sealWatch } from './seal-watch.ts'
import { openWithPassphrase, passphraseSlot, recoverySlot } from './slots.ts'
import { databaseFile, headerFile, type OpenVault, vaultOver } from './vault.ts'

/** Reads only: is there a vault, and can this build open it? Throws as `readHeader` does. */
export function inspectVault(folder: string): Header {
  return readHeader(headerFile(folder))
}

/**
 * Opens a vault with the key that `unlock` gets out of the header.
 *
 * Takes the one-writer lock first, so a vault in use is told before the slow KDF, and gives it back if
 * anything fails. The first `least` MiB are compared with their seal before anything is read of them, however soon the
 * key is there. Throws what `readHeader`, `takeOwnership`, `unlock` and `openDatabase` throw.
 */
export async function openVault(
  folder: string,
  by: string,
  now: number,
  unlock: (header: Header) => KeyObject | Promise<KeyObject>,
  least = 0,
): Promise<OpenVault> {
  const header = readForOpen(folder)
  const release = takeOwnership(folder, by, now)
  const reading = readAhead(databaseFile(folder), least)
  try {
    const vaultKey = await unlock(header)
    const ahead = await reading.stop()
    const keys = vaultKeys(vaultKey, header.vaultId)
    assertGenuine(header, keys.header, headerFile(folder))
    try {
      return openedWith(folder, { folder, vaultId: header.vaultId, vaultKey }, keys, release, ahead)
    } catch (error) {
      throw withRescue(error, folder, keys)
    }
  } catch (error) {
    await reading.stop()
    release()
    throw error
  }
}

/**
 * Every page of an unsealed file up to this size is read when it is opened: some 100 ms, after a crash. Larger ones
 * are by their backups.
 */
const checkedAtOpenBytes = 32 * 2 ** 20

function openedWith(
  folder: string,
  given: Pick<OpenVault, 'folder' | 'vaultId' | 'vaultKey'>,
  keys: VaultKeys,
  release: () => void,
  ahead: Ahead,
): OpenVault {
  const file = databaseFile(folder)
  const told = fs.existsSync(file) ? readSeal(file, keys.seal) : null
  // A small file costs nothing to compare, and one that did not fit the last time is not opened to find out again.
  const known = told !== null && (told.size <= chunkBytes || told.suspect)
  if (known) assertParts(file, told)
  else if (told !== null) assertAhead(file, told, ahead)
  const db = openDatabase(file, keys.pages)
  let watch: SealWatch | null = null
  try {
    if (told === null && fs.statSync(file).size <= checkedAtOpenBytes) assertSound(db, file, 'quick_check')
    watch = sealWatch(file, db, told, { known, ahead: ahead.length })
    migrate(db, folder, migrations)
    return vaultOver(db, given, keys, release, watch)
  } catch (error) {
    watch?.closing()
    closeDatabase(db)
    watch?.seal(keys.seal)
    throw error
  }
}

function readForOpen(folder: string): Header {
  try {
    return readHeader(headerFile(folder))
  } catch (error) {
    throw withHeaderRescue(error, folder)
  }
}

/** Replaces the passphrase of a vault, or gives it its first. The old one stops working; the recovery key stays. */
export async function setPassphrase(
  vault: Pick<OpenVault, 'folder' | 'vaultId' | 'vaultKey'>,
  passphrase: string,
  cost: KdfCost,
): Promise<void> {
  const file = headerFile(vault.folder)
  const header = readHeader(file)
  const slot = await passphraseSlot(vault.vaultId, vault.vaultKey, passphrase, cost)
  const slots = [slot, ...header.slots.filter(({ type }) => type !== 'passphrase')]
  writeHeader(file, { ...header, slots }, vaultKeys(vault.vaultKey, vault.vaultId).header)
}

/** Replaces the recovery key of an open vault and returns the new one, printable. The old one stops working. */
export function setRecoveryKey(vault: OpenVault): string {
  const file = headerFile(vault.folder)
  const header = readHeader(file)
  const { secret, printed } = newRecoveryKey()
  const slot = recoverySlot(vault.vaultId, vault.vaultKey, secret)
  secret.fill(0)
  const slots = [...header.slots.filter(({ type }) => type !== 'recovery'), slot]
  writeHeader(file, { ...header, slots }, vaultKeys(vault.vaultKey, vault.vaultId).header)
  return printed
}

/** Throws `wrong-passphrase` unless this is the passphrase of the vault in `folder`. */
export async function assertPassphrase(folder: string, passphrase: string, policy: KdfPolicy): Promise<void> {
  await openWithPassphrase(inspectVault(folder), passphrase, policy)
}
