import type { KeyObject } from 'node:crypto'

const curves: Readonly<Record<string, string>> = {
  'P-256': 'nistp256',
  'P-384': 'nistp384',
  'P-521': 'nistp521',
}

/** A public key in the SSH wire format (RFC 4253, 5656, 8709); null for a kind that SSH does not have. */
export function wireOf(key: KeyObject): Buffer | null {
  let jwk: { kty?: string; crv?: string; n?: string; e?: string; x?: string; y?: string }
  try {
    jwk = key.export({ format: 'jwk' })
  } catch {
    return null
  }
  const { kty, crv = '', n, e, x, y } = jwk
  const of = (part: string | undefined) => Buffer.from(part ?? '', 'base64url')
  if (kty === 'RSA')
    return Buffer.concat([string('ssh-rsa'), string(positive(of(e))), string(positive(of(n)))])
  if (kty === 'OKP' && crv === 'Ed25519') return Buffer.concat([string('ssh-ed25519'), string(of(x))])
  const curve = kty === 'EC' && Object.hasOwn(curves, crv) ? curves[crv] : undefined
  if (!curve) return null
  const point = Buffer.concat([Buffer.from([4]), of(x), of(y)])
  return Buffer.concat([string(`ecdsa-sha2-${curve}`), string(curve), string(point)])
}

function string(content: string | Buffer): Buffer {
  const bytes = Buffer.from(content as string)
  const size = Buffer.alloc(4)
  size.writeUInt32BE(bytes.length)
  return Buffer.concat([size, bytes])
}

/** A leading zero keeps a number from being read as a negative one. */
const positive = (bytes: Buffer): Buffer =>
  (bytes[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes
