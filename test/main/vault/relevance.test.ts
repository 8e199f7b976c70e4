import { expect, onTestFinished, test } from 'vitest'
import { vaultKeys } from '../../../src/main/crypto/keys.ts'
import { createVault } from '../../../src/main/vault/create.ts'
import { openDatabase } from '../../../src/main/vault/database.ts'
import { orderOf } from '../../../src/main/vault/listing/collect.ts'
import { everything } from '../../../src/main/vault/listing/filter.ts'
import { byName } from '../../../src/main/vault/listing/listing.ts'
import { inspectVault } from '../../../src/main/vault/open.ts'
import { databaseFile, vaultOver } from '../../../src/main/vault/vault.ts'
import { at, filled, passphrase, pulledRow, quickCost, temporaryFolder } from '../../support/vault.ts'

async function searched(rows: readonly ReturnType<typeof called>[]) {
  const { folder, vaultKey } = await createVault(temporaryFolder(), 'Words', passphrase, quickCost, at)
  const { vaultId } = inspectVault(folder)
  const keys = vaultKeys(vaultKey, vaultId)
  const db = openDatabase(databaseFile(folder), keys.pages)
  const vault = vaultOver(db, { folder, vaultId, vaultKey }, keys, () => {})
  onTestFinished(() => vault.close())
  const { scope } = filled(vault, 0)
  vault.pulled.apply(scope, [...rows], at)
  const page = (limit: number, cursor?: string, ...words: string[]) =>
    vault.listing.pageNow({
      filter: { ...everything, words },
      order: { ...byName, sort: 'relevance' },
      limit,
      cursor,
    })
  const found = (...words: string[]) => page(50, undefined, ...words).rows.map(({ name }) => name)
  return { vault, db, page, found }
}

/** With a remote's id that says nothing. */
const called = (name: string, id = Buffer.from(name).toString('hex'), description: string | null = null) => ({
  ...pulledRow(name, {}),
  remoteId: id,
  description,
})
const described = (name: string, description: string) => called(name, undefined, description)

test('few hits come in the order that the database would give them, whatever letters names have', async () => {
  const names = [
    'key',
    'Key-b',
    'key_b',
    'keya',
    'KEY-É',
    'key-é',
    'key-ﬀ',
    'key-🔑',
    'key-Ω',
    'my key',
    'Åkey',
    'ﬀ key',
  ]
  const { db, found } = await searched([...names.map((name) => called(name)), called('zebra', 'KEY')])
  const { text, values } = orderOf('relevance', false, 'key')
  const expected = db.prepare(`SELECT c.name FROM credentials c ORDER BY ${text}`).pluck()
  expect(found('key')).toEqual(expected.all(...values))
  expect(found('key').slice(0, 2)).toEqual(['key', 'zebra'])
})

test('many hits are all found once, names that begin with the word first, over pages of any size', async () => {
  const rows = Array.from({ length: 240 }, (_, index) =>
    called(index % 6 === 0 ? `delta ${index}` : index % 6 === 1 ? `oredelt ${index}` : `old delta ${index}`),
  )
  const { page } = await searched(rows)
  for (const limit of [7, 40, 50, 100, 300]) {
    const names: string[] = []
    let cursor: string | undefined
    do {
      const { rows: some, cursor: next, total } = page(limit, cursor, 'delta')
      names.push(...some.map(({ name }) => name))
      expect(total).toBeGreaterThanOrEqual(names.length)
      cursor = next ?? undefined
    } while (cursor !== undefined)
    expect(names).toHaveLength(200)
    expect(new Set(names).size).toBe(200)
    expect(names.slice(0, 40).every((name) => name.startsWith('delta'))).toBe(true)
  }
})

test('a row that has the letters in another order is no hit, and words are found in what lists do not show', async () => {
  const { found } = await searched([
    described('one', 'of the terrace'),
    described('two', 'race terr errac rrace'),
    { ...called('three'), attributes: { region: 'old terrace' } },
    { ...described('four', 'terr race erra rrac'), attributes: { terrace: 'no' } },
    described('five', 'Terrace É'),
  ])
  expect(found('terrace').toSorted()).toEqual(['five', 'one', 'three'])
  expect(found('terrace', 'old')).toEqual(['three'])
})

test('a word of one letter repeated is looked for beyond what one look may take', async () => {
  const rows = Array.from({ length: 650 }, (_, index) =>
    called(index === 640 ? 'xzzzzx' : `azzzb ${index}`, `r${index}`),
  )
  const { found } = await searched(rows)
  expect(found('zzzz')).toEqual(['xzzzzx'])
})

test('a row says what its remote is owed as soon as it is owed it', async () => {
  const { vault, page } = await searched([called('owed one')])
  const { id } = page(50, undefined, 'owed').rows[0] as { id: string }
  const { state } = vault.rows.get(id)
  vault.edits.update(id, { ...state, description: 'new', secrets: {} }, at)
  expect(page(50, undefined, 'owed').rows.map(({ owed }) => owed)).toEqual(['pending'])
})
