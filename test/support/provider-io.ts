import type { ProviderIO } from '../../src/main/providers/provider.ts'

/** A provider's way out with a clock that only sleeping moves: a wait is recorded, and over at once. */
export function testIO(given: Partial<Pick<ProviderIO, 'fetch'>> & { at?: number } = {}) {
  let now = given.at ?? Date.UTC(2026, 0, 15, 12)
  const waits: number[] = []
  const abort = new AbortController()
  const io: ProviderIO = {
    fetch: given.fetch ?? fetch,
    signal: abort.signal,
    now: () => now,
    random: () => 0,
    async sleep(ms, signal) {
      signal.throwIfAborted()
      waits.push(ms)
      now += ms
    },
  }
  const advance = (ms: number) => {
    now += ms
  }
  return { io, waits, abort, advance }
}
