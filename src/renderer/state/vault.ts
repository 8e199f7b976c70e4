import { createStore, type StoreApi } from 'zustand/vanilla'
import type { AppClient } from '../../shared/contract.ts'
import type { AppError } from '../../shared/errors.ts'
import type { VaultState } from '../../shared/vault.ts'
import { latest } from './latest.ts'

/** Which vault is selected and whether it is open. Passphrases and keys pass by, and are not kept. */
export interface VaultStore {
  now: VaultState | null
  failure: AppError | null
  ask(): Promise<void>
  /** The event carries the state itself: it is newer than any answer on its way. */
  heard(now: VaultState): void
}

export function vaultStore(client: AppClient): StoreApi<VaultStore> {
  const questions = latest()
  return createStore<VaultStore>((set) => ({
    now: null,
    failure: null,
    async ask() {
      const current = questions.ask()
      try {
        const now = await client.call('vault.state')
        if (current()) set({ now, failure: null })
      } catch (thrown) {
        if (current()) set({ failure: thrown as AppError })
      }
    },
    heard(now) {
      questions.forget()
      set({ now, failure: null })
    },
  }))
}
