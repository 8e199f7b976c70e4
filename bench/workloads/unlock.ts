import { closeDatabase, openDatabase } from '../../src/main/vault/database.ts'
import { everything } from '../../src/main/vault/listing/filter.ts'
import { byName } from '../../src/main/vault/listing/listing.ts'
import { openVault } from '../../src/main/vault/open.ts'
import { bareQueries } from '../../test/support/bare-queries.ts'
import { copyOfVault, keyed } from '../data.ts'
import { inTurnAsync } from '../measure.ts'
import { type Outcome, plain, ratio } from '../result.ts'
import { sizeName, type Workload } from '../workload.ts'

/** From the key to the first page of the list, without the KDF, which is its own purpose. */
export const unlock: Workload = {
  name: 'unlock',
  title: 'unlock beyond the KDF: from the key to the first page',
  async run({ rows, short }) {
    const what = 'unlock beyond the KDF'
    const outcomes: Outcome[] = []
    const taken = new Map<number, number>()
    for (const size of rows) {
      const { folder, vaultKey } = await keyed(await copyOfVault(size))
      // Each has a file of its own: ours is sealed when it is closed, and a bare one is not.
      const { file, keys } = await keyed(await copyOfVault(size))
      const ours = async () => {
        const before = performance.now()
        const vault = await openVault(folder, 'bench', 0, () => vaultKey)
        vault.listing.pageNow({ filter: everything, order: byName, limit: 50 })
        const after = performance.now()
        vault.close()
        return after - before
      }
      const bare = async () => {
        const before = performance.now()
        const db = openDatabase(file, keys.pages)
        bareQueries(db).first()
        const after = performance.now()
        closeDatabase(db)
        return after - before
      }
      const pair = await inTurnAsync(short ? 5 : size > 100_000 ? 7 : 61, ours, bare)
      taken.set(size, pair.ours.p50)
      const sides = { ours: pair.ours.p50, theirs: pair.theirs.p50 }
      const workload = sizeName(size)
      const against = 'bare driver: key and first page'
      outcomes.push(
        ratio({ what, workload, against, ...sides, goal: 1.3 }),
        plain({ what, workload, against: '3 ms', ours: pair.ours.p50, goal: 3 }),
      )
    }
    const [least, most] = [Math.min(...taken.keys()), Math.max(...taken.keys())]
    if (least < most) {
      const sides = { ours: taken.get(most) as number, theirs: taken.get(least) as number }
      const workload = `${sizeName(most)} / ${sizeName(least)}`
      outcomes.push(ratio({ what, workload, against: 'itself with less', ...sides, goal: 3 }))
    }
    return outcomes
  },
}
