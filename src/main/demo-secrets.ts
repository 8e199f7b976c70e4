import { randomBytes } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Field } from '../shared/field.ts'
import { fieldsOf } from './credentials/kind-fields.ts'
import { findProvider } from './providers/registry.ts'
import { everything } from './vault/listing/filter.ts'
import { byName } from './vault/listing/listing.ts'
import type { OpenVault } from './vault/vault.ts'

/** One in this many credentials is left without its secret, so that the demo shows what that looks like. */
const leaveOut = 4
/** One in this many has the secret of the one before: what an attentive vault tells. */
const twins = 23
/** So many in one transaction, and so in one turn. */
const together = 100

/** Stores made-up secrets, some time ago. `open` tells whether the vault still is, between turns. */
export async function storeSecrets(vault: OpenVault, now: number, open: () => boolean): Promise<void> {
  const { listing, secrets } = vault
  const { rows } = listing.pageNow({ filter: everything, order: byName, limit: 100_000 })
  let last = ''
  for (let start = 0; start < rows.length && open(); start += together) {
    vault.together(() => {
      for (const [offset, row] of rows.slice(start, start + together).entries()) {
        const index = start + offset
        if (index % leaveOut === 0) continue
        for (const field of fieldsOf(findProvider(row.provider), row.kind)) {
          if (!field.secret) continue
          const twin =
            index % twins === 0 && field.type !== 'json' && field.type !== 'multiline' && last !== ''
          const secret = twin ? last : madeUp(field)
          if (field.type !== 'json' && field.type !== 'multiline') last = secret
          secrets.store(row.id, field.name, secret, now - (index % 300) * 86_400_000)
        }
      }
    })
    await nextTurn()
  }
}

function madeUp(field: Field): string {
  const letters = (bytes: number) => randomBytes(bytes).toString('base64url')
  if (field.type === 'json')
    return JSON.stringify({ type: 'service_account', private_key_id: letters(15) }, null, 2)
  if (field.type !== 'multiline') return letters(30)
  const lines = Array.from({ length: 6 }, () => randomBytes(48).toString('base64'))
  return ['-----BEGIN DEMO KEY-----', ...lines, '-----END DEMO KEY-----'].join('\n')
}
