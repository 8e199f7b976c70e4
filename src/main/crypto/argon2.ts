import { createSecretKey, type KeyObject } from 'node:crypto'
import { hashRaw } from '@node-rs/argon2'
import type { KdfCost } from './kdf-policy.ts'

// Needs nothing else of Keystead, so that a short command can begin before the rest of the program is read.

interface Begun {
  readonly passphrase: string
  readonly salt: string
  readonly cost: KdfCost
  readonly key: Promise<KeyObject>
}

let begun: Begun | null = null

/**
 * Begins the run that `deriveKey` is about to be asked for, so that whoever unlocks can get ready meanwhile. It is
 * used once, for the same passphrase, salt and cost. Ask `refused` before. Twice the same is begun once.
 */
export function beginKey(passphrase: string, salt: Uint8Array, cost: KdfCost): void {
  if (begun && isSame(begun, passphrase, salt, cost)) return
  const key = run(passphrase, salt, cost)
  key.catch(() => {})
  begun = { passphrase, salt: Buffer.from(salt).toString('base64'), cost, key }
}

const isSame = (one: Begun, passphrase: string, salt: Uint8Array, cost: KdfCost): boolean =>
  one.passphrase === passphrase &&
  one.salt === Buffer.from(salt).toString('base64') &&
  one.cost.memoryKiB === cost.memoryKiB &&
  one.cost.iterations === cost.iterations &&
  one.cost.parallelism === cost.parallelism

/** Argon2id v1.3 off the main thread; 256 bits. `salt` is 16 random bytes or more. */
export function deriveKey(passphrase: string, salt: Uint8Array, cost: KdfCost): Promise<KeyObject> {
  const early = begun
  begun = null
  return early && isSame(early, passphrase, salt, cost) ? early.key : run(passphrase, salt, cost)
}

async function run(passphrase: string, salt: Uint8Array, cost: KdfCost): Promise<KeyObject> {
  // One spelling for one passphrase: keyboards differ in how they compose accents.
  const typed = Buffer.from(passphrase.normalize('NFKC'))
  const raw = await hashRaw(typed, {
    algorithm: 2, // Argon2id; the package's const enum cannot be imported from isolated modules
    version: 1, // v1.3 (0x13)
    memoryCost: cost.memoryKiB,
    timeCost: cost.iterations,
    parallelism: cost.parallelism,
    outputLen: 32,
    salt,
  })
  const key = createSecretKey(raw)
  typed.fill(0)
  raw.fill(0)
  return key
}
