import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { standardPolicy } from '../../../src/main/crypto/kdf.ts'
import { readRecoveryKey } from '../../../src/main/crypto/recovery-key.ts'
import { openVault } from '../../../src/main/vault/open.ts'
import { openWithPassphrase, openWithRecoveryKey } from '../../../src/main/vault/slots.ts'
import { at, passphrase, temporaryFolder } from '../../support/vault.ts'

/** A vault as the first released format had it, never written to again. */
function copyOf(name: string): string {
  const folder = path.join(temporaryFolder(), `${name}.keystead`)
  fs.cpSync(path.resolve('test/fixtures/vaults', `${name}.keystead`), folder, { recursive: true })
  return folder
}

test('a vault of format 1 opens with its passphrase, and nothing in it is lost', async () => {
  const vault = await openVault(copyOf('format-1'), 'a test', at, (header) =>
    openWithPassphrase(header, passphrase, standardPolicy),
  )
  try {
    expect(vault.check()).toEqual([])
    const { rows } = vault.credentials.page({ query: '' }, 0, 200)
    expect(rows).toHaveLength(30)
    const named = (name: string) => rows.find((row) => row.name === name)!.id
    expect(vault.secrets.open(named('key-0'), 'secretKey')).toBe('second secret')
    expect(vault.secrets.openVersion(named('key-0'), 'secretKey', 1)).toBe('secret of0')
    const noted = rows.map(({ id }) => vault.credentials.get(id)).find(({ notes }) => notes !== '')
    expect(noted).toMatchObject({ notes: 'a note from format 1', tags: '["kept"]' })
    expect(vault.connections.secrets(vault.connections.list()[0]!.id)).toEqual({
      token: 'canary-connection-token',
    })
    // And it can be gone on with.
    vault.edits.annotate(named('key-3'), { notes: 'later' }, at)
    expect(vault.history.list(named('key-3'))).toHaveLength(1)
  } finally {
    vault.close()
  }
})

test('a vault of format 1 opens with its recovery key', async () => {
  const secret = readRecoveryKey('NNWR-Y37B-H4FN-Z252-5W0E-6993-QZ9E-QXYR-QRMP')
  const vault = await openVault(copyOf('format-1'), 'a test', at, (header) =>
    openWithRecoveryKey(header, secret),
  )
  expect(vault.credentials.page({ query: 'key-1' }, 0, 5).total).toBeGreaterThan(0)
  vault.close()
})
