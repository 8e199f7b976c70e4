import { expect, test } from 'vitest'
import { parseEnv } from '../../../src/main/imports/env/parse-env.ts'
import { customOf, named, read } from '../../support/imports.ts'
import { processorTime } from '../../support/timing.ts'

const valuesOf = (text: string) =>
  Object.fromEntries(parseEnv(text).variables.map(({ name, value }) => [name, value]))

test('quotes, comments, spaces, export and lines are read as dotenv does', () => {
  expect(
    valuesOf(
      [
        'BASIC=basic',
        '',
        "SINGLE='  single  '",
        'DOUBLE="  double  " # comment',
        'BACK=`it\'s "both"`',
        'EXPAND="a\\nb"',
        "RAW='a\\nb'",
        'UNQUOTED=a\\nb',
        'INLINE=some words # comment',
        'JSON={"foo": "bar"}',
        'EQUALS=equals==',
        '  SPACED_KEY = parsed  ',
        'EMPTY=',
        'export EXPORTED=yes',
        'COLON: value',
        'QUOTED_HASH="a#b"',
        'URL=https://example.org/a?b=c',
        'MULTI="first',
        'second # not a comment',
        'third"',
        'LAST=end',
      ].join('\n'),
    ),
  ).toEqual({
    BASIC: 'basic',
    SINGLE: '  single  ',
    DOUBLE: '  double  ',
    BACK: 'it\'s "both"',
    EXPAND: 'a\nb',
    RAW: 'a\\nb',
    UNQUOTED: 'a\\nb',
    INLINE: 'some words',
    JSON: '{"foo": "bar"}',
    EQUALS: 'equals==',
    SPACED_KEY: 'parsed',
    EMPTY: '',
    EXPORTED: 'yes',
    COLON: 'value',
    QUOTED_HASH: 'a#b',
    URL: 'https://example.org/a?b=c',
    MULTI: 'first\nsecond # not a comment\nthird',
    LAST: 'end',
  })
})

test('lines are counted through values of several lines and CRLF', () => {
  const { variables } = parseEnv('A=1\r\nB="x\r\ny"\r\n\r\nC=3\rD=4')
  expect(variables.map(({ name, line, value }) => `${line} ${name} ${JSON.stringify(value)}`)).toEqual([
    '1 A "1"',
    '2 B "x\\ny"',
    '5 C "3"',
    '6 D "4"',
  ])
})

test('what programs read differently is told', () => {
  const notes = parseEnv('A=ab#cd\nB=#x\nC="open\nD=1\nD=2\nnonsense here\n').notes
  expect(notes.map(({ line }) => line)).toEqual([1, 2, 3, 5, 6])
  expect(notes[0]?.reason).toContain('A is cut at a #')
  expect(notes[2]?.reason).toContain('not closed')
})

test('an unclosed quote costs no second look at the whole file', () => {
  const lines = Array.from({ length: 50_000 }, (_, at) => `K${at}="open`)
  const tookMs = processorTime()
  expect(parseEnv(lines.join('\n')).variables.length).toBeGreaterThan(0)
  expect(tookMs()).toBeLessThan(3000)
})

test('known groups become credentials of their kinds', async () => {
  const result = await read(
    `AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE
AWS_SECRET_ACCESS_KEY=aws-secret
AWS_DEFAULT_REGION=eu-west-1
STAGING_AWS_ACCESS_KEY_ID=AKIAI44QH8DHBEXAMPLE
STAGING_AWS_SECRET_ACCESS_KEY=staging-secret
ARM_CLIENT_ID=c1
ARM_CLIENT_SECRET=arm-secret
ARM_TENANT_ID=t1
ARM_SUBSCRIPTION_ID=s1
AZURE_CLIENT_ID=c2
AZURE_TENANT_ID=t2
SCW_ACCESS_KEY=SCW1
SCW_SECRET_KEY=scw-secret
STRIPE_SECRET_KEY=sk_test_123
STRIPE_WEBHOOK_SECRET=whsec_1
DATABASE_URL=postgresql://ann:p%40ss@db.example.org:5433/shop?sslmode=require
PGHOST=h
PGPASSWORD=pg-secret
GITHUB_TOKEN=ghp_x
GOOGLE_CLIENT_ID=g1
GOOGLE_CLIENT_SECRET=g-secret
SMTP_HOST=mail.example.org
SMTP_USER=bob
SMTP_PASSWORD=smtp-secret
SENDGRID_API_KEY=SG.secret
NODE_ENV=production
PORT=3000
`,
    '.env',
  )
  expect(named(result, 'AWS').attributes).toEqual({
    accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
    region: 'eu-west-1',
  })
  expect(named(result, 'STAGING').secrets).toEqual({ secretAccessKey: 'staging-secret' })
  const azure = result.credentials.filter(({ kind }) => kind === 'azure-principal')
  expect(azure.map(({ attributes }) => attributes)).toEqual([
    { clientId: 'c1', tenantId: 't1', subscriptionId: 's1' },
    { clientId: 'c2', tenantId: 't2' },
  ])
  expect(named(result, 'Scaleway').secrets).toEqual({ secretKey: 'scw-secret' })
  expect(named(result, 'Stripe').secrets).toEqual({ secretKey: 'sk_test_123', webhookSecret: 'whsec_1' })
  const database = named(result, 'DATABASE_URL')
  expect(database.kind).toBe('database')
  expect(database.attributes).toEqual({
    engine: 'postgres',
    host: 'db.example.org',
    port: 5433,
    database: 'shop',
    username: 'ann',
    options: 'sslmode=require',
  })
  expect(database.secrets).toEqual({ password: 'p@ss' })
  expect(named(result, 'h').secrets).toEqual({ password: 'pg-secret' })
  expect(named(result, 'GITHUB_TOKEN').attributes).toEqual({ host: 'github.com' })
  expect(named(result, 'GOOGLE').kind).toBe('oauth-client')
  expect(named(result, 'SMTP')).toMatchObject({
    attributes: { username: 'bob', url: 'mail.example.org' },
    secrets: { password: 'smtp-secret' },
  })
  expect(named(result, 'SENDGRID_API_KEY').secrets).toEqual({ password: 'SG.secret' })
  expect(customOf(named(result, '.env'))).toEqual(['text NODE_ENV: production', 'text PORT: 3000'])
})

test('half a group is not one, and none of it is lost', async () => {
  const result = await read('AWS_ACCESS_KEY_ID=AKIA1\nAZURE_CLIENT_SECRET=s\n', '.env')
  expect(result.credentials.map(({ kind }) => kind)).toEqual(['generic', 'generic'])
  expect(customOf(named(result, '.env'))).toEqual(['text AWS_ACCESS_KEY_ID: AKIA1'])
  expect(named(result, 'AZURE_CLIENT_SECRET').secrets).toEqual({ password: 's' })
})

test('references stay as they are written, and that is told', async () => {
  const result = await read(`API_TOKEN=\${BASE}-x\nHASH_SECRET='$2b$10$abc'\n`, '.env')
  expect(named(result, 'API_TOKEN').secrets.password).toBe(`\${BASE}-x`)
  expect(result.warnings.map(({ place }) => place)).toEqual(['line 1'])
})

test('a path to a key file is a setting, and the address of a webhook a secret', async () => {
  const result = await read(
    'GOOGLE_APPLICATION_CREDENTIALS=/home/ann/key.json\nSLACK_WEBHOOK_URL=https://hooks.example.org/T/B\n',
    '.env',
  )
  expect(customOf(named(result, '.env'))).toEqual(['text GOOGLE_APPLICATION_CREDENTIALS: /home/ann/key.json'])
  expect(result.warnings[0]?.reason).toContain('names a file')
  expect(named(result, 'SLACK_WEBHOOK_URL').secrets.password).toBe('https://hooks.example.org/T/B')
})

test('lines of Windows shells assign as well', async () => {
  const result = await read(
    '$env:ARM_CLIENT_ID = "c"\r\n$env:ARM_TENANT_ID = "t"\r\nset ARM_CLIENT_SECRET=s\r\n',
    'azure.env',
  )
  expect(named(result, 'Azure')).toMatchObject({
    attributes: { clientId: 'c', tenantId: 't' },
    secrets: { clientSecret: 's' },
  })
})

test('an empty secret is skipped, and a database address with a hole in it is no address', async () => {
  const result = await read(`DB_PASSWORD=\nDATABASE_URL=postgres://u:\${PW}@h/d\n`, '.env')
  expect(result.skipped).toEqual([{ name: 'DB_PASSWORD', place: 'line 1', reason: 'it is empty' }])
  expect(named(result, 'DATABASE_URL').secrets.password).toBe(`postgres://u:\${PW}@h/d`)
})

test('a key of several lines is an SSH key or a secret text', async () => {
  const pem = '-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----'
  const result = await read(`DEPLOY_KEY="${pem}"\nTLS_PRIVATE_KEY='a\nb'\n`, '.env')
  expect(named(result, 'DEPLOY_KEY').kind).toBe('ssh-key')
  expect(named(result, 'TLS_PRIVATE_KEY').secrets).toEqual({ secretText: 'a\nb' })
})

test('a connection string with a password in it is a secret, whatever its name', async () => {
  const result = await read(
    'CONN="Server=h;User Id=u;Password=secretpw;"\nSTORE=AccountName=a;AccountKey=k==\nPLAIN="Server=h;Trusted_Connection=True"\n',
    '.env',
  )
  expect(named(result, 'CONN').secrets.password).toBe('Server=h;User Id=u;Password=secretpw;')
  expect(named(result, 'STORE').secrets.password).toBe('AccountName=a;AccountKey=k==')
  expect(customOf(named(result, '.env'))).toEqual(['text PLAIN: Server=h;Trusted_Connection=True'])
})

test('a secret in a comment is told, in every format that has comments; prose is not', async () => {
  for (const [name, text] of [
    ['.env', 'A_TOKEN=t\n# export OLD_TOKEN=u\n'],
    ['credentials', '[a]\n;aws_secret_access_key = s\naws_access_key_id=a\naws_secret_access_key=s\n'],
    ['.npmrc', '//r/:_authToken=t\n#//r/:_authToken=u\n'],
    ['.netrc', 'machine h login u password p\n# machine h login u password old\n'],
    ['config.yaml', 'access_key: SCW1\n#secret_key: s\nsecret_key: t\n'],
  ] as const) {
    expect((await read(text, name)).warnings, name).toEqual([
      { place: 'line 2', reason: 'a comment may hold a secret; comments are not imported' },
    ])
  }
  expect((await read('# the secret of the mail server\nA_TOKEN=t\n#URL=x\n', '.env')).warnings).toEqual([])
})
