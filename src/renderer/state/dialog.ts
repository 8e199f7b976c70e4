import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CredentialDetail, DetailField } from '../../shared/credential.ts'
import type { WireError } from '../../shared/errors.ts'
import type { ExportSelection } from '../../shared/export.ts'
import type { VersionRef } from './history.ts'

export type BulkKind = 'tags' | 'note' | 'expiry' | 'move' | 'remove' | 'purge'

/** What lies over the main window. One at a time. */
export type OpenDialog =
  | { kind: 'add-connection' }
  | { kind: 'edit-connection'; connectionId: string }
  | { kind: 'remove-connection'; connectionId: string }
  | { kind: 'store-secret'; credentialId: string; provider: string; field: DetailField }
  /** `option`: the place it goes to, by the id that `placeGroups` gives it. */
  | { kind: 'new-credential'; option?: string }
  /** `refused`: why the remote did not take the edit before. */
  | { kind: 'edit-credential'; credential: CredentialDetail; refused?: WireError }
  | { kind: 'remove-credential'; credential: CredentialDetail }
  | { kind: 'settings' }
  | { kind: 'plan'; connectionId: string }
  | { kind: 'sync-log'; connectionId: string | null }
  | { kind: 'discard-edit'; credential: CredentialDetail }
  | { kind: 'purge'; credential: CredentialDetail }
  | { kind: 'compare'; credential: CredentialDetail; from: VersionRef; to: VersionRef }
  /** `files`: those that were dropped on the window. */
  | { kind: 'import'; files?: readonly File[] }
  | { kind: 'export'; selection?: ExportSelection }
  | { kind: 'resolve-all'; connectionId: string | null }
  /** A tie to change, or the organizations that a new one starts with. */
  | { kind: 'tie'; tieId?: string; organizationIds?: readonly string[]; name?: string }
  | { kind: 'tie-suggestions' }
  | { kind: 'local-organization'; localId?: string }
  | { kind: 'own-field'; credential: CredentialDetail; fieldId?: string }
  | { kind: 'own-dates'; credential: CredentialDetail }
  | { kind: 'activity' }
  | { kind: 'rotate'; credentialId: string }
  | { kind: 'where-is' }
  | { kind: 'backups' }
  | { kind: 'licences' }
  | { kind: 'palette' }
  | { kind: 'shortcuts' }
  | { kind: 'empty-trash' }
  /** Changes what is ticked in the list. */
  | { kind: 'bulk'; change: BulkKind }
  /** One that is kept, or a query to keep. */
  | { kind: 'save-search'; id?: string; name?: string; query: string }

export interface DialogState {
  open: OpenDialog | null
  show(dialog: OpenDialog): void
  close(): void
}

export function dialogStore(): StoreApi<DialogState> {
  return createStore<DialogState>((set) => ({
    open: null,
    show: (open) => set({ open }),
    close: () => set({ open: null }),
  }))
}
