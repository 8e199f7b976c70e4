import { createStore, type StoreApi } from 'zustand/vanilla'

type Save = () => Promise<void>

/** What is typed, saves itself after a pause, and must be saved before the vault is locked or the window goes. */
export interface UnsavedState {
  saves: ReadonlySet<Save>
  /** `save` tells of its own failures. Returns what takes it out of here. */
  add(save: Save): () => void
  /** Every save is on its way when this returns, and done or refused when it resolves. */
  save(): Promise<void>
}

export function unsavedStore(): StoreApi<UnsavedState> {
  return createStore<UnsavedState>((set, get) => ({
    saves: new Set(),
    add(save) {
      set(({ saves }) => ({ saves: new Set([...saves, save]) }))
      return () => set(({ saves }) => ({ saves: new Set([...saves].filter((one) => one !== save)) }))
    },
    async save() {
      await Promise.all([...get().saves].map((save) => save()))
    },
  }))
}
