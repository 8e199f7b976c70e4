import { createHash, randomBytes } from 'node:crypto'
import { AppError } from '../../shared/errors.ts'

// 160 random bits as 32 letters of Crockford's base 32 (no I, L, O, U), and 20 bits of SHA-256 as four more:
// nine groups of four. The checksum tells a typing error from another vault's key before anything is tried.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const secretBytes = 20
const secretLetters = 32
const letters = 36

const toLetters = (bytes: Uint8Array): string => {
  let bits = ''
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0')
  return (bits.match(/.{5}/g) ?? []).map((five) => alphabet[Number.parseInt(five, 2)]).join('')
}

const fromLetters = (text: string): Buffer => {
  let bits = ''
  for (const letter of text) bits += alphabet.indexOf(letter).toString(2).padStart(5, '0')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)))
}

const checksum = (secret: Uint8Array): string =>
  toLetters(createHash('sha256').update('keystead/1/recovery').update(secret).digest().subarray(0, 5)).slice(
    0,
    4,
  )

/** A new recovery key: the secret that opens a slot, and the printable form that is shown once. */
export function newRecoveryKey(): { secret: Buffer; printed: string } {
  const secret = randomBytes(secretBytes)
  const printed = (toLetters(secret) + checksum(secret)).replace(/.{4}(?=.)/g, '$&-')
  return { secret, printed }
}

/**
 * Reads a typed recovery key: case, spaces and dashes do not matter, O is 0, I and L are 1.
 *
 * Throws `recovery-key-mistyped` if it has not 36 letters or the checksum does not match.
 */
export function readRecoveryKey(typed: string): Buffer {
  const text = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  const wellFormed = text.length === letters && [...text].every((letter) => alphabet.includes(letter))
  const secret = wellFormed ? fromLetters(text.slice(0, secretLetters)) : null
  if (secret && checksum(secret) === text.slice(secretLetters)) return secret
  throw new AppError(
    'recovery-key-mistyped',
    {},
    wellFormed
      ? 'There is a typing error in this recovery key: its last group does not fit the rest. Compare it with your print.'
      : `A recovery key has nine groups of four letters and digits. This one has ${text.length} characters of ${letters}.`,
  )
}
