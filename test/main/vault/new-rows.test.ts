import { expect, onTestFinished, test } from 'vitest'
import { vaultKeys } from '../../../src/main/crypto/keys.ts'
import { createVault } from '../../../src/main/vault/create.ts'
import { openDatabase } from '../../../src/main/vault/database.ts'
import { inspectVault } from '../../../src/main/vault/open.ts'
import { databaseFile, vaultOver } from '../../../src/main/vault/vault.ts'
import { at, passphrase, quickCost, temporaryFolder } from '../../support/vault.ts'

async function own() {
  const { folder, vaultKey } = await createVault(temporaryFolder(), 'New', passphrase, quickCost, at)
  const { vaultId } = inspectVault(folder)
  const keys = vaultKeys(vaultKey, vaultId)
  const db = openDatabase(databaseFile(folder), keys.pages)
  const vault = vaultOver(db, { folder, vaultId, vaultKey }, keys, () => {})
  onTestFinished(() => vault.close())
  const scope = vault.places.scope(vault.ties.addLocal('Acme', undefined, at).scopeId)
  if (!scope) throw new Error('no scope')
  return { db, vault, scope, again: () => openDatabase(databaseFile(folder), keys.pages) }
}
const nothing = { notes: '', tags: [], custom: [], expiresAt: null, rotateDays: null }

test('an imported credential is, column by column, what a person would have made', async () => {
  const { db, vault, scope } = await own()
  for (const secrets of [{ password: 'p', totp: 't' }, { 'custom.one': 'hidden' }, {}]) {
    const edit = { name: 'Mail', description: 'd', attributes: { username: 'ann' }, secrets }
    const made = vault.edits.create(scope, 'generic', edit, at)
    const row = { scope, kind: 'generic', edit, own: nothing, files: [] }
    const { created } = vault.imported.apply([row], at)
    const [one, other] = [made, created[0] as string].map((id) => {
      const {
        rid: _,
        id: __,
        uuid: ___,
        ...rest
      } = db.prepare('SELECT * FROM credentials WHERE id = ?').get(id) as Record<string, unknown>
      const fingerprints = db
        .prepare(
          `SELECT field, version, fingerprint, stored_at FROM credential_secrets
           WHERE credential = (SELECT rid FROM credentials WHERE id = ?) ORDER BY field`,
        )
        .all(id)
      return { rest, fingerprints, opened: vault.secrets.openAll(id), owed: vault.outbox.get(id) }
    })
    expect(other).toEqual(one)
    expect(other?.opened).toEqual(secrets)
  }
})

test('a slice that breaks off leaves nothing of it', async () => {
  const { db, vault, scope } = await own()
  const edit = { name: 'Mail', description: null, attributes: {}, secrets: { password: 'p' } }
  function* rows() {
    for (let at = 0; at < 10; at++) yield { scope, kind: 'generic', edit, own: nothing, files: [] }
    throw new Error('the file breaks off')
  }
  expect(() => vault.imported.apply(rows(), at)).toThrow('breaks off')
  for (const table of ['credentials', 'credential_secrets', 'search_later', 'tallies']) {
    expect(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get(), table).toBe(0)
  }
})

test('rows that came whole are no reason to rewrite the file at the close, and others are', async () => {
  for (const whole of [true, false]) {
    const { db, vault, scope, again } = await own()
    const edit = { name: 'Mail', description: null, attributes: {}, secrets: { password: 'p' } }
    const rows = Array.from({ length: 1500 }, () => ({
      scope,
      kind: 'generic',
      edit,
      own: nothing,
      files: [],
    }))
    const write = () => vault.imported.apply(rows, at)
    if (whole) vault.tidy.whole(write)
    else write()
    // A rewrite counts as a change of the schema.
    const before = db.pragma('schema_version', { simple: true })
    vault.close()
    const opened = again()
    expect(opened.pragma('schema_version', { simple: true }) === before, String(whole)).toBe(whole)
    opened.close()
  }
})
