import { createHmac, type KeyObject } from 'node:crypto'
import { decrypt, encrypt } from './aead.ts'
import { hkdf } from './keys.ts'

/** Where a secret belongs. All of it is authenticated: a sealed value opens nowhere else. */
export interface SecretPlace {
  /** The id of the credential or connection. */
  readonly record: string
  readonly field: string
  /** Counts up with each replacement, so that an older sealed value does not pass for the current one. */
  readonly version: number
}

/** Seals and opens single secret fields of one vault. */
export interface Sealer {
  seal(place: SecretPlace, secret: string): Buffer
  /** The secret, or null if the bytes do not belong to this place in this vault. */
  open(place: SecretPlace, sealed: Uint8Array): string | null
  /** 128 bits that are equal for equal secrets, and say nothing without the vault's key. */
  fingerprint(secret: string): Buffer
}

export function createSealer(sealing: KeyObject, fingerprints: KeyObject, vaultId: string): Sealer {
  const recordKey = (record: string) => hkdf(sealing, record, 'keystead/1/record')
  // JSON of an array is unambiguous: no two places share an encoding.
  const aad = ({ record, field, version }: SecretPlace) =>
    Buffer.from(JSON.stringify(['keystead/1/secret', vaultId, record, field, version]))

  return {
    seal(place, secret) {
      const plain = Buffer.from(secret)
      const sealed = encrypt(recordKey(place.record), plain, aad(place))
      plain.fill(0)
      return sealed
    },
    open(place, sealed) {
      const plain = decrypt(recordKey(place.record), sealed, aad(place))
      if (plain === null) return null
      const secret = plain.toString()
      plain.fill(0)
      return secret
    },
    fingerprint: (secret) => createHmac('sha256', fingerprints).update(secret).digest().subarray(0, 16),
  }
}
