import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatReference } from '../../src/shared/reference.ts'
import { testCore } from '../support/core.ts'
import { localVault } from '../support/local.ts'
import { failureOf } from '../support/vault.ts'

async function vaultWith() {
  const app = testCore()
  const { add, scopeId } = await localVault(app)
  const resolve = (reference: string) => app.call('references.resolve', { reference })
  return { ...app, add, scopeId, resolve }
}

test('a name finds its credential among those that only contain it', async () => {
  const { add, resolve } = await vaultWith()
  const id = await add('generic', 'key', { password: 'a' })
  await add('generic', 'key-2', { password: 'b' })
  await add('generic', 'the key', { password: 'c' })
  expect(await resolve('keystead://Halden/key/password')).toMatchObject({
    credentialId: id,
    field: 'password',
    secret: true,
  })
  expect(await resolve('keystead://Halden/key')).toMatchObject({ credentialId: id, field: null })
})

test('a field is found by its name, and by its label where no name is meant', async () => {
  const { add, resolve } = await vaultWith()
  await add('aws-key', 'deploy', { accessKeyId: 'AKIA', secretAccessKey: 'x' })
  expect(await resolve('keystead://Halden/deploy/Secret%20access%20key')).toMatchObject({
    field: 'secretAccessKey',
    secret: true,
  })
  expect(await resolve('keystead://Halden/deploy/accessKeyId')).toMatchObject({
    field: 'accessKeyId',
    secret: false,
  })
  expect(await failureOf(() => resolve('keystead://Halden/deploy/nothing'))).toBe('not-found')
})

test('of two with one name neither is taken, and the error names both', async () => {
  const { add, resolve } = await vaultWith()
  const ids = [
    await add('generic', 'twin', { password: 'a' }),
    await add('generic', 'twin', { password: 'b' }),
  ]
  const thrown = await resolve('keystead://Halden/twin/password').catch((error) => error)
  expect(thrown).toMatchObject({ kind: 'ambiguous' })
  expect(thrown.detail.candidates.map(({ id }: { id: string }) => id).sort()).toEqual([...ids].sort())
  for (const id of ids)
    expect(await resolve(`keystead://Halden/${id}/password`)).toMatchObject({ credentialId: id })
})

test('the same name in another organization is another credential', async () => {
  const { add, call, resolve } = await vaultWith()
  const here = await add('generic', 'key', { password: 'a' })
  const { scopeId } = await call('local.add', { name: 'Northwind' })
  const made = { scopeId, kind: 'generic', name: 'key', description: null, values: { password: 'b' } }
  const there = (await call('credentials.create', made)).id
  expect(await resolve('keystead://Halden/key/password')).toMatchObject({ credentialId: here })
  expect(await resolve('keystead://Northwind/key/password')).toMatchObject({ credentialId: there })
  expect(await failureOf(() => resolve('keystead://Fjord/key/password'))).toBe('not-found')
  // An id counts only with the organization it is in.
  expect(await failureOf(() => resolve(`keystead://Northwind/${here}/password`))).toBe('not-found')
  const { organizationId } = await call('credentials.get', { id: there })
  expect(await resolve(`keystead://${organizationId}/key/password`)).toMatchObject({ credentialId: there })
})

test('what is in the trash is not found, by name or by id', async () => {
  const { add, call, resolve } = await vaultWith()
  const id = await add('generic', 'key', { password: 'a' })
  await call('credentials.remove', { id })
  expect(await failureOf(() => resolve('keystead://Halden/key/password'))).toBe('not-found')
  expect(await failureOf(() => resolve(`keystead://Halden/${id}/password`))).toBe('not-found')
})

test('whatever a credential is called, its written reference leads to it', { timeout: 60_000 }, async () => {
  const { add, resolve } = await vaultWith()
  const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).map((text) => text.trim())
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(name, async (called) => {
      const plain = called.normalize('NFC')
      if (called === '' || seen.has(plain)) return
      seen.add(plain)
      const id = await add('generic', called, { password: 'a' })
      const reference = formatReference({ organization: 'Halden', credential: called, field: 'password' })
      expect(await resolve(reference)).toMatchObject({ credentialId: id })
    }),
    { numRuns: 60 },
  )
})

test('a match wants every value, and tells no secret', async () => {
  const { add, call } = await vaultWith()
  const id = await add('git-token', 'github', { host: 'github.com', username: 'mira', token: 'canary' })
  await add('git-token', 'other', { host: 'github.com.evil.example', username: 'mira', token: 'canary' })
  await add('generic', 'github.com', { password: 'canary' })
  const match = (values: Record<string, string>) => call('references.match', { kinds: ['git-token'], values })
  const found = await match({ host: 'github.com' })
  expect(found.map((one) => one.id)).toEqual([id])
  expect(JSON.stringify(found)).not.toContain('canary')
  expect(await match({ host: 'github.com', username: 'bot' })).toEqual([])
  expect(await match({ token: 'canary' })).toEqual([])
  // Without anything to go by it would name all there is.
  await expect(match({})).rejects.toMatchObject({ kind: 'invalid-input' })
})
