import type { KdfCost } from '../crypto/kdf-policy.ts'
import type { ImportedCredential } from '../imports/imported.ts'
import type { Loss } from './loss.ts'

export interface WriteOptions {
  /** Of the file; there is one where the format needs it. */
  readonly passphrase: string
  readonly cost: KdfCost
  /** What stands at the destination; null for nothing. Formats that merge keep what is not theirs. */
  readonly existing: Uint8Array | null
  /** Unix milliseconds. */
  readonly now: number
}

/** A way to write credentials down. */
export interface ExportFormat {
  readonly label: string
  /** One sentence: what the file is good for. */
  readonly summary: string
  /** The suggested name of the file, `NAME` standing for the vault's. */
  readonly fileName: string
  /** Whoever finds the file can read it. */
  readonly plaintext: boolean
  /** An existing file is added to, not replaced. */
  readonly merges: boolean
  /** Does it take this credential at all? */
  readonly takes: (credential: ImportedCredential) => boolean
  /** What is lost of those that it takes, and what a person should know. */
  readonly losses: (taken: readonly ImportedCredential[]) => Loss[]
  /** The whole file. Throws `invalid-input` where what exists cannot be added to. */
  readonly write: (
    taken: readonly ImportedCredential[],
    options: WriteOptions,
  ) => Uint8Array | Promise<Uint8Array>
}
