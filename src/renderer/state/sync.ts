import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Place, SyncStatus } from '../../shared/connection.ts'

/** Where each connection's sync stands. Events are newer than the places answer they overtake. */
export interface SyncState {
  of: Readonly<Record<string, SyncStatus>>
  /** Connections whose run a person asked for: they are told its end, whatever it is. */
  asked: ReadonlySet<string>
  ask(connectionIds: readonly string[]): void
  told(connectionId: string): void
  heard(connectionId: string, sync: SyncStatus): void
  /** A mark for `adopt`: how much had been heard when the places were asked for. */
  mark(): number
  /** Takes the standing that a places answer tells, except where something was heard since `mark`. */
  adopt(places: readonly Place[], mark: number): void
  clear(): void
}

export function syncStore(): StoreApi<SyncState> {
  let count = 0
  let heardAt = new Map<string, number>()
  return createStore<SyncState>((set, get) => ({
    of: {},
    asked: new Set(),
    ask: (ids) => set(({ asked }) => ({ asked: new Set([...asked, ...ids]) })),
    told: (id) => set(({ asked }) => ({ asked: new Set([...asked].filter((one) => one !== id)) })),
    heard(connectionId, sync) {
      count += 1
      heardAt.set(connectionId, count)
      set(({ of }) => ({ of: { ...of, [connectionId]: sync } }))
    },
    mark: () => count,
    adopt(places, mark) {
      const before = get().of
      const of: Record<string, SyncStatus> = {}
      for (const { id, sync } of places) {
        const overtaken = (heardAt.get(id) ?? 0) > mark
        of[id] = overtaken ? (before[id] ?? sync) : sync
      }
      set({ of })
    },
    clear() {
      heardAt = new Map()
      set({ of: {}, asked: new Set() })
    },
  }))
}
