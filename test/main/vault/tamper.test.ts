import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { explainFileError } from '../../../src/main/vault/files.ts'
import { everything } from '../../../src/main/vault/listing/filter.ts'
import { byName } from '../../../src/main/vault/listing/listing.ts'
import { AppError } from '../../../src/shared/errors.ts'
import { at, filled, newVault, unlock } from '../../support/vault.ts'

const pageBytes = 4096

async function readEverything(folder: string): Promise<string> {
  const vault = await unlock(folder)
  try {
    const rows = vault.listing.pageNow({ filter: everything, order: byName, limit: 200 }).rows
    const secrets = rows.map(({ id }) => vault.secrets.open(id, 'secretKey'))
    return JSON.stringify({ rows, secrets, connections: vault.connections.list() })
  } finally {
    vault.close()
  }
}

test('a flipped bit in any page is a clear error or changes nothing', async () => {
  const { folder } = await newVault()
  const vault = await unlock(folder)
  const { ids } = filled(vault, 60)
  for (const id of ids) vault.secrets.store(id, 'secretKey', `canary-${id}`, at)
  vault.close()
  const truth = await readEverything(folder)

  const file = path.join(folder, 'vault.db')
  const good = fs.readFileSync(file)
  let refused = 0
  for (let page = 0; page * pageBytes < good.length; page++) {
    for (const offset of [3, 40, 2000, pageBytes - 1]) {
      const bad = Buffer.from(good)
      bad[page * pageBytes + offset] = (bad[page * pageBytes + offset] as number) ^ 0x10
      fs.writeFileSync(file, bad)
      try {
        expect(await readEverything(folder)).toBe(truth)
      } catch (error) {
        const told = explainFileError(error, file)
        expect(told).toBeInstanceOf(AppError)
        expect((told as AppError).kind).toBe('database-damaged')
        refused++
      }
    }
  }
  expect(refused).toBeGreaterThan(20)
  fs.writeFileSync(file, good)
  expect(await readEverything(folder)).toBe(truth)
})

test('a truncated database is a clear error', async () => {
  const { folder } = await newVault()
  const vault = await unlock(folder)
  filled(vault, 60)
  vault.close()
  const file = path.join(folder, 'vault.db')
  fs.truncateSync(file, 2 * pageBytes)
  await expect(readEverything(folder)).rejects.toSatisfy(
    (error) => (explainFileError(error, file) as AppError).kind === 'database-damaged',
  )
})
