import type { Call } from '../remote.ts'
import { refuse } from './refusals.ts'

const usual = 20
const most = 100

/** A cursor tells nothing to whoever gets it, and stands for the place of a row. */
const cursorAt = (index: number) => Buffer.from(`row:${index}`).toString('base64url')

function placeOf(cursor: string): number {
  const index = /^row:(\d+)$/.exec(Buffer.from(cursor, 'base64url').toString())?.[1]
  return index === undefined ? refuse(400, 'invalid_request', 'The cursor is not valid') : Number(index)
}

/** The page of `rows` that a call asks for with `after`, `before` and `limit`. An empty one has no cursors. */
export function pageOf<T>({ query }: Call, rows: readonly T[], shown: (row: T) => unknown) {
  const given = query.get('limit')
  const limit = given === null ? usual : Number(given)
  if (!Number.isInteger(limit) || limit < 1 || limit > most) {
    refuse(400, 'invalid_request', `limit must be between 1 and ${most}`)
  }
  const after = query.get('after')
  const before = query.get('before')
  const end = before === null ? rows.length : placeOf(before)
  const from = after !== null ? placeOf(after) + 1 : before !== null ? Math.max(0, end - limit) : 0
  const items = rows.slice(from, Math.min(end, from + limit))
  return {
    items: items.map(shown),
    page_info: {
      has_next_page: from + items.length < rows.length,
      has_prev_page: from > 0,
      ...(items.length > 0 && {
        start_cursor: cursorAt(from),
        end_cursor: cursorAt(from + items.length - 1),
      }),
    },
  }
}
