import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import { AppError } from '../../shared/errors.ts'
import { decrypt, encrypt } from '../crypto/aead.ts'
import { deriveKey } from '../crypto/argon2.ts'
import { assertAllowed } from '../crypto/kdf.ts'
import type { KdfCost, KdfPolicy } from '../crypto/kdf-policy.ts'
import { hkdf } from '../crypto/keys.ts'
import type { Header, PassphraseSlot, RecoverySlot, Slot } from './header.ts'

// A slot holds the vault key wrapped by one way in. Everything that decides how it is unwrapped is
// associated data, so a changed parameter is a failed unwrap and never a weaker one.
const aad = (vaultId: string, slot: Omit<Slot, 'wrappedKey'>): Buffer =>
  Buffer.from(JSON.stringify(['keystead/1/slot', vaultId, slot.type, slot.kdf]))

const wrap = (vaultKey: KeyObject, by: KeyObject, data: Buffer): string => {
  const raw = vaultKey.export()
  const wrapped = encrypt(by, raw, data).toString('base64')
  raw.fill(0)
  return wrapped
}

const unwrap = (wrapped: string, by: KeyObject, data: Buffer): KeyObject | null => {
  const raw = decrypt(by, Buffer.from(wrapped, 'base64'), data)
  if (raw === null || raw.length !== 32) return null
  const key = createSecretKey(raw)
  raw.fill(0)
  return key
}

export async function passphraseSlot(
  vaultId: string,
  vaultKey: KeyObject,
  passphrase: string,
  { memoryKiB, iterations, parallelism }: KdfCost,
): Promise<PassphraseSlot> {
  const salt = randomBytes(16)
  const kdf = { name: 'argon2id' as const, memoryKiB, iterations, parallelism, salt: salt.toString('base64') }
  const slot = { type: 'passphrase' as const, kdf }
  const by = await deriveKey(passphrase, salt, kdf)
  return { ...slot, wrappedKey: wrap(vaultKey, by, aad(vaultId, slot)) }
}

const recoveryWrapper = (secret: Uint8Array, salt: Uint8Array): KeyObject =>
  hkdf(createSecretKey(secret), salt, 'keystead/1/recovery')

/** `secret` is the 160 random bits of a recovery key: enough entropy to need no slow KDF. */
export function recoverySlot(vaultId: string, vaultKey: KeyObject, secret: Uint8Array): RecoverySlot {
  const salt = randomBytes(16)
  const slot = {
    type: 'recovery' as const,
    kdf: { name: 'hkdf-sha256' as const, salt: salt.toString('base64') },
  }
  return { ...slot, wrappedKey: wrap(vaultKey, recoveryWrapper(secret, salt), aad(vaultId, slot)) }
}

const deviceAad = (vaultId: string): Buffer =>
  Buffer.from(JSON.stringify(['keystead/1/quick-unlock', vaultId]))
const deviceWrapper = (vaultId: string, device: KeyObject): KeyObject =>
  hkdf(device, vaultId, 'keystead/1/quick-unlock')

/** The vault key under a random key of this computer, base64. It is no part of the header. */
export const wrapForDevice = (vaultId: string, vaultKey: KeyObject, device: KeyObject): string =>
  wrap(vaultKey, deviceWrapper(vaultId, device), deviceAad(vaultId))

/** The vault key, or null if the device's key, the vault or the wrapped key are not those of `wrapForDevice`. */
export function openWithDeviceKey(vaultId: string, device: Uint8Array, wrapped: string): KeyObject | null {
  if (device.length !== 32) return null
  return unwrap(wrapped, deviceWrapper(vaultId, createSecretKey(device)), deviceAad(vaultId))
}

/** The vault key. Throws `kdf-refused` before any work, or `wrong-passphrase`. */
export async function openWithPassphrase(
  header: Header,
  passphrase: string,
  policy: KdfPolicy,
): Promise<KeyObject> {
  for (const slot of header.slots) {
    if (slot.type !== 'passphrase') continue
    assertAllowed(slot.kdf, policy)
    const by = await deriveKey(passphrase, Buffer.from(slot.kdf.salt, 'base64'), slot.kdf)
    const key = unwrap(slot.wrappedKey, by, aad(header.vaultId, slot))
    if (key) return key
  }
  throw new AppError('wrong-passphrase', {}, 'That passphrase does not open this vault.')
}

/** The vault key. Throws `wrong-recovery-key` if the key is another vault's, or was replaced. */
export function openWithRecoveryKey(header: Header, secret: Uint8Array): KeyObject {
  for (const slot of header.slots) {
    if (slot.type !== 'recovery') continue
    const by = recoveryWrapper(secret, Buffer.from(slot.kdf.salt, 'base64'))
    const key = unwrap(slot.wrappedKey, by, aad(header.vaultId, slot))
    if (key) return key
  }
  throw new AppError(
    'wrong-recovery-key',
    {},
    'This recovery key is well-formed, but it does not open this vault. Is it the print of another vault?',
  )
}
