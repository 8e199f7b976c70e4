import { createStore, type StoreApi } from 'zustand/vanilla'
import type { AppClient } from '../../shared/contract.ts'
import type { AppError } from '../../shared/errors.ts'
import type { LogEvent, LogLine } from '../../shared/sync.ts'
import { latest } from './latest.ts'

export const logPage = 100

export interface LogFilter {
  readonly connectionId: string | null
  readonly event: LogEvent | null
  readonly query: string
}

/** What runs did, newest first, as far back as it was scrolled. */
export interface LogState {
  filter: LogFilter
  /** null until the first answer. */
  lines: readonly LogLine[] | null
  /** There is nothing older than the last line. */
  complete: boolean
  failure: AppError | null
  show(filter: Partial<LogFilter>): Promise<void>
  older(): Promise<void>
  clear(): void
}

const everything: LogFilter = { connectionId: null, event: null, query: '' }
const empty = { filter: everything, lines: null, complete: false, failure: null }

export function logStore(client: AppClient): StoreApi<LogState> {
  const questions = latest()
  let asking = false
  return createStore<LogState>((set, get) => {
    const ask = ({ connectionId, event, query }: LogFilter, before?: number) =>
      client.call('sync.log', {
        ...(connectionId !== null && { connectionId }),
        ...(event !== null && { event }),
        ...(before !== undefined && { before }),
        query,
        limit: logPage,
      })
    async function page(before?: number) {
      const mine = questions.ask()
      asking = true
      try {
        const found = await ask(get().filter, before)
        if (!mine()) return
        const known = before === undefined ? [] : (get().lines ?? [])
        set({ lines: [...known, ...found], complete: found.length < logPage, failure: null })
      } catch (thrown) {
        if (mine()) set({ failure: thrown as AppError })
      } finally {
        if (mine()) asking = false
      }
    }
    return {
      ...empty,
      show(change) {
        set(({ filter }) => ({ filter: { ...filter, ...change } }))
        return page()
      },
      older() {
        const last = get().lines?.at(-1)
        if (!last || asking || get().complete) return Promise.resolve()
        return page(last.id)
      },
      clear() {
        questions.forget()
        asking = false
        set(empty)
      },
    }
  })
}
