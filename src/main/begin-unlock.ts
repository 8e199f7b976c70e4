import fs from 'node:fs'
import { beginKey } from './crypto/argon2.ts'
import { type KdfCost, type KdfPolicy, refused, standardPolicy } from './crypto/kdf-policy.ts'
import { headerFile } from './vault/places-on-disk.ts'

// Imported before the core and its schemas, so it reads the header by itself: as far as the passphrase's slot, and
// only where that is plainly as it is written. Opening the vault reads it properly and tells what is wrong with it.

export interface Beginning {
  /** The passphrase is known: its key is derived from now on. */
  readonly derive: (passphrase: string) => void
}

/** Null where the header cannot be read that far, or asks for a cost that is refused. */
export function beginning(folder: string, policy: KdfPolicy = standardPolicy): Beginning | null {
  const slot = passphraseSlot(folder)
  if (slot === null || refused(slot.cost, policy) !== null) return null
  return { derive: (passphrase) => beginKey(passphrase, slot.salt, slot.cost) }
}

const maxHeaderBytes = 64 * 1024

function passphraseSlot(folder: string): { readonly cost: KdfCost; readonly salt: Buffer } | null {
  try {
    const file = headerFile(folder)
    if (fs.statSync(file).size > maxHeaderBytes) return null
    const { slots } = JSON.parse(fs.readFileSync(file, 'utf8'))
    const { kdf } = slots.find(({ type }: { type: unknown }) => type === 'passphrase')
    const { name, memoryKiB, iterations, parallelism, salt } = kdf
    if (name !== 'argon2id' || typeof salt !== 'string') return null
    return { cost: { memoryKiB, iterations, parallelism }, salt: Buffer.from(salt, 'base64') }
  } catch {
    return null
  }
}
