import { randomBytes } from 'node:crypto'
import { invalidInputAt } from '../../shared/errors.ts'
import { encrypt } from '../crypto/aead.ts'
import { deriveKey } from '../crypto/argon2.ts'
import type { KdfCost } from '../crypto/kdf-policy.ts'
import type { ImportedCredential, ImportedFile } from '../imports/imported.ts'
import {
  type ArchiveContent,
  type ArchiveHeader,
  chunkAad,
  chunkBytes,
  chunkKey,
  mostFileBytes,
} from './layout.ts'

/** An archive under a passphrase of its own; docs/archive-format.md has the layout. */
export async function writeArchive(
  credentials: readonly ImportedCredential[],
  passphrase: string,
  cost: KdfCost,
  now: number,
): Promise<Uint8Array> {
  const content = contentOf(credentials, now)
  const salt = randomBytes(16)
  const kdf = { name: 'argon2id' as const, ...cost, salt: salt.toString('base64') }
  const header: ArchiveHeader = { format: 'keystead-archive', version: content.version, kdf }
  const line = Buffer.from(`${JSON.stringify(header)}\n`)
  const key = chunkKey(await deriveKey(passphrase, salt, cost), salt)
  const plain = Buffer.from(JSON.stringify(content))
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

function contentOf(credentials: readonly ImportedCredential[], exportedAt: number): ArchiveContent {
  const plain = credentials.map(plainOf)
  if (credentials.every(({ files = [] }) => files.length === 0)) {
    return { version: 1, exportedAt, credentials: plain }
  }
  let total = 0
  const encoded = ({ name, open }: ImportedFile) => {
    const bytes = Buffer.from(open())
    total += bytes.length
    if (total > mostFileBytes) throw tooMuch()
    const content = bytes.toString('base64')
    bytes.fill(0)
    return { name, content }
  }
  const files = credentials.map((each) => (each.files ?? []).map(encoded))
  return {
    version: 2,
    exportedAt,
    credentials: plain.map((each, at) => ({ ...each, files: files[at] ?? [] })),
  }
}

const tooMuch = () =>
  invalidInputAt(
    'selection',
    'The attached files are larger than 40 MB together. Export fewer credentials at once, or make a backup of the vault',
  )

const plainOf = (each: ImportedCredential) => ({
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
})
