import { createCipheriv, createDecipheriv, type KeyObject, randomFillSync } from 'node:crypto'

// AES-256-GCM with a random 96-bit nonce and a 128-bit tag (NIST SP 800-38D, section 8.2.2). Random nonces
// bound a key to 2^32 messages: every caller uses a key of its own per record or per wrap, far below that.
const algorithm = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16

// Nonces are drawn many at a time, since asking for twelve bytes costs as much as asking for thousands. They are no
// secret, and none is handed out twice.
const drawn = Buffer.alloc(nonceBytes * 256)
let next = drawn.length

function freshNonce(): Buffer {
  if (next === drawn.length) {
    randomFillSync(drawn)
    next = 0
  }
  const nonce = Buffer.from(drawn.subarray(next, next + nonceBytes))
  next += nonceBytes
  return nonce
}

/** nonce || ciphertext || tag. `aad` is authenticated, not stored. */
export function encrypt(key: KeyObject, plain: Uint8Array, aad: Uint8Array): Buffer {
  const nonce = freshNonce()
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagBytes })
  cipher.setAAD(aad)
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** The plaintext, or null if key, bytes or `aad` are not those of `encrypt`. */
export function decrypt(key: KeyObject, sealed: Uint8Array, aad: Uint8Array): Buffer | null {
  if (sealed.length < nonceBytes + tagBytes) return null
  const nonce = sealed.subarray(0, nonceBytes)
  const body = sealed.subarray(nonceBytes, sealed.length - tagBytes)
  const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagBytes })
  decipher.setAAD(aad)
  decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes))
  const first = decipher.update(body)
  try {
    return Buffer.concat([first, decipher.final()])
  } catch {
    return null
  } finally {
    first.fill(0)
  }
}
