import type { Place, PullResult } from '../../shared/connection.ts'
import type { WireError } from '../../shared/errors.ts'

export type PullNews =
  | { connection: Place; result: PullResult; first: boolean }
  | { connection: Place; failure: WireError }
  | { connection: Place; conflicts: number }

export const nothingNew = ({ added, changed, gone, pushed }: PullResult): boolean =>
  added + changed + gone + pushed === 0

/** What finished between two answers of `places.list`: pulls that ended well, and runs that did not. */
export function pullNews(before: readonly Place[] | null, after: readonly Place[]): PullNews[] {
  // The first answer after unlocking tells how things stand; none of it is news.
  if (before === null) return []
  return after.flatMap((connection): PullNews[] => {
    const known = before.find(({ id }) => id === connection.id)
    const { lastPull: result, failure } = connection
    const more = connection.owed.conflicts - (known?.owed.conflicts ?? 0)
    const conflicts: PullNews[] = known && more > 0 ? [{ connection, conflicts: more }] : []
    if (failure && failure.kind !== 'cancelled' && failure.kind !== known?.failure?.kind) {
      return [{ connection, failure }, ...conflicts]
    }
    if (result && known && result.at !== known.lastPull?.at) {
      return [{ connection, result, first: known.lastPull === null }, ...conflicts]
    }
    return conflicts
  })
}
