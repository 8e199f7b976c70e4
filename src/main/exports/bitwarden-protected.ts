import { createCipheriv, createHmac, pbkdf2, randomBytes, randomUUID } from 'node:crypto'
import { promisify } from 'node:util'

/** Bitwarden's default: PBKDF2-HMAC-SHA256, 600 000 rounds. */
const rounds = 600_000

/**
 * A password-protected export as Bitwarden's clients write and read it: PBKDF2, HKDF-Expand to one key for
 * AES-256-CBC and one for HMAC-SHA256, encrypt-then-MAC. `openExport` of the imports is its reverse.
 */
export async function protectExport(plain: string, password: string): Promise<string> {
  const salt = randomBytes(16).toString('base64')
  const master = await promisify(pbkdf2)(Buffer.from(password), Buffer.from(salt), rounds, 32, 'sha256')
  const expand = (info: string) => createHmac('sha256', master).update(`${info}\x01`).digest()
  const keys = { cipher: expand('enc'), mac: expand('mac') }
  const sealed = {
    encrypted: true,
    passwordProtected: true,
    salt,
    kdfType: 0,
    kdfIterations: rounds,
    encKeyValidation_DO_NOT_EDIT: seal(randomUUID(), keys),
    data: seal(plain, keys),
  }
  master.fill(0)
  keys.cipher.fill(0)
  keys.mac.fill(0)
  return JSON.stringify(sealed, null, 2)
}

function seal(plain: string, keys: { cipher: Buffer; mac: Buffer }): string {
  const iv = randomBytes(16)
  const cipher = createCipheriv('aes-256-cbc', keys.cipher, iv)
  const data = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  const mac = createHmac('sha256', keys.mac).update(iv).update(data).digest()
  return `2.${[iv, data, mac].map((part) => part.toString('base64')).join('|')}`
}
