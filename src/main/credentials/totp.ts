import { createHmac } from 'node:crypto'
import { AppError } from '../../shared/errors.ts'

/** What makes one-time codes (RFC 6238). `key` is the shared secret. */
export interface Totp {
  readonly key: Buffer
  readonly algorithm: 'SHA1' | 'SHA256' | 'SHA512'
  readonly digits: 6 | 7 | 8
  /** How long a code lasts, in seconds. */
  readonly periodSeconds: number
}

export interface TotpCode {
  readonly code: string
  /** From when on the next code counts, Unix milliseconds. */
  readonly endsAt: number
}

const longestText = 2048
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

// What was typed is a secret: an error says what is wrong with it and never what it is.
const refused = (message: string) =>
  new AppError('invalid-input', { issues: [{ path: 'totp', message }] }, `${message}.`)

/** Base 32 of RFC 4648 as people paste it: any case, with spaces, dashes and without its padding. */
function fromBase32(text: string): Buffer {
  const letters = text.toUpperCase().replace(/[\s-]/g, '').replace(/=+$/, '')
  if (letters === '') throw refused('The one-time code’s secret is empty')
  const bytes: number[] = []
  let bits = 0
  let value = 0
  for (const letter of letters) {
    const index = alphabet.indexOf(letter)
    if (index < 0)
      throw refused('The one-time code’s secret is not base 32: letters A to Z and digits 2 to 7')
    value = ((value << 5) | index) & 0xfff
    bits += 5
    if (bits >= 8) {
      bits -= 8
      bytes.push((value >>> bits) & 0xff)
    }
  }
  // One, three and six letters over cannot come from whole bytes: something is missing.
  if ([1, 3, 6].includes(letters.length % 8))
    throw refused('The one-time code’s secret is cut off: copy all of it')
  return Buffer.from(bytes)
}

function numberOf(text: string | null, name: string, standard: number, least: number, most: number): number {
  if (text === null) return standard
  const value = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN
  if (value >= least && value <= most) return value
  throw refused(`The one-time code’s ${name} must be between ${least} and ${most}`)
}

function fromUri(text: string): Totp {
  let uri: URL
  try {
    uri = new URL(text)
  } catch {
    throw refused('This otpauth address cannot be read')
  }
  if (uri.hostname.toLowerCase() !== 'totp')
    throw refused('Only codes that change with time are supported: otpauth://totp/…')
  const named = new Map([...uri.searchParams].map(([name, value]) => [name.toLowerCase(), value]))
  const algorithm = (named.get('algorithm') ?? 'SHA1').toUpperCase().replace('-', '')
  if (algorithm !== 'SHA1' && algorithm !== 'SHA256' && algorithm !== 'SHA512')
    throw refused('The one-time code’s algorithm must be SHA1, SHA256 or SHA512')
  const secret = named.get('secret')
  if (secret === undefined) throw refused('This otpauth address has no secret')
  return {
    key: fromBase32(secret),
    algorithm,
    digits: numberOf(named.get('digits') ?? null, 'number of digits', 6, 6, 8) as Totp['digits'],
    periodSeconds: numberOf(named.get('period') ?? null, 'period', 30, 1, 3600),
  }
}

/**
 * Reads an `otpauth://totp/…` address (Key Uri Format) or a bare secret in base 32, then with SHA1, six digits and
 * thirty seconds. Throws `invalid-input`, without the secret.
 */
export function parseTotp(text: string): Totp {
  const trimmed = text.trim()
  if (trimmed.length > longestText) throw refused('This is far too long for a one-time code’s secret')
  if (/^otpauth:/i.test(trimmed)) return fromUri(trimmed)
  return { key: fromBase32(trimmed), algorithm: 'SHA1', digits: 6, periodSeconds: 30 }
}

/** The code at `now`, Unix milliseconds. Truncation is RFC 4226, section 5.3. */
export function totpAt({ key, algorithm, digits, periodSeconds }: Totp, now: number): TotpCode {
  const step = Math.floor(now / 1000 / periodSeconds)
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const digest = createHmac(algorithm, key).update(counter).digest()
  const offset = (digest.at(-1) as number) & 0x0f
  const number = digest.readUInt32BE(offset) & 0x7fffffff
  return {
    code: String(number % 10 ** digits).padStart(digits, '0'),
    endsAt: (step + 1) * periodSeconds * 1000,
  }
}
