import { expect, test } from 'vitest'
import type { JsonObject } from '../../../src/main/providers/provider.ts'
import { isSecretName, publicExtra } from '../../../src/main/providers/redact.ts'

const shown = (extra: JsonObject) =>
  Object.fromEntries(publicExtra(extra).map(({ name, value }) => [name, value]))

test.each([
  'secret',
  'clientSecret',
  'client_secret',
  'CLIENT-SECRET',
  'secretKey',
  'password',
  'vspherePassword',
  'db_passwd',
  'passphrase',
  'token',
  'refresh_token',
  'accessToken',
  'privateKey',
  'private_key',
  'privatekey',
  'apiKey',
  'apikey',
  'API_KEY',
  'storage_key',
  'batchKey',
  'gcp_credentials',
  'credentialData',
  'Authorization',
])('%s is taken for the name of a secret', (name) => {
  expect(isSecretName(name)).toBe(true)
})

test.each([
  'name',
  'publicKey',
  'ssh_public_key',
  'accessKeyId',
  'access_key_id',
  'tokenAudience',
  'token_lifetime_seconds',
  'keys',
  'keyboard',
  'monkey',
  'discriminator',
  'region',
])('%s is not', (name) => {
  expect(isSecretName(name)).toBe(false)
})

test('a value under a secret name is masked at any depth, whatever its type', () => {
  const text = JSON.stringify(
    publicExtra({
      token: 'hunter2',
      keys: { apiKey: 'hunter2', region: 'eu', inner: [{ password: 'hunter2' }, 'plain'] },
      privateKey: { pem: 'hunter2' },
      client_secret: ['hunter2'],
      password: 4_812_345,
    }),
  )
  expect(text).not.toMatch(/hunter2|4812345/)
  expect(text).toMatch(/eu/)
  expect(text).toMatch(/plain/)
})

test('a secret name keeps its yes, no and null', () => {
  expect(shown({ hasToken: true, password: null, secret: false })).toEqual({
    hasToken: 'true',
    password: 'null',
    secret: 'false',
  })
})

test('runs of asterisks are dropped, since they stand for nothing', () => {
  expect(shown({ a: '**********', b: { c: '***', d: '1' }, e: ['****', 'x'] })).toEqual({
    b: '{"d":"1"}',
    e: '["x"]',
  })
})

test('text is shown as it is, the rest as JSON with every digit', () => {
  expect(shown({ a: 'plain "text"', b: 9007199254740993n, c: [1, 'x'] })).toEqual({
    a: 'plain "text"',
    b: '9007199254740993',
    c: '[1,"x"]',
  })
})
