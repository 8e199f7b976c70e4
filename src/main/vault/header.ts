import { createHash, type KeyObject, timingSafeEqual } from 'node:crypto'
import fs from 'node:fs'
import { z } from 'zod'
import { AppError } from '../../shared/errors.ts'
import { mac } from '../crypto/keys.ts'
import { explained, writeFileAtomically } from './files.ts'

export const supportedHeader = 1
const maxHeaderBytes = 64 * 1024

const base64 = z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/)
const hex32 = z.string().regex(/^[0-9a-f]{64}$/)

const passphraseSlot = z.strictObject({
  type: z.literal('passphrase'),
  kdf: z.strictObject({
    name: z.literal('argon2id'),
    memoryKiB: z.int(),
    iterations: z.int(),
    parallelism: z.int(),
    salt: base64,
  }),
  wrappedKey: base64,
})
const recoverySlot = z.strictObject({
  type: z.literal('recovery'),
  kdf: z.strictObject({ name: z.literal('hkdf-sha256'), salt: base64 }),
  wrappedKey: base64,
})
const slot = z.discriminatedUnion('type', [passphraseSlot, recoverySlot])

const headerBody = z.strictObject({
  format: z.literal('keystead-vault'),
  version: z.literal(supportedHeader),
  vaultId: z.uuid(),
  createdAt: z.int(),
  cipher: z.literal('sqlcipher-4'),
  slots: z.array(slot).min(1).max(8),
})
const header = headerBody.extend({ mac: hex32, checksum: hex32 })

const announcement = z.looseObject({ format: z.literal('keystead-vault'), version: z.int() })

export type PassphraseSlot = z.output<typeof passphraseSlot>
export type RecoverySlot = z.output<typeof recoverySlot>
export type Slot = z.output<typeof slot>
export type HeaderBody = z.output<typeof headerBody>
export type Header = z.output<typeof header>

const print = (value: object) => `${JSON.stringify(value, null, 2)}\n`
const bodyText = ({ format, version, vaultId, createdAt, cipher, slots }: HeaderBody) =>
  print({ format, version, vaultId, createdAt, cipher, slots })
const checksumOf = (body: string, macHex: string) =>
  createHash('sha256').update(body).update(macHex).digest('hex')

function damaged(path: string, reason: string): AppError<'header-damaged'> {
  return new AppError(
    'header-damaged',
    { path, reason },
    `The header of this vault is damaged: ${reason}. Nothing was changed. Restore header.json from a backup.`,
  )
}

/**
 * Reads and checks a header, without any key.
 *
 * The checksum tells damage from a wrong passphrase, and the text must be exactly what `writeHeader`
 * prints, so that no byte is without a meaning. Against deliberate change there is the MAC: `assertGenuine`.
 * Throws `vault-not-found`, `vault-too-new` or `header-damaged`.
 */
export function readHeader(path: string): Header {
  const text = explained(path, () => {
    if (fs.statSync(path).size > maxHeaderBytes) throw damaged(path, 'it is far too large')
    return fs.readFileSync(path, 'utf8')
  })
  // Whoever unlocks a vault has looked at its header before: what reads the same was checked.
  if (text !== last?.text) last = { text, header: checkedHeader(text, path) }
  return last.header
}

let last: { readonly text: string; readonly header: Header } | null = null

function checkedHeader(text: string, path: string): Header {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw damaged(path, 'it is not JSON')
  }
  const parsed = header.safeParse(json)
  if (!parsed.success) {
    assertKnown(json)
    const issue = parsed.error.issues[0]
    throw damaged(path, `${issue?.path.join('.') || 'it'} is not as it was written`)
  }
  const found = parsed.data
  const body = bodyText(found)
  if (checksumOf(body, found.mac) !== found.checksum) throw damaged(path, 'its checksum does not match')
  if (text !== print(found)) throw damaged(path, 'it has bytes that Keystead did not write')
  return found
}

/** Throws `vault-too-new` for what says that it is. */
function assertKnown(json: unknown): void {
  const announced = announcement.safeParse(json)
  if (announced.success && announced.data.version > supportedHeader) {
    throw new AppError(
      'vault-too-new',
      { found: announced.data.version, supported: supportedHeader },
      'This vault was written by a newer version of Keystead. Update Keystead to open it.',
    )
  }
}

/** Throws `header-damaged` if any part was changed by someone without the vault's key. */
export function assertGenuine(found: Header, headerKey: KeyObject, path: string): void {
  const expected = mac(headerKey, bodyText(found))
  if (!timingSafeEqual(expected, Buffer.from(found.mac, 'hex'))) {
    throw damaged(path, 'it was changed outside Keystead')
  }
}

/** Authenticates and writes a header atomically: the old one or the new one is there, never neither. */
export function writeHeader(path: string, body: HeaderBody, headerKey: KeyObject): void {
  const text = bodyText(body)
  const macHex = mac(headerKey, text).toString('hex')
  writeFileAtomically(path, print({ ...JSON.parse(text), mac: macHex, checksum: checksumOf(text, macHex) }))
}

/** What a guess at the passphrase costs; a header without a passphrase is damaged. */
export function strengthOf({ slots }: Header): {
  memoryKiB: number
  iterations: number
  parallelism: number
} {
  for (const one of slots) {
    if (one.type !== 'passphrase') continue
    const { memoryKiB, iterations, parallelism } = one.kdf
    return { memoryKiB, iterations, parallelism }
  }
  throw damaged('header.json', 'it has no passphrase')
}
