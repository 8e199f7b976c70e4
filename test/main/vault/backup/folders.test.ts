import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { kept, listBackups, newId, sweep } from '../../../../src/main/vault/backup/folders.ts'
import { temporaryFolder } from '../../../support/vault.ts'

const dayMs = 86_400_000
const monday = Date.UTC(2026, 0, 5, 9)
const backupAt = (madeAt: number) => ({ id: new Date(madeAt).toISOString(), madeAt, bytes: 1 })

test('the newest of each of seven days and four weeks is kept, through a year of two backups a day', () => {
  let all: ReturnType<typeof backupAt>[] = []
  for (let day = 0; day < 365; day++) {
    for (const hour of [0, 6]) {
      all = kept([...all, backupAt(monday + day * dayMs + hour * 3_600_000)], { daily: 7, weekly: 4 })
      expect(all.length).toBeLessThanOrEqual(11)
    }
  }
  const ages = all.map(({ madeAt }) => Math.round((monday + 364 * dayMs + 6 * 3_600_000 - madeAt) / dayMs))
  // Day 364 is a Monday: the week just begun is one of the four, and Sundays end the others.
  expect(ages).toEqual([0, 1, 2, 3, 4, 5, 6, 8, 15])
})

test('a vault that was not opened for a year keeps what it had, and the last one is never dropped', () => {
  const old = [0, 1, 2].map((day) => backupAt(monday + day * dayMs))
  expect(kept([...old, backupAt(monday + 400 * dayMs)], { daily: 7, weekly: 4 })).toHaveLength(4)
  expect(kept(old, { daily: 0, weekly: 0 })).toEqual([old[2]])
  expect(kept([], { daily: 7, weekly: 4 })).toEqual([])
})

test('only finished backups are listed, newest first, and what is none is left alone', () => {
  const folder = temporaryFolder()
  const make = (id: string) => {
    const inside = path.join(folder, 'backups', id)
    fs.mkdirSync(inside, { recursive: true })
    for (const name of ['header.json', 'vault.db']) fs.writeFileSync(path.join(inside, name), 'x')
  }
  expect(listBackups(folder)).toEqual([])
  const names = ['2026-01-05T090000Z', '2026-01-06T090000Z', '2026-01-05T090000Z-2', '2026-01-05T090000Z-10']
  for (const id of [...names, '.new-2026-01-07T090000Z', '2026-13-40T999999Z', 'notes', '..']) make(id)
  fs.mkdirSync(path.join(folder, 'backups', '2026-01-08T090000Z'))
  expect(listBackups(folder).map(({ id }) => id)).toEqual([
    '2026-01-06T090000Z',
    '2026-01-05T090000Z-10',
    '2026-01-05T090000Z-2',
    '2026-01-05T090000Z',
  ])
  expect(newId(folder, monday)).toBe('2026-01-05T090000Z-3')
  sweep(folder)
  expect(fs.readdirSync(path.join(folder, 'backups'))).toContain('notes')
  expect(fs.readdirSync(path.join(folder, 'backups'))).not.toContain('.new-2026-01-07T090000Z')
})
