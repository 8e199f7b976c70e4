import { createStore, type StoreApi } from 'zustand/vanilla'
import type { NextStep } from './failure.ts'

export interface Notice {
  readonly id: number
  readonly tone: 'plain' | 'good' | 'attention'
  readonly text: string
  /** What a person can do about it. A notice with a step stays until it is dismissed. */
  readonly step: NextStep | null
  readonly connectionId: string | null
  /** What takes back the change that it tells of. */
  readonly undo: string | null
}
export interface NewNotice extends Partial<Omit<Notice, 'id' | 'text'>> {
  /** A function where the notice stays: the language may change meanwhile. */
  readonly text: string | (() => string)
}

/** Short news at the edge of the window. Texts name fields and places, never values. */
export interface NoticesState {
  all: readonly Notice[]
  tell(notice: NewNotice): void
  dismiss(id: number): void
  /** Takes away what offers to take back a change: that was done, or can no longer be done. */
  undone(undo: string): void
  clear(): void
}

const most = 4

export function noticesStore(): StoreApi<NoticesState> {
  let count = 0
  return createStore<NoticesState>((set) => ({
    all: [],
    tell({ text, ...notice }) {
      count += 1
      const told: Notice = {
        ...{ tone: 'plain', step: null, connectionId: null, undo: null, ...notice, id: count },
        get text() {
          return typeof text === 'string' ? text : text()
        },
      }
      // The same sentence twice is one notice, the newer one.
      set(({ all }) => ({ all: [...all.filter(({ text }) => text !== told.text), told].slice(-most) }))
    },
    dismiss: (id) => set(({ all }) => ({ all: all.filter((notice) => notice.id !== id) })),
    undone: (undo) => set(({ all }) => ({ all: all.filter((notice) => notice.undo !== undo) })),
    clear: () => set({ all: [] }),
  }))
}
