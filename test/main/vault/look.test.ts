import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { Db } from '../../../src/main/vault/database.ts'
import { orderOf } from '../../../src/main/vault/listing/collect.ts'
import { knownPlaces } from '../../../src/main/vault/listing/known.ts'
import { look, sieve } from '../../../src/main/vault/listing/look.ts'
import { ranked } from '../../../src/main/vault/listing/rank.ts'
import { listed, wordConditions } from '../../../src/main/vault/listing/sql.ts'
import { verify } from '../../../src/main/vault/listing/verify.ts'
import { preparedOn } from '../../../src/main/vault/prepared.ts'
import { bigVault } from '../../support/big-vault.ts'

const count = 40
let db: Db

beforeAll(async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'keystead-look-'))
  const big = await bigVault(folder, count)
  db = big.db
  return () => {
    big.vault.close()
    fs.rmSync(folder, { recursive: true, force: true })
  }
}, 60_000)

// What could be mistaken for JSON's own signs, for a number, or for another case: the Kelvin sign is a K to some.
const letters = ['a', 'B', 'k', '\u212a', 'é', '1', '2', ':', ',', '"', '\\', '{', '[', ' ', '\n', 't']
const text = (most: number) =>
  fc.array(fc.constantFrom(...letters), { maxLength: most }).map((parts) => parts.join(''))
const value = fc.oneof(text(6), text(6), fc.integer({ min: 0, max: 221 }), fc.boolean(), fc.constant(null))
const nested = fc.oneof(value, fc.array(text(3), { maxLength: 2 }), fc.record({ a: text(3) }))
const row = fc.record({
  name: text(6),
  remoteId: fc.option(text(4)),
  description: fc.option(text(4)),
  attributes: fc
    .dictionary(fc.constantFrom('a', 'b:', 'k1', 't'), nested)
    .map((given) => JSON.stringify(given)),
  tags: fc.array(text(3), { maxLength: 2 }).map((given) => JSON.stringify(given)),
  notes: fc.oneof(fc.constant(''), text(4)),
  custom: fc.constantFrom('[]', '[{"name":"a","type":"text","value":"B1","hidden":false}]'),
})

test('what a list shows tells the same rows in the same order as a second look at each, whatever is in them', () => {
  const prepared = preparedOn(db)
  const known = knownPlaces(db)()
  const rids = db.prepare('SELECT rid FROM credentials ORDER BY rid').pluck().all() as number[]
  const update = db.prepare(
    `UPDATE credentials SET name = @name, remote_id = iif(@remoteId IS NULL, NULL, @remoteId || '-' || rid),
     description = @description, attributes = @attributes, tags = @tags, notes = @notes, custom = @custom WHERE rid = @rid`,
  )
  const words = fc.array(
    text(3).filter((word) => word !== ''),
    { minLength: 1, maxLength: 2 },
  )
  fc.assert(
    fc.property(
      fc.array(row, { minLength: count, maxLength: count }),
      fc.array(words, { maxLength: 20 }),
      (rows, asked) => {
        for (const [index, given] of rows.entries()) update.run({ ...given, rid: rids[index] })
        for (const one of asked) {
          const expected = verify(prepared, rids, wordConditions(one))
          const words = { words: one, conditions: [] }
          for (const given of [rids, sieve(prepared, rids, words)]) {
            const { right } = look(prepared, known, listed(given), words, count)
            expect(
              right.map(([rid]) => rid),
              JSON.stringify(one),
            ).toEqual(expected)
            const { text: by, values } = orderOf('relevance', false, one[0])
            const sql = `SELECT c.rid FROM json_each(?) j JOIN credentials c ON c.rid = j.value ORDER BY ${by}`
            const inOrder = prepared(sql)
              .pluck()
              .all(JSON.stringify(expected), ...values)
            expect(ranked(right, one[0] as string, known).map(([rid]) => rid)).toEqual(inOrder)
          }
        }
      },
    ),
    { numRuns: 40 },
  )
})
