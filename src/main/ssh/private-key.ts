import { createPrivateKey, type JsonWebKey, type KeyObject } from 'node:crypto'
import { unsealOpenssh } from './unseal-openssh.ts'
import { wireReader } from './wire.ts'

/** A private key that cannot be used; `message` says why, to go after «This key». */
export class UnusableKey extends Error {}
/** The same for one whose passphrase is missing or another one. */
export class WrongPassphrase extends UnusableKey {}

const openssh = /-----BEGIN OPENSSH PRIVATE KEY-----([\s\S]*?)-----END OPENSSH PRIVATE KEY-----/
/** PKCS#8, and what the older forms say in their head. */
const encrypted = /-----BEGIN ENCRYPTED PRIVATE KEY-----|^Proc-Type: 4,ENCRYPTED/m

/** Reads a private key in PEM (PKCS#1, SEC 1, PKCS#8) or OpenSSH form. Throws UnusableKey. */
export function readPrivateKey(text: string, passphrase?: string): KeyObject {
  const own = openssh.exec(text)
  try {
    if (own) return createPrivateKey({ key: readOpenssh(bytesOf(own), passphrase), format: 'jwk' })
    const key = `${text.trim()}\n`
    return createPrivateKey({ key, format: 'pem', ...(passphrase !== undefined && { passphrase }) })
  } catch (error) {
    if (error instanceof UnusableKey) throw error
    const code = (error as { code?: string }).code ?? ''
    // Without a passphrase OpenSSL asks for one, and Node interrupts it.
    if (/MISSING_PASSPHRASE|INTERRUPTED_OR_CANCELLED/.test(code)) throw new WrongPassphrase(missing)
    // One wrong passphrase in some four hundred leaves what looks like padding, and then no key behind it.
    const isLocked = passphrase !== undefined && encrypted.test(text)
    if (/BAD_DECRYPT/.test(code) || isLocked) throw new WrongPassphrase(wrong)
    throw new UnusableKey('cannot be read: it is neither in OpenSSH nor in PEM form, or damaged')
  }
}

/** The public half of a key in OpenSSH form, which is readable without its passphrase; null for any other form. */
export function opensshBlob(text: string): Buffer | null {
  const own = openssh.exec(text)
  return own ? outerOf(bytesOf(own)).blob : null
}

const missing = 'has a passphrase that is not stored with it'
const wrong = 'does not open with the passphrase stored with it'
const bytesOf = (own: RegExpExecArray) => Buffer.from(own[1] ?? '', 'base64')

function outerOf(bytes: Buffer) {
  const outer = wireReader(bytes)
  if (outer.take(15).toString('latin1') !== 'openssh-key-v1\0') throw new UnusableKey('is not an OpenSSH key')
  const [cipher, kdf, options] = [outer.text(), outer.text(), outer.field()]
  if (outer.uint32() !== 1) throw new UnusableKey('file holds several keys. Store each one by itself')
  const [blob, sealed] = [outer.field(), outer.field()]
  return { cipher, kdf, options, blob, sealed, rest: outer.take(outer.left()) }
}

/** The file format of OpenSSH (PROTOCOL.key). */
function readOpenssh(bytes: Buffer, passphrase: string | undefined): JsonWebKey {
  const outer = outerOf(bytes)
  let opened: ReturnType<typeof unsealOpenssh> = outer.sealed
  if (outer.cipher !== 'none') {
    if (passphrase === undefined) throw new WrongPassphrase(missing)
    opened = unsealOpenssh(outer, passphrase)
  }
  if (opened === 'wrong') throw new WrongPassphrase(wrong)
  if (opened === 'unknown') {
    throw new UnusableKey(
      `is sealed with ${outer.cipher}, which Keystead does not open. Seal it anew with \`ssh-keygen -p -Z aes256-ctr\` and store it again`,
    )
  }
  const inner = wireReader(opened)
  const [check, again] = [inner.uint32(), inner.uint32()]
  if (check !== again) throw new UnusableKey('is damaged')
  return jwkOf(inner.text(), inner)
}

function jwkOf(type: string, inner: ReturnType<typeof wireReader>): JsonWebKey {
  const bytes = () => inner.field()
  if (type === 'ssh-ed25519') {
    const x = bytes()
    return { kty: 'OKP', crv: 'Ed25519', x: url(x), d: url(bytes().subarray(0, 32)) }
  }
  if (type === 'ssh-rsa') {
    const [n, e, d, qi, p, q] = [bytes(), bytes(), bytes(), bytes(), bytes(), bytes()].map(unsigned)
    if (!n || !e || !d || !qi || !p || !q) throw new UnusableKey('is damaged')
    const private_ = { d: url(d), p: url(p), q: url(q), dp: reduced(d, p), dq: reduced(d, q), qi: url(qi) }
    return { kty: 'RSA', n: url(n), e: url(e), ...private_ }
  }
  const curve = {
    'ecdsa-sha2-nistp256': 'P-256',
    'ecdsa-sha2-nistp384': 'P-384',
    'ecdsa-sha2-nistp521': 'P-521',
  }[type]
  if (!curve) throw new UnusableKey(`is of type ${type}, which Keystead cannot sign with`)
  inner.field()
  const point = bytes()
  const size = (point.length - 1) / 2
  const d = unsigned(bytes())
  const padded = Buffer.concat([Buffer.alloc(Math.max(0, size - d.length)), d])
  return {
    kty: 'EC',
    crv: curve,
    x: url(point.subarray(1, 1 + size)),
    y: url(point.subarray(1 + size)),
    d: url(padded),
  }
}

const url = (bytes: Buffer) => bytes.toString('base64url')
const unsigned = (bytes: Buffer) => (bytes[0] === 0 ? bytes.subarray(1) : bytes)

/** d mod (p - 1): OpenSSH leaves out what JSON Web Key and PKCS#1 ask for. */
function reduced(d: Buffer, prime: Buffer): string {
  const value = BigInt(`0x${d.toString('hex')}`) % (BigInt(`0x${prime.toString('hex')}`) - 1n)
  const hex = value.toString(16)
  return url(Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex'))
}
