import { expect, test } from 'vitest'
import { inspect } from '../../../src/main/imports/inspect.ts'
import { failure } from '../../support/failure.ts'
import { chosen, customOf, named, read } from '../../support/imports.ts'

const table =
  'account;user name;pass word;website;comments;folder;department\nMail;ann;hunter2;https://x;hi;Acme/Ops;7\n'

test('the columns of any table are guessed, and what a guess lacks is told', () => {
  expect(inspect(chosen(table, 'x.csv'))).toMatchObject({
    format: 'csv',
    csv: {
      headers: ['account', 'user name', 'pass word', 'website', 'comments', 'folder', 'department'],
      guess: {
        kind: 'generic',
        columns: ['name', 'field:username', 'field:password', 'field:url', 'notes', 'organization', 'custom'],
      },
      missing: [],
    },
  })
  expect(inspect(chosen('colour,size\nred,1\n', 'x.csv')).csv?.missing).toEqual(['field:password', 'name'])
})

test('a guess is enough where it lacks nothing', async () => {
  const mail = named(await read(table, 'x.csv'), 'Mail')
  expect(mail).toMatchObject({
    secrets: { password: 'hunter2' },
    organization: 'Acme',
    tags: ['Ops'],
    notes: 'hi',
  })
  expect(customOf(mail)).toEqual(['text department: 7'])
})

test('a table that lacks a column is refused with its name', async () => {
  const error = await failure(read('colour,size\nred,1\n', 'x.csv'), 'import-failed')
  expect(error.detail).toMatchObject({ place: 'line 1', reason: 'no column is mapped to: password, name' })
})

test('a mapping makes any table into any kind', async () => {
  const result = await read('who\tid\tsecret\tx\tempty\tnone\nprod\tAKIA1\tabc\tdrop\t\t \n', 'x.tsv', {
    mapping: {
      kind: 'aws-key',
      columns: ['name', 'field:accessKeyId', 'field:secretAccessKey', 'ignore', 'custom', 'ignore'],
    },
  })
  expect(result.warnings).toEqual([{ place: 'column 4', reason: '«x» is ignored, and holds values' }])
  expect(named(result, 'prod')).toMatchObject({
    kind: 'aws-key',
    attributes: { accessKeyId: 'AKIA1' },
    secrets: { secretAccessKey: 'abc' },
    custom: [],
  })
})

test('a mapping that cannot be is refused with the column', async () => {
  const columns = (...names: string[]) => ({ kind: 'aws-key', columns: names as never[] })
  for (const [mapping, reason] of [
    [{ kind: 'nothing', columns: [] }, 'there is no kind nothing'],
    [columns('name'), 'the table has 2 columns, and 1 are mapped'],
    [columns('field:nope', 'name'), 'the kind aws-key has no field nope'],
    [columns('name', 'name'), 'another column is mapped to the same thing'],
    [columns('field:accessKeyId', 'name'), 'no column is mapped to: secretAccessKey'],
  ] as const) {
    const error = await failure(read('a,b\n1,2\n', 'x.csv', { mapping, format: 'csv' }), 'import-failed')
    expect(error.detail.reason).toBe(reason)
  }
})

test('quotes, line breaks in cells, empty lines, extra and missing cells are handled by line', async () => {
  const result = await read(
    'sep=,\r\nname,password,note\r\n"a ""b""","p,1","x\r\ny"\r\n\r\nshort,p2\r\nlong,p3,n,more\r\n"open,p4,n\r\nlast,p5,n\r\n',
    'x.csv',
  )
  expect(result.credentials.map(({ name, source }) => `${source.place} ${name}`)).toEqual([
    'line 3 a "b"',
    'line 6 short',
    'line 7 long',
  ])
  expect(named(result, 'a "b"').secrets.password).toBe('p,1')
  expect(customOf(named(result, 'long'))).toEqual(['text Column 4: more'])
  expect(result.skipped).toEqual([
    { name: 'Untitled', place: 'line 8', reason: 'a quotation mark in it is not closed' },
  ])
})

test('the browsers’ tables are understood without a mapping', async () => {
  for (const [head, row] of [
    ['name,url,username,password,note', 'x,https://x,ann,hunter2,'],
    [
      '"url","username","password","httpRealm","formActionOrigin","guid"',
      '"https://x","ann","hunter2","","",""',
    ],
    ['Title,URL,Username,Password,Notes,OTPAuth', 'x,https://x,ann,hunter2,,'],
    ['url,username,password,totp,extra,name,grouping,fav', 'https://x,ann,hunter2,,,x,Work,0'],
    [
      'username,username2,username3,title,password,note,url,category,otpSecret',
      'ann,,,x,hunter2,,https://x,,',
    ],
  ] as const) {
    const result = await read(`${head}\n${row}\n`, 'passwords.csv')
    expect(result.credentials).toHaveLength(1)
    expect(result.credentials[0]).toMatchObject({
      attributes: { username: 'ann', url: 'https://x' },
      secrets: { password: 'hunter2' },
    })
  }
})

test('a user name wins over an address of mail, row by row', async () => {
  const result = await read(
    'type,name,url,email,username,password,note,totp,createTime,modifyTime,vault\nlogin,both,,a@x,ann,p,,,,,V\nlogin,mail,,b@x,,q,,,,,V\nnote,short,,c@x\n',
    'pass.csv',
  )
  expect(named(result, 'both').attributes.username).toBe('ann')
  expect(customOf(named(result, 'both'))).toContain('text email: a@x')
  expect(named(result, 'mail').attributes.username).toBe('b@x')
  expect(customOf(named(result, 'mail'))).toEqual(['text type: login'])
  expect(named(result, 'short').attributes.username).toBe('c@x')
})

test('numbers and codes of cards are hidden', async () => {
  const card = await read(
    'name,url,username,password,note,cardholdername,cardnumber,cvc,pin,custom_fields\nCard,,,,,Ann,4111,123,99,"[{""value"":""s""}]"\n',
    'nordpass.csv',
  )
  expect(customOf(named(card, 'Card'))).toEqual([
    'text cardholdername: Ann',
    'hidden cardnumber: 4111',
    'hidden cvc: 123',
    'hidden pin: 99',
    'hidden custom_fields: [{"value":"s"}]',
  ])
  const note =
    '{""number"":""4111"",""verificationNumber"":""123"",""cardholderName"":""Ann"",""note"":""mine""}'
  const proton = await read(
    `type,name,url,username,password,note\ncreditCard,Card,,,,"${note}"\n`,
    'pass.csv',
  )
  expect(named(proton, 'Card').notes).toBe('mine')
  expect(customOf(named(proton, 'Card'))).toEqual([
    'hidden number: 4111',
    'hidden verificationNumber: 123',
    'text cardholderName: Ann',
    'text type: creditCard',
  ])
})

test('a form in a note of LastPass is read line by line, and its secrets are hidden', async () => {
  const pem = '-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\nAAAA\n-----END RSA PRIVATE KEY-----'
  const open = pem.replaceAll('RSA', 'OPENSSH')
  const form = (key: string) =>
    `NoteType:SSH Key\nFormat:\nPassphrase:word\nPrivate Key:${key}\nHostname:h\nNotes:line: 1\nline: 2`
  const result = await read(
    `url,username,password,extra,name,grouping,fav
http://sn,,,"${form(pem)}",RSA,,0
http://sn,,,"${form(open)}",Open,,0
http://sn,,,"NoteType:Database\nHostname:h\nUsername:ann\nPassword:hunter2\nNotes:",Db,,0
http://sn,,,"just: words",Plain,,0
`,
    'lastpass.csv',
  )
  expect(named(result, 'RSA')).toMatchObject({ attributes: {}, notes: 'line: 1\nline: 2' })
  expect(customOf(named(result, 'RSA')).slice(0, 4)).toEqual([
    'text NoteType: SSH Key',
    'hidden Passphrase: word',
    `hidden Private Key: ${pem}`,
    'text Hostname: h',
  ])
  expect(named(result, 'Open', 'ssh-key').secrets).toEqual({ privateKey: open, passphrase: 'word' })
  expect(named(result, 'Db')).toMatchObject({
    attributes: { username: 'ann' },
    secrets: { password: 'hunter2' },
    notes: '',
  })
  expect(named(result, 'Plain')).toMatchObject({ attributes: {}, notes: 'just: words' })
})

test('a table of KeePass 1 has backslashes before quotes and backslashes', async () => {
  const result = await read(
    String.raw`"Account","Login Name","Password","Web Site","Comments"
"Mail \"old\"","CORP\\ann","p\",\\","https://x","ends with \\"
"Next","bob","q","",""
`,
  )
  expect(named(result, 'Mail "old"')).toMatchObject({
    attributes: { username: 'CORP\\ann', url: 'https://x' },
    secrets: { password: 'p",\\' },
    notes: 'ends with \\',
  })
  expect(named(result, 'Next')).toMatchObject({ secrets: { password: 'q' }, source: { place: 'line 3' } })
})

test('bytes that are no text are told, be they in a name or a note', async () => {
  const rows = 'name,password,notes\nCafé,p,\nMail,q,naïve\nFine,r,yes\n'
  const result = await read(Buffer.from(rows, 'latin1'), 'x.csv')
  expect(result.credentials).toHaveLength(3)
  expect(result.warnings.map(({ place }) => place)).toEqual(['line 2', 'line 2', 'line 3'])
  expect(result.warnings[2]?.reason).toContain('bytes that cannot be read')
})

test('a table with too many columns to map is refused with what to do', async () => {
  const wide = chosen(`name,password${',x'.repeat(999)}\n`, 'x.csv')
  const error = await failure((async () => inspect(wide))(), 'import-failed')
  expect(error.message).toContain('the table has 1001 columns, and Keystead reads 1000 at most')
})

test('a header called __proto__ is a header', async () => {
  const result = await read('name,password,__proto__,constructor\nx,p,1,2\n', 'x.csv')
  expect(customOf(named(result, 'x'))).toEqual(['text __proto__: 1', 'text constructor: 2'])
})
