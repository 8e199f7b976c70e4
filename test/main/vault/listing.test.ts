import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Group, ListFilter, Sort } from '../../../src/main/vault/listing/filter.ts'
import { everything } from '../../../src/main/vault/listing/filter.ts'
import { byName, listingRepository } from '../../../src/main/vault/listing/listing.ts'
import type { Order } from '../../../src/main/vault/listing/order.ts'
import { type BigVault, bigVault } from '../../support/big-vault.ts'
import { filtersOf, is } from '../../support/list-filters.ts'
import { naiveFilter, naiveRows, naiveSort } from '../../support/naive-list.ts'
import { at, failureOf } from '../../support/vault.ts'

let big: BigVault
/** All that there is, once for those limits that make a list collect, and once for those that make it walk. */
let lists: Record<'collected' | 'walked', ReturnType<typeof listingRepository>>

beforeAll(async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'keystead-list-'))
  big = await bigVault(folder, 1500)
  const { db, vault } = big
  const ids = db.prepare('SELECT id FROM credentials ORDER BY rid').pluck().all() as string[]
  for (const id of ids.filter((_, index) => index % 37 === 0)) vault.edits.trash(id, null, at)
  for (const id of ids.filter((_, index) => index % 41 === 1)) {
    const { state } = vault.rows.get(id)
    vault.edits.update(id, { ...state, name: `${state.name} Éclair`, secrets: {} }, at)
  }
  for (const [index, id] of ids.filter((_, number) => number % 29 === 3).entries()) {
    for (const name of ['key.pem', 'Key of 2025.txt', 'photo.png'].slice(index % 3)) {
      const file = vault.attachments.add(id, { name, bytes: Uint8Array.of(index % 256) }, at)
      if (index % 5 === 4) vault.attachments.remove(id, file, at)
    }
  }
  const [one, two] = db.prepare('SELECT id FROM organizations ORDER BY rid LIMIT 2').pluck().all() as string[]
  vault.ties.save(undefined, 'Quillon Group', [one as string, two as string])
  db.exec(
    `UPDATE outbox SET failure = '{"kind":"offline","message":"x","detail":{}}' WHERE credential % 3 = 0`,
  )
  db.exec(`UPDATE outbox SET held = 1 WHERE credential % 5 = 0`)
  db.exec(`UPDATE credentials SET theirs = '{"fields":{}}' WHERE rid % 53 = 0`)
  db.exec(`UPDATE credentials SET gone_at = ${at} WHERE rid % 71 = 0`)
  lists = {
    collected: listingRepository(db, { rows: 100_000, hits: 100_000 }),
    walked: listingRepository(db, { rows: 12, hits: 5 }),
  }
  return () => {
    vault.close()
    fs.rmSync(folder, { recursive: true, force: true })
  }
}, 60_000)

/** All pages, one after the other. */
function read(list: ReturnType<typeof listingRepository>, filter: ListFilter, order: Order, limit: number) {
  const ids: string[] = []
  const groups: string[] = []
  let cursor: string | undefined
  let total = 0
  let more = true
  for (let page = 0; page < 1000; page++) {
    const found = list.pageNow({ filter, order, limit, cursor })
    ids.push(...found.rows.map(({ id }) => id))
    groups.push(...found.groupOf)
    expect(found.total).toBeGreaterThanOrEqual(ids.length + (found.cursor === null ? 0 : 1))
    ;({ total, more } = found)
    if (found.cursor === null) return { ids, groups, total, more }
    expect(found.rows).toHaveLength(limit)
    cursor = found.cursor
  }
  throw new Error('a list without an end')
}

describe.each(['collected', 'walked'] as const)('%s', (how) => {
  test('every filter lists what a look at each row would, by name, in pages', () => {
    const rows = naiveRows(big.db)
    for (const [name, part] of Object.entries(filtersOf(big.db))) {
      const filter = { ...everything, ...part }
      const expected = naiveSort(naiveFilter(rows, filter), 'name', false).map(({ id }) => id)
      const { ids, total, more } = read(lists[how], filter, byName, 29)
      // A trash too long to sort is shown newest first.
      if (filter.trashed) expect(ids.toSorted(), name).toEqual(expected.toSorted())
      else expect(ids, name).toEqual(expected)
      expect([total, more], name).toEqual([expected.length, false])
    }
  })

  test('by relevance there are the same rows, names that begin with the word first', () => {
    const rows = naiveRows(big.db)
    for (const [name, part] of Object.entries(filtersOf(big.db))) {
      const filter = { ...everything, ...part }
      const { ids } = read(lists[how], filter, { ...byName, sort: 'relevance' }, 31)
      expect(ids.toSorted(), name).toEqual(
        naiveFilter(rows, filter)
          .map(({ id }) => id)
          .toSorted(),
      )
    }
    const { rows: first } = lists[how].pageNow({
      filter: { ...everything, words: ['deploy'] },
      order: { ...byName, sort: 'relevance' },
      limit: 200,
    })
    const { rows: named } = lists[how].pageNow({
      filter: { ...everything, words: ['terraform'] },
      order: { ...byName, sort: 'relevance' },
      limit: 20,
    })
    expect(first.length).toBeGreaterThan(20)
    expect(named.every((row) => row.name.startsWith('terraform'))).toBe(true)
  })

  test.each(['name', 'updated', 'used', 'created', 'expires'] as const)(
    'by %s, both ways, what has no such time comes last',
    (sort) => {
      const rows = naiveRows(big.db)
      for (const part of [
        {},
        { words: ['terraform'] },
        filtersOf(big.db)['a tie'],
        is({ on: 'kind', ids: ['aws'] }),
      ]) {
        for (const descending of [false, true]) {
          const filter = { ...everything, ...part }
          const fitting = naiveFilter(rows, filter)
          const expected = naiveSort(fitting, sort, descending).map(({ id }) => id)
          const { ids } = read(lists[how], filter, { ...byName, sort, descending }, 37)
          // Where times are equal, any order is right as long as it is the same on each page.
          if (sort === 'name') expect(ids).toEqual(expected)
          const clock = (
            {
              updated: 'updated_at',
              used: 'last_used_at',
              created: 'created_at',
              expires: 'expires_at',
              name: 'name',
            } as const
          )[sort]
          const value = new Map(fitting.map((row) => [row.id, row[clock]]))
          expect(ids.map((id) => value.get(id))).toEqual(expected.map((id) => value.get(id)))
          expect(ids.toSorted()).toEqual(expected.toSorted())
        }
      }
    },
  )

  test.each(['organization', 'provider', 'kind', 'health'] as const)(
    'grouped by %s, with counts',
    (group) => {
      const rows = naiveRows(big.db)
      const keyOf = {
        organization: 'organizationId',
        provider: 'provider',
        kind: 'kind',
        health: 'health',
      } as const
      const orders: { sort: Sort; group: Group | null }[] = [
        { sort: 'name', group },
        { sort: group, group: null },
        { sort: 'updated', group },
      ]
      for (const part of [
        {},
        filtersOf(big.db)['a connection'],
        { words: ['prod'] },
        { words: ['halden', 'deploy'] },
      ]) {
        const filter = { ...everything, ...part }
        const fitting = naiveFilter(rows, filter)
        const keys = new Map(fitting.map((row) => [row.id, String(row[keyOf[group]])]))
        for (const order of orders) {
          const { ids, groups } = read(lists[how], filter, { ...byName, ...order }, 23)
          expect(ids.toSorted()).toEqual(fitting.map(({ id }) => id).toSorted())
          expect(groups).toEqual(ids.map((id) => keys.get(id)))
          // No group comes twice.
          const runs = groups.filter((key, index) => key !== groups[index - 1])
          expect(new Set(runs).size).toBe(runs.length)
          const told = lists[how].pageNow({ filter, order: { ...byName, ...order }, limit: 1 }).groups
          const counts = Map.groupBy(groups, (key) => key)
          for (const { key, count } of told) {
            if (count !== null) expect([key, count]).toEqual([key, counts.get(key)?.length ?? 0])
          }
          expect(runs.every((key) => told.some((one) => one.key === key))).toBe(true)
        }
      }
    },
  )

  test('any row can be gone to by its number, in any order of asking', () => {
    const all = read(lists[how], everything, byName, 100).ids
    const wordy = { ...everything, words: ['prod'] }
    const words = read(lists[how], wordy, byName, 100).ids
    for (const offset of [700, 0, 1, 699, 1200, 13, all.length - 5, all.length, all.length + 50]) {
      const page = lists[how].pageNow({ filter: everything, order: byName, limit: 10, offset })
      expect(page.rows.map(({ id }) => id)).toEqual(all.slice(offset, offset + 10))
      expect(page.total).toBe(all.length)
      const found = lists[how].pageNow({ filter: wordy, order: byName, limit: 10, offset })
      expect(found.rows.map(({ id }) => id)).toEqual(words.slice(offset, offset + 10))
      if (offset >= words.length) expect([found.total, found.more]).toEqual([words.length, false])
    }
    const grouped = { ...byName, group: 'kind' } as const
    const kinds = read(lists[how], everything, grouped, 100).ids
    for (const offset of [0, 5, 400, 901]) {
      const page = lists[how].pageNow({ filter: everything, order: grouped, limit: 10, offset })
      expect(page.rows.map(({ id }) => id)).toEqual(kinds.slice(offset, offset + 10))
    }
  })
})

test('a cursor that this program did not write is refused with words', async () => {
  for (const cursor of [
    '',
    'x',
    Buffer.from('[1]').toString('base64url'),
    Buffer.from('[null,[{}],0]').toString('base64url'),
  ]) {
    expect(
      await failureOf(() => lists.walked.pageNow({ filter: everything, order: byName, limit: 5, cursor })),
    ).toBe('invalid-input')
  }
})
