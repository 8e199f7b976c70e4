import type { BulkChange } from '../../shared/bulk.ts'
import type { Catalogue, Remote } from '../providers/provider.ts'
import type { CredentialFull } from '../vault/credentials.ts'
import type { Step } from './bulk-step.ts'
import { cannotCreate } from './may.ts'

const change = { does: 'change', annotation: null, move: false, remove: false } as const

/** Out of the trash, one way or the other. */
export function trashStep(
  row: CredentialFull,
  { restore }: BulkChange,
  catalogue: Catalogue,
  remote: Remote | null,
): Step {
  if (row.trashedAt === null) return { does: 'refuse', why: 'It is not in the trash.' }
  if (restore) {
    // What is no longer there has to be made there again.
    const anew = row.remoteId === null || row.goneAt !== null
    const why = anew ? cannotCreate(row.kind, row.scopeReadOnly, catalogue, remote) : null
    return why === null ? { ...change, restore: true, lines: ['Out of the trash'] } : { does: 'refuse', why }
  }
  if (row.owed !== null) {
    return { does: 'refuse', why: 'Its deletion still waits to be sent. Sync first, or restore it.' }
  }
  return { ...change, purge: true, lines: ['Deleted for good'] }
}
