import type { Found, Key, Segment, Slices } from './segment.ts'

/** Several stretches one after the other, each made when it is reached. A key leads with the number of its part. */
export function chain(
  parts: readonly (() => Slices<Segment>)[],
  group: string | null,
  size: number | null,
): Segment {
  const made = new Map<number, Segment>()
  function* part(index: number): Slices<Segment> {
    const known = made.get(index) ?? (yield* (parts[index] as () => Slices<Segment>)())
    made.set(index, known)
    return known
  }

  return {
    group,
    size,
    *next(after, limit): Slices<Found> {
      const rids: number[] = []
      let index = after === null ? 0 : Number(after[0])
      let key: Key | null = after === null || after.length === 1 ? null : after.slice(1)
      for (; index < parts.length; index++) {
        const segment = yield* part(index)
        const found = yield* segment.next(key, limit - rids.length)
        rids.push(...found.rids)
        if (found.after !== null) return { rids, after: [index, ...found.after] }
        key = null
        if (rids.length === limit) {
          return { rids, after: index + 1 < parts.length ? [index + 1] : null }
        }
      }
      return { rids, after: null }
    },
    before(offset) {
      const [only] = made.values()
      if (parts.length > 1 || only === undefined) return null
      const key = only.before(offset)
      return key === null ? null : [0, ...key]
    },
  }
}

// biome-ignore lint/correctness/useYield: for a part that needs no preparation
export function* ready(segment: Segment): Slices<Segment> {
  return segment
}
