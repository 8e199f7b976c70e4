import { createPublicKey, type KeyObject, sign } from 'node:crypto'
import { UnusableKey } from './private-key.ts'
import { field, mpint } from './wire.ts'

const curves: Record<string, { name: string; hash: string }> = {
  'P-256': { name: 'nistp256', hash: 'sha256' },
  'P-384': { name: 'nistp384', hash: 'sha384' },
  'P-521': { name: 'nistp521', hash: 'sha512' },
}

const bytesOf = (text: string | undefined) => Buffer.from(text ?? '', 'base64url')

/** The public half in SSH's wire form (RFC 4253, 6.6; RFC 5656; RFC 8709). Throws UnusableKey for other types. */
export function publicBlob(key: KeyObject): Buffer {
  const { kty, crv = '', n, e, x, y } = createPublicKey(key).export({ format: 'jwk' })
  if (kty === 'RSA') return Buffer.concat([field('ssh-rsa'), mpint(bytesOf(e)), mpint(bytesOf(n))])
  if (crv === 'Ed25519') return Buffer.concat([field('ssh-ed25519'), field(bytesOf(x))])
  const curve = curves[crv]
  if (!curve) throw unusable(key)
  const point = Buffer.concat([Buffer.of(4), bytesOf(x), bytesOf(y)])
  return Buffer.concat([field(`ecdsa-sha2-${curve.name}`), field(curve.name), field(point)])
}

const sha2of256 = 2
const sha2of512 = 4

/**
 * Signs as an SSH agent does. `flags` say which hash an RSA key takes; without one it would be SHA-1, which
 * is refused. Throws UnusableKey.
 */
export function signFor(key: KeyObject, data: Buffer, flags: number): Buffer {
  if (key.asymmetricKeyType === 'ed25519')
    return Buffer.concat([field('ssh-ed25519'), field(sign(null, data, key))])
  if (key.asymmetricKeyType === 'rsa') {
    const bits = flags & sha2of512 ? 512 : flags & sha2of256 ? 256 : null
    if (bits === null) throw new UnusableKey('was asked for a signature with SHA-1, which is no longer safe')
    return Buffer.concat([field(`rsa-sha2-${bits}`), field(sign(`sha${bits}`, data, key))])
  }
  const curve = curves[String(key.export({ format: 'jwk' }).crv)]
  if (!curve) throw unusable(key)
  const pair = sign(curve.hash, data, { key, dsaEncoding: 'ieee-p1363' })
  const half = pair.length / 2
  const signature = Buffer.concat([mpint(pair.subarray(0, half)), mpint(pair.subarray(half))])
  return Buffer.concat([field(`ecdsa-sha2-${curve.name}`), field(signature)])
}

const unusable = (key: KeyObject) =>
  new UnusableKey(`is of type ${key.asymmetricKeyType}, which Keystead cannot sign with`)
