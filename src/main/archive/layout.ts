import { createHash, type KeyObject } from 'node:crypto'
import { z } from 'zod'
import { attachmentBytes } from '../../shared/attachment.ts'
import { hkdf } from '../crypto/keys.ts'

/** The first bytes of every archive: how one is told from any other file. */
export const archiveStart = '{"format":"keystead-archive",'
/** The header is one line of JSON, no longer than this. */
export const maxHeaderBytes = 4096
export const chunkBytes = 1024 * 1024
/** All files of one archive together: as text it is then still within what an import reads. */
export const mostFileBytes = 40 * 1024 * 1024

export const archiveHeader = z.strictObject({
  format: z.literal('keystead-archive'),
  version: z.union([z.literal(1), z.literal(2)]),
  kdf: z.strictObject({
    name: z.literal('argon2id'),
    memoryKiB: z.int(),
    iterations: z.int(),
    parallelism: z.int(),
    salt: z.base64(),
  }),
})
export type ArchiveHeader = z.output<typeof archiveHeader>

const custom = z.strictObject({
  label: z.string(),
  type: z.enum(['text', 'hidden', 'url', 'date', 'totp']),
  value: z.string(),
})
const credential = z.strictObject({
  kind: z.string(),
  name: z.string(),
  description: z.string().nullable(),
  organization: z.string().nullable(),
  attributes: z.record(z.string(), z.union([z.string(), z.number()])),
  secrets: z.record(z.string(), z.string()),
  tags: z.array(z.string()),
  notes: z.string(),
  custom: z.array(custom),
  expiresAt: z.int().nullable(),
  rotateDays: z.int().nullable(),
})
const file = z.strictObject({
  name: z.string().min(1).max(255),
  /** Base64. */
  content: z.base64().max(Math.ceil(attachmentBytes / 3) * 4),
})
/**
 * What is inside, once decrypted. Times are Unix milliseconds. Version 2 is version 1 with files, and written only
 * where there are any: an older Keystead reads what it can, and says so of the rest.
 */
export const archiveContent = z.discriminatedUnion('version', [
  z.strictObject({ version: z.literal(1), exportedAt: z.int(), credentials: z.array(credential) }),
  z.strictObject({
    version: z.literal(2),
    exportedAt: z.int(),
    credentials: z.array(credential.extend({ files: z.array(file) })),
  }),
])
export type ArchiveContent = z.output<typeof archiveContent>

/** The key of the chunks: apart from whatever else a passphrase may open. */
export const chunkKey = (passphraseKey: KeyObject, salt: Uint8Array): KeyObject =>
  hkdf(passphraseKey, salt, 'keystead/1/archive')

/** What a chunk is bound to: its archive's header, its place, and whether it ends the archive. */
export function chunkAad(headerLine: Uint8Array, index: number, last: boolean): Buffer {
  const header = createHash('sha256').update(headerLine).digest('hex')
  return Buffer.from(JSON.stringify(['keystead/1/archive', header, index, last]))
}
