import type { Raw } from './rows.ts'
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
      let rids: readonly number[] = []
      let raw: readonly Raw[] | undefined
      let index = after === null ? 0 : Number(after[0])
      let key: Key | null = after === null || after.length === 1 ? null : after.slice(1)
      for (; index < parts.length; index++) {
        const segment = yield* part(index)
        const found = yield* segment.next(key, limit - rids.length)
        ;({ rids, raw } = joinedFound({ rids, raw }, found))
        if (found.after !== null)
          return { rids, raw, after: [index, ...found.after], more: found.more ?? false }
        key = null
        if (rids.length === limit) {
          return { rids, raw, after: index + 1 < parts.length ? [index + 1] : null }
        }
      }
      return { rids, raw, after: null }
    },
    before(offset) {
      const [only] = made.values()
      if (parts.length > 1 || only === undefined) return null
      const key = only.before(offset)
      return key === null ? null : [0, ...key]
    },
  }
}

/** Two stretches in one. The rows go along where both have them. */
export function joinedFound(
  a: Omit<Found, 'after'>,
  b: Omit<Found, 'after'>,
): { rids: readonly number[]; raw: readonly Raw[] | undefined } {
  if (a.rids.length === 0) return { rids: b.rids, raw: b.raw }
  if (b.rids.length === 0) return { rids: a.rids, raw: a.raw }
  return { rids: [...a.rids, ...b.rids], raw: a.raw && b.raw && [...a.raw, ...b.raw] }
}

// biome-ignore lint/correctness/useYield: for a part that needs no preparation
export function* ready(segment: Segment): Slices<Segment> {
  return segment
}
