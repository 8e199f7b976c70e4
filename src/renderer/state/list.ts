import { createStore, type StoreApi } from 'zustand/vanilla'
import type { AppClient } from '../../shared/contract.ts'
import type { CredentialSummary } from '../../shared/credential.ts'
import type { AppError } from '../../shared/errors.ts'
import { coalesce } from './coalesce.ts'
import { latest } from './latest.ts'
import { everywhere, type PlaceRef, queryOf } from './place-ref.ts'

export const pageSize = 100

/** The list in the middle: what is asked, and the rows of it that were answered, by index. */
export interface ListState {
  place: PlaceRef
  query: string
  /** null until the first answer. */
  total: number | null
  rows: ReadonlyMap<number, CredentialSummary>
  failure: AppError | null
  /** The row that is to be brought in sight, chosen and focused as soon as it is there. */
  sought: string | null
  show(place: PlaceRef): Promise<void>
  search(query: string): Promise<void>
  /** Asks for the pages that these indexes are on, unless that was done. */
  need(first: number, last: number): Promise<void>
  /** Goes to a place without a search, and loads pages of it until the row of `id` is there. */
  seek(id: string, place: PlaceRef): Promise<void>
  /** Marks a row as sought, or nothing. */
  point(id: string | null): void
  /** Asks again for what is on screen. */
  again(): Promise<void>
  clear(): void
}

const empty = { place: everywhere, query: '', total: null, rows: new Map(), failure: null, sought: null }

export function listStore(client: AppClient): StoreApi<ListState> {
  const questions = latest()
  let current = questions.ask()
  let asked = new Set<number>()
  let onScreen: readonly number[] = [0]

  return createStore<ListState>((set, get) => {
    async function page(number: number) {
      const { place, query } = get()
      const input = { ...queryOf(place), query, offset: number * pageSize, limit: pageSize }
      const { rows, total } = await client.call('credentials.list', input)
      return { total, rows: rows.map((row, index) => [number * pageSize + index, row] as const) }
    }

    // The rows of the question before stay until the first answer: a list that blinks empty on
    // every key stroke cannot be read.
    async function fresh(pages: readonly number[]) {
      const mine = questions.ask()
      current = mine
      asked = new Set(pages)
      try {
        const answers = await Promise.all(pages.map(page))
        if (!mine()) return
        const rows = new Map(answers.flatMap((answer) => answer.rows))
        set({ rows, total: answers[0]!.total, failure: null })
      } catch (thrown) {
        if (mine()) set({ failure: thrown as AppError, rows: new Map(), total: null })
      }
    }

    return {
      ...empty,
      show(place) {
        set({ place })
        onScreen = [0]
        return fresh([0])
      },
      search(query) {
        if (query === get().query) return Promise.resolve()
        set({ query })
        onScreen = [0]
        return fresh([0])
      },
      async need(first, last) {
        const mine = current
        const pages: number[] = []
        for (let n = Math.floor(first / pageSize); n <= Math.floor(last / pageSize); n += 1) pages.push(n)
        onScreen = pages
        const missing = pages.filter((n) => !asked.has(n))
        for (const n of missing) asked.add(n)
        try {
          for (const answer of await Promise.all(missing.map(page))) {
            if (mine()) set(({ rows }) => ({ rows: new Map([...rows, ...answer.rows]), total: answer.total }))
          }
        } catch (thrown) {
          for (const n of missing) asked.delete(n)
          if (mine()) set({ failure: thrown as AppError })
        }
      },
      async seek(id, place) {
        set({ place, query: '', sought: id })
        onScreen = [0]
        await fresh([0])
        const still = () => get().place === place && get().query === '' && get().sought === id
        for (let n = 1; still() && n * pageSize < (get().total ?? 0); n += 1) {
          const { rows } = await page(n).catch(() => ({ rows: [] }))
          if (!still() || !rows.some(([, row]) => row.id === id)) continue
          onScreen = [n]
          return fresh(onScreen)
        }
      },
      point: (id) => set({ sought: id }),
      again: coalesce(() => fresh(onScreen.length > 0 ? onScreen : [0])),
      clear() {
        questions.forget()
        onScreen = [0]
        asked = new Set()
        set(empty)
      },
    }
  })
}
