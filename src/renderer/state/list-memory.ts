import { keyOf, type PlaceRef } from './place-ref.ts'

/** Where a person was in a list when they left it. */
export interface ListSpot {
  /** Pixels from its top. */
  readonly top: number
  /** The row the keyboard was on. */
  readonly active: number
  readonly first: number
  readonly last: number
}

const most = 200
const start: ListSpot = { top: 0, active: 0, first: 0, last: 0 }

/** What is remembered of each place until the vault is locked: what was searched there, and how far it was read. */
export function listMemory() {
  const queries = new Map<string, string>()
  const spots = new Map<string, ListSpot>()
  return {
    queryOf: (place: PlaceRef): string => queries.get(keyOf(place)) ?? '',
    searched(place: PlaceRef, query: string): void {
      queries.set(keyOf(place), query)
    },
    spotOf: (question: string): ListSpot => spots.get(question) ?? start,
    left(question: string, spot: Partial<ListSpot>): void {
      const before = spots.get(question) ?? start
      spots.delete(question)
      spots.set(question, { ...before, ...spot })
      const [oldest] = spots.keys()
      if (spots.size > most && oldest !== undefined) spots.delete(oldest)
    },
    forget(): void {
      queries.clear()
      spots.clear()
    },
  }
}
