import { createCipheriv, createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { foreignArgon2 } from '../../../src/main/crypto/kdf.ts'
import { inspect } from '../../../src/main/imports/inspect.ts'
import { failure } from '../../support/failure.ts'
import { chosen, customOf, named, read } from '../../support/imports.ts'

const login = (more: object = {}) => ({
  id: '1',
  organizationId: null,
  folderId: 'f1',
  type: 1,
  reprompt: 0,
  name: 'Mail',
  notes: 'two\nlines',
  favorite: true,
  fields: [
    { name: 'Region', value: 'eu', type: 0 },
    { name: 'PIN', value: '1234', type: 1 },
    { name: 'Remember', value: 'true', type: 2 },
    { name: 'User', value: null, type: 3, linkedId: 100 },
    { name: 'Region', value: 'us', type: 0 },
  ],
  login: {
    uris: [
      { match: null, uri: 'https://mail.example.org' },
      { match: null, uri: 'https://example.org' },
    ],
    username: 'ann',
    password: 'hunter2',
    totp: 'otpauth://totp/x?secret=ABC',
    fido2Credentials: [{ rpId: 'example.org', keyValue: 'k' }],
  },
  passwordHistory: [{ lastUsedDate: '2024-05-06T00:00:00Z', password: 'hunter1' }],
  collectionIds: [null],
  ...more,
})
const folders = [{ id: 'f1', name: 'Acme/Ops/Mail' }]
const exported = (items: readonly object[], more: object = {}) =>
  JSON.stringify({ encrypted: false, folders, items, ...more })

test('a login keeps each of its values', async () => {
  const result = await read(exported([login()]))
  const mail = named(result, 'Mail')
  expect(mail).toMatchObject({
    kind: 'generic',
    attributes: { username: 'ann', url: 'https://mail.example.org' },
    secrets: { password: 'hunter2' },
    notes: 'two\nlines',
    tags: ['Ops/Mail', 'favorite'],
    organization: 'Acme',
    source: { format: 'bitwarden-json', place: 'items[0]' },
  })
  expect(customOf(mail)).toEqual([
    'url Address: https://example.org',
    'totp One-time code: otpauth://totp/x?secret=ABC',
    'hidden Passkey for example.org: {"rpId":"example.org","keyValue":"k"}',
    'text Region: eu',
    'hidden PIN: 1234',
    'text Remember: true',
    'text User: same as the user name',
    'text Region: us',
    'hidden Password until 2024-05-06: hunter1',
  ])
})

test('every type of item is imported, also one of a later version', async () => {
  const base = { name: null, notes: null, favorite: false, fields: null, folderId: null }
  const result = await read(
    exported([
      { ...base, name: 'Note', type: 2, notes: 'text', secureNote: { type: 0 } },
      {
        ...base,
        name: 'Card',
        type: 3,
        card: { cardholderName: 'Ann', number: '4111', code: '123', expYear: null },
      },
      { ...base, name: 'Me', type: 4, identity: { firstName: 'Ann', ssn: '1-2-3', username: 'ann' } },
      {
        ...base,
        name: 'Key',
        type: 5,
        sshKey: { privateKey: 'PRIVATE', publicKey: 'ssh-ed25519 AAAA', keyFingerprint: 'SHA256:x' },
      },
      { ...base, name: 'Bank', type: 6, bankAccount: { iban: 'DE1', bankName: 'B' } },
      { ...base, name: 'New', type: 99, spaceship: { callSign: 'X', launchCode: '42' } },
      { ...base, type: 2, secureNote: { type: 0 } },
    ]),
  )
  expect(named(result, 'Note').notes).toBe('text')
  expect(customOf(named(result, 'Card'))).toEqual([
    'text cardholderName: Ann',
    'hidden number: 4111',
    'hidden code: 123',
  ])
  expect(customOf(named(result, 'Me'))).toEqual([
    'text firstName: Ann',
    'hidden ssn: 1-2-3',
    'text username: ann',
  ])
  expect(named(result, 'Key')).toMatchObject({
    kind: 'ssh-key',
    attributes: { publicKey: 'ssh-ed25519 AAAA', fingerprint: 'SHA256:x' },
    secrets: { privateKey: 'PRIVATE' },
    custom: [],
  })
  expect(customOf(named(result, 'Bank'))).toEqual(['hidden iban: DE1', 'text bankName: B'])
  expect(customOf(named(result, 'New'))).toEqual(['hidden spaceship: {"callSign":"X","launchCode":"42"}'])
  expect(named(result, 'Untitled').source.place).toBe('items[6]')
})

test('collections of an organization are used like folders', async () => {
  const items = [login({ folderId: null, collectionIds: ['c1', 'c2'] })]
  const collections = [
    { id: 'c1', name: 'Platform' },
    { id: 'c2', name: 'Shared' },
  ]
  const result = await read(JSON.stringify({ encrypted: false, collections, items }))
  expect(named(result, 'Mail')).toMatchObject({ organization: 'Platform', tags: ['Shared', 'favorite'] })
})

test('what is in the trash or no item is skipped, and the rest is imported', async () => {
  const result = await read(
    exported([login({ name: 'Old', deletedDate: '2024-01-01' }), 7 as never, login()]),
  )
  expect(result.skipped).toEqual([
    { name: 'Old', place: 'items[0]', reason: 'it is in the trash' },
    { name: 'Untitled', place: 'items[1]', reason: 'it is no item' },
  ])
  expect(result.credentials).toHaveLength(1)
})

test('what an item is for is told only where its values leave no doubt', async () => {
  const of = (more: object, fields: readonly object[] = []) => ({
    type: 1,
    fields,
    login: { uris: [], ...more },
  })
  const aws = { username: 'AKIAIOSFODNN7EXAMPLE', password: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' }
  const token = `ghp_${'a'.repeat(36)}`
  const result = await read(
    exported([
      {
        ...of(aws, [
          { name: 'Region', value: 'eu-west-1', type: 0 },
          { name: 'Console', value: 'x', type: 0 },
        ]),
        name: 'aws',
      },
      { ...of({ username: 'AKIAIOSFODNN7EXAMPLE', password: 'short' }), name: 'half aws' },
      { ...of({ username: 'bob', password: token, uris: [{ uri: 'https://git.acme.org/' }] }), name: 'git' },
      {
        ...of({ password: token }, [{ name: 'second', value: `ghp_${'b'.repeat(36)}`, type: 1 }]),
        name: 'two tokens',
      },
      {
        ...of({ password: 'sk_live_abcdefgh1234' }, [{ name: 'pk', value: 'pk_live_abcdefgh1234', type: 0 }]),
        name: 'stripe',
      },
      {
        ...of({ username: 'u', password: 'p', uris: [{ uri: 'postgres://db.example.org/shop' }] }),
        name: 'db',
      },
      { ...of({ ...aws }, [{ name: 'git', value: token, type: 1 }]), name: 'aws and git' },
    ]),
  )
  expect(result.credentials.map(({ name, kind }) => `${name}: ${kind}`)).toEqual([
    'aws: aws-key',
    'half aws: generic',
    'git: git-token',
    'two tokens: generic',
    'stripe: stripe-key',
    'db: database',
    'aws and git: generic',
  ])
  expect(named(result, 'aws').attributes).toEqual({
    accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
    region: 'eu-west-1',
  })
  expect(customOf(named(result, 'aws'))).toEqual(['text Console: x'])
  expect(named(result, 'git').attributes).toEqual({ host: 'git.acme.org', username: 'bob' })
  expect(named(result, 'db')).toMatchObject({
    attributes: { engine: 'postgres', host: 'db.example.org', database: 'shop', username: 'u' },
    secrets: { password: 'p' },
  })
  expect(customOf(named(result, 'two tokens'))).toEqual([`hidden second: ghp_${'b'.repeat(36)}`])
})

/** An export as Bitwarden seals it; written from its description, apart from the code under test. */
function sealed(plain: string, password: string, kdf: 'pbkdf2' | { derived: Buffer }, more: object = {}) {
  const salt = randomBytes(16).toString('base64')
  const master = kdf === 'pbkdf2' ? pbkdf2Sync(password, salt, 5000, 32, 'sha256') : kdf.derived
  const part = (info: string) =>
    createHmac('sha256', master)
      .update(Buffer.concat([Buffer.from(info), Buffer.from([1])]))
      .digest()
  const seal = (text: string) => {
    const iv = randomBytes(16)
    const cipher = createCipheriv('aes-256-cbc', part('enc'), iv)
    const data = Buffer.concat([cipher.update(text), cipher.final()])
    const mac = createHmac('sha256', part('mac'))
      .update(Buffer.concat([iv, data]))
      .digest()
    return `2.${[iv, data, mac].map((each) => each.toString('base64')).join('|')}`
  }
  return {
    encrypted: true,
    passwordProtected: true,
    salt,
    kdfType: 0,
    kdfIterations: 5000,
    encKeyValidation_DO_NOT_EDIT: seal('probe'),
    data: seal(plain),
    ...more,
  }
}

test('an export with a password says so, opens with it, and with no other', async () => {
  const file = JSON.stringify(sealed(exported([login()]), 'pässword', 'pbkdf2'))
  expect(inspect(chosen(file, 'x.json'))).toMatchObject({
    format: 'bitwarden-json',
    needsPassword: 'password',
  })
  expect((await failure(read(file), 'import-locked')).detail.given).toBe(false)
  expect((await failure(read(file, 'x', { password: 'wrong' }), 'import-locked')).detail.given).toBe(true)
  expect(named(await read(file, 'x', { password: 'pässword' }), 'Mail').secrets.password).toBe('hunter2')
})

test('Argon2id exports are opened with the salt and costs that they name', async () => {
  const salt = 'c2FsdA=='
  const derived = await foreignArgon2({
    variant: 'argon2id',
    version: 0x13,
    password: Buffer.from('pw'),
    salt: createHash('sha256').update(salt).digest(),
    cost: { memoryKiB: 16 * 1024, iterations: 2, parallelism: 2 },
    length: 32,
  })
  const kdf = { salt, kdfType: 1, kdfIterations: 2, kdfMemory: 16, kdfParallelism: 2 }
  const file = JSON.stringify(sealed(exported([login()]), 'pw', { derived: Buffer.from(derived) }, kdf))
  expect(named(await read(file, 'x', { password: 'pw' }), 'Mail').secrets.password).toBe('hunter2')
})

test('costs that no honest export has are refused before any work', async () => {
  for (const more of [
    { kdfIterations: 1e12 },
    { kdfIterations: 0 },
    { kdfType: 1, kdfMemory: 1e6, kdfParallelism: 1 },
    { kdfType: 7 },
  ]) {
    const file = JSON.stringify(sealed('{}', 'pw', 'pbkdf2', more))
    expect((await failure(read(file, 'x', { password: 'pw' }), 'import-failed')).detail.place).toMatch(/^kdf/)
  }
})

test('data that was changed after the export is told from a wrong password', async () => {
  const file = sealed(exported([]), 'pw', 'pbkdf2')
  const changed = { ...file, data: file.data.replace(/\|.{4}/, '|AAAA') }
  const error = await failure(read(JSON.stringify(changed), 'x', { password: 'pw' }), 'import-failed')
  expect(error.detail).toMatchObject({ place: 'data', reason: 'it was changed after it was exported' })
})

test('an export for one account only is refused with what to do', async () => {
  const error = await failure(
    read('{"encrypted":true,"encKeyValidation_DO_NOT_EDIT":"2.a|b|c","items":[]}'),
    'import-failed',
  )
  expect(error.message).toContain('export it again with a password')
})

test('a CSV export is read, with short rows and several addresses', async () => {
  const result = await read(
    `folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp
Social,1,login,Bird,,"PIN: 1234
Answer: a: b",1,"https://a.example.org,https://b.example.org",ann,hunter2,SEED
,,note,My Note,"This is a secure note.",,,,,
`,
  )
  expect(result.format).toBe('bitwarden-csv')
  const bird = named(result, 'Bird')
  expect(bird).toMatchObject({ organization: 'Social', tags: ['favorite'], secrets: { password: 'hunter2' } })
  expect(customOf(bird)).toEqual([
    'url Address: https://b.example.org',
    'totp One-time code: SEED',
    'hidden PIN: 1234',
    'text Answer: a: b',
  ])
  expect(named(result, 'My Note').notes).toBe('This is a secure note.')
  expect(result.warnings).toEqual([
    { place: 'line 2', reason: expect.stringContaining('asked for the master password again') },
  ])
})

test('an organization has collections in its CSV', async () => {
  const result = await read(
    'collections,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp\n"Ops/Mail,Shared",login,x,,,0,,u,p,\n',
  )
  expect(named(result, 'x')).toMatchObject({ organization: 'Ops', tags: ['Mail', 'Shared'] })
})
