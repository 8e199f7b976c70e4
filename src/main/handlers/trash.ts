import type { AppCalls } from '../../shared/contract.ts'
import type { Handlers } from '../../shared/ipc.ts'
import type { Core } from '../core.ts'
import { existing } from '../credentials/bulk.ts'
import type { Slices } from '../vault/listing/segment.ts'
import type { OpenVault } from '../vault/vault.ts'
import { inVault } from './in-vault.ts'

export type TrashNames = 'credentials.emptyTrash'

/** So many are forgotten in one transaction, and so in one turn. */
const together = 50

/** What is done with the trash as a whole. */
export const trashHandlers = ({ ports, session, edited }: Core): Pick<Handlers<AppCalls>, TrashNames> => ({
  'credentials.emptyTrash': async () => {
    const vault = session.vault()
    const now = ports.now()
    // What goes to the trash while this works was not there when the person was asked.
    const ids = vault.credentials.expired(now + 1)
    const connections = new Set<string>()
    let forgotten = 0
    try {
      await inVault(session, forget(vault, ids))
    } finally {
      if (session.isOpen()) for (const id of connections) edited(id)
    }
    return { forgotten, left: vault.credentials.trashed() }

    function* forget(open: OpenVault, all: readonly string[]): Slices<void> {
      for (let start = 0; start < all.length; start += together) {
        open.together(() => {
          for (const id of all.slice(start, start + together)) {
            const row = existing(open, id)
            // Restored meanwhile.
            if (!row || row.trashedAt === null) continue
            connections.add(row.connectionId)
            open.edits.purge(id)
            forgotten++
          }
        })
        yield
      }
    }
  },
})
