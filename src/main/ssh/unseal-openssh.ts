/// <reference path="./bcrypt-pbkdf.d.ts" />
import { createDecipheriv } from 'node:crypto'
import bcrypt from 'bcrypt-pbkdf'
import { wireReader } from './wire.ts'

/** The outer parts of a key file of OpenSSH (PROTOCOL.key). */
export interface SealedKey {
  readonly cipher: string
  readonly kdf: string
  /** Salt and rounds, as two wire fields. */
  readonly options: Buffer
  readonly sealed: Buffer
  /** What follows the sealed part: the tag of an authenticated cipher. */
  readonly rest: Buffer
}

/** 24 is what ssh-keygen takes by itself; a round costs some 20 ms, and nothing else happens meanwhile. */
const mostRounds = 256
const tagLength = 16

/** By OpenSSH's name: Node's name, and the lengths of key and IV in bytes. */
const ciphers: Readonly<Record<string, { name: string; key: number; iv: number; tagged?: true }>> = {
  'aes128-ctr': { name: 'aes-128-ctr', key: 16, iv: 16 },
  'aes192-ctr': { name: 'aes-192-ctr', key: 24, iv: 16 },
  'aes256-ctr': { name: 'aes-256-ctr', key: 32, iv: 16 },
  'aes128-cbc': { name: 'aes-128-cbc', key: 16, iv: 16 },
  'aes192-cbc': { name: 'aes-192-cbc', key: 24, iv: 16 },
  'aes256-cbc': { name: 'aes-256-cbc', key: 32, iv: 16 },
  'aes128-gcm@openssh.com': { name: 'aes-128-gcm', key: 16, iv: 12, tagged: true },
  'aes256-gcm@openssh.com': { name: 'aes-256-gcm', key: 32, iv: 12, tagged: true },
}

/**
 * The private part of a key, opened with its passphrase. `wrong`: it does not open. `unknown`: sealed in a way that
 * is not known here, or with more work than a file may ask for. Throws a RangeError for damaged options.
 */
export function unsealOpenssh(
  { cipher: cipherName, kdf, options, sealed, rest }: SealedKey,
  passphrase: string,
): Buffer | 'wrong' | 'unknown' {
  const cipher = Object.hasOwn(ciphers, cipherName) ? ciphers[cipherName] : undefined
  if (!cipher || kdf !== 'bcrypt') return 'unknown'
  const reader = wireReader(options)
  const salt = reader.field()
  const rounds = reader.uint32()
  if (rounds < 1 || rounds > mostRounds) return 'unknown'
  const typed = Buffer.from(passphrase)
  const derived = Buffer.alloc(cipher.key + cipher.iv)
  const failed =
    typed.length === 0 ||
    bcrypt.pbkdf(typed, typed.length, salt, salt.length, derived, derived.length, rounds) !== 0
  typed.fill(0)
  if (failed) return 'wrong'
  try {
    const key = derived.subarray(0, cipher.key)
    const decipher = createDecipheriv(cipher.name, key, derived.subarray(cipher.key))
    decipher.setAutoPadding(false)
    if (cipher.tagged) {
      const tag = rest.subarray(0, tagLength)
      ;(decipher as unknown as { setAuthTag(tag: Buffer): void }).setAuthTag(tag)
    }
    const opened = Buffer.concat([decipher.update(sealed), decipher.final()])
    // Two equal numbers stand first; under another key they differ.
    return opened.length >= 8 && opened.readUInt32BE(0) === opened.readUInt32BE(4) ? opened : 'wrong'
  } catch {
    return 'wrong'
  } finally {
    derived.fill(0)
  }
}
