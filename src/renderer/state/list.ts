import { createStore, type StoreApi } from 'zustand/vanilla'
import type { AppClient } from '../../shared/contract.ts'
import type { CredentialQuery, CredentialSummary } from '../../shared/credential.ts'
import type { AppError } from '../../shared/errors.ts'
import { coalesce } from './coalesce.ts'
import { latest } from './latest.ts'
import { type ListSpot, listMemory } from './list-memory.ts'
import { type Answered, groupsByIndex, type ListGroup, totalOf } from './list-page.ts'
import { everywhere, keyOf, type PlaceRef, queryOf } from './place-ref.ts'
import { type QueryFault, queryFault } from './query-fault.ts'
import { kept } from './same.ts'

export const pageSize = 100

/** How the list is ordered. What is absent, main decides: by relevance or name, names from A, times from now. */
export type ListOrder = Pick<CredentialQuery, 'sort' | 'direction' | 'group'>

/** The list in the middle: what is asked, and the rows of it that were answered, by index. */
export interface ListState {
  place: PlaceRef
  query: string
  /** null until the first answer. */
  total: number | null
  /** There are at least `total`. */
  more: boolean
  rows: ReadonlyMap<number, CredentialSummary>
  failure: AppError | null
  /** What in the query cannot be read. The rows are those of the query before. */
  fault: QueryFault | null
  /** The query that the rows are of. */
  answered: string
  /** The words that were searched for. */
  words: readonly string[]
  order: ListOrder
  groups: readonly ListGroup[]
  groupOf: ReadonlyMap<number, string>
  /** The row that is to be brought in sight, chosen and focused as soon as it is there. */
  sought: string | null
  /** Which question the rows answer. */
  question: string
  /** The place that the rows are of, by its key; null before the first answer. */
  shown: string | null
  /** Goes to a place, with what was searched there before. `keep`: so that this one's search is there, too, later. */
  show(place: PlaceRef, keep?: boolean): Promise<void>
  search(query: string): Promise<void>
  /** A search with its place, as one question. */
  recall(query: string, place?: PlaceRef): Promise<void>
  arrange(order: ListOrder): Promise<void>
  /** Asks for the pages that these indexes are on, unless that was done. */
  need(first: number, last: number): Promise<void>
  /** Goes to a place without a search, and loads pages of it until the row of `id` is there. */
  seek(id: string, place: PlaceRef): Promise<void>
  /** Where a list was left that answers `question`. */
  spotOf(question: string): ListSpot
  left(question: string, spot: Partial<ListSpot>): void
  /** Marks a row as sought, or nothing. */
  point(id: string | null): void
  /** Asks again for what is on screen. */
  again(): Promise<void>
  clear(): void
}

const empty = {
  place: everywhere,
  query: '',
  total: null,
  more: false,
  rows: new Map(),
  failure: null,
  fault: null,
  answered: '',
  words: [],
  order: {},
  groups: [],
  groupOf: new Map(),
  sought: null,
  question: '',
  shown: null,
}

/** A name for what is asked: other words, another place or another order have another. */
export const questionOf = ({ place, query, order }: Pick<ListState, 'place' | 'query' | 'order'>): string =>
  `${keyOf(place)} ${query} ${[order.sort, order.direction, order.group].join()}`

const pagesOf = (first: number, last: number): number[] =>
  Array.from(
    { length: Math.floor(last / pageSize) - Math.floor(first / pageSize) + 1 },
    (_, index) => Math.floor(first / pageSize) + index,
  )

/** Rows of the answers by index. One that is as it was stays the same, so that it is not drawn anew. */
function keptRows(before: ReadonlyMap<number, CredentialSummary>, answers: readonly Answered[]) {
  const known = new Map([...before.values()].map((row) => [row.id, row]))
  return new Map(
    answers.flatMap(({ rows }) => rows.map(([index, row]) => [index, kept(known.get(row.id), row)] as const)),
  )
}

/** Most lists have no groups, and then never other ones. */
function keptGroups(before: ReadonlyMap<number, string>, answers: readonly Answered[]) {
  const groups = groupsByIndex(answers)
  return groups.size === 0 && before.size === 0 ? before : groups
}

/** The query that stands behind what is on screen: one that cannot be read leaves the answer before it. */
export const shownQuery = ({
  query,
  fault,
  answered,
}: Pick<ListState, 'query' | 'fault' | 'answered'>): string => (fault === null ? query : answered)

export function listStore(client: AppClient): StoreApi<ListState> {
  const questions = latest()
  let current = questions.ask()
  let asked = new Set<number>()
  let onScreen: readonly number[] = [0]
  /** Where pages of this question ended: the next one is cheaper to reach from there than by its number. */
  let ends = new Map<number, string>()
  const memory = listMemory()

  return createStore<ListState>((set, get) => {
    async function page(number: number): Promise<Answered> {
      const { place, query, order } = get()
      const mine = ends
      const cursor = mine.get(number - 1)
      const where = { offset: number * pageSize, limit: pageSize, ...(cursor !== undefined && { cursor }) }
      const input = { ...queryOf(place), query, ...order, ...where }
      const answer = await client.call('credentials.list', input)
      if (answer.cursor) mine.set(number, answer.cursor)
      const first = number * pageSize
      return { ...answer, rows: answer.rows.map((row, index) => [first + index, row] as const), first }
    }

    // The rows of the question before stay until the first answer: a list that blinks empty on
    // every key stroke cannot be read.
    async function fresh(pages: readonly number[]) {
      const mine = questions.ask()
      current = mine
      // The screen of findings has its own questions.
      if (get().place.attention) return
      asked = new Set(pages)
      ends = new Map()
      const question = questionOf(get())
      const answered = get().query
      const place = keyOf(get().place)
      try {
        const answers = await Promise.all(pages.map(page))
        if (!mine()) return
        const rows = keptRows(get().rows, answers)
        const { words, groups } = answers[0]!
        const shown = {
          words: kept(get().words, words),
          groups: kept(get().groups, groups),
          groupOf: keptGroups(get().groupOf, answers),
          question,
          answered,
          shown: place,
        }
        set({ rows, ...totalOf(answers), ...shown, failure: null, fault: null })
      } catch (thrown) {
        if (!mine()) return
        const fault = queryFault(thrown as AppError)
        if (fault && get().total !== null) set({ fault, shown: place })
        else
          set({
            failure: thrown as AppError,
            fault: null,
            question,
            answered,
            shown: place,
            rows: new Map(),
            total: null,
            more: false,
          })
      }
    }

    /** A query that cannot be read would find the rows of another place under it. */
    function leave(keep = true) {
      const { place, query, fault } = get()
      memory.searched(place, keep && fault === null ? query : '')
    }

    return {
      ...empty,
      show(place, keep = true) {
        leave(keep)
        set({ place, query: memory.queryOf(place), fault: null })
        const { first, last } = memory.spotOf(questionOf(get()))
        onScreen = pagesOf(first, last)
        return fresh(onScreen)
      },
      spotOf: memory.spotOf,
      left: memory.left,
      search(query) {
        if (query === get().query) return Promise.resolve()
        set({ query })
        onScreen = [0]
        return fresh([0])
      },
      recall(query, place = everywhere) {
        leave()
        set({ place, query, fault: null })
        onScreen = [0]
        return fresh([0])
      },
      arrange(order) {
        set({ order })
        onScreen = [0]
        return fresh([0])
      },
      async need(first, last) {
        const mine = current
        const pages = pagesOf(first, last)
        onScreen = pages
        memory.left(get().question, { first, last })
        const missing = pages.filter((n) => !asked.has(n))
        for (const n of missing) asked.add(n)
        try {
          const answers = await Promise.all(missing.map(page))
          if (!mine() || answers.length === 0) return
          set(({ rows, groupOf, total }) => ({
            rows: new Map([...rows, ...answers.flatMap((answer) => answer.rows)]),
            groupOf: new Map([...groupOf, ...groupsByIndex(answers)]),
            ...totalOf(answers, total ?? 0),
          }))
        } catch (thrown) {
          for (const n of missing) asked.delete(n)
          if (mine()) set({ failure: thrown as AppError })
        }
      },
      async seek(id, place) {
        leave()
        set({ place, query: '', fault: null, sought: id })
        onScreen = [0]
        await fresh([0])
        const still = () => get().place === place && get().query === '' && get().sought === id
        for (let n = 1; still() && n * pageSize < (get().total ?? 0); n += 1) {
          const { rows } = await page(n).catch(() => ({ rows: [] as Answered['rows'] }))
          if (!still() || !rows.some(([, row]) => row.id === id)) continue
          onScreen = [n]
          return fresh(onScreen)
        }
      },
      point: (id) => set({ sought: id }),
      again: coalesce(() => fresh(onScreen.length > 0 ? onScreen : [0]), 4),
      clear() {
        questions.forget()
        onScreen = [0]
        asked = new Set()
        ends = new Map()
        memory.forget()
        set(empty)
      },
    }
  })
}
