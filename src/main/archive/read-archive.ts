import { createSecretKey } from 'node:crypto'
import { decrypt } from '../crypto/aead.ts'
import { fileName } from '../importing/attach.ts'
import { collect } from '../imports/collect.ts'
import { importFailed, passwordNeeded, wrongPassword } from '../imports/failed.ts'
import type { ImportResult } from '../imports/imported.ts'
import type { ImportOptions } from '../imports/options.ts'
import {
  type ArchiveContent,
  type ArchiveHeader,
  archiveContent,
  archiveHeader,
  chunkAad,
  chunkBytes,
  chunkKey,
  maxHeaderBytes,
} from './layout.ts'

const format = 'keystead-archive'
/** Nonce and tag of AES-256-GCM. */
const overhead = 28

/**
 * What an encrypted archive of Keystead holds.
 *
 * Fails with `import-locked` for a missing or wrong passphrase, and with `import-failed` for one that was cut
 * short, put together from others or changed.
 */
export async function readArchive(bytes: Uint8Array, options: ImportOptions): Promise<ImportResult> {
  const { header, line } = headerOf(bytes)
  if (options.password === undefined) throw passwordNeeded(format)
  const salt = Buffer.from(header.kdf.salt, 'base64')
  const { memoryKiB, iterations, parallelism } = header.kdf
  const raw = await options.argon2({
    variant: 'argon2id',
    version: 0x13,
    password: Buffer.from(options.password.normalize('NFKC')),
    salt,
    cost: { memoryKiB, iterations, parallelism },
    length: 32,
  })
  const key = chunkKey(createSecretKey(raw), salt)
  raw.fill(0)

  const parts: Buffer[] = []
  let at = line.length
  for (let index = 0; at < bytes.length; index++) {
    const place = `part ${index + 1}`
    const rest = Buffer.from(bytes.buffer, bytes.byteOffset + at, bytes.length - at)
    const length = rest.length >= 4 ? rest.readUInt32BE() : 0
    if (length < overhead || length > chunkBytes + overhead || rest.length < 4 + length) throw cutShort(place)
    at += 4 + length
    const chunk = decrypt(key, rest.subarray(4, 4 + length), chunkAad(line, index, at === bytes.length))
    // The first part tells a wrong passphrase; a key that opened it is the right one.
    // Right but for whether it is the last: the archive was cut here, or something was added behind it.
    if (
      chunk === null &&
      decrypt(key, rest.subarray(4, 4 + length), chunkAad(line, index, at !== bytes.length))
    ) {
      throw cutShort(place)
    }
    if (chunk === null && index === 0) throw wrongPassword(format)
    if (chunk === null) throw importFailed(format, place, 'it was changed, or something is missing before it')
    parts.push(chunk)
  }
  if (parts.length === 0) throw cutShort('part 1')
  const content = contentOf(Buffer.concat(parts))
  if (content.version !== header.version) throw importFailed(format, 'version', 'it is damaged')
  return collected(content)
}

const cutShort = (place: string) => importFailed(format, place, 'the archive is not whole')

function headerOf(bytes: Uint8Array): { header: ArchiveHeader; line: Uint8Array } {
  const end = bytes.subarray(0, maxHeaderBytes).indexOf(0x0a)
  if (end < 0) throw importFailed(format, 'header', 'it is not whole')
  const line = bytes.subarray(0, end + 1)
  const json = parsed(Buffer.from(line).toString())
  const version = (json as { version?: unknown } | null)?.version
  if (typeof version === 'number' && version > 2) {
    throw importFailed(format, 'header', 'a newer Keystead wrote it; update Keystead to read it')
  }
  const header = archiveHeader.safeParse(json)
  if (!header.success) throw importFailed(format, 'header', 'it is damaged')
  return { header: header.data, line }
}

function contentOf(plain: Buffer): ArchiveContent {
  const content = archiveContent.safeParse(parsed(plain.toString()))
  plain.fill(0)
  if (content.success) return content.data
  const path = content.error.issues[0]?.path.join('.') ?? ''
  throw importFailed(format, path, 'it is not as Keystead writes it')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function collected(content: ArchiveContent): ImportResult {
  const into = collect(format)
  const attached = content.version === 2 ? content.credentials.map(({ files }) => files) : []
  for (const [at, { attributes, secrets, ...each }] of content.credentials.entries()) {
    const place = `credentials[${at}]`
    const files = (attached[at] ?? []).map(({ name, content: text }) => ({
      name: fileName(name),
      open: () => Buffer.from(text, 'base64'),
    }))
    into.addOwn({ ...each, place, values: { ...attributes, ...secrets }, files })
  }
  return into.result()
}
