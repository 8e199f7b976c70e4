import type { KeyObject } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { standardPolicy } from '../src/main/crypto/kdf-policy.ts'
import { type VaultKeys, vaultKeys } from '../src/main/crypto/keys.ts'
import { createVault } from '../src/main/vault/create.ts'
import { type Db, openDatabase } from '../src/main/vault/database.ts'
import { atOnce } from '../src/main/vault/listing/segment.ts'
import { inspectVault } from '../src/main/vault/open.ts'
import { openWithPassphrase } from '../src/main/vault/slots.ts'
import { databaseFile, type OpenVault, vaultOver } from '../src/main/vault/vault.ts'
import { fillBig } from '../test/support/big-vault.ts'
import { kept, scratch } from './cache.ts'
import { grow } from './grown.ts'

export const passphrase = 'correct horse battery staple'
/** The least that a vault may cost. Peers get the same. */
export const cost = standardPolicy.floor
const at = Date.UTC(2026, 0, 15, 9)
const name = 'Bench'
/** What is beyond is copies of it. */
const madeOneByOne = 100_000

/** A folder with the vault `Bench.keystead` of so many credentials, closed. Not to be written to. */
const madeVault = (rows: number): Promise<string> =>
  kept(`vault-${rows}`, async (target) => {
    fs.mkdirSync(target)
    const { folder, vaultKey } = await createVault(target, name, passphrase, cost, at)
    const { vaultId } = inspectVault(folder)
    const keys = vaultKeys(vaultKey, vaultId)
    const db = openDatabase(databaseFile(folder), keys.pages)
    const vault = vaultOver(db, { folder, vaultId, vaultKey }, keys, () => {})
    db.pragma('cache_size = -262144')
    const times = rows > madeOneByOne ? Math.round(rows / madeOneByOne) : 1
    fillBig(vault, db, rows / times)
    if (times > 1) grow(db, times)
    atOnce(vault.tidy.tidy())
    vault.close()
  })

/** A copy of that vault, to be used as one likes. */
export async function copyOfVault(rows: number): Promise<string> {
  const made = await madeVault(rows)
  const folder = path.join(scratch(`vault-${rows}`), `${name}.keystead`)
  fs.cpSync(path.join(made, `${name}.keystead`), folder, { recursive: true })
  return folder
}

export interface Keyed {
  readonly folder: string
  readonly file: string
  readonly vaultId: string
  readonly vaultKey: KeyObject
  readonly keys: VaultKeys
}

/** What opens a vault without its KDF. */
export async function keyed(folder: string): Promise<Keyed> {
  const header = inspectVault(folder)
  const vaultKey = await openWithPassphrase(header, passphrase, standardPolicy)
  const { vaultId } = header
  return { folder, file: databaseFile(folder), vaultId, vaultKey, keys: vaultKeys(vaultKey, vaultId) }
}

/** The repositories of a vault over a connection that the bare side shares, so that both find the same pages warm. */
export async function opened(rows: number): Promise<Keyed & { readonly vault: OpenVault; readonly db: Db }> {
  const given = await keyed(await copyOfVault(rows))
  const { folder, vaultId, vaultKey, keys, file } = given
  const db = openDatabase(file, keys.pages)
  return { ...given, db, vault: vaultOver(db, { folder, vaultId, vaultKey }, keys, () => {}) }
}
