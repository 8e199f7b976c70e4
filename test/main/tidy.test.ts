import { expect, onTestFinished, test } from 'vitest'
import { keepTidy } from '../../src/main/tidy.ts'
import { everything } from '../../src/main/vault/listing/filter.ts'
import { byName } from '../../src/main/vault/listing/listing.ts'
import { atOnce } from '../../src/main/vault/listing/segment.ts'
import { bigVault } from '../support/big-vault.ts'
import { until } from '../support/core.ts'
import { testPorts } from '../support/ports.ts'
import { at, temporaryFolder } from '../support/vault.ts'

async function written() {
  const { vault, db } = await bigVault(temporaryFolder(), 200)
  onTestFinished(() => vault.close())
  const ids = db.prepare('SELECT id FROM credentials').pluck().all() as string[]
  const write = (round: number, count = ids.length) => {
    for (const [index, id] of ids.slice(0, count).entries())
      vault.edits.annotate(id, { notes: `note ${round} of ${index}` }, at)
  }
  const size = () =>
    db.prepare(`SELECT count(*) FROM dbstat WHERE name = 'credential_search_data'`).pluck().get() as number
  const find = (word: string) =>
    vault.listing
      .pageNow({ filter: { ...everything, words: [word] }, order: byName, limit: 200 })
      .rows.map(({ id }) => id)
  return { vault, write, size, find }
}

test('tidying makes the text index smaller and finds the same', async () => {
  const { vault, write, size, find } = await written()
  for (const round of [1, 2, 3]) write(round)
  const before = { size: size(), found: find('of 17'), stale: find('note 2') }
  expect(before.found.length).toBeGreaterThan(1)
  expect(before.stale).toEqual([])
  atOnce(vault.tidy.tidy())
  expect(size()).toBeLessThan(before.size)
  expect([find('of 17'), find('note 2')]).toEqual([before.found, []])
})

test('it is done within a minute of much writing, and not for a little', async () => {
  const { vault, write } = await written()
  const { ports, clock } = testPorts()
  const tidying = keepTidy(ports, () => vault)
  onTestFinished(() => tidying.stop())
  tidying.start()
  write(1, 20)
  expect(vault.tidy.isDue()).toBe(false)
  for (const round of [2, 3]) write(round)
  expect(vault.tidy.isDue()).toBe(true)
  clock.pass(60_000)
  await until(() => !vault.tidy.isDue())
})
