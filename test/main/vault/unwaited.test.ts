import { generateKeySync } from 'node:crypto'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createDatabase, openDatabase } from '../../../src/main/vault/database.ts'
import { unsynced } from '../../../src/main/vault/unwaited.ts'
import { temporaryFolder } from '../../support/vault.ts'

function database() {
  const file = path.join(temporaryFolder(), 'vault.db')
  const key = generateKeySync('hmac', { length: 256 })
  createDatabase(file, key).close()
  const db = openDatabase(file, key)
  onTestFinished(() => void db.close())
  const state = () =>
    ['synchronous', 'wal_autocheckpoint'].map((name) => db.pragma(name, { simple: true }) as number)
  return { db, state }
}

test('the disk is not waited for meanwhile, and waited for as before afterwards', () => {
  const { db, state } = database()
  const before = state()
  let meanwhile: number[] = []
  unsynced(db, () => {
    meanwhile = state()
  })
  expect(meanwhile).toEqual([0, 0])
  expect(before).toEqual([2, 1000])
  expect(state()).toEqual(before)
})

test('what fails leaves it as it was', () => {
  const { db, state } = database()
  const before = state()
  const fails = () => {
    throw new Error('a full disk')
  }
  expect(() => unsynced(db, fails)).toThrow('a full disk')
  expect(state()).toEqual(before)
})
