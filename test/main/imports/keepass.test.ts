import { createHash, randomBytes } from 'node:crypto'
import { Consts, Credentials, CryptoEngine, Kdbx, ProtectedValue } from 'kdbxweb'
import { beforeAll, expect, test } from 'vitest'
import { foreignArgon2 } from '../../../src/main/crypto/kdf.ts'
import { inspect } from '../../../src/main/imports/inspect.ts'
import { failure } from '../../support/failure.ts'
import { chosen, customOf, named, read } from '../../support/imports.ts'

beforeAll(() => {
  CryptoEngine.setArgon2Impl(
    async (password, salt, memoryKiB, iterations, length, parallelism, type, version) => {
      const variant = type === CryptoEngine.Argon2TypeArgon2id ? 'argon2id' : 'argon2d'
      const asked = { variant, version, cost: { memoryKiB, iterations, parallelism }, length } as const
      const key = await foreignArgon2({
        ...asked,
        password: new Uint8Array(password),
        salt: new Uint8Array(salt),
      })
      return new Uint8Array(key).buffer
    },
  )
})

const keyPem = '-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----\n'

async function database(
  options: { password?: string | null; keyFile?: Uint8Array; version?: 3 | 4; kdf?: string } = {},
): Promise<Uint8Array> {
  const { password = 'pässword', keyFile, version = 4, kdf = Consts.KdfId.Argon2d } = options
  const secret = password === null ? null : ProtectedValue.fromString(password)
  const file = Kdbx.create(new Credentials(secret, keyFile ? new Uint8Array(keyFile).buffer : null), 'Team')
  file.setVersion(version)
  if (version === 4) file.setKdf(kdf)
  const root = file.getDefaultGroup()
  const sub = file.createGroup(file.createGroup(root, 'Acme'), 'Ops')
  const entry = file.createEntry(sub)
  entry.fields.set('Title', 'Mail')
  entry.fields.set('UserName', 'ann')
  entry.fields.set('Password', ProtectedValue.fromString('hunter2'))
  entry.fields.set('URL', 'https://mail.example.org')
  entry.fields.set('Notes', 'two\nlines')
  entry.fields.set('Pincode', ProtectedValue.fromString('1234'))
  entry.fields.set('Floor', '3')
  entry.fields.set('TOTP Seed', ProtectedValue.fromString('JBSW Y3DP'))
  entry.fields.set('TOTP Settings', '30;8')
  entry.tags = ['blue', 'green']
  entry.times.expires = true
  entry.times.expiryTime = new Date('2030-01-02T03:04:05Z')
  entry.binaries.set('id_ed25519', await file.createBinary(new TextEncoder().encode(keyPem).buffer))
  entry.binaries.set('photo.jpg', await file.createBinary(new Uint8Array(50).buffer))
  entry.pushHistory()
  const gone = file.createEntry(root)
  gone.fields.set('Title', 'Gone')
  file.createRecycleBin()
  file.remove(gone)
  const plain = file.createEntry(root)
  plain.fields.set('Title', 'Root entry')
  plain.fields.set('Password', ProtectedValue.fromString('{REF:P@I:46C9B1FFBD4ABC4BBB260C6190BAD20C}'))
  return new Uint8Array(await file.save())
}

test('a KDBX 4 database opens with its password and keeps each value', async () => {
  const bytes = await database()
  expect(inspect(chosen(bytes, 'x'))).toMatchObject({ format: 'kdbx', needsPassword: 'password-or-key-file' })
  const result = await read(bytes, 'team.kdbx', { password: 'pässword' })
  const mail = named(result, 'Mail')
  expect(mail).toMatchObject({
    kind: 'generic',
    attributes: { username: 'ann', url: 'https://mail.example.org' },
    secrets: { password: 'hunter2' },
    notes: 'two\nlines',
    tags: ['Ops', 'blue', 'green'],
    organization: 'Acme',
    source: { place: 'Acme/Ops/Mail' },
  })
  expect(customOf(mail)).toEqual([
    'totp One-time code: otpauth://totp/?secret=JBSWY3DP&period=30&digits=8',
    'hidden Pincode: 1234',
    'text Floor: 3',
    'date Expires: 2030-01-02T03:04:05.000Z',
  ])
  expect(named(result, 'Mail: id_ed25519')).toMatchObject({
    kind: 'ssh-key',
    secrets: { privateKey: keyPem, passphrase: 'hunter2' },
  })
  expect(result.skipped).toEqual([
    { name: 'Gone', place: 'Recycle Bin/Gone', reason: 'it is in the recycle bin' },
  ])
  const reasons = result.warnings.map(({ reason }) => reason)
  expect(reasons).toContain('its file «photo.jpg» is not imported')
  expect(reasons).toContain('1 older version of it not imported')
  expect(reasons.some((reason) => reason.includes('refers to a value of another entry'))).toBe(true)
})

test('KDBX 3.1, AES-KDF and Argon2id open as well', async () => {
  for (const made of [{ version: 3 as const }, { kdf: Consts.KdfId.Aes }, { kdf: Consts.KdfId.Argon2id }]) {
    const result = await read(await database(made), 'x.kdbx', { password: 'pässword' })
    expect(named(result, 'Mail').secrets.password).toBe('hunter2')
  }
})

test('a key file opens it, alone or with the password', async () => {
  const keyFile = randomBytes(100)
  const both = await database({ keyFile })
  expect(named(await read(both, 'x', { password: 'pässword', keyFile }), 'Mail').name).toBe('Mail')
  await failure(read(both, 'x', { password: 'pässword' }), 'import-locked')
  await failure(read(both, 'x', { keyFile }), 'import-locked')
  const alone = await database({ keyFile, password: null })
  expect(named(await read(alone, 'x', { keyFile }), 'Mail').name).toBe('Mail')
  expect(named(await read(alone, 'x', { keyFile, password: '' }), 'Mail').name).toBe('Mail')
})

test('an empty password is a password', async () => {
  const bytes = await database({ password: '' })
  expect((await failure(read(bytes), 'import-locked')).detail.given).toBe(false)
  expect(named(await read(bytes, 'x', { password: '' }), 'Mail').name).toBe('Mail')
})

test('a wrong password is told as that, and damage as damage', async () => {
  const bytes = await database()
  expect((await failure(read(bytes, 'x', { password: 'nope' }), 'import-locked')).detail.given).toBe(true)
  const damaged = bytes.slice()
  damaged[damaged.length - 40]! ^= 1
  const error = await failure(read(damaged, 'x', { password: 'pässword' }), 'import-failed')
  expect(error.detail.reason).toBe('it is damaged')
  await failure(read(bytes.slice(0, 60), 'x', { password: 'pässword' }), 'import-failed')
})

test('key derivations that would take forever are refused before any work', async () => {
  const aes = await database({ kdf: Consts.KdfId.Aes })
  const at = Buffer.from(aes).indexOf(Buffer.from([0x05, 1, 0, 0, 0, 0x52])) + 10
  Buffer.from(aes.buffer).writeBigUInt64LE(1n << 50n, at)
  const slow = await failure(read(aes, 'x', { password: 'p' }), 'import-failed')
  expect(slow.detail).toMatchObject({ place: 'header', reason: expect.stringContaining('too long') })
  await failure(
    foreignArgon2({
      variant: 'argon2d',
      version: 0x13,
      password: new Uint8Array(1),
      salt: new Uint8Array(32),
      cost: { memoryKiB: 1024 * 1024, iterations: 1000, parallelism: 1 },
      length: 32,
    }),
    'kdf-refused',
  )
})

test('a forged cost of Argon2 is refused as a fault of the file', async () => {
  const bytes = Buffer.from(await database())
  bytes.writeBigUInt64LE(1n << 40n, bytes.indexOf(Buffer.from([0x05, 1, 0, 0, 0, 0x4d])) + 10)
  const sha = (of: Uint8Array) => createHash('sha256').update(of).digest()
  const original = Buffer.from(bytes)
  original.writeBigUInt64LE(1n << 20n, bytes.indexOf(Buffer.from([0x05, 1, 0, 0, 0, 0x4d])) + 10)
  let end = 12
  while (end < 1000 && !sha(original.subarray(0, end)).equals(original.subarray(end, end + 32))) end++
  sha(bytes.subarray(0, end)).copy(bytes, end)
  const error = await failure(read(bytes, 'x', { password: 'pässword' }), 'import-failed')
  expect(error.detail.reason).toContain('costs more than Keystead runs')
})

test('a KeePass 1 database is refused with what to do', async () => {
  const kdb = Buffer.from('03d9a29a65fb4bb50000000000', 'hex')
  expect((await failure(read(kdb, 'x.kdb'), 'import-failed')).message).toContain('save it as KDBX')
})

const xml = (entries: string, meta = '') => `<?xml version="1.0" encoding="utf-8" standalone="yes"?>
<KeePassFile><Meta><RecycleBinEnabled>True</RecycleBinEnabled><RecycleBinUUID>fZ7q9U4TBU+5VomeW3BZOQ==</RecycleBinUUID>${meta}</Meta>
<Root><Group><UUID/><Name>Root</Name>${entries}
<Group><UUID>AQ==</UUID><Name>Acme</Name><Entry><String><Key>Title</Key><Value>Sub</Value></String><String><Key>Password</Key><Value>x</Value></String></Entry></Group>
<Group><UUID>fZ7q9U4TBU+5VomeW3BZOQ==</UUID><Name>Bin</Name><Group><Name>In</Name><Entry><String><Key>Title</Key><Value>Old</Value></String></Entry></Group></Group>
</Group></Root></KeePassFile>`

test('an XML export is read to the last space, without its history and its bin', async () => {
  const result = await read(
    xml(
      `<Entry><UUID/><Tags>a;b</Tags><Times><ExpiryTime>2020-01-01T00:00:00Z</ExpiryTime><Expires>False</Expires></Times>
      <String><Key>Title</Key><Value>One &amp; only</Value></String>
      <String><Key>Password</Key><Value ProtectInMemory="True"> a&lt;b&#233;&#x41; </Value></String>
      <String><Key>Note</Key><Value/></String>
      <String><Key>Extra</Key><Value ProtectInMemory="True">007</Value></String>
      <String><Key>__proto__</Key><Value>1</Value></String>
      <Binary><Key>f</Key><Value Ref="0"/></Binary>
      <AutoType><Association><Window>w</Window></Association></AutoType>
      <History><Entry><String><Key>Title</Key><Value>Before</Value></String></Entry></History></Entry>`,
      `<Binaries><Binary ID="0" Compressed="True">H4sIAAAAAAAEACvOz01VSCwpSUzOyE3NKwEAzxfc/w8AAAA=</Binary></Binaries>`,
    ),
  )
  expect(result.format).toBe('keepass-xml')
  const one = named(result, 'One & only')
  expect(one.secrets.password).toBe(' a<béA ')
  expect(one.tags).toEqual(['a', 'b'])
  expect(customOf(one)).toEqual(['hidden Extra: 007', 'text __proto__: 1'])
  expect(named(result, 'Sub').organization).toBe('Acme')
  expect(result.credentials.map(({ name }) => name)).not.toContain('Before')
  expect(result.skipped).toEqual([{ name: 'Old', place: 'Bin/In/Old', reason: 'it is in the recycle bin' }])
  const reasons = result.warnings.map(({ reason }) => reason)
  expect(reasons).toContain('its file «f» is not imported')
  expect(reasons).toContain('its auto-type and program settings are not imported')
})

test('broken XML is refused with the line, and entities of its own are not looked at', async () => {
  const error = await failure(read(xml('<Entry><String></Entry>')), 'import-failed')
  expect(error.detail.place).toMatch(/^line 3, column/)
  const bomb = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><KeePassFile>&a;</KeePassFile>'
  expect((await failure(read(bomb), 'import-failed')).detail.reason).toContain('entities')
  const deep = xml('<Group>'.repeat(500) + '</Group>'.repeat(500))
  await failure(read(deep), 'import-failed')
})

test('a CSV export of KeePassXC is read', async () => {
  const result = await read(
    `"Group","Title","Username","Password","URL","Notes","TOTP","Icon","Last Modified","Created"
"Root/Acme/Ops","Mail","ann","a""b, c","https://x.example.org","line 1
line 2","otpauth://totp/x?secret=A","0","2024-01-01T00:00:00Z","2023-01-01T00:00:00Z"
"Root","Top","","p","","","","0","",""
"Root/Recycle Bin","Old","","p","","","","0","",""
`,
  )
  expect(result.format).toBe('keepassxc-csv')
  expect(named(result, 'Mail')).toMatchObject({
    organization: 'Acme',
    tags: ['Ops'],
    secrets: { password: 'a"b, c' },
    notes: 'line 1\nline 2',
  })
  expect(named(result, 'Top')).toMatchObject({ organization: null, source: { place: 'line 4' } })
  expect(result.skipped.map(({ name }) => name)).toEqual(['Old'])
})
