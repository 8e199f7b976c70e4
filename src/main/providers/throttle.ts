import type { ProviderIO } from './provider.ts'

/** At most `calls` in any `perMs` milliseconds. */
export interface Pace {
  readonly calls: number
  readonly perMs: number
}

/** Returns a function that resolves when the next call may start. Each caller gets its place at once. */
export function throttle({ calls, perMs }: Pace, io: ProviderIO): () => Promise<void> {
  let starts: number[] = []
  let seen = Number.NEGATIVE_INFINITY

  return async () => {
    const now = io.now()
    // A clock that was set back would otherwise make every call wait for it to catch up.
    if (now < seen) starts = []
    seen = now

    const oldest = starts.length < calls ? undefined : starts.shift()
    const start = oldest === undefined ? now : Math.max(now, oldest + perMs)
    starts.push(start)
    if (start > now) await io.sleep(start - now, io.signal)
  }
}
