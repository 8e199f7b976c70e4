import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { newKey } from '../../../src/main/crypto/keys.ts'
import { createDatabase, openDatabase } from '../../../src/main/vault/database.ts'
import { type Migration, migrate } from '../../../src/main/vault/migrate.ts'
import { migrations } from '../../../src/main/vault/migrations/index.ts'
import { failureOf, temporaryFolder } from '../../support/vault.ts'

const first: Migration = (db) => db.exec(`CREATE TABLE a (x TEXT) STRICT; INSERT INTO a VALUES ('kept')`)
const second: Migration = (db) => db.exec('ALTER TABLE a RENAME TO b')
const broken: Migration = (db) => {
  db.exec('CREATE TABLE half (x TEXT) STRICT')
  throw new Error('step 3 fails')
}

function fresh() {
  const folder = temporaryFolder()
  fs.writeFileSync(path.join(folder, 'header.json'), 'a header')
  const key = newKey()
  return { folder, key, db: createDatabase(path.join(folder, 'vault.db'), key) }
}
const version = (db: ReturnType<typeof fresh>['db']) => db.pragma('user_version', { simple: true })

test('a failing step leaves the schema and the data exactly as they were', () => {
  const { db, folder } = fresh()
  migrate(db, folder, [first])
  expect(() => migrate(db, folder, [first, second, broken])).toThrow('step 3 fails')
  expect(version(db)).toBe(1)
  expect(db.prepare('SELECT x FROM a').pluck().get()).toBe('kept')
  expect(() => db.prepare('SELECT * FROM half').all()).toThrow()
  db.close()
})

test('an encrypted copy of the vault is kept before a step changes it, and opens with the same key', () => {
  const { db, folder, key } = fresh()
  migrate(db, folder, [first])
  migrate(db, folder, [first, second])
  db.close()
  const copy = path.join(folder, 'backups', 'vault-schema-1.db')
  expect(fs.readFileSync(copy).includes('kept')).toBe(false)
  const old = openDatabase(copy, key)
  expect(old.prepare('SELECT x FROM a').pluck().get()).toBe('kept')
  old.close()
  expect(fs.readFileSync(path.join(folder, 'backups', 'header-schema-1.json'), 'utf8')).toBe('a header')
})

test('a schema from the future is refused', async () => {
  const { db, folder } = fresh()
  migrate(db, folder, [first, second])
  expect(await failureOf(() => migrate(db, folder, [first]))).toBe('vault-too-new')
  db.close()
})

test('every table of the real schema is STRICT, and the safety pragmas are on', () => {
  const { db, folder } = fresh()
  migrate(db, folder, migrations)
  const tables = db.prepare<[], { name: string; strict: number; type: string }>('PRAGMA table_list').all()
  // A view and the text index with its own tables cannot be.
  const plain = tables.filter(({ name, type }) => type === 'table' && !name.startsWith('sqlite_'))
  const loose = plain.filter(({ strict }) => strict === 0)
  expect(loose).toEqual([])
  const pragma = (name: string) => db.pragma(name, { simple: true })
  expect([pragma('journal_mode'), pragma('synchronous'), pragma('foreign_keys')]).toEqual(['wal', 2, 1])
  expect([pragma('secure_delete'), pragma('temp_store'), pragma('cipher')]).toEqual([1, 2, 'sqlcipher'])
  db.close()
})
