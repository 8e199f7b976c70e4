import { createHash, createPublicKey, type KeyObject } from 'node:crypto'
import { readPrivateKey } from '../../ssh/private-key.ts'
import { readOpenSsh } from './openssh.ts'
import { wireOf } from './public-wire.ts'

/** What a private key tells about itself without its passphrase. */
export interface KeyFacts {
  readonly type: string | undefined
  /** How it is encrypted, in words; undefined for not at all. */
  readonly encrypted: string | undefined
  /** One line, as in `authorized_keys`. */
  readonly publicKey: string | undefined
  /** As `ssh-keygen -l` prints it: `SHA256:…`. */
  readonly fingerprint: string | undefined
  readonly comment: string | undefined
}

/** `passphrase` opens an encrypted one, and tells more of it. Null for a key that is damaged. */
export function describeKey(pem: string, passphrase?: string): KeyFacts | null {
  if (pem.startsWith('-----BEGIN OPENSSH PRIVATE KEY')) {
    const found = readOpenSsh(pem, passphrase)
    if (!found) return null
    const { blob, cipher, comment } = found
    return {
      ...publicFacts(blob, comment),
      encrypted: cipher === 'none' ? undefined : `with a passphrase (${cipher})`,
      comment,
    }
  }
  const unknown = { type: undefined, publicKey: undefined, fingerprint: undefined, comment: undefined }
  if (passphrase !== undefined && isSealed(pem)) {
    const blob = wireOf(createPublicKey(readPrivateKey(pem, passphrase)))
    const facts = blob ? publicFacts(blob, undefined) : unknown
    return { ...facts, encrypted: describeKey(pem)?.encrypted, comment: undefined }
  }
  const legacy = /^DEK-Info: ([A-Z0-9-]+)/m.exec(pem)?.[1]
  if (legacy || /^Proc-Type: 4,ENCRYPTED/m.test(pem))
    return { ...unknown, encrypted: `with a passphrase (${legacy ?? 'PEM'})` }
  if (pem.startsWith('-----BEGIN ENCRYPTED')) return { ...unknown, encrypted: 'with a passphrase (PKCS#8)' }
  let key: KeyObject
  try {
    key = createPublicKey(pem)
  } catch {
    // Kinds of keys that this build of OpenSSL refuses are kept as they are; damaged ones are not.
    return /BEGIN DSA /.test(pem) ? { ...unknown, type: 'ssh-dss', encrypted: undefined } : null
  }
  const blob = wireOf(key)
  const facts = blob ? publicFacts(blob, undefined) : unknown
  return { ...facts, encrypted: undefined, comment: undefined }
}

/** Does a key need a passphrase? */
export const isSealed = (pem: string): boolean =>
  pem.startsWith('-----BEGIN OPENSSH PRIVATE KEY')
    ? (readOpenSsh(pem)?.cipher ?? 'none') !== 'none'
    : /^Proc-Type: 4,ENCRYPTED|^-----BEGIN ENCRYPTED/m.test(pem)

function publicFacts(blob: Buffer, comment: string | undefined) {
  const type = blob.subarray(4, 4 + blob.readUInt32BE(0)).toString('latin1')
  const hash = createHash('sha256').update(blob).digest('base64').replace(/=+$/, '')
  const publicKey = [type, blob.toString('base64'), comment].filter(Boolean).join(' ')
  return { type, publicKey, fingerprint: `SHA256:${hash}`, comment }
}
