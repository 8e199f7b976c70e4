import { execFileSync } from 'node:child_process'
import { createCipheriv, createHash, generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import bcrypt from 'bcrypt-pbkdf'
import { expect, test } from 'vitest'
import { inspect } from '../../../src/main/imports/inspect.ts'
import { field } from '../../../src/main/ssh/wire.ts'
import { failure } from '../../support/failure.ts'
import { customOf, read } from '../../support/imports.ts'

const hasKeygen = (() => {
  try {
    execFileSync('ssh-keygen', ['-?'], { stdio: 'ignore' })
    return true
  } catch (error) {
    return (error as { code?: string }).code !== 'ENOENT'
  }
})()

/** A key as `ssh-keygen` writes it, and what `ssh-keygen` says of it. */
function keygen(...options: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'keystead-ssh-'))
  try {
    const file = join(folder, 'key')
    execFileSync('ssh-keygen', ['-q', '-f', file, '-C', 'ann@host', ...options])
    const [, fingerprint] = execFileSync('ssh-keygen', ['-lf', `${file}.pub`], { encoding: 'utf8' }).split(
      ' ',
    )
    return { pem: readFileSync(file, 'utf8'), shown: readFileSync(`${file}.pub`, 'utf8').trim(), fingerprint }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test.skipIf(!hasKeygen)(
  'fingerprints and public keys are those of ssh-keygen (skipped where it is missing)',
  async () => {
    for (const options of [
      ['-t', 'ed25519'],
      ['-t', 'rsa', '-b', '2048'],
      ['-t', 'ecdsa', '-b', '521'],
    ]) {
      const key = keygen(...options, '-N', '')
      const [found] = (await read(key.pem, 'id_key')).credentials
      expect(found).toMatchObject({
        kind: 'ssh-key',
        name: 'ann@host',
        attributes: { fingerprint: key.fingerprint, publicKey: key.shown },
      })
      expect(found?.secrets.privateKey).toBe(key.pem)

      const sealed = keygen(...options, '-N', 'passphrase')
      const result = await read(sealed.pem, 'id_key')
      expect(result.credentials[0]?.attributes.fingerprint).toBe(sealed.fingerprint)
      expect(customOf(result.credentials[0]!)).toContain('text Encrypted: with a passphrase (aes256-ctr)')
      expect(result.warnings[0]?.reason).toContain('its passphrase is not in the file')

      const pem = keygen(...options, '-N', '', ...(options[1] === 'ed25519' ? [] : ['-m', 'PEM']))
      const [old] = (await read(pem.pem, 'id_key')).credentials
      expect(old?.attributes.fingerprint).toBe(pem.fingerprint)
    }
  },
)

test('PEM keys of OpenSSL are read, several in a file, with CRLF and text around them', async () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 })
  const ed = generateKeyPairSync('ed25519')
  const sealed = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    privateKeyEncoding: { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
  const pems = [
    rsa.privateKey.export({ type: 'pkcs1', format: 'pem' }) as string,
    ed.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    sealed.privateKey,
  ]
  const result = await read(`Bag Attributes\r\n${pems.join('\n').replaceAll('\n', '\r\n')}`, 'keys.pem')
  expect(result.credentials).toHaveLength(3)
  const raw = Buffer.from(ed.publicKey.export({ format: 'jwk' }).x as string, 'base64url')
  const blob = Buffer.concat([
    Buffer.from([0, 0, 0, 11]),
    Buffer.from('ssh-ed25519'),
    Buffer.from([0, 0, 0, 32]),
    raw,
  ])
  const print = `SHA256:${createHash('sha256').update(blob).digest('base64').replace('=', '')}`
  expect(result.credentials[1]?.attributes.fingerprint).toBe(print)
  expect(result.credentials[0]?.secrets.privateKey).toBe(pems[0])
  expect(result.credentials[2]?.attributes).toEqual({})
  expect(customOf(result.credentials[2]!)).toEqual(['text Encrypted: with a passphrase (PKCS#8)'])
  expect(result.credentials.map(({ source }) => source.place)).toEqual([
    'line 2',
    expect.stringMatching(/^line 1\d/),
    expect.stringMatching(/^line/),
  ])
})

test('what stands beside a key is told, so that its file is kept', async () => {
  const key = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
  const certificate = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'
  const beside = async (text: string) =>
    (await read(text, 'bundle.pem')).warnings.map(({ place, reason }) => `${place} ${reason}`)
  expect(await beside(`\n${certificate}${key}\n${certificate}${certificate}`)).toEqual([
    'line 2 it is no private key and is not imported (CERTIFICATE)',
    'line 9 it is no private key and is not imported (CERTIFICATE)',
  ])
  expect(await beside(`${key}\nthe old one was hunter2\n`)).toEqual([
    'line 5 it is no private key and is not imported (text)',
  ])
  expect(await beside(`\n${key}\n\n`)).toEqual([])
})

test('damaged and foreign keys are told by what they are', async () => {
  const damaged = await read(
    '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAA\n-----END OPENSSH PRIVATE KEY-----\n',
    'a',
  )
  expect(damaged.skipped[0]?.reason).toBe('the key is damaged')
  const open = await read('-----BEGIN RSA PRIVATE KEY-----\nAAAA\n', 'b')
  expect(open.skipped[0]?.reason).toBe('its end is missing')
  const ppk = await failure(
    read('PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\n', 'x.ppk'),
    'import-failed',
  )
  expect(ppk.message).toContain('PuTTYgen')
  const foreign = await failure(
    read('---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----\nAAAA\n---- END SSH2 ENCRYPTED PRIVATE KEY ----\n', 'x'),
    'import-failed',
  )
  expect(foreign.message).toContain('ssh-keygen -i')
})

/** A key in OpenSSH form as PROTOCOL.key describes it, sealed here: no program of others is needed. */
function sealedKey(passphrase: string): string {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const x = Buffer.from(publicKey.export({ format: 'jwk' }).x as string, 'base64url')
  const d = Buffer.from(privateKey.export({ format: 'jwk' }).d as string, 'base64url')
  const check = Buffer.from('12345678')
  const inner = Buffer.concat([
    check.subarray(0, 4),
    check.subarray(0, 4),
    ...['ssh-ed25519', x, Buffer.concat([d, x]), 'ann@laptop'].map((one) => field(one)),
  ])
  const padding = Buffer.from([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15])
  const padded = Buffer.concat([inner, padding.subarray(0, (16 - (inner.length % 16)) % 16)])
  const salt = Buffer.alloc(16, 7)
  const derived = Buffer.alloc(44)
  const typed = Buffer.from(passphrase)
  bcrypt.pbkdf(typed, typed.length, salt, salt.length, derived, derived.length, 2)
  const cipher = createCipheriv('aes-256-gcm', derived.subarray(0, 32), derived.subarray(32))
  const sealed = Buffer.concat([cipher.update(padded), cipher.final()])
  const body = Buffer.concat([
    Buffer.from('openssh-key-v1\0'),
    field('aes256-gcm@openssh.com'),
    field('bcrypt'),
    field(Buffer.concat([field(salt), Buffer.from([0, 0, 0, 2])])),
    Buffer.from([0, 0, 0, 1]),
    field(Buffer.concat([field('ssh-ed25519'), field(x)])),
    field(sealed),
    cipher.getAuthTag(),
  ])
  const lines = body.toString('base64').replace(/.{70}/g, '$&\n')
  return `-----BEGIN OPENSSH PRIVATE KEY-----\n${lines}\n-----END OPENSSH PRIVATE KEY-----\n`
}

test('a key with a passphrase is asked for it, keeps it beside the key, and tells its comment then', async () => {
  const pem = sealedKey('canary')
  const result = await read(pem, 'id_key', { password: 'canary' })
  expect(result.credentials[0]).toMatchObject({
    name: 'ann@laptop',
    secrets: { privateKey: pem, passphrase: 'canary' },
  })
  expect(result.warnings).toEqual([])
  await failure(read(pem, 'id_key', { password: 'another' }), 'import-locked')
  // Whoever does not know it has the key as it is.
  const blank = await read(pem, 'id_key', { password: '' })
  expect(blank.credentials[0]?.secrets).toEqual({ privateKey: pem })
  expect(blank.warnings).toHaveLength(1)
  const inspected = inspect({ name: 'id_key', bytes: new TextEncoder().encode(pem) })
  expect(inspected.needsPassword).toBe('password')
})

test('of several keys those that the passphrase opens bring it along, PEM ones too', async () => {
  const { privateKey: pkcs8 } = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    privateKeyEncoding: { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'canary' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
  const result = await read(`${sealedKey('another')}${pkcs8}`, 'keys', { password: 'canary' })
  expect(result.credentials.map(({ secrets }) => secrets.passphrase)).toEqual([undefined, 'canary'])
  expect(result.credentials[1]?.attributes.fingerprint).toMatch(/^SHA256:/)
  expect(result.warnings).toHaveLength(1)
})
