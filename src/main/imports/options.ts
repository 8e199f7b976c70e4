import type { CsvMapping } from './csv/guess.ts'

/** Argon2 as a file asks for it; `foreignArgon2` is it. Costs beyond its ceiling must be refused. */
export type Argon2 = (asked: {
  readonly variant: 'argon2d' | 'argon2id'
  readonly version: 0x10 | 0x13
  readonly password: Uint8Array
  readonly salt: Uint8Array
  readonly cost: { readonly memoryKiB: number; readonly iterations: number; readonly parallelism: number }
  readonly length: number
}) => Promise<Uint8Array>

/** What a person gives beside the files. */
export interface ImportOptions {
  readonly argon2: Argon2
  readonly password?: string
  /** Of a KeePass database, as the file it is. */
  readonly keyFile?: Uint8Array
  /** For tables of any shape; a guess is used where it is absent. */
  readonly mapping?: CsvMapping
  /** Looked at between files and after a key derivation. */
  readonly signal?: AbortSignal
}
