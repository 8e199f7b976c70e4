import { grouped } from './count.ts'
import { ago } from './time.ts'
import { wordsOf } from './words-of.ts'

/** «1,000+»: counting stops there, and there are more. */
const atLeast = (count: number) =>
  count < 1_000 ? `${grouped(count)}+` : `${grouped(count - (count % 1_000))}+`

export const listWords = wordsOf(
  'list',
  'list',
  {
    list: (place: string) => ({ place }),
    searchIn: (place: string) => ({ place }),
    count: (count: number) => ({ count }),
    usedAgo: (at: number, now: number) => ({ at: ago(at, now) }),
    noMatch: (query: string) => ({ query }),
    usedBy: (count: number) => ({ count }),
    cell: (column: string, value: string) => ({ column, value }),
    matchCount: (count: number) => ({ count }),
    manyMatches: (count: number) => ({ atLeast: atLeast(count) }),
  },
  (own) => ({
    matches: (count: number, more = false) => (more ? own.manyMatches(count) : own.matchCount(count)),
  }),
)
