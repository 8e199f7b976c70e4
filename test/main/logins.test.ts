import { expect, test } from 'vitest'
import { providers } from '../../src/main/providers/registry.ts'
import { createLogins } from '../../src/main/sync/logins.ts'
import type { OpenVault } from '../../src/main/vault/vault.ts'
import { failureOf } from '../support/vault.ts'

/** A vault whose sealed logins must stay closed. */
const closed = {
  connections: {
    get: () => ({ config: { baseUrl: 'https://api.example.org', clientId: 'keystead' } }),
    secrets: () => {
      throw new Error('a login was opened')
    },
  },
} as unknown as OpenVault

test('an outline of each service opens no login and can send nothing', async () => {
  const { outline } = createLogins(() => closed)
  for (const provider of providers) {
    const remote = outline('id', provider)
    expect(await failureOf(() => remote.identify()), provider.id).toBe('cancelled')
  }
})
