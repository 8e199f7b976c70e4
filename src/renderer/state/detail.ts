import { createStore, type StoreApi } from 'zustand/vanilla'
import type { AppClient } from '../../shared/contract.ts'
import type { CredentialDetail } from '../../shared/credential.ts'
import type { AppError } from '../../shared/errors.ts'
import { coalesce } from './coalesce.ts'
import { latest } from './latest.ts'

/** The right pane: which credential is chosen, and what was last told of it. Never a secret. */
export interface DetailState {
  id: string | null
  detail: CredentialDetail | null
  failure: AppError | null
  /** The secret that a person asked to see from elsewhere: it is revealed once, where it stands. */
  wished: string | null
  wish(field: string | null): void
  choose(id: string | null): Promise<void>
  again(): Promise<void>
  clear(): void
}

export function detailStore(client: AppClient): StoreApi<DetailState> {
  const questions = latest()
  return createStore<DetailState>((set, get) => {
    async function fresh() {
      const { id } = get()
      const mine = questions.ask()
      if (id === null) return
      try {
        const detail = await client.call('credentials.get', { id })
        if (mine()) set({ detail, failure: null })
      } catch (thrown) {
        if (!mine()) return
        const failure = thrown as AppError
        // Gone with its connection: nothing is chosen any more.
        if (failure.is('not-found')) set({ id: null, detail: null, failure: null })
        else set({ failure })
      }
    }
    return {
      id: null,
      detail: null,
      failure: null,
      wished: null,
      wish: (wished) => set({ wished }),
      choose(id) {
        if (id === get().id) return Promise.resolve()
        set({ id, failure: null, wished: null, ...(id === null && { detail: null }) })
        return fresh()
      },
      again: coalesce(fresh),
      clear() {
        questions.forget()
        set({ id: null, detail: null, failure: null, wished: null })
      },
    }
  })
}
