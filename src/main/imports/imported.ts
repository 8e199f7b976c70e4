import type { ImportFormat } from '../../shared/import-format.ts'

export type FormatId = ImportFormat

/** A value that no field of the kind stands for. `date` is as the file spells it; `totp` is a seed or an otpauth address. */
export interface CustomField {
  readonly label: string
  readonly type: 'text' | 'hidden' | 'url' | 'date' | 'totp'
  readonly value: string
}

/** A file that belongs to a credential. */
export interface ImportedFile {
  readonly name: string
  /** Reads it whole. */
  readonly open: () => Uint8Array
}

/** A credential as a file describes it, secrets in the clear: for one import, then forgotten. */
export interface ImportedCredential {
  /** The id of a local kind. */
  readonly kind: string
  readonly name: string
  readonly description: string | null
  /** Public values by the field names of the kind. */
  readonly attributes: Readonly<Record<string, string | number>>
  readonly secrets: Readonly<Record<string, string>>
  readonly tags: readonly string[]
  readonly notes: string
  readonly custom: readonly CustomField[]
  /** Unix milliseconds. */
  readonly expiresAt?: number | undefined
  readonly rotateDays?: number | undefined
  readonly files?: readonly ImportedFile[]
  /** What the file groups it under: a profile, folder, collection or vault. A suggestion only. */
  readonly organization: string | null
  readonly source: Source
}

export interface Source {
  readonly format: FormatId
  /** Where in the file: a line, a JSON path, an entry. */
  readonly place: string
}

/** What is in the file and does not become a credential. The reason is half a sentence, without a secret. */
export interface Skipped {
  readonly name: string
  readonly reason: string
  readonly place: string
}

/** What of the file was left behind or needs a look. */
export interface ImportWarning {
  readonly reason: string
  readonly place: string
}

export interface ImportResult {
  readonly format: FormatId
  readonly credentials: readonly ImportedCredential[]
  readonly skipped: readonly Skipped[]
  readonly warnings: readonly ImportWarning[]
}
