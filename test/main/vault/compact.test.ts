import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { newKey } from '../../../src/main/crypto/keys.ts'
import { checkVault } from '../../../src/main/vault/check.ts'
import { createDatabase, type Db } from '../../../src/main/vault/database.ts'
import { migrate } from '../../../src/main/vault/migrate.ts'
import { migrations } from '../../../src/main/vault/migrations/index.ts'
import { newId } from '../../../src/main/vault/new-id.ts'
import { bigVault } from '../../support/big-vault.ts'
import { at, temporaryFolder, unlock } from '../../support/vault.ts'

const ids = Array.from({ length: 40 }, () => randomUUID())

/** A vault of schema 6 with what each part of schema 7 touches. */
function ofSchema6() {
  const folder = temporaryFolder()
  fs.writeFileSync(path.join(folder, 'header.json'), 'a header')
  const db = createDatabase(path.join(folder, 'vault.db'), newKey())
  migrate(db, folder, migrations.slice(0, 6))
  db.exec(`INSERT INTO connections (rid, id, provider, label, account, config, created_at)
      VALUES (1, 'c', 'seqera', '', '', '{}', 1);
    INSERT INTO organizations (rid, id, connection, remote_id, name) VALUES (1, 'o', 1, 'o', 'Halden');
    INSERT INTO scopes (rid, id, organization, remote_id, kind, name) VALUES (1, 's', 1, 's', 'workspace', 'research')`)
  const insert = db.prepare(
    `INSERT INTO credentials (rid, id, connection, organization, scope, remote_id, kind, name, description, attributes,
       tags, notes, secrets, secret_at, listed_digest, described_digest, pulled_at)
     VALUES (@rid, @id, 1, 1, 1, @remoteId, 'aws', @name, @description, @attributes, @tags, @notes, @secrets, @secretAt,
       x'aa', @described, 1)`,
  )
  const secret = db.prepare(
    `INSERT INTO credential_secrets (credential, field, version, sealed, fingerprint, stored_at)
     VALUES (?, 'secretKey', ?, randomblob(40), randomblob(16), ?)`,
  )
  for (const [index, id] of ids.entries()) {
    const rid = index + 1
    insert.run({
      rid,
      id,
      remoteId: `remote-${index}`,
      name: `kestrel-${index}`,
      description: `osprey ${index}`,
      attributes: JSON.stringify({ accessKey: `AKIA${index}` }),
      tags: rid % 2 ? '["heron"]' : '[]',
      notes: rid % 3 ? '' : 'seen at dusk',
      secrets: rid % 4 ? '{}' : `{"secretKey":{"version":2,"at":${at + rid}}}`,
      secretAt: rid % 4 ? null : at + rid,
      described: rid % 5 ? Buffer.from([0xaa]) : null,
    })
    if (rid % 4 === 0) for (const version of [1, 2]) secret.run(rid, version, at + rid - 2 + version)
  }
  return { db, folder }
}

const columns = `rid, id, remote_id, kind, name, description, attributes, tags, notes, secret_at, listed_digest, pulled_at`
const rowsOf = (db: Db) => db.prepare(`SELECT ${columns} FROM credentials ORDER BY rid`).all()
const secretsOf = (db: Db) => db.prepare('SELECT * FROM credential_secrets ORDER BY 1, 2, 3').all()
const hits = (db: Db, match: string) =>
  db.prepare('SELECT count(*) FROM credential_search WHERE credential_search MATCH ?').pluck().get(match)

test('a vault of schema 6 keeps its ids, fields, secrets and what is undescribed, and is found by the same words', () => {
  const { db, folder } = ofSchema6()
  const before = { rows: rowsOf(db), secrets: secretsOf(db) }
  const found = ['"kes" "tre"', '"osp"', '"aki"', '"ote"', '"dus"', '"her"'].map((match) => hits(db, match))
  expect(found).toEqual([40, 40, 40, 40, 13, 20])
  migrate(db, folder, migrations)
  expect({ rows: rowsOf(db), secrets: secretsOf(db) }).toEqual(before)
  expect(
    ['"kes" "tre"', '"osp"', '"aki"', '"ote"', '"dus"', '"her"'].map((match) => hits(db, match)),
  ).toEqual(found)
  const undescribed = db.prepare('SELECT rid FROM credentials WHERE NOT described ORDER BY rid').pluck().all()
  expect(undescribed).toEqual([5, 10, 15, 20, 25, 30, 35, 40])
  expect(db.prepare('SELECT secrets FROM credentials WHERE rid IN (4, 5)').pluck().all()).toEqual([
    '{"secretKey":2}',
    '{}',
  ])
  expect(checkVault(db)).toEqual([])
  db.close()
})

test('no two credentials have the same id, and each has one', () => {
  const { db, folder } = ofSchema6()
  migrate(db, folder, migrations)
  const insert = (uuid: string) =>
    db.exec(`INSERT INTO credentials (uuid, connection, organization, scope, kind, name, attributes)
      VALUES (${uuid}, 1, 1, 1, 'aws', 'x', '{}')`)
  expect(() => insert(`unhex('${ids[3]}', '-')`)).toThrow(/UNIQUE/)
  expect(() => insert('NULL')).toThrow(/NOT NULL/)
  db.close()
})

test('new ids are UUIDs, all different and in the order they were made, whatever the clock does', () => {
  const times = [at, at, at, at + 1, at - 500, at - 500, at + 2]
  const made = times.flatMap((now) => Array.from({ length: 5000 }, () => newId(now)))
  expect(new Set(made).size).toBe(made.length)
  expect(made).toEqual(made.toSorted())
  for (const id of made)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

test('a vault is packed when it is closed after much was written, and opens as it was', async () => {
  const { vault, db, file, folder } = await bigVault(temporaryFolder(), 3000)
  const names = db.prepare('SELECT id, name FROM credentials ORDER BY rid').all()
  const loose = fs.statSync(file).size
  vault.close()
  expect(fs.statSync(file).size).toBeLessThan(loose * 0.95)
  const again = await unlock(folder)
  expect(again.check()).toEqual([])
  expect(await again.checked).toBeUndefined()
  const { id, name } = names[17] as { id: string; name: string }
  expect(again.credentials.get(id).name).toBe(name)
  again.close()
})
