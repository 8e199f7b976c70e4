import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { vaultKeys } from '../../../src/main/crypto/keys.ts'
import { assertGood } from '../../../src/main/vault/backup/copy.ts'
import { backupFolder, listBackups, sweep } from '../../../src/main/vault/backup/folders.ts'
import { everything } from '../../../src/main/vault/listing/filter.ts'
import { byName } from '../../../src/main/vault/listing/listing.ts'
import { rounds } from '../../support/soak.ts'
import { at, failureOf, filled, newVault, passphrase, unlock } from '../../support/vault.ts'

const passphrases = [passphrase, 'another-passphrase']
const longestLifeMs = 60

/** Lets a process write and kills it without warning. Returns the last round that it said was done. */
async function doomed(folder: string, what: string, id: string, after = 'ready'): Promise<number> {
  const child = spawn(process.execPath, ['test/support/doomed.ts', folder, what, id, ...passphrases], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  let complaint = ''
  child.stderr.on('data', (chunk) => {
    complaint += chunk
  })
  const ready = new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      said += chunk
      if (said.includes(`${after}\n`)) resolve()
    })
    child.once('exit', () => reject(new Error(`it ended by itself: ${complaint}`)))
  })
  await ready
  await new Promise((resolve) => setTimeout(resolve, Math.random() * longestLifeMs))
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
  // A line may be cut short by the kill: only whole ones count.
  return Number(said.slice(0, said.lastIndexOf('\n')).split('\n').pop()) || 0
}

async function openedWithAny(folder: string) {
  for (const typed of passphrases) {
    if ((await failureOf(async () => (await unlock(folder, typed)).close())) === 'none')
      return unlock(folder, typed)
  }
  throw new Error('neither the old nor the new passphrase opens the vault')
}

async function started() {
  const created = await newVault()
  const vault = await unlock(created.folder)
  const { ids, id } = filled(vault, 20)
  vault.secrets.store(id, 'secretKey', 'value 0', at)
  vault.close()
  return { ...created, ids, id }
}

test.each(['passphrase', 'secret', 'audit', 'reopen'])(
  'killed while it writes (%s): the old or the new state opens, and what was said to be done is there',
  async (what) => {
    const { folder, id, ids } = await started()
    for (let round = 0; round < rounds(4, 120); round++) {
      const done = await doomed(folder, what, id)
      const vault = await openedWithAny(folder)
      expect(vault.listing.pageNow({ filter: everything, order: byName, limit: 200 }).total).toBe(ids.length)
      const value = vault.secrets.open(id, 'secretKey')
      if (what === 'secret' && done > 0) expect([`value ${done}`, `value ${done + 1}`]).toContain(value)
      const verdict = await vault.audit.verify()
      expect(verdict).toMatchObject({ ok: true })
      vault.close()
      expect(fs.readdirSync(folder).filter((name) => name.endsWith('.new')).length).toBeLessThan(50)
    }
  },
  600_000,
)

test('killed while it makes backups: every finished one is whole, no other passes for one, the vault opens', async () => {
  const { folder, id, vaultKey } = await started()
  const { signal } = new AbortController()
  let made = 0
  for (let round = 0; round < rounds(4, 120); round++) {
    await doomed(folder, 'backup', id, round % 2 === 0 ? 'ready' : '1')
    const vault = await unlock(folder)
    const keys = vaultKeys(vaultKey, vault.vaultId)
    for (const backup of listBackups(folder)) {
      made++
      await assertGood(backupFolder(folder, backup.id), keys, signal)
    }
    vault.close()
    sweep(folder)
    const left = fs.readdirSync(path.join(folder, 'backups'))
    expect(left).toHaveLength(listBackups(folder).length)
    fs.rmSync(path.join(folder, 'backups'), { recursive: true })
  }
  expect(made).toBeGreaterThan(0)
}, 600_000)
