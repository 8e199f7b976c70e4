import { createDecipheriv, createHash, createHmac, pbkdf2, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { importFailed, wrongPassword } from '../failed.ts'
import { member, text } from '../member.ts'
import type { Argon2 } from '../options.ts'

const format = 'bitwarden-json'

/** More rounds than Bitwarden lets anyone choose: a file that asks for these was made to keep us busy. */
const maxRounds = 10_000_000

export const isPasswordProtected = (value: unknown): boolean =>
  member(value, 'encrypted') === true && member(value, 'passwordProtected') === true

/**
 * The text inside a password-protected export, as Bitwarden's security white paper and its clients have it: a
 * key by PBKDF2 or Argon2id, stretched with HKDF to one for AES-256-CBC and one for HMAC-SHA256.
 *
 * Fails with `import-locked` for a wrong password and `import-failed` for what cannot be read.
 */
export async function openExport(value: unknown, password: string, argon2: Argon2): Promise<string> {
  const master = await masterKey(value, password, argon2)
  const keys = { cipher: expand(master, 'enc'), mac: expand(master, 'mac') }
  const probe = text(value, 'encKeyValidation_DO_NOT_EDIT')
  // The probe tells a wrong password from damage to the data.
  if (probe !== undefined && decrypt(probe, keys, 'encKeyValidation_DO_NOT_EDIT') === null) {
    throw wrongPassword(format)
  }
  const plain = decrypt(text(value, 'data') ?? '', keys, 'data')
  if (plain !== null) return plain
  if (probe === undefined) throw wrongPassword(format)
  throw importFailed(format, 'data', 'it was changed after it was exported')
}

async function masterKey(value: unknown, password: string, argon2: Argon2): Promise<Buffer> {
  const salt = text(value, 'salt')
  if (salt === undefined) throw importFailed(format, 'salt', 'it is missing')
  const rounds = cost(value, 'kdfIterations', maxRounds)
  const kdf = member(value, 'kdfType')
  if (kdf === 0) {
    return await promisify(pbkdf2)(Buffer.from(password), Buffer.from(salt), rounds, 32, 'sha256')
  }
  if (kdf !== 1) throw importFailed(format, 'kdfType', 'Keystead does not know this key derivation')
  const key = await argon2({
    variant: 'argon2id',
    version: 0x13,
    password: Buffer.from(password),
    salt: createHash('sha256').update(salt).digest(),
    cost: {
      memoryKiB: cost(value, 'kdfMemory', 1024) * 1024,
      iterations: rounds,
      parallelism: cost(value, 'kdfParallelism', 16),
    },
    length: 32,
  })
  return Buffer.from(key)
}

function cost(value: unknown, name: string, ceiling: number): number {
  const given = member(value, name)
  if (typeof given === 'number' && Number.isInteger(given) && given >= 1 && given <= ceiling) return given
  throw importFailed(format, name, `it is not between 1 and ${ceiling}`)
}

/** HKDF-Expand (RFC 5869) for one block. */
const expand = (key: Buffer, info: string): Buffer => createHmac('sha256', key).update(`${info}\x01`).digest()

/** Of `2.IV|CIPHERTEXT|MAC`; null where the MAC does not fit the key. */
function decrypt(sealed: string, keys: { cipher: Buffer; mac: Buffer }, place: string): string | null {
  const [, body] = /^2\.(.*)$/s.exec(sealed) ?? []
  const parts = body?.split('|').map((part) => Buffer.from(part, 'base64'))
  const [iv, data, mac] = parts ?? []
  if (parts?.length !== 3 || iv?.length !== 16 || !data || mac?.length !== 32) {
    throw importFailed(format, place, 'it is not sealed in a way that Keystead knows')
  }
  const expected = createHmac('sha256', keys.mac).update(iv).update(data).digest()
  if (!timingSafeEqual(expected, mac)) return null
  try {
    const decipher = createDecipheriv('aes-256-cbc', keys.cipher, iv)
    return Buffer.concat([decipher.update(data), decipher.final()]).toString('utf8')
  } catch {
    throw importFailed(format, place, 'it cannot be decrypted')
  }
}
