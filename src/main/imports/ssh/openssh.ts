import { unsealOpenssh } from '../../ssh/unseal-openssh.ts'

const magic = 'openssh-key-v1\0'

/**
 * The parts of a key in OpenSSH's own form (PROTOCOL.key) that are readable: the public key, and the comment where
 * the key is not encrypted or `passphrase` opens it. Null where it does not hold what it should.
 */
export function readOpenSsh(
  pem: string,
  passphrase?: string,
): { blob: Buffer; cipher: string; comment: string | undefined } | null {
  const body = pem.replace(/-----[^-]+-----/g, '').replace(/\s/g, '')
  if (!/^[A-Za-z0-9+/]+=*$/.test(body)) return null
  const bytes = Buffer.from(body, 'base64')
  if (bytes.subarray(0, magic.length).toString('latin1') !== magic) return null
  try {
    const outer = reader(bytes, magic.length)
    const cipher = outer.string().toString('latin1')
    const kdf = outer.string().toString('latin1')
    const options = outer.string()
    if (outer.uint32() !== 1) return null
    const blob = outer.string()
    const sealed = outer.string()
    reader(blob, 0).string() // a type must be there
    if (cipher === 'none') return { blob, cipher, comment: commentOf(sealed, blob) }
    const parts = { cipher, kdf, options, sealed, rest: outer.rest() }
    const opened = passphrase === undefined ? 'wrong' : unsealOpenssh(parts, passphrase)
    return { blob, cipher, comment: typeof opened === 'string' ? undefined : commentOf(opened, blob) }
  } catch {
    return null
  }
}

/** The comment is the last string before the padding; how many come before depends on the type. */
function commentOf(sealed: Buffer, blob: Buffer): string | undefined {
  const inner = reader(sealed, 0)
  const [check, again] = [inner.uint32(), inner.uint32()]
  if (check !== again) return undefined
  const type = inner.string().toString('latin1')
  const before = fieldsBefore[type]
  if (before === undefined || !blob.subarray(4).toString('latin1').startsWith(type)) return undefined
  for (let at = 0; at < before; at++) inner.string()
  return inner.string().toString('utf8') || undefined
}

const fieldsBefore: Readonly<Record<string, number>> = {
  'ssh-ed25519': 2,
  'ssh-rsa': 6,
  'ssh-dss': 5,
  'ecdsa-sha2-nistp256': 3,
  'ecdsa-sha2-nistp384': 3,
  'ecdsa-sha2-nistp521': 3,
}

/** Strings and numbers of the SSH wire format (RFC 4251). Throws past the end. */
function reader(bytes: Buffer, start: number) {
  let at = start
  const uint32 = (): number => {
    const value = bytes.readUInt32BE(at)
    at += 4
    return value
  }
  const string = (): Buffer => {
    const size = uint32()
    if (at + size > bytes.length) throw new RangeError('past the end')
    const value = bytes.subarray(at, at + size)
    at += size
    return value
  }
  return { uint32, string, rest: () => bytes.subarray(at) }
}
