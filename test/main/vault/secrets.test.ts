import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { expect, test } from 'vitest'
import { vaultKeys } from '../../../src/main/crypto/keys.ts'
import { closeDatabase, type Db, openDatabase } from '../../../src/main/vault/database.ts'
import { at, failureOf, filled, newVault, pulledRow, unlock } from '../../support/vault.ts'

/** What an attacker who has the page key, but not the sealing key, could do to a closed vault. */
async function tampered(change: (db: Db) => void) {
  const { folder, vaultKey } = await newVault()
  const vault = await unlock(folder)
  const { ids } = filled(vault, 2)
  const [first, second] = ids as [string, string]
  vault.secrets.store(first, 'secretKey', 'first, old', at)
  vault.secrets.store(first, 'secretKey', 'first, new', at)
  vault.secrets.store(second, 'secretKey', 'second', at)
  vault.close()
  const db = openDatabase(path.join(folder, 'vault.db'), vaultKeys(vaultKey, vault.vaultId).pages)
  change(db)
  closeDatabase(db)
  return { vault: await unlock(folder), first, second }
}

test('a sealed secret moved to another credential does not open', async () => {
  const { vault, first } = await tampered((db) => {
    db.exec(`UPDATE credential_secrets SET sealed = (SELECT sealed FROM credential_secrets b WHERE b.credential = 2)
             WHERE credential = 1 AND version = 2`)
  })
  expect(await failureOf(() => vault.secrets.open(first, 'secretKey'))).toBe('secret-damaged')
})

test('an older sealed secret put in place of the current one does not open', async () => {
  const { vault, first, second } = await tampered((db) => {
    db.exec(`UPDATE credential_secrets SET sealed = (SELECT sealed FROM credential_secrets b WHERE b.credential = 1 AND b.version = 1)
             WHERE credential = 1 AND version = 2`)
  })
  expect(await failureOf(() => vault.secrets.open(first, 'secretKey'))).toBe('secret-damaged')
  expect(vault.secrets.open(second, 'secretKey')).toBe('second')
})

test('a sealed secret renamed to another field does not open', async () => {
  const { vault, first } = await tampered((db) => {
    db.exec(`UPDATE credential_secrets SET field = 'token' WHERE credential = 1;
             UPDATE credentials SET secrets = '{"token":2}' WHERE rid = 1`)
  })
  expect(await failureOf(() => vault.secrets.open(first, 'token'))).toBe('secret-damaged')
})

test('a secret that was never stored is told as missing, whatever its field is called', async () => {
  const vault = await unlock((await newVault()).folder)
  const { id } = filled(vault)
  for (const field of ['secretKey', '__proto__', 'constructor', 'toString']) {
    expect(await failureOf(() => vault.secrets.open(id, field))).toBe('secret-not-held')
  }
  expect(await failureOf(() => vault.secrets.open(randomUUID(), 'secretKey'))).toBe('not-found')
})

test('a pull never touches a secret, a note or a tag', async () => {
  const vault = await unlock((await newVault()).folder)
  const { id, scope } = filled(vault)
  vault.secrets.store(id, 'secretKey', 'mine', at)
  vault.edits.annotate(id, { notes: 'a note', tags: ['prod'] }, at)
  const masked = { accessKey: 'AKIA-changed', secretKey: '**********' }
  vault.pulled.apply(scope, [pulledRow('key-0', masked)], at)
  expect(vault.secrets.open(id, 'secretKey')).toBe('mine')
  expect(vault.credentials.get(id)).toMatchObject({ notes: 'a note', tags: '["prod"]' })

  vault.gone.conclude(scope, new Set(), at)
  expect(vault.secrets.open(id, 'secretKey')).toBe('mine')
  expect(vault.credentials.get(id).goneAt).toBe(at)
  vault.pulled.apply(scope, [pulledRow('key-0')], at)
  expect(vault.credentials.get(id).goneAt).toBeNull()
})

test('applying the same list twice writes nothing the second time', async () => {
  const vault = await unlock((await newVault()).folder)
  const { scope } = filled(vault, 20)
  const rows = Array.from({ length: 20 }, (_, index) => pulledRow(`key-${index}`))
  expect(vault.pulled.apply(scope, rows, at)).toEqual({ added: 0, changed: 0, unchanged: 20 })
})

test('equal secrets have equal fingerprints in one vault and different ones in two', async () => {
  const [a, b] = await Promise.all([newVault(), newVault()])
  const { createSealer } = await import('../../../src/main/crypto/seal.ts')
  const sealerOf = ({ vaultKey }: typeof a, id: string) => {
    const keys = vaultKeys(vaultKey, id)
    return createSealer(keys, id)
  }
  const [mine, theirs] = [sealerOf(a, 'a'), sealerOf(b, 'b')]
  expect(mine.fingerprint('same')).toEqual(mine.fingerprint('same'))
  expect(mine.fingerprint('same')).not.toEqual(mine.fingerprint('other'))
  expect(mine.fingerprint('same')).not.toEqual(theirs.fingerprint('same'))
})
