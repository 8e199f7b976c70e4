import { everything, type ListFilter } from '../../src/main/vault/listing/filter.ts'
import { byName } from '../../src/main/vault/listing/listing.ts'
import type { Order } from '../../src/main/vault/listing/order.ts'
import { bareQueries } from '../../test/support/bare-queries.ts'
import { opened } from '../data.ts'
import { inTurn } from '../measure.ts'
import { type Outcome, ratio } from '../result.ts'
import { sizeName, type Workload } from '../workload.ts'

/** Pages of fifty beside the same SQL on the bare driver, on one connection. */
export const lists: Workload = {
  name: 'lists',
  title: 'list pages: first, deep, filtered, sorted',
  async run({ rows, short }) {
    const outcomes: Outcome[] = []
    const rounds = short ? 100 : 400
    for (const size of rows.filter((each) => each >= 10_000)) {
      const { vault, db } = await opened(size)
      const bare = bareQueries(db)
      const page = (filter: Partial<ListFilter> = {}, order: Partial<Order> = {}, rest = {}) =>
        vault.listing.pageNow({
          filter: { ...everything, ...filter },
          order: { ...byName, ...order },
          limit: 50,
          ...rest,
        })
      const { id, rid } = db
        .prepare(
          `SELECT o.id, o.rid FROM organizations o
           ORDER BY (SELECT count(*) FROM credentials c WHERE c.organization = o.rid) DESC LIMIT 1`,
        )
        .get() as { id: string; rid: number }
      const { cursor } = page({}, {}, { offset: Math.floor(size * 0.9) })
      const deep = () => page({}, {}, { cursor: cursor as string })
      const sides: readonly [string, () => unknown, () => unknown, string, number][] = [
        ['list page, first', () => page(), bare.first, 'the same SQL', 1.2],
        ['list page, at 90 %', deep, () => page(), 'the first page', 1.5],
        [
          'list page of an organization',
          () => page({ organizationId: id }),
          () => bare.organization(rid),
          'the same SQL',
          1.2,
        ],
        [
          'list page by last use',
          () => page({}, { sort: 'used', descending: true }),
          bare.used,
          'the same SQL',
          1.2,
        ],
      ]
      for (const [what, ours, theirs, against, goal] of sides) {
        const pair = inTurn(rounds, ours, theirs)
        const workload = sizeName(size)
        const p99 = pair.ours.p99
        outcomes.push(
          ratio({ what, workload, against, ours: pair.ours.p50, theirs: pair.theirs.p50, p99, goal }),
        )
      }
      vault.close()
    }
    return outcomes
  },
}
