import { assertAllowed, beginKey, type KdfPolicy, standardPolicy } from './crypto/kdf.ts'
import { type Header, readHeader } from './vault/header.ts'
import { headerFile } from './vault/places-on-disk.ts'

/**
 * Asks for the passphrase and begins to derive the key of the vault in `folder`; null, and nothing asked, where its
 * header cannot be read: opening the vault tells why. Imported before the core, so it must need little.
 */
export async function beginUnlock(
  folder: string,
  ask: () => Promise<string>,
  policy: KdfPolicy = standardPolicy,
): Promise<string | null> {
  const slot = passphraseSlot(folder)
  if (slot === null) return null
  const passphrase = await ask()
  try {
    assertAllowed(slot.kdf, policy)
    beginKey(passphrase, Buffer.from(slot.kdf.salt, 'base64'), slot.kdf)
  } catch {
    // A cost that is refused is told by the unlock.
  }
  return passphrase
}

function passphraseSlot(folder: string) {
  let header: Header
  try {
    header = readHeader(headerFile(folder))
  } catch {
    return null
  }
  for (const slot of header.slots) if (slot.type === 'passphrase') return slot
  return null
}
