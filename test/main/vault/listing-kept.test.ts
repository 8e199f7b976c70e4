import { expect, onTestFinished, test } from 'vitest'
import type { Db } from '../../../src/main/vault/database.ts'
import { everything } from '../../../src/main/vault/listing/filter.ts'
import { byName } from '../../../src/main/vault/listing/listing.ts'
import { bigVault } from '../../support/big-vault.ts'
import { at, temporaryFolder } from '../../support/vault.ts'

test('what is written is found at once, and what is gone is not', async () => {
  const { vault, db } = await bigVault(temporaryFolder(), 30)
  onTestFinished(() => vault.close())
  const find = (...words: string[]) =>
    vault.listing
      .pageNow({ filter: { ...everything, words }, order: byName, limit: 10 })
      .rows.map(({ name }) => name)
  const { id: organization } = vault.ties.addLocal('Moorhen Trust', undefined, at)
  const { scopeId } = vault.ties.locals().find(({ id }) => id === organization) as { scopeId: string }
  const scope = vault.places.scope(scopeId)
  if (!scope) throw new Error('no scope')
  const edit = {
    name: 'osprey',
    description: null,
    attributes: { username: 'kestrel' },
    secrets: { password: 'canary-secret' },
  }
  const id = vault.edits.create(scope, 'generic', edit, at)
  expect(find('osprey')).toEqual(['osprey'])
  expect(find('estre')).toEqual(['osprey'])
  expect(find('moorhen', 'kestrel')).toEqual(['osprey'])
  expect(find('canary')).toEqual([])
  expect(find('username')).toEqual([])
  // A capital that not every folding knows.
  vault.edits.update(id, { ...edit, name: 'x ᲐᲑᲒᲓ', secrets: {} }, at)
  expect(find('ᲐᲑᲒᲓ')).toEqual(['x ᲐᲑᲒᲓ'])
  vault.edits.update(id, { ...edit, name: 'merlin', secrets: {} }, at)
  expect([find('osprey'), find('merlin')]).toEqual([[], ['merlin']])
  vault.edits.annotate(
    id,
    {
      tags: ['hobby'],
      notes: 'seen at the harrier',
      custom: [{ id: 'a1', label: 'Nest', type: 'text', value: 'goshawk' }],
    },
    at,
  )
  for (const word of ['hobby', 'harrier', 'goshawk']) expect(find(word)).toEqual(['merlin'])
  vault.edits.annotate(id, { tags: [], notes: '', custom: [] }, at)
  for (const word of ['hobby', 'harrier', 'goshawk']) expect(find(word)).toEqual([])
  vault.ties.renameLocal(organization, 'Redstart Trust')
  expect([find('moorhen', 'merlin'), find('redstart', 'merlin')]).toEqual([[], ['merlin']])
  vault.edits.trash(id, null, at)
  expect(find('merlin')).toEqual([])
  vault.edits.purge(id)
  expect(
    db.prepare(`SELECT count(*) FROM credential_search WHERE credential_search MATCH '"mer"'`).pluck().get(),
  ).toBe(0)
  expect(indexed(db)).toEqual(indexedAnew(db))
})

/** Every trigram of the text index with the rows it is in. */
const indexed = (db: Db, table = 'credential_search') => {
  db.exec(`CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab('main', '${table}', 'instance')`)
  const all = db.prepare('SELECT DISTINCT term, doc FROM temp.vocabulary ORDER BY term, doc').raw().all()
  db.exec('DROP TABLE temp.vocabulary')
  return all
}
/** The same of an index that is made now, from the rows as they are. */
function indexedAnew(db: Db) {
  db.exec(`CREATE VIRTUAL TABLE anew USING fts5(name, remote, description, rest, content = 'credential_texts',
      content_rowid = 'rid', tokenize = 'trigram', detail = 'none', columnsize = 0);
    INSERT INTO anew (rowid, name, remote, description, rest)
      SELECT rid, name, remote, description, rest FROM credential_texts;`)
  const all = indexed(db, 'anew')
  db.exec('DROP TABLE anew')
  return all
}

test('counts are those of the rows after edits, moves to the trash and the removal of a connection', async () => {
  const { vault, db } = await bigVault(temporaryFolder(), 300)
  onTestFinished(() => vault.close())
  const counted = db.prepare(
    'SELECT scope, kind, health, held, trashed, count FROM tallies WHERE count <> 0 ORDER BY 1, 2, 3, 4, 5',
  )
  const real = db.prepare(
    `SELECT scope, kind, health, secret_at IS NOT NULL AS held, trashed_at IS NOT NULL AS trashed, count(*) AS count
     FROM credentials GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5`,
  )
  const tagged = db.prepare('SELECT tag, credential FROM credential_tags ORDER BY 1, 2')
  const really = db.prepare(
    'SELECT DISTINCT t.value COLLATE NOCASE AS tag, c.rid AS credential FROM credentials c, json_each(c.tags) t ORDER BY 1, 2',
  )
  const same = () => {
    expect(counted.all()).toEqual(real.all())
    expect(tagged.all()).toEqual(really.all())
  }
  same()
  const ids = db.prepare('SELECT id FROM credentials').pluck().all() as string[]
  for (const id of ids.slice(0, 40)) vault.edits.trash(id, null, at)
  for (const id of ids.slice(10, 20)) vault.edits.restore(id, at)
  for (const id of ids.slice(60, 80)) vault.edits.annotate(id, { tags: ['Ci', 'new'] }, at)
  for (const id of ids.slice(70, 90)) vault.secrets.store(id, 'secretKey', 'x', at)
  for (const id of ids.slice(70, 75)) vault.secrets.point(id, {})
  db.exec(`UPDATE credentials SET health = 'warn', kind = 'other' WHERE rid % 7 = 0`)
  same()
  for (const { id } of vault.connections.list().slice(0, 2)) vault.connections.remove(id)
  same()
  expect(indexed(db)).toEqual(indexedAnew(db))
  expect(vault.listing.pageNow({ filter: everything, order: byName, limit: 1 }).total).toBe(
    db.prepare('SELECT count(*) FROM credentials WHERE trashed_at IS NULL').pluck().get(),
  )
})
