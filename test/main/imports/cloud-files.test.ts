import { expect, test } from 'vitest'
import { failure } from '../../support/failure.ts'
import { customOf, named, read } from '../../support/imports.ts'

const account = {
  type: 'service_account',
  project_id: 'acme-prod',
  private_key_id: 'kid',
  private_key: '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n',
  client_email: 'bot@acme-prod.iam.gserviceaccount.com',
  client_id: '123',
}

test('a Google service account is kept as the file it is', async () => {
  const text = `${JSON.stringify(account, null, 2)}\n`
  const result = await read(`\uFEFF${text}`, 'key.json')
  const key = named(result, account.client_email)
  expect(key).toMatchObject({
    kind: 'gcp-key',
    organization: 'acme-prod',
    attributes: {
      type: 'service_account',
      projectId: 'acme-prod',
      privateKeyId: 'kid',
      clientId: '123',
      clientEmail: account.client_email,
    },
  })
  expect(key.secrets.keyFile).toBe(text.trim())
})

test('every type of Google file is one, and each is named after what it is', async () => {
  const url =
    'https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/sa@p.iam.gserviceaccount.com:generateAccessToken'
  const files = [
    [
      {
        type: 'authorized_user',
        client_id: 'c',
        client_secret: 's',
        refresh_token: 'r',
        quota_project_id: 'q',
      },
      'q',
    ],
    [
      { type: 'external_account', audience: 'a', token_url: 't', credential_source: { file: '/x' } },
      'my key',
    ],
    [
      { type: 'external_account', audience: 'a', service_account_impersonation_url: url },
      'sa@p.iam.gserviceaccount.com',
    ],
    [
      {
        type: 'impersonated_service_account',
        service_account_impersonation_url: url,
        source_credentials: { type: 'authorized_user', client_id: 'c' },
      },
      'sa@p.iam.gserviceaccount.com',
    ],
    [{ type: 'external_account_authorized_user', audience: 'a', client_id: 'c' }, 'my key'],
    [{ type: 'gdch_service_account', project: 'g' }, 'g'],
    [{ private_key: 'k', client_email: 'typeless@x' }, 'typeless@x'],
  ] as const
  for (const [file, name] of files) {
    expect(named(await read(JSON.stringify(file), 'my key.json'), name).kind).toBe('gcp-key')
  }
  const external = await read(JSON.stringify(files[1][0]), 'x.json')
  expect(external.warnings[0]?.reason).toContain('leads to a file or a program')
})

test('the file of an OAuth client is an OAuth client', async () => {
  const result = await read(
    JSON.stringify({
      installed: {
        client_id: 'c',
        client_secret: 's',
        project_id: 'p',
        auth_uri: 'https://a',
        token_uri: 'no address',
        redirect_uris: ['http://localhost'],
      },
    }),
  )
  expect(named(result, 'p')).toMatchObject({
    kind: 'oauth-client',
    attributes: { clientId: 'c', authorizationUrl: 'https://a' },
    secrets: { clientSecret: 's' },
  })
  expect(customOf(named(result, 'p'))).toEqual([
    'text project_id: p',
    'text redirect_uris: ["http://localhost"]',
    'text Token address: no address',
  ])
})

test('a Google file without its parts is skipped with the part, and a broken one refused with the place', async () => {
  const { private_key: _, ...half } = account
  expect((await read(JSON.stringify(half))).skipped[0]?.reason).toBe('it has no private_key')
  const error = await failure(
    read('{"type":"service_account",\n"client_email": hunter2, "private_key":"x"}', 'k.json'),
    'import-failed',
  )
  expect(error.detail).toEqual({
    format: 'gcp',
    place: 'line 2, column 17',
    reason: 'the text is not JSON here',
  })
  expect(error.message).not.toContain('hunter2')
})

const sdkAuth = {
  clientId: 'c',
  clientSecret: 's',
  subscriptionId: 'sub',
  tenantId: 't',
  activeDirectoryEndpointUrl: 'https://login.microsoftonline.com',
}

test('both forms of an Azure principal are read, in any encoding', async () => {
  const plain = await read(JSON.stringify({ appId: 'c', displayName: 'ci', password: 's', tenant: 't' }))
  expect(named(plain, 'ci')).toMatchObject({
    kind: 'azure-principal',
    attributes: { clientId: 'c', tenantId: 't' },
    secrets: { clientSecret: 's' },
  })
  const text = JSON.stringify(sdkAuth, null, 2)
  const be = Buffer.from(text, 'utf16le').swap16()
  for (const bytes of [
    Buffer.from(`\uFEFF${text}`),
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]),
    Buffer.concat([Buffer.from([0xfe, 0xff]), be]),
    Buffer.from(text, 'utf16le'),
    be,
  ]) {
    const result = await read(bytes, 'sp.json')
    expect(named(result, 'c').attributes).toEqual({ clientId: 'c', tenantId: 't', subscriptionId: 'sub' })
    expect(customOf(named(result, 'c'))).toEqual([
      'url activeDirectoryEndpointUrl: https://login.microsoftonline.com',
    ])
  }
})

test('a list of Azure principals is read one by one, and a certificate elsewhere is told', async () => {
  const result = await read(
    JSON.stringify([{ appId: 'a', tenant: 't', fileWithCertAndPrivateKey: '/x.pem' }, { appId: 'b' }, 1]),
  )
  expect(result.credentials.map(({ name }) => name)).toEqual(['a'])
  const spread = await read(JSON.stringify([{ appId: 'a', tenant: 't', password: 's' }], null, 2))
  expect(spread).toMatchObject({ format: 'azure', credentials: [{ name: 'a' }] })
  expect(result.warnings.map(({ place }) => place)).toEqual(['[0]'])
  expect(result.skipped.map(({ place, reason }) => `${place} ${reason}`)).toEqual([
    '[1] it has no tenant ID',
    '[2] it is no service principal',
  ])
})

test('Scaleway profiles are read, those without a key are skipped', async () => {
  const result = await read(
    `access_key: SCWDEFAULT
secret_key: 11111111-1111-1111-1111-111111111111
default_organization_id: org
default_region: fr-par
active_profile: dev
send_telemetry: true
profiles:
  dev:
    access_key: SCWDEV
    secret_key: 0123
    default_project_id: 007
    default_zone: nl-ams-1
    api_url: https://api.example.org
    insecure: true
  half:
    access_key: SCWHALF
  region:
    default_region: pl-waw
  nothing:
`,
    'config.yaml',
  )
  expect(result.format).toBe('scaleway')
  expect(named(result, 'default').attributes).toEqual({
    accessKey: 'SCWDEFAULT',
    organizationId: 'org',
    region: 'fr-par',
  })
  const dev = named(result, 'dev')
  expect(dev).toMatchObject({ tags: ['active'], organization: 'dev', secrets: { secretKey: '0123' } })
  expect(dev.attributes).toEqual({ accessKey: 'SCWDEV', projectId: '007', zone: 'nl-ams-1' })
  expect(customOf(dev)).toEqual(['text api_url: https://api.example.org', 'text insecure: true'])
  expect(result.skipped.map(({ name, reason }) => `${name}: ${reason}`)).toEqual([
    'half: it has no secret key',
    'region: it has no key of its own',
    'nothing: it is empty',
  ])
})

test('broken YAML is refused with the line, and never quoted', async () => {
  const error = await failure(
    read('access_key: SCW1\nsecret_key: "hunter2\n', 'config.yaml'),
    'import-failed',
  )
  expect(error.detail).toMatchObject({
    format: 'scaleway',
    place: expect.stringMatching(/^line [23], column/),
  })
  expect(error.message).not.toContain('hunter2')
})

test('a file of which nothing comes in says so', async () => {
  for (const text of ['name,password\n', '{"auths":{}}', 'kind: Config\nusers: {u: {token: t}}\n']) {
    const { credentials, skipped, warnings } = await read(text)
    expect([credentials, skipped]).toEqual([[], []])
    expect(warnings).toEqual([{ place: '', reason: 'nothing was found in it that can be imported' }])
  }
})
