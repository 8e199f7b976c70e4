import { createHmac, createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto'
import { lazyField } from '../../shared/on-first-use.ts'

/** What one vault key is stretched into. Each purpose has a key of its own, so that none can stand in for another. */
export interface VaultKeys {
  /** SQLCipher's raw page key. */
  readonly pages: KeyObject
  /** Parent of the per-record keys that seal secrets. */
  readonly sealing: KeyObject
  /** Keyed fingerprints: equal secrets can be told without knowing them. */
  readonly fingerprints: KeyObject
  /** Authenticates the header as a whole. */
  readonly header: KeyObject
  /** Chains the entries of the audit log. */
  readonly audit: KeyObject
  /** Seals a closed database as a whole. */
  readonly seal: KeyObject
}

/** A random 256-bit key. */
export function newKey(): KeyObject {
  const raw = randomBytes(32)
  const key = createSecretKey(raw)
  raw.fill(0)
  return key
}

/** HKDF-SHA256 (RFC 5869) to 256 bits. `salt` and `info` may be public. */
export function hkdf(key: KeyObject, salt: Uint8Array | string, info: Uint8Array | string): KeyObject {
  const raw = Buffer.from(hkdfSync('sha256', key, salt, info, 32))
  const derived = createSecretKey(raw)
  raw.fill(0)
  return derived
}

const purposes = [
  'pages',
  'sealing',
  'fingerprints',
  'header',
  'audit',
  'seal',
] as const satisfies readonly (keyof VaultKeys)[]

/**
 * The subkeys of a vault, each derived when it is first asked for. `vaultId` is the salt, so equal keys in two vaults
 * would still part ways.
 */
export function vaultKeys(vaultKey: KeyObject, vaultId: string): VaultKeys {
  let keys = {}
  for (const purpose of purposes)
    keys = lazyField(keys, purpose, () => hkdf(vaultKey, vaultId, `keystead/1/${purpose}`))
  return keys as VaultKeys
}

/** HMAC-SHA256, whole. */
export const mac = (key: KeyObject, message: Uint8Array | string): Buffer =>
  createHmac('sha256', key).update(message).digest()
