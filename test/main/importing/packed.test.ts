import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { factList } from '../../../src/main/importing/facts.ts'
import { readGiven } from '../../../src/main/importing/files.ts'
import { parcels } from '../../../src/main/importing/parcels.ts'
import { wholeOf } from '../../../src/main/imports/import-file.ts'
import type { ImportedCredential } from '../../../src/main/imports/imported.ts'
import { importBytes } from '../../../src/shared/import.ts'
import { failureOf, temporaryFolder } from '../../support/vault.ts'

const credential = (at: number): ImportedCredential => ({
  kind: 'generic',
  name: `näme ${at}`,
  description: at % 2 ? 'described' : null,
  attributes: { username: 'ann', port: at },
  secrets: { password: `secret-${at}` },
  tags: ['a', 'b'],
  notes: 'two\nlines',
  custom: [{ label: 'PIN', type: 'hidden', value: '1' }],
  organization: at % 3 ? 'Acme' : null,
  source: { format: 'env', place: `line ${at}` },
  ...(at % 5 === 0 && { expiresAt: 1, rotateDays: 30 }),
  ...(at % 1000 === 7 && { files: [{ name: 'f', open: () => Uint8Array.of(at % 256) }] }),
})

test('credentials come out of parcels as they went in, in their order, as often as one asks', () => {
  const held = parcels()
  const all = Array.from({ length: 3000 }, (_, at) => credential(at))
  for (const each of all) held.add(each)
  for (const _ of [1, 2]) {
    const opened = [...held.each()]
    expect(opened.map(([at]) => at)).toEqual(all.map((_, at) => at))
    const plain = (of: ImportedCredential) => ({ ...of, files: of.files?.map(({ open }) => [...open()]) })
    expect(opened.map(([, each]) => plain(each))).toEqual(all.map(plain))
  }
  held.clear()
  expect([...held.each()]).toEqual([])
})

test('facts are found by their number, whether their block is full or not', () => {
  const facts = factList()
  const fact = (at: number) => ({
    name: `n${at}`,
    kind: 'generic',
    hint: null,
    place: `line ${at}`,
    key: 'k',
  })
  for (let at = 0; at < 300; at++) facts.add(fact(at))
  expect(facts.count()).toBe(300)
  for (const at of [0, 127, 128, 255, 256, 299, 5]) expect(facts.at(at)).toEqual(fact(at))
  expect(facts.at(300)).toBeUndefined()
})

test('a large file stays on the disk until it is read, and one that grew too large meanwhile is refused', async () => {
  const file = path.join(temporaryFolder(), 'big')
  const bytes = Buffer.from('0123456789abcdef'.repeat(50_000))
  fs.writeFileSync(file, bytes)
  const given = readGiven(file)
  expect(given.bytes.length).toBeLessThan(bytes.length)
  expect(Buffer.from(given.bytes).equals(bytes.subarray(0, given.bytes.length))).toBe(true)
  expect(Buffer.compare(wholeOf(given), bytes)).toBe(0)
  fs.truncateSync(file, importBytes + 1)
  expect(await failureOf(() => wholeOf(given))).toBe('import-failed')
  expect(await failureOf(() => readGiven(file))).toBe('import-failed')
  fs.rmSync(file)
  expect(await failureOf(() => wholeOf(given))).not.toBe('none')
})
