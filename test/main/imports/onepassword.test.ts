import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { failure } from '../../support/failure.ts'
import { customOf, named, read } from '../../support/imports.ts'

const pux = (items: readonly object[]) =>
  zipSync({
    'export.attributes': strToU8('{"version":3}'),
    'export.data': strToU8(
      JSON.stringify({
        accounts: [{ attrs: { accountName: 'Ann' }, vaults: [{ attrs: { name: 'Private' }, items }] }],
      }),
    ),
    'files/abc__photo.png': strToU8('x'),
  })

const item = (more: { details?: object; overview?: object } & Record<string, unknown>) => ({
  uuid: 'u',
  favIndex: 0,
  state: 'active',
  categoryUuid: '001',
  ...more,
  details: { loginFields: [], notesPlain: '', sections: [], passwordHistory: [], ...more.details },
  overview: { title: 'Item', url: '', urls: [], tags: [], watchtowerExclusions: null, ...more.overview },
})

test('a login keeps each of its values', async () => {
  const result = await read(
    pux([
      item({
        favIndex: 1,
        details: {
          loginFields: [
            { value: 'ann', name: 'user', fieldType: 'T', designation: 'username' },
            { value: 'hunter2', name: 'pass', fieldType: 'P', designation: 'password' },
            { value: 'yes', name: 'remember', fieldType: 'C', designation: '' },
          ],
          notesPlain: 'note',
          sections: [
            {
              title: 'More',
              fields: [
                { title: 'pin', id: 'p', value: { concealed: '1234' } },
                { title: 'mail', id: 'm', value: { email: { email_address: 'a@b.c', provider: null } } },
                { title: 'born', id: 'b', value: { date: 1577836800 } },
                { title: 'until', id: 'x', value: { monthYear: 203012 } },
                { title: 'code', id: 't', value: { totp: 'otpauth://totp/x?secret=A' } },
                { title: 'site', id: 's', value: { url: 'https://s.example.org' } },
                { title: 'home', id: 'h', value: { address: { street: 'S 1', city: 'C' } } },
                { title: 'see', id: 'r', value: { reference: 'other' } },
                { title: 'doc', id: 'f', value: { file: { fileName: 'a.pdf' } } },
                { title: 'later', id: 'l', value: { hologram: 'what' } },
                { title: 'empty', id: 'e', value: { string: '' } },
              ],
            },
          ],
          passwordHistory: [{ value: 'hunter1', time: 1 }],
        },
        overview: {
          title: 'Mail',
          url: 'https://a.example.org',
          urls: [{ url: 'https://a.example.org' }, { url: 'https://b.example.org' }],
          tags: ['x'],
        },
      }),
    ]),
  )
  expect(result.format).toBe('1password-1pux')
  const mail = named(result, 'Mail')
  expect(mail).toMatchObject({
    attributes: { username: 'ann', url: 'https://a.example.org' },
    secrets: { password: 'hunter2' },
    notes: 'note',
    tags: ['x', 'favorite'],
    organization: 'Private',
    source: { place: 'accounts[0].vaults[0].items[0]' },
  })
  expect(customOf(mail)).toEqual([
    'url Address: https://b.example.org',
    'totp One-time code: otpauth://totp/x?secret=A',
    'hidden More: pin: 1234',
    'text More: mail: a@b.c',
    'date More: born: 2020-01-01',
    'date More: until: 2030-12',
    'url More: site: https://s.example.org',
    'text More: home: S 1, C',
    'text More: later: what',
    'text remember: yes',
    'hidden Earlier password: hunter1',
  ])
  expect(result.warnings.map(({ reason }) => reason)).toEqual([
    'when its items were made and changed is not imported',
    'its field «see» is a link to another item, which is not imported',
    'its field «doc» is the file «a.pdf», which is not imported',
  ])
})

test('databases, API credentials, SSH keys and passwords are what they are', async () => {
  const fields = (values: Record<string, object>) => ({
    sections: [
      { title: '', fields: Object.entries(values).map(([id, value]) => ({ title: id, id, value })) },
    ],
  })
  const result = await read(
    pux([
      item({
        categoryUuid: '102',
        overview: { title: 'old db' },
        details: fields({ type: { menu: 'mysql' }, hostname: { string: 'h' } }),
      }),
      item({
        categoryUuid: '102',
        overview: { title: 'db' },
        details: fields({
          database_type: { menu: 'postgresql' },
          hostname: { string: 'h' },
          port: { string: '5432' },
          database: { string: 'd' },
          username: { string: 'u' },
          password: { concealed: 'p' },
          sid: { string: 'S' },
        }),
      }),
      item({
        categoryUuid: '112',
        overview: { title: 'api' },
        details: fields({
          username: { string: 'u' },
          credential: { concealed: 'secret' },
          hostname: { string: 'api.example.org' },
        }),
      }),
      item({
        categoryUuid: '114',
        overview: { title: 'ssh' },
        details: fields({
          private_key: {
            sshKey: {
              privateKey: 'PEM',
              metadata: { publicKey: 'ssh-ed25519 A', fingerprint: 'SHA256:x', keyType: 'ed25519' },
            },
          },
        }),
      }),
      item({ categoryUuid: '005', overview: { title: 'bare' }, details: { password: 'p' } }),
      item({
        categoryUuid: '001',
        overview: { title: 'object' },
        details: { loginFields: [{ designation: 'password', value: { concealed: 'p' } }] },
      }),
    ]),
  )
  expect(named(result, 'db')).toMatchObject({
    kind: 'database',
    attributes: { engine: 'postgresql', host: 'h', port: 5432, database: 'd', username: 'u' },
    secrets: { password: 'p' },
  })
  expect(customOf(named(result, 'db'))).toEqual(['text sid: S'])
  expect(named(result, 'old db').attributes).toMatchObject({ engine: 'mysql' })
  expect(named(result, 'api')).toMatchObject({
    attributes: { username: 'u', url: 'api.example.org' },
    secrets: { password: 'secret' },
  })
  expect(named(result, 'ssh')).toMatchObject({
    kind: 'ssh-key',
    secrets: { privateKey: 'PEM' },
    attributes: { fingerprint: 'SHA256:x' },
  })
  expect(named(result, 'bare').secrets).toEqual({ password: 'p' })
  expect(named(result, 'object').secrets).toEqual({ password: 'p' })
})

test('older exports wrap each item, and the trash stays where it is', async () => {
  const result = await read(
    pux([
      { item: item({ overview: { title: 'wrapped' } }) },
      { item: item({ trashed: true, overview: { title: 'gone' } }) },
      item({ state: 'archived', overview: { title: 'kept' } }),
      item({
        categoryUuid: '006',
        overview: { title: 'doc' },
        details: { documentAttributes: { fileName: 'a.pdf' } },
      }),
      'nonsense' as never,
    ]),
  )
  expect(result.credentials.map(({ name, tags }) => `${name} ${tags}`)).toEqual([
    'wrapped ',
    'kept archived',
    'doc ',
  ])
  expect(result.skipped.map(({ reason }) => reason)).toEqual(['it is in the trash', 'it is no item'])
  expect(result.warnings.at(-1)?.reason).toBe('its document «a.pdf» is not imported')
})

test('an archive that would unpack to far more than it is, is refused', async () => {
  const bomb = zipSync({ 'export.data': new Uint8Array(40_000_000) })
  expect(bomb.length).toBeLessThan(200_000)
  expect((await failure(read(bomb), 'import-failed')).detail.reason).toContain('far more')
})

test('broken and foreign archives are refused with the reason', async () => {
  const other = zipSync({ 'a.txt': strToU8('x') })
  expect((await failure(read(other), 'import-failed')).detail.reason).toContain('unpack it')
  const good = pux([])
  await failure(read(good.slice(0, good.length - 30), 'x', { format: '1password-1pux' }), 'import-failed')
  const broken = zipSync({ 'export.data': strToU8('{"accounts":[{"secret":"hunter2"') })
  const error = await failure(read(broken), 'import-failed')
  expect(error.detail).toMatchObject({ place: 'export.data, line 1, column 33', reason: 'it ends too early' })
})

test('a CSV export of 1Password 8 is read', async () => {
  const result = await read(
    'Title,Url,Username,Password,OTPAuth,Favorite,Archived,Tags,Notes,Vault\nMail,https://x.example.org,ann,hunter2,otpauth://totp/x?secret=A,true,false,a;b,note,AC/DC team\n',
  )
  expect(result.format).toBe('1password-csv')
  expect(named(result, 'Mail')).toMatchObject({
    tags: ['a', 'b', 'favorite'],
    secrets: { password: 'hunter2' },
    notes: 'note',
    organization: 'AC/DC team',
  })
})
