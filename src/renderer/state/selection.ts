import { createStore, type StoreApi } from 'zustand/vanilla'

/** Which rows of the list are ticked, to be changed together. */
export interface Ticked {
  /** Every one that the list shows is ticked, but for `ids`; otherwise `ids` are ticked. */
  readonly all: boolean
  readonly ids: ReadonlySet<string>
  /** The row a range starts from. */
  readonly anchor: number | null
}

export interface SelectionState extends Ticked {
  /** What takes the last change to many back; null where there is none. */
  readonly undo: string | null
  did(undo: string | null): void
  toggle(id: string, index: number): void
  /** Ticks these as well; a range that grows and shrinks from its anchor gives what it had before as `without`. */
  add(ids: readonly string[], without?: readonly string[]): void
  everything(): void
  clear(): void
  /** Keeps what is ticked in the place that is left, and takes up what was ticked in the other. */
  move(from: string, to: string): void
  forget(): void
}

/** As many as one call names. */
export const mostTicked = 10_000

const none: Ticked = { all: false, ids: new Set(), anchor: null }

export const isTicked = ({ all, ids }: Ticked, id: string): boolean => all !== ids.has(id)

export const tickedCount = ({ all, ids }: Ticked, total: number | null): number =>
  all ? Math.max(0, (total ?? 0) - ids.size) : ids.size

export function selectionStore(): StoreApi<SelectionState> {
  let kept = new Map<string, Ticked>()
  return createStore<SelectionState>((set, get) => ({
    ...none,
    undo: null,
    did: (undo) => set({ undo }),
    toggle(id, index) {
      const ids = new Set(get().ids)
      if (!ids.delete(id) && ids.size < mostTicked) ids.add(id)
      set({ ids, anchor: index })
    },
    add(added, without = []) {
      const { all, ids: before } = get()
      const ids = new Set(before)
      // Where all are ticked, `ids` are those that are not.
      for (const id of without) all ? ids.add(id) : ids.delete(id)
      for (const id of added) all ? ids.delete(id) : ids.size < mostTicked && ids.add(id)
      set({ ids })
    },
    everything: () => set({ all: true, ids: new Set() }),
    clear: () => set(none),
    move(from, to) {
      const { all, ids, anchor } = get()
      if (all || ids.size > 0) kept.set(from, { all, ids, anchor })
      else kept.delete(from)
      set(kept.get(to) ?? none)
    },
    forget() {
      kept = new Map()
      set({ ...none, undo: null })
    },
  }))
}
