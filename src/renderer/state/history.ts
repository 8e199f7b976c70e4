import { createStore, type StoreApi } from 'zustand/vanilla'
import type { AppClient } from '../../shared/contract.ts'
import type { AppError } from '../../shared/errors.ts'
import type { Version } from '../../shared/sync.ts'
import { coalesce } from './coalesce.ts'
import { latest } from './latest.ts'

/** A state of a credential: a version, as it is now, or as its remote was last agreed to have it. */
export type VersionRef = number | 'now' | 'remote'

/** The replaced states of one credential, newest first. Of secrets it knows only that they changed. */
export interface HistoryState {
  id: string | null
  versions: readonly Version[] | null
  failure: AppError | null
  show(id: string): Promise<void>
  again(): Promise<void>
  clear(): void
}

const empty = { id: null, versions: null, failure: null }

export function historyStore(client: AppClient): StoreApi<HistoryState> {
  const questions = latest()
  return createStore<HistoryState>((set, get) => {
    async function fresh() {
      const { id } = get()
      const mine = questions.ask()
      if (id === null) return
      try {
        const versions = await client.call('credentials.history', { id })
        if (mine()) set({ versions, failure: null })
      } catch (thrown) {
        if (mine()) set({ failure: thrown as AppError })
      }
    }
    return {
      ...empty,
      show(id) {
        if (id === get().id) return Promise.resolve()
        set({ id, versions: null, failure: null })
        return fresh()
      },
      again: coalesce(fresh),
      clear() {
        questions.forget()
        set(empty)
      },
    }
  })
}
