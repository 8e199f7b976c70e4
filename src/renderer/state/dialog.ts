import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CredentialDetail, DetailField } from '../../shared/credential.ts'

/** What lies over the main window. One at a time. */
export type OpenDialog =
  | { kind: 'add-connection' }
  | { kind: 'edit-connection'; connectionId: string }
  | { kind: 'remove-connection'; connectionId: string }
  | { kind: 'store-secret'; credentialId: string; provider: string; field: DetailField }
  | { kind: 'new-credential' }
  | { kind: 'edit-credential'; credential: CredentialDetail }
  | { kind: 'remove-credential'; credential: CredentialDetail }
  | { kind: 'settings' }
  | { kind: 'activity' }
  | { kind: 'backups' }
  | { kind: 'licences' }

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
