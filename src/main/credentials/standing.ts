import type { CredentialSummary } from '../../shared/credential.ts'
import { localProvider } from '../../shared/provider.ts'
import type { Conflict, Owed } from '../../shared/sync.ts'
import type { Catalogue } from '../providers/provider.ts'
import type { CredentialFull, CredentialRow } from '../vault/credentials.ts'
import type { EditedRow } from '../vault/edited-row.ts'
import { differing } from '../vault/merge.ts'
import type { OutboxRow } from '../vault/outbox.ts'
import { type Base, fieldsOf, sentVersions, type Theirs } from '../vault/state.ts'
import { labelOf, plainOf } from './changes.ts'

/** Where a credential stands with its remote, in one word. */
export function syncOf(row: CredentialRow): CredentialSummary['sync'] {
  if (row.provider === localProvider) return 'local'
  if (row.inConflict) return 'conflict'
  return row.owed ?? 'synced'
}

/** What its remote is owed; null where it has it all. */
export function owedOf(owed: OutboxRow | null, row: EditedRow, catalogue: Catalogue): Owed | null {
  if (!owed) return null
  const { kind } = row.state
  const public_ = row.base ? differing(fieldsOf(row.state), row.base.fields) : []
  const secrets = row.base ? differing(sentVersions(row.state.secrets), row.base.secrets) : []
  const names = [...public_, ...secrets.map((name) => `secrets.${name}`)]
  return {
    action: owed.action,
    since: owed.owedAt,
    held: owed.held,
    fields: owed.action === 'change' ? names.map((name) => labelOf(name, kind, catalogue)) : [],
    failure: owed.failure,
    nextAt: owed.nextAt,
    candidates: [...(owed.intent?.candidates ?? [])],
  }
}

/** Both sides of each field in conflict; null where there is none. */
export function conflictOf(row: CredentialFull, catalogue: Catalogue): Conflict | null {
  if (row.theirs === null) return null
  const theirs: Theirs = JSON.parse(row.theirs)
  const base: Base | null = row.base === null ? null : JSON.parse(row.base)
  const mine = fieldsOf({ ...row, attributes: JSON.parse(row.attributes) })
  return {
    fields: Object.entries(theirs.fields).map(([field, value]) => ({
      field,
      label: labelOf(field, row.kind, catalogue),
      mine: plainOf(mine[field]),
      theirs: plainOf(value),
      base: plainOf(base?.fields[field]),
    })),
    gone: theirs.gone ?? false,
    deletedHere: theirs.edited ?? false,
  }
}
