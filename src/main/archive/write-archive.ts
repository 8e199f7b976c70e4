import { randomBytes } from 'node:crypto'
import { encrypt } from '../crypto/aead.ts'
import { deriveKey, type KdfCost } from '../crypto/kdf.ts'
import type { ImportedCredential } from '../imports/imported.ts'
import { type ArchiveContent, type ArchiveHeader, chunkAad, chunkBytes, chunkKey } from './layout.ts'

/** An archive under a passphrase of its own; docs/archive-format.md has the layout. */
export async function writeArchive(
  credentials: readonly ImportedCredential[],
  passphrase: string,
  cost: KdfCost,
  now: number,
): Promise<Uint8Array> {
  const salt = randomBytes(16)
  const kdf = { name: 'argon2id' as const, ...cost, salt: salt.toString('base64') }
  const header: ArchiveHeader = { format: 'keystead-archive', version: 1, kdf }
  const line = Buffer.from(`${JSON.stringify(header)}\n`)
  const key = chunkKey(await deriveKey(passphrase, salt, cost), salt)
  const plain = Buffer.from(JSON.stringify(contentOf(credentials, now)))
  const parts: Buffer[] = [line]
  const count = Math.max(1, Math.ceil(plain.length / chunkBytes))
  for (let index = 0; index < count; index++) {
    const chunk = plain.subarray(index * chunkBytes, (index + 1) * chunkBytes)
    const sealed = encrypt(key, chunk, chunkAad(line, index, index === count - 1))
    const length = Buffer.alloc(4)
    length.writeUInt32BE(sealed.length)
    parts.push(length, sealed)
  }
  plain.fill(0)
  return Buffer.concat(parts)
}

const contentOf = (credentials: readonly ImportedCredential[], now: number): ArchiveContent => ({
  version: 1,
  exportedAt: now,
  credentials: credentials.map((each) => ({
    kind: each.kind,
    name: each.name,
    description: each.description,
    organization: each.organization,
    attributes: { ...each.attributes },
    secrets: { ...each.secrets },
    tags: [...each.tags],
    notes: each.notes,
    custom: each.custom.map((field) => ({ ...field })),
    expiresAt: each.expiresAt ?? null,
    rotateDays: each.rotateDays ?? null,
  })),
})
