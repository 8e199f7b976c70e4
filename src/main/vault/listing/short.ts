import { type Raw, rawAt } from './rows.ts'
import type { Found, Segment, Slices } from './segment.ts'

/** A stretch of rows that are in hand. */
export const shortOf = (raw: readonly Raw[]): Segment =>
  short(
    raw.map((row) => row[rawAt.rid]),
    null,
    raw,
  )

/** A stretch that is known whole. */
export function short(rids: readonly number[], group: string | null, raw?: readonly Raw[]): Segment {
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
      const more = end < rids.length
      return {
        rids: page,
        raw: raw?.slice(start, end),
        after: more ? [end - 1, page.at(-1) as number] : null,
        more,
      }
    },
    before: (offset) => {
      const rid = rids[offset - 1]
      return rid === undefined ? null : [offset - 1, rid]
    },
  }
}
