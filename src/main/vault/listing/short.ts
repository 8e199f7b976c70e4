import type { Found, Segment, Slices } from './segment.ts'

/** A stretch that is known whole. */
export function short(rids: readonly number[], group: string | null): Segment {
  const placeOf = (after: readonly (string | number)[]): number => {
    const rid = after.at(-1)
    const place = rids.indexOf(Number(rid))
    // A row that is gone since: what came after it has moved up.
    return place === -1 ? Number(after[0]) : place + 1
  }
  return {
    group,
    size: rids.length,
    // biome-ignore lint/correctness/useYield: it is all there, so there is nothing to wait for
    *next(after, limit): Slices<Found> {
      const start = after === null ? 0 : placeOf(after)
      const page = rids.slice(start, start + limit)
      const end = start + page.length
      return { rids: page, after: end < rids.length ? [end - 1, page.at(-1) as number] : null }
    },
    before: (offset) => {
      const rid = rids[offset - 1]
      return rid === undefined ? null : [offset - 1, rid]
    },
  }
}
