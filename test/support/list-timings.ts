import type { Db } from '../../src/main/vault/database.ts'
import { everything, type ListFilter } from '../../src/main/vault/listing/filter.ts'
import { byName } from '../../src/main/vault/listing/listing.ts'
import type { Order } from '../../src/main/vault/listing/order.ts'
import type { OpenVault } from '../../src/main/vault/vault.ts'
import { bareQueries } from './bare-queries.ts'
import { type Timed, timed } from './timing.ts'
import { at } from './vault.ts'

/** Pages, orders, searches and a save of a vault that `fillBig` filled, by turns with the bare driver. */
export function listTimings(vault: OpenVault, db: Db, count: number): Timed[] {
  const bare = bareQueries(db)
  const list = (filter: Partial<ListFilter> = {}, order: Partial<Order> = {}, rest = {}) =>
    vault.listing.pageNow({
      filter: { ...everything, ...filter },
      order: { ...byName, ...order },
      limit: 50,
      ...rest,
    })
  const { organizationId, organization } = db
    .prepare(
      `SELECT o.id AS organizationId, o.rid AS organization FROM organizations o
       ORDER BY (SELECT count(*) FROM credentials c WHERE c.organization = o.rid) DESC LIMIT 1`,
    )
    .get() as { organizationId: string; organization: number }
  const { cursor } = list({}, {}, { offset: Math.floor(count * 0.9) })
  // Another spelling each time, so that no answer is one that was kept.
  const spelled = (words: string, round: number): string[] =>
    words
      .split(' ')
      .map((word) =>
        [...word]
          .map((letter, index) => ((round >> (index % 10)) & 1 ? letter.toUpperCase() : letter))
          .join(''),
      )
  const rounds = 200
  const search = (words: string) => {
    const typed = Array.from({ length: rounds }, (_, round) => spelled(words, round))
    const plain = words.split(' ')
    return timed(
      `search «${words}»`,
      rounds,
      (round) => list({ words: typed[round] as string[] }, { sort: 'relevance' }),
      () => bare.search(plain),
    )
  }
  let saved = 0
  const ids = list({}, {}, { limit: 200 }).rows.map(({ id }) => id)

  return [
    timed('first page', 300, () => list(), bare.first),
    timed('page at 90 %', 300, () => list({}, {}, { cursor }), bare.first),
    timed(
      'page of an organization',
      300,
      () => list({ organizationId }),
      () => bare.organization(organization),
    ),
    timed('by last use', 300, () => list({}, { sort: 'used', descending: true }), bare.used),
    timed('by kind, grouped', 100, () => list({}, { sort: 'kind' })),
    timed('by organization, grouped', 100, () => list({}, { sort: 'organization' })),
    search('terraform'),
    search('prod'),
    search('akia7'),
    search('genomics prod'),
    search('terraform eu-west'),
    search('zzzz'),
    timed('search «qa» (no trigram)', 50, (round) =>
      list({ words: spelled('qa', round) }, { sort: 'relevance' }),
    ),
    timed(
      'save one, durable',
      200,
      () => {
        vault.edits.annotate(ids[saved % ids.length] as string, { notes: `note ${saved++}` }, at)
      },
      bare.save,
    ),
  ]
}
