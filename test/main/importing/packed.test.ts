import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readGiven } from '../../../src/main/importing/files.ts'
import { parcels } from '../../../src/main/importing/parcels.ts'
import { wholeOf } from '../../../src/main/imports/import-file.ts'
import type { ImportedCredential } from '../../../src/main/imports/imported.ts'
import { importBytes } from '../../../src/shared/import.ts'
import { failureOf, temporaryFolder } from '../../support/vault.ts'

const placeOf = (at: number) => (at % 4 ? `line ${at}` : `group ${at % 8}/näme ${at}`)

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
  source: { format: 'env', place: placeOf(at) },
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
  const taken = held.take()
  for (const each of all) expect(taken.next().value?.[1].name).toBe(each.name)
  expect(taken.next().done).toBe(true)
  expect([...held.each()]).toEqual([])

  const other = parcels()
  for (const each of all) other.add(each)
  other.clear()
  expect([...other.each()]).toEqual([])
})

test('what a line says of one is found by its number, in any order, and after the rest was forgotten', () => {
  const held = parcels()
  for (let at = 0; at < 3000; at++) held.add(credential(at))
  expect(held.count()).toBe(3000)
  held.clear()
  for (const at of [2999, 0, 127, 128, 2100, 5]) {
    expect(held.fact(at)).toEqual({
      kind: 'generic',
      name: `näme ${at}`,
      organization: at % 3 ? 'Acme' : null,
      hint: 'ann',
      place: placeOf(at),
    })
  }
  expect(held.fact(3000)).toBeUndefined()
  expect([...held.facts()].map(([at]) => at)).toEqual(Array.from({ length: 3000 }, (_, at) => at))
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
