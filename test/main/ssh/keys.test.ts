import { execFileSync } from 'node:child_process'
import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { opensshBlob, readPrivateKey } from '../../../src/main/ssh/private-key.ts'
import { publicBlob, signFor } from '../../../src/main/ssh/signing.ts'
import { wireReader } from '../../../src/main/ssh/wire.ts'
import { processorTime } from '../../support/timing.ts'
import { temporaryFolder } from '../../support/vault.ts'

/** A key made by OpenSSH itself, its public half, and both as text. */
function made(type: string, bits: string, ...more: string[]) {
  const file = path.join(temporaryFolder(), 'key')
  execFileSync('ssh-keygen', ['-q', '-t', type, '-b', bits, '-N', '', '-C', 'mira', '-f', file, ...more])
  const [, blob = ''] = fs.readFileSync(`${file}.pub`, 'utf8').split(' ')
  return { file, text: fs.readFileSync(file, 'utf8'), blob }
}

describe.each([
  ['ed25519', '256'],
  ['rsa', '2048'],
  ['ecdsa', '256'],
  ['ecdsa', '384'],
  ['ecdsa', '521'],
])('%s %s', (type, bits) => {
  test('a key of OpenSSH is read, and its public half is the one OpenSSH wrote', () => {
    const { text, blob } = made(type, bits)
    expect(publicBlob(readPrivateKey(text)).toString('base64')).toBe(blob)
    // As they come out of forms and other systems.
    expect(publicBlob(readPrivateKey(text.trim().replaceAll('\n', '\r\n'))).toString('base64')).toBe(blob)
  })
  test.skipIf(type === 'ed25519')('the same in PEM form, with a passphrase too', () => {
    const { file, blob } = made(type, bits, '-m', 'PEM')
    expect(publicBlob(readPrivateKey(fs.readFileSync(file, 'utf8'))).toString('base64')).toBe(blob)
    execFileSync('ssh-keygen', ['-q', '-p', '-m', 'PKCS8', '-P', '', '-N', 'canary', '-f', file])
    const locked = fs.readFileSync(file, 'utf8')
    expect(publicBlob(readPrivateKey(locked, 'canary')).toString('base64')).toBe(blob)
    expect(() => readPrivateKey(locked, 'another')).toThrow('does not open with the passphrase')
    expect(() => readPrivateKey(locked)).toThrow('has a passphrase that is not stored with it')
  })
})

test('a wrong passphrase is told as one also where what it leaves looks like padding', () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const opens = (pem: string | Buffer) => {
    try {
      createPrivateKey({ key: pem, passphrase: 'another' })
    } catch (error) {
      return (error as { code: string }).code
    }
    return 'opened'
  }
  let pem: string
  do
    pem = privateKey.export({
      type: 'pkcs8',
      format: 'pem',
      cipher: 'aes-256-cbc',
      passphrase: 'canary',
    }) as string
  while (opens(pem) === 'ERR_OSSL_BAD_DECRYPT')
  expect(() => readPrivateKey(pem, 'another')).toThrow('does not open with the passphrase')
})

test.each(['aes256-ctr', 'aes256-cbc', 'aes256-gcm@openssh.com', 'aes128-ctr'])(
  'an OpenSSH key sealed with %s opens with its passphrase alone',
  (cipher) => {
    const { file, blob } = made('ed25519', '256')
    execFileSync('ssh-keygen', ['-q', '-p', '-P', '', '-N', 'cañary', '-Z', cipher, '-f', file])
    const sealed = fs.readFileSync(file, 'utf8')
    expect(publicBlob(readPrivateKey(sealed, 'cañary')).toString('base64')).toBe(blob)
    expect(() => readPrivateKey(sealed, 'another')).toThrow('does not open with the passphrase')
    expect(() => readPrivateKey(sealed, '')).toThrow('does not open with the passphrase')
    expect(() => readPrivateKey(sealed)).toThrow('has a passphrase that is not stored with it')
    // What is public needs none.
    expect(opensshBlob(sealed)?.toString('base64')).toBe(blob)
  },
)

test('a key that asks for endless work, or is sealed in another way, is refused at once', () => {
  const { file } = made('ed25519', '256')
  const seal = (...more: string[]) => {
    execFileSync('ssh-keygen', ['-q', '-p', '-P', '', '-N', 'canary', ...more, '-f', file])
    return fs.readFileSync(file, 'utf8')
  }
  const lines = seal().trim().split('\n')
  const bytes = Buffer.from(lines.slice(1, -1).join(''), 'base64')
  const salt = bytes.indexOf(Buffer.from([0, 0, 0, 16]))
  bytes.writeUInt32BE(0xffffffff, salt + 20)
  const endless = [lines[0], bytes.toString('base64'), lines.at(-1)].join('\n')
  const tookMs = processorTime()
  expect(() => readPrivateKey(endless, 'canary')).toThrow('ssh-keygen -p')
  expect(tookMs()).toBeLessThan(1000)
})

test('an RSA key signs with SHA-256 and SHA-512, and not with SHA-1', () => {
  const key = readPrivateKey(made('rsa', '2048').text)
  const named = (flags: number) => wireReader(signFor(key, Buffer.from('data'), flags)).text()
  expect([named(2), named(4), named(6)]).toEqual(['rsa-sha2-256', 'rsa-sha2-512', 'rsa-sha2-512'])
  expect(() => signFor(key, Buffer.from('data'), 0)).toThrow('SHA-1')
})

test('a damaged or cut key is refused in words, whatever byte is missing', () => {
  const { text } = made('ed25519', '256')
  const lines = text.trim().split('\n')
  const bytes = Buffer.from(lines.slice(1, -1).join(''), 'base64')
  for (let length = 0; length < bytes.length - 16; length += 7) {
    const cut = bytes.subarray(0, length).toString('base64')
    expect(() => readPrivateKey([lines[0], cut, lines.at(-1)].join('\n')), String(length)).toThrow(
      /^(is|cannot|has|file) /,
    )
  }
  expect(() => readPrivateKey('nonsense')).toThrow('cannot be read')
  expect(() => readPrivateKey('')).toThrow('cannot be read')
})
