import crypto from 'node:crypto'
import fs from 'node:fs'
import module from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { vaultKeys } from '../../src/main/crypto/keys.ts'
import { everything } from '../../src/main/vault/listing/filter.ts'
import { byName } from '../../src/main/vault/listing/listing.ts'
import { openVault } from '../../src/main/vault/open.ts'
import { readSeal } from '../../src/main/vault/seal-file.ts'
import { bigVault } from '../support/big-vault.ts'
import { listTimings } from '../support/list-timings.ts'
import { printed } from '../support/timing.ts'
import { filled, newVault, pulledRow, unlock } from '../support/vault.ts'

const count = 3000

/** A vault of several thousand, closed, and what opens it without its KDF. */
async function closedVault() {
  const parent = fs.mkdtempSync(path.join(os.tmpdir(), 'keystead-bench-'))
  onTestFinished(() => fs.rmSync(parent, { recursive: true, force: true }))
  const { vault, db, folder, file } = await bigVault(parent, count)
  return {
    vault,
    db,
    folder,
    file,
    vaultKey: vault.vaultKey,
    seal: vaultKeys(vault.vaultKey, vault.vaultId).seal,
  }
}

function heldOf(rows: readonly { readonly id: string; readonly secrets: string }[]): [string, string] {
  const row = rows.find(({ secrets }) => secrets !== '{}')
  return [row?.id ?? '', Object.keys(JSON.parse(row?.secrets ?? '{}'))[0] ?? '']
}

// The figures are npm run bench's business, and this prints a few. What fails here is what no machine is too slow for.
test('the short form of the benchmark: lists and searches beside the bare driver', {
  timeout: 60_000,
}, async () => {
  const { vault, db, file } = await closedVault()
  onTestFinished(() => vault.close())
  const bytes = fs.statSync(file).size / count
  const lines = listTimings(vault, db, count).map(printed)
  console.log(
    [`${count} credentials, ${bytes.toFixed(0)} bytes each; npm run bench measures all of it`, ...lines].join(
      '\n',
    ),
  )
  expect(bytes).toBeLessThan(1500)
})

test('unlock and the first page read a few pages of the file, and decrypt no record', {
  timeout: 60_000,
}, async () => {
  const { vault, folder, file, vaultKey, seal } = await closedVault()
  vault.close()
  const reads = vi.spyOn(fs, 'readSync')
  const opened = vi.spyOn(crypto, 'createDecipheriv')
  module.syncBuiltinESMExports()
  onTestFinished(() => {
    vi.restoreAllMocks()
    module.syncBuiltinESMExports()
  })
  const before = performance.now()
  const again = await openVault(folder, 'a test', 0, () => vaultKey)
  const { rows } = again.listing.pageNow({ filter: everything, order: byName, limit: 50 })
  console.log(`unlock beyond the KDF, with ${count}: ${(performance.now() - before).toFixed(1)} ms`)
  const read = reads.mock.results.reduce((sum, { value }) => sum + Number(value), 0)
  expect(opened).not.toHaveBeenCalled()
  const [id, field] = heldOf(rows)
  again.secrets.open(id, field)
  expect(opened).toHaveBeenCalledTimes(1)
  // The file's first bytes tell that it is encrypted. What the driver reads is SQLite's: `no-scan.test.ts` has its plans.
  expect(read).toBeLessThan(4096)
  reads.mockClear()
  again.close()
  const closing = reads.mock.results.reduce((sum, { value }) => sum + Number(value), 0)
  expect(fs.statSync(file).size).toBeGreaterThan(2 * 2 ** 20)
  expect(closing).toBeLessThan(2 ** 20)
  expect(readSeal(file, seal)?.suspect).toBe(false)
})

test('a pull of what is known already writes nothing', async () => {
  const { folder } = await newVault()
  const vault = await unlock(folder)
  const { scope } = filled(vault, 40)
  const log = path.join(folder, 'vault.db-wal')
  const { size } = fs.statSync(log)
  const rows = Array.from({ length: 40 }, (_, index) => pulledRow(`key-${index}`))
  expect(vault.pulled.apply(scope, rows, 1)).toEqual({ added: 0, changed: 0, unchanged: 40 })
  expect(fs.statSync(log).size).toBe(size)
})
