import { everything } from '../../src/main/vault/listing/filter.ts'
import { byName } from '../../src/main/vault/listing/listing.ts'
import { atOnce } from '../../src/main/vault/listing/segment.ts'
import { bareQueries } from '../../test/support/bare-queries.ts'
import { opened } from '../data.ts'
import { inTurn } from '../measure.ts'
import { type Outcome, plain, ratio } from '../result.ts'
import { sizeName, type Workload } from '../workload.ts'

const searches = ['terraform', 'prod', 'akia7', 'genomics prod', 'terraform eu-west', 'zzzz']

/** Another spelling each time: an answer that was kept is no search. */
const spelled = (words: string, round: number): string[] =>
  words
    .split(' ')
    .map((word) =>
      [...word].map((letter, at) => ((round >> (at % 10)) & 1 ? letter.toUpperCase() : letter)).join(''),
    )

/** The search box as it is typed in: fifty rows by relevance, beside FTS5 on the same file. */
export const search: Workload = {
  name: 'search',
  title: 'search as you type: one word and two',
  async run({ rows, short }) {
    const outcomes: Outcome[] = []
    for (const size of rows.filter((each) => each >= 10_000)) {
      const { vault, db } = await opened(size)
      const bare = bareQueries(db)
      for (const words of searches) {
        const plainWords = words.split(' ')
        const { ours, theirs } = inTurn(
          short ? 100 : 400,
          (round) =>
            atOnce(
              vault.listing.page({
                filter: { ...everything, words: spelled(words, round) },
                order: { ...byName, sort: 'relevance' },
                limit: 50,
              }),
            ),
          () => bare.search(plainWords),
        )
        const what = `search «${words}»`
        const workload = sizeName(size)
        const sides = { ours: ours.p50, theirs: theirs.p50, p99: ours.p99 }
        outcomes.push(ratio({ what, workload, against: 'bare FTS5', ...sides, goal: 1.3 }))
        if (size <= 100_000)
          outcomes.push(
            plain({ what, workload, against: '2 ms, as p99', ours: ours.p99, goal: 2, tolerance: 2 }),
          )
      }
      vault.close()
    }
    return outcomes
  },
}
