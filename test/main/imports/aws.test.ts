import { expect, test } from 'vitest'
import { failure } from '../../support/failure.ts'
import { customOf, named, read, readAll } from '../../support/imports.ts'

const credentials = `
# keys of people
[default]
aws_access_key_id = AKIAIOSFODNN7EXAMPLE
aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY

[work]
AWS_Access_Key_Id=AKIAI44QH8DHBEXAMPLE   # the team's
aws_secret_access_key=je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY
aws_security_token=legacy-token
`
const config = `
[default]
region = eu-west-1
output = json

[profile work]
region = us-east-1
s3 =
    endpoint_url = https://s3.example.org
    max_concurrent_requests=20
output = text

[profile "chained role"]
role_arn = arn:aws:iam::111111111111:role/Deploy
source_profile = work
external_id = shared-secret
mfa_serial = arn:aws:iam::111111111111:mfa/me
role_session_name = me
duration_seconds = 3600

[profile sso]
sso_session = corp
sso_account_id = 222222222222
sso_role_name = Admin

[sso-session corp]
sso_start_url = https://corp.awsapps.com/start
sso_region = eu-west-1
sso_registration_scopes = sso:account:access

[sso-session spare]
sso_start_url = https://spare.awsapps.com/start
sso_region = eu-west-3

[profile process]
credential_process = /opt/bin/keys --for "a b"

[services local]
dynamodb =
  endpoint_url = http://localhost:8000
`

test('credentials and config together make one credential of a profile', async () => {
  const [result] = await readAll({ credentials, config })
  const work = named(result!, 'work')
  expect(work.kind).toBe('aws-key')
  expect(work.attributes).toEqual({ accessKeyId: 'AKIAI44QH8DHBEXAMPLE', region: 'us-east-1' })
  expect(work.secrets).toEqual({
    secretAccessKey: 'je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY',
    sessionToken: 'legacy-token',
  })
  expect(customOf(work)).toEqual([
    'text s3.endpoint_url: https://s3.example.org',
    'text s3.max_concurrent_requests: 20',
    'text output: text',
  ])
  expect(work.organization).toBe('work')
  expect(named(result!, 'default').attributes.region).toBe('eu-west-1')
  expect(named(result!, 'default').organization).toBeNull()
})

test('a role, an SSO profile and a credential process say how to come by keys', async () => {
  const [result] = await readAll({ credentials, config })
  const role = named(result!, 'chained role')
  expect(role.kind).toBe('aws-role')
  expect(role.attributes).toEqual({
    roleArn: 'arn:aws:iam::111111111111:role/Deploy',
    sourceProfile: 'work',
    mfaSerial: 'arn:aws:iam::111111111111:mfa/me',
  })
  expect(role.secrets).toEqual({ externalId: 'shared-secret' })
  expect(customOf(role)).toEqual(['text role_session_name: me', 'text duration_seconds: 3600'])
  expect(named(result!, 'sso').attributes).toEqual({
    ssoStartUrl: 'https://corp.awsapps.com/start',
    ssoRegion: 'eu-west-1',
    ssoAccountId: '222222222222',
    ssoRoleName: 'Admin',
  })
  expect(named(result!, 'process').attributes).toEqual({ credentialProcess: '/opt/bin/keys --for "a b"' })
  expect(named(result!, 'spare').attributes.ssoStartUrl).toBe('https://spare.awsapps.com/start')
  expect(result!.credentials.map(({ name }) => name)).not.toContain('corp')
  expect(result!.skipped).toEqual([
    { name: 'services local', place: 'config, line 38', reason: 'it holds settings and no credential' },
  ])
})

test('config alone works with and without the word profile, and names what it refers to and lacks', async () => {
  const result = await read(
    '[x]\nrole_arn = arn:a\nsource_profile = gone\n[profile y]\nsso_session = none\nsso_account_id=1\n',
    'config',
  )
  expect(result.credentials.map(({ name, kind }) => `${kind} ${name}`)).toEqual(['aws-role x', 'aws-role y'])
  expect(result.warnings).toEqual([
    { place: 'line 1', reason: 'the source profile of x is not in these files' },
    { place: 'line 4', reason: 'the SSO session that y uses is not in these files' },
  ])
})

test('[profile x] and [x] are one profile, and a difference is told', async () => {
  const result = await read(
    '[profile x]\naws_access_key_id=a1\n[x]\naws_access_key_id=a2\naws_secret_access_key=s\n',
    'config',
  )
  expect(named(result, 'x').attributes.accessKeyId).toBe('a1')
  expect(result.warnings[0]?.reason).toContain('given twice')
})

test('a profile may have keys and assume a role with them', async () => {
  const result = await read(
    '[p]\naws_access_key_id=a\naws_secret_access_key=s\nrole_arn=arn\nsource_profile=p\n',
    'credentials',
  )
  expect(result.credentials.map(({ kind }) => kind)).toEqual(['aws-key', 'aws-role'])
  expect(result.warnings).toEqual([])
})

test('roles that lead back to themselves are named', async () => {
  const result = await read(
    '[profile a]\nrole_arn=r\nsource_profile=b\n[profile b]\nrole_arn=r\nsource_profile=a\n',
    'config',
  )
  expect(result.warnings.map(({ reason }) => reason)).toEqual(['the source profiles of a lead back to it'])
})

test('names in quotes, with spaces and escapes, are unquoted', async () => {
  const keys = 'aws_access_key_id=a\naws_secret_access_key=b\n'
  const result = await read(
    `[profile "my \\"own\\" one"]\n${keys}[profile 'single']\n${keys}[profile two words]\n${keys}`,
    'config',
  )
  expect(result.credentials.map(({ name }) => name)).toEqual(['my "own" one', 'single', 'two words'])
})

test('keys that are indented all alike are keys and not a block', async () => {
  const result = await read(
    '[default]\n  aws_access_key_id = a\n  aws_secret_access_key = b\n',
    'credentials',
  )
  expect(named(result, 'default').secrets).toEqual({ secretAccessKey: 'b' })
})

test('a broken header loses its own section and no other', async () => {
  const result = await read(
    '[bad\naws_access_key_id = lost\naws_secret_access_key = lost\n[good]\naws_access_key_id = a\naws_secret_access_key = b\nnonsense\n',
    'credentials',
  )
  expect(result.credentials.map(({ name }) => name)).toEqual(['good'])
  expect(JSON.stringify(result)).not.toContain('lost')
  expect(result.warnings.map(({ place }) => place)).toEqual(['line 1', 'line 7'])
})

test('a profile called __proto__ is a profile', async () => {
  const result = await read(
    '[__proto__]\naws_access_key_id = a\naws_secret_access_key = b\n__proto__ = c\n',
    'credentials',
  )
  expect(named(result, '__proto__').attributes).toEqual({ accessKeyId: 'a' })
  expect(({} as Record<string, unknown>).aws_access_key_id).toBeUndefined()
})

test('a byte order mark, UTF-16 and CRLF make no difference', async () => {
  const plain = credentials.replaceAll('\n', '\r\n')
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(plain, 'utf16le')])
  for (const bytes of [Buffer.from(`\uFEFF${plain}`), utf16, Buffer.from(plain, 'utf16le')]) {
    expect((await read(bytes, 'credentials')).credentials).toHaveLength(2)
  }
})

test('bytes that are no text spoil the value they are in and nothing else', async () => {
  const bytes = Buffer.from(
    '[a]\naws_access_key_id=a\naws_secret_access_key=s\xff\n[b]\naws_access_key_id=b\naws_secret_access_key=t\n',
    'latin1',
  )
  const result = await read(bytes, 'credentials')
  expect(result.credentials.map(({ name }) => name)).toEqual(['b'])
  expect(result.skipped[0]).toEqual({
    name: 'a',
    place: 'line 1',
    reason: 'one of its values has bytes that cannot be read',
  })
  expect(result.warnings[0]?.place).toBe('line 3')
})

test('half a key is skipped with what it lacks', async () => {
  const result = await read('[a]\naws_access_key_id = a\n[b]\nregion = x\n', 'credentials')
  expect(result.skipped.map(({ reason }) => reason)).toEqual([
    'it has no secret access key',
    'it holds settings and no credential',
  ])
})

test('key files of the console and answers of the command line are read', async () => {
  const old = await read('AWSAccessKeyId=AKIAIOSFODNN7EXAMPLE\r\nAWSSecretKey=abc\r\n', 'rootkey.csv')
  expect(named(old, 'rootkey').secrets).toEqual({ secretAccessKey: 'abc' })
  const table = await read('Access key ID,Secret access key\nAKIAIOSFODNN7EXAMPLE,abc\n', 'accessKeys.csv')
  expect(named(table, 'AKIAIOSFODNN7EXAMPLE').kind).toBe('aws-key')
  const user = await read(
    'User name,Password,Access key ID,Secret access key,Console login link\nann,,AKIA1,abc,https://x.signin\n',
    'credentials.csv',
  )
  expect(named(user, 'ann').attributes).toEqual({ accessKeyId: 'AKIA1' })
  const printed = await read(
    '{"AccessKey":{"UserName":"bob","AccessKeyId":"AKIA2","SecretAccessKey":"s","Status":"Active"}}',
  )
  expect(named(printed, 'bob').secrets).toEqual({ secretAccessKey: 's' })
  const broken = await failure(
    read('{"AccessKey":{"SecretAccessKey":"hunter2"', 'x', { format: 'aws' }),
    'import-failed',
  )
  expect(broken.detail).toEqual({ format: 'aws', place: 'line 1, column 42', reason: 'it ends too early' })
  expect(broken.message).not.toContain('hunter2')
})
