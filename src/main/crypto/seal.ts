import { createHmac } from 'node:crypto'
import { decrypt, encrypt } from './aead.ts'
import { hkdf } from './keys.ts'
import type { SealBatches, SealBeside, SealWith } from './seal-batches.ts'

/** Where a secret belongs. All of it is authenticated: a sealed value opens nowhere else. */
export interface SecretPlace {
  /** The id of the credential or connection. */
  readonly record: string
  readonly field: string
  /** Counts up with each replacement, so that an older sealed value does not pass for the current one. */
  readonly version: number
}

/** Where a file belongs. All of it is authenticated. */
export interface FilePlace {
  /** The id of the credential. */
  readonly record: string
  /** The id of the file. */
  readonly file: string
  readonly name: string
}

/** Seals and opens single secret fields, and files, of one vault. */
export interface Sealer {
  seal(place: SecretPlace, secret: string): Buffer
  /** The secret, or null if the bytes do not belong to this place in this vault. */
  open(place: SecretPlace, sealed: Uint8Array): string | null
  /** 128 bits that are equal for equal secrets, and say nothing without the vault's key. */
  fingerprint(secret: string | Uint8Array): Buffer
  /** Seals many, in this thread where nothing else is given. */
  batches(beside?: SealBeside): SealBatches
  /** A whole file. What was given is left as it is. */
  sealFile(place: FilePlace, bytes: Uint8Array): Buffer
  /** The file, or null if the bytes do not belong to this place in this vault. */
  openFile(place: FilePlace, sealed: Uint8Array): Buffer | null
}

export function createSealer(keys: SealWith['keys'], vaultId: string): Sealer {
  const recordKey = (record: string) => hkdf(keys.sealing, record, 'keystead/1/record')
  // JSON of an array is unambiguous: no two places share an encoding.
  const aad = ({ record, field, version }: SecretPlace) =>
    Buffer.from(JSON.stringify(['keystead/1/secret', vaultId, record, field, version]))

  const fileKey = (record: string) => hkdf(keys.sealing, record, 'keystead/1/attachments')
  const fileAad = ({ record, file, name }: FilePlace) =>
    Buffer.from(JSON.stringify(['keystead/1/attachment', vaultId, record, file, name]))

  const seal = (place: SecretPlace, secret: string): Buffer => {
    const plain = Buffer.from(secret)
    const sealed = encrypt(recordKey(place.record), plain, aad(place))
    plain.fill(0)
    return sealed
  }
  const fingerprint = (secret: string | Uint8Array): Buffer =>
    createHmac('sha256', keys.fingerprints).update(secret).digest().subarray(0, 16)
  const here: SealBatches = {
    begin: (batch) => () =>
      batch.map(({ secret, ...place }) => ({
        sealed: seal(place, secret),
        fingerprint: fingerprint(secret),
      })),
    close: () => {},
  }

  return {
    seal,
    fingerprint,
    batches(beside) {
      const { sealing, fingerprints } = keys
      return beside?.({ keys: { sealing, fingerprints }, vaultId }, here) ?? here
    },
    open(place, sealed) {
      const plain = decrypt(recordKey(place.record), sealed, aad(place))
      if (plain === null) return null
      const secret = plain.toString()
      plain.fill(0)
      return secret
    },
    sealFile: (place, bytes) => encrypt(fileKey(place.record), bytes, fileAad(place)),
    openFile: (place, sealed) => decrypt(fileKey(place.record), sealed, fileAad(place)),
  }
}
