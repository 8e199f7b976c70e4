import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { standardPolicy } from '../../../src/main/crypto/kdf-policy.ts'
import { readRecoveryKey } from '../../../src/main/crypto/recovery-key.ts'
import { everything } from '../../../src/main/vault/listing/filter.ts'
import { byName } from '../../../src/main/vault/listing/listing.ts'
import { openVault } from '../../../src/main/vault/open.ts'
import { openWithPassphrase, openWithRecoveryKey } from '../../../src/main/vault/slots.ts'
import type { OpenVault } from '../../../src/main/vault/vault.ts'
import { at, failureOf, passphrase, temporaryFolder } from '../../support/vault.ts'

// A vault that each released format left behind. Every later build opens it; none of these files is ever changed.
const fixtures = path.resolve('test/fixtures/vaults')
const recoveryKey = 'NNWR-Y37B-H4FN-Z252-5W0E-6993-QZ9E-QXYR-QRMP'

function copied(name: string): string {
  const folder = path.join(temporaryFolder(), name)
  fs.cpSync(path.join(fixtures, name), folder, { recursive: true })
  return folder
}
const byPassphrase = (folder: string, typed = passphrase) =>
  openVault(folder, 'a test', at, (header) => openWithPassphrase(header, typed, standardPolicy))

function assertContents(vault: OpenVault): void {
  const { rows, total } = vault.listing.pageNow({ filter: everything, order: byName, limit: 200 })
  expect(total).toBe(30)
  const names = Array.from({ length: 30 }, (_, index) => `key-${index}`)
  expect(rows.map(({ name }) => name).sort()).toEqual(names.sort())
  expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['aws']))
  expect(vault.connections.list()).toMatchObject([{ provider: 'seqera' }])

  const held = rows.filter(({ secrets }) => 'secretKey' in JSON.parse(secrets))
  expect(held).toHaveLength(10)
  const first = rows.find(({ name }) => name === 'key-0')
  expect(vault.secrets.open(first?.id as string, 'secretKey')).toBe('second secret')
  for (const { id } of held) expect(vault.secrets.open(id, 'secretKey')).toMatch(/secret/)

  const full = rows.map(({ id }) => vault.credentials.get(id))
  const kept = full.filter(({ notes }) => notes === 'a note from format 1')
  expect(kept).toHaveLength(1)
  expect(kept[0]?.tags).toContain('kept')
}

test('format 1 opens with its passphrase, holds what it held, and again after it was brought up to date', async () => {
  const folder = copied('format-1.keystead')
  for (let round = 0; round < 2; round++) {
    const vault = await byPassphrase(folder)
    assertContents(vault)
    vault.audit.append({ what: 'unlock', surface: 'window' }, at)
    expect(await vault.audit.verify()).toMatchObject({ ok: true, entries: round + 1 })
    vault.close()
  }
  expect(fs.existsSync(path.join(folder, 'backups', 'vault-schema-1.db'))).toBe(true)
})

test('format 1 opens with its recovery key', async () => {
  const folder = copied('format-1.keystead')
  const vault = await openVault(folder, 'a test', at, (header) =>
    openWithRecoveryKey(header, readRecoveryKey(recoveryKey)),
  )
  assertContents(vault)
  vault.close()
})

test('format 1 does not open with another passphrase, and stays as it was', async () => {
  const folder = copied('format-1.keystead')
  const before = fs.readFileSync(path.join(folder, 'vault.db'))
  expect(await failureOf(() => byPassphrase(folder, `${passphrase} `))).toBe('wrong-passphrase')
  expect(fs.readFileSync(path.join(folder, 'vault.db'))).toEqual(before)
})
