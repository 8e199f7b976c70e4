import { createStore, type StoreApi } from 'zustand/vanilla'

/** When the clipboard will be cleared of the secret that was copied, and which field that was. */
export interface ClipboardState {
  clearsAt: number | null
  /** The copied field's label. Never its value. */
  label: string | null
  copied(label: string): void
  heard(clearsAt: number | null): void
  clear(): void
}

export function clipboardStore(): StoreApi<ClipboardState> {
  return createStore<ClipboardState>((set) => ({
    clearsAt: null,
    label: null,
    copied: (label) => set({ label }),
    heard: (clearsAt) => set(clearsAt === null ? { clearsAt, label: null } : { clearsAt }),
    clear: () => set({ clearsAt: null, label: null }),
  }))
}
