import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { createVault } from '../../src/main/vault/create.ts'
import { everything } from '../../src/main/vault/listing/filter.ts'
import { byName } from '../../src/main/vault/listing/listing.ts'
import { openVault } from '../../src/main/vault/open.ts'
import { openWithPassphrase } from '../../src/main/vault/slots.ts'
import type { OpenVault } from '../../src/main/vault/vault.ts'
import { AppError, type FailureKind } from '../../src/shared/errors.ts'
import { quickCost, quickPolicy } from './kdf.ts'

export { quickCost, quickPolicy }

export const passphrase = 'correct horse battery staple'
export const at = Date.UTC(2026, 0, 15, 9)

export function temporaryFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'keystead-test-'))
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }))
  return folder
}

export const newVault = (parent = temporaryFolder(), name = 'Work') =>
  createVault(parent, name, passphrase, quickCost, at)

export async function unlock(folder: string, typed = passphrase, by = 'a test'): Promise<OpenVault> {
  const vault = await openVault(folder, by, at, (header) => openWithPassphrase(header, typed, quickPolicy))
  onTestFinished(() => vault.close())
  return vault
}

/** The kind of the AppError that `deed` throws; anything else it throws is thrown on. */
export async function failureOf(deed: () => unknown): Promise<FailureKind | 'none'> {
  try {
    await deed()
    return 'none'
  } catch (error) {
    if (error instanceof AppError) return error.kind
    throw error
  }
}

/** A connection with one scope and `count` pulled credentials, named `key-0` on. */
export function filled(vault: OpenVault, count = 1) {
  const connectionId = '11111111-1111-4111-8111-111111111111'
  vault.connections.add(
    {
      id: connectionId,
      provider: 'seqera',
      label: 'Seqera',
      account: 'mira',
      config: { baseUrl: 'https://x.test' },
    },
    { token: 'canary-connection-token' },
    at,
  )
  const { rid } = vault.connections.get(connectionId)
  const [scope] = vault.places.found(rid, [
    { remoteId: '7', name: 'Halden', scopes: [{ remoteId: '70', kind: 'workspace', name: 'production' }] },
  ])
  if (!scope) throw new Error('no scope')
  vault.pulled.apply(
    scope,
    Array.from({ length: count }, (_, index) => pulledRow(`key-${index}`)),
    at,
  )
  const ids = vault.listing
    .pageNow({ filter: everything, order: byName, limit: 200 })
    .rows.map(({ id }) => id)
  return { connectionId, scope, ids, id: ids[0] as string }
}

export const pulledRow = (
  name: string,
  attributes: Record<string, unknown> = { accessKey: `AKIA-${name}` },
) => ({
  remoteId: `remote-${name}`,
  kind: 'aws',
  name,
  description: null,
  attributes,
  extra: '{}',
  health: 'ok',
  healthMessage: null,
  healthCheckedAt: null,
  createdAt: at,
  updatedAt: at,
  lastUsedAt: null,
  usage: null,
  digest: Buffer.from(`${name}${JSON.stringify(attributes)}`.padEnd(16).slice(0, 16)),
})
