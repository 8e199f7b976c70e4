import fs from 'node:fs'
import path from 'node:path'
import { vaultKeys } from '../../src/main/crypto/keys.ts'
import { makeCopy } from '../../src/main/vault/backup/copy.ts'
import { listBackups, newId } from '../../src/main/vault/backup/folders.ts'
import type { OpenVault } from '../../src/main/vault/vault.ts'
import { at, filled, newVault, unlock } from './vault.ts'

export const backUp = async (vault: OpenVault, now = at, signal = new AbortController().signal) => {
  const id = newId(vault.folder, now)
  await makeCopy(vault, id, vaultKeys(vault.vaultKey, vault.vaultId), signal)
  return id
}

/** A vault of `count` credentials, each with a secret, and a backup of it; closed. */
export async function backedUp(count = 5) {
  const created = await newVault()
  const vault = await unlock(created.folder)
  const { ids } = filled(vault, count)
  for (const id of ids) vault.secrets.store(id, 'secretKey', `secret of ${id}`, at)
  const id = await backUp(vault)
  vault.close()
  const keys = vaultKeys(created.vaultKey, vault.vaultId)
  return { ...created, ids, id, keys, database: path.join(created.folder, 'vault.db') }
}

/** Flips a byte in every page from the second on: the schema is still readable, the rest is not. */
export function ruin(file: string, fromPage = 1): void {
  const bytes = fs.readFileSync(file)
  for (let page = fromPage; page * 4096 < bytes.length; page++)
    bytes[page * 4096 + 100] = (bytes[page * 4096 + 100] as number) ^ 1
  fs.writeFileSync(file, bytes)
}

export const backupsOf = (folder: string) => listBackups(folder).map(({ id }) => id)
