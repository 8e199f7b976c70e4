import crypto, { createCipheriv, createSecretKey } from 'node:crypto'
import { expect, test } from 'vitest'
import { decrypt, encrypt } from '../../../src/main/crypto/aead.ts'
import { deriveKey } from '../../../src/main/crypto/argon2.ts'
import { hkdf, mac } from '../../../src/main/crypto/keys.ts'

const bytes = (hex: string) => Buffer.from(hex, 'hex')
const filled = (length: number, byte: number) => Buffer.alloc(length, byte)
const range = (from: number, length: number) =>
  Buffer.from(Array.from({ length }, (_, index) => from + index))
const key = (hex: string) => createSecretKey(bytes(hex))

interface Argon2Input {
  message: Buffer
  nonce: Buffer
  parallelism: number
  tagLength: number
  memory: number
  passes: number
  secret?: Buffer
  associatedData?: Buffer
}
// In Node from 24.7; not in Electron's, which is why the vault uses a package.
const { argon2Sync } = crypto as unknown as { argon2Sync?: (name: string, input: Argon2Input) => Buffer }

// The RFC's vector has a secret and associated data, which the vault's package cannot take: Node's own Argon2 is
// held to the RFC, and the vault's to Node's.
test.skipIf(!argon2Sync)('RFC 9106, section 5.3: Argon2id, and the vault derives what it does', async () => {
  const rfc = argon2Sync?.('argon2id', {
    message: filled(32, 1),
    nonce: filled(16, 2),
    secret: filled(8, 3),
    associatedData: filled(12, 4),
    memory: 32,
    passes: 3,
    parallelism: 4,
    tagLength: 32,
  })
  expect(rfc?.toString('hex')).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659')

  for (const [memoryKiB, iterations, parallelism] of [
    [32, 3, 4],
    [65_536, 3, 4],
    [8_192, 1, 1],
    [4_096, 20, 16],
  ] as const) {
    const passphrase = 'correct horse — пароль 🐎'
    const mine = await deriveKey(passphrase, range(7, 16), { memoryKiB, iterations, parallelism })
    const theirs = argon2Sync?.('argon2id', {
      message: Buffer.from(passphrase.normalize('NFKC')),
      nonce: range(7, 16),
      memory: memoryKiB,
      passes: iterations,
      parallelism,
      tagLength: 32,
    })
    expect(mine.export()).toEqual(theirs)
  }
})

test('the reference implementation’s own test: 64 MiB, two passes, one lane', async () => {
  const derived = await deriveKey('password', Buffer.from('somesalt'), {
    memoryKiB: 65_536,
    iterations: 2,
    parallelism: 1,
  })
  expect(derived.export().toString('hex')).toBe(
    '09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7',
  )
})

test.each([
  [
    'A.1',
    filled(22, 0x0b),
    range(0, 13),
    range(0xf0, 10),
    '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf',
  ],
  [
    'A.2',
    range(0, 80),
    range(0x60, 80),
    range(0xb0, 80),
    'b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c',
  ],
  [
    'A.3',
    filled(22, 0x0b),
    Buffer.alloc(0),
    Buffer.alloc(0),
    '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d',
  ],
])('RFC 5869, %s: HKDF-SHA256, the first 32 bytes', (_name, secret, salt, info, output) => {
  expect(hkdf(createSecretKey(secret), salt, info).export().toString('hex')).toBe(output)
})

test.each([
  [filled(20, 0x0b), 'Hi There', 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7'],
  [
    Buffer.from('Jefe'),
    'what do ya want for nothing?',
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  ],
  [
    filled(131, 0xaa),
    'Test Using Larger Than Block-Size Key - Hash Key First',
    '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
  ],
])('RFC 4231: HMAC-SHA256, case %#', (secret, message, output) => {
  expect(mac(createSecretKey(secret), message).toString('hex')).toBe(output)
})

// McGrew and Viega, «The Galois/Counter Mode of Operation», appendix B: the cases with 256-bit keys and 96-bit nonces,
// submitted to NIST and the base of SP 800-38D.
const long = 'feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308'
const plain =
  'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255'
const cipher =
  '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad'
const gcm = [
  {
    id: 13,
    key: '00'.repeat(32),
    iv: '00'.repeat(12),
    pt: '',
    aad: '',
    ct: '',
    tag: '530f8afbc74536b9a963b4f1c4cb738b',
  },
  {
    id: 14,
    key: '00'.repeat(32),
    iv: '00'.repeat(12),
    pt: '00'.repeat(16),
    aad: '',
    ct: 'cea7403d4d606b6e074ec5d3baf39d18',
    tag: 'd0d1c8a799996bf0265b98b5d48ab919',
  },
  {
    id: 15,
    key: long,
    iv: 'cafebabefacedbaddecaf888',
    pt: plain,
    aad: '',
    ct: cipher,
    tag: 'b094dac5d93471bdec1a502270e3cc6c',
  },
  {
    id: 16,
    key: long,
    iv: 'cafebabefacedbaddecaf888',
    pt: plain.slice(0, 120),
    aad: 'feedfacedeadbeeffeedfacedeadbeefabaddad2',
    ct: cipher.slice(0, 120),
    tag: '76fc6ece0f4e1768cddf8853bb2d551b',
  },
]

test.each(gcm)('AES-256-GCM, case $id: opens, and with any bit of it changed does not', (given) => {
  const sealed = bytes(given.iv + given.ct + given.tag)
  const aad = bytes(given.aad)
  expect(decrypt(key(given.key), sealed, aad)?.toString('hex')).toBe(given.pt)
  for (let bit = 0; bit < sealed.length * 8; bit++) {
    const bad = Buffer.from(sealed)
    bad[bit >> 3] = (bad[bit >> 3] as number) ^ (1 << (bit & 7))
    expect(decrypt(key(given.key), bad, aad), `bit ${bit}`).toBeNull()
  }
  for (let length = 0; length < sealed.length; length++)
    expect(decrypt(key(given.key), sealed.subarray(0, length), aad), `${length} bytes`).toBeNull()
  expect(decrypt(key(given.key), sealed, Buffer.concat([aad, filled(1, 0)]))).toBeNull()
  expect(decrypt(key('11'.repeat(32)), sealed, aad)).toBeNull()
})

test('what the vault seals is AES-256-GCM under the nonce in front of it, and no nonce comes twice', () => {
  const secret = key(long)
  const aad = Buffer.from('where it belongs')
  const nonces = new Set<string>()
  for (let round = 0; round < 2000; round++) {
    const sealed = encrypt(secret, bytes(plain), aad)
    const nonce = sealed.subarray(0, 12)
    nonces.add(nonce.toString('hex'))
    if (round > 0) continue
    const other = createCipheriv('aes-256-gcm', secret, nonce).setAAD(aad)
    const expected = Buffer.concat([nonce, other.update(plain, 'hex'), other.final(), other.getAuthTag()])
    expect(sealed).toEqual(expected)
  }
  expect(nonces.size).toBe(2000)
})
