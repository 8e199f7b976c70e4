import { monotonicMs } from '../../monotonic.ts'
import type { Raw } from './rows.ts'

/** Where a walk stands: the value it is ordered by, then organization and row. Of a short list: place and row. */
export type Key = readonly (string | number)[]

export interface Found {
  readonly rids: readonly number[]
  /** The rows themselves, where the walk had them in hand anyway. */
  readonly raw?: readonly Raw[] | undefined
  /** Null at the end. */
  readonly after: Key | null
}

/** Long work in slices: each `yield` is a place where something else may run. */
export type Slices<T> = Generator<void, T>

/** A stretch of a list, in order. */
export interface Segment {
  /** What its group is; null where a list is not grouped. */
  readonly group: string | null
  /** How many there are; null where that is not known without walking all of them. */
  readonly size: number | null
  /** The rows after `after`, `limit` of them at most; fewer only at the end. */
  next(after: Key | null, limit: number): Slices<Found>
  /** The key of the row before the one at `offset`, without walking there; null where that cannot be had. */
  before(offset: number): Key | null
}

/** Runs work to its end at once. */
export function atOnce<T>(work: Slices<T>): T {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

/** So long may one turn last: half a frame at 60 Hz. */
const turnMs = 8

/**
 * Runs work in turns, so that nothing else waits long. `check` is asked before each turn and throws where the work
 * has become pointless: the vault was locked.
 */
export async function inTurns<T>(work: Slices<T>, check: () => void): Promise<T> {
  for (;;) {
    const until = monotonicMs() + turnMs
    do {
      const step = work.next()
      if (step.done) return step.value
    } while (monotonicMs() < until)
    await new Promise((resolve) => setImmediate(resolve))
    check()
  }
}
