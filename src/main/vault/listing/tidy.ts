import type { Db } from '../database.ts'
import { pack } from '../pack.ts'
import { preparedOn } from '../prepared.ts'
import type { Slices } from './segment.ts'

/** So many pages of the text index are merged in one slice. */
const pages = 32
/** Fewer changes than this are not worth it. */
const least = 2000

/**
 * Merges the parts that the text index grows by, after much was written: it becomes smaller and quicker. Nothing
 * depends on it.
 */
export function tidyRepository(db: Db) {
  const prepared = preparedOn(db)
  const changes = db.prepare<[], number>('SELECT total_changes()').pluck()
  const size = db.prepare<[], number>('SELECT coalesce(sum(count), 0) FROM tallies').pluck()
  const before = changes.get() as number
  let done = before

  function* tidy(): Slices<void> {
    const merge = prepared(`INSERT INTO credential_search (credential_search, rank) VALUES ('merge', ?)`)
    // A negative number makes one part of all that there are now; the next ones go on with it.
    for (let count = -pages; ; count = pages) {
      const sofar = changes.get() as number
      merge.run(count)
      // The command itself counts as one change: fewer than two mean that there was nothing left to do.
      if ((changes.get() as number) - sofar < 2) break
      yield
    }
    done = changes.get() as number
  }

  const isMuch = (written: number): boolean => written > Math.max(least, (size.get() as number) / 5)

  return {
    /** Whether so much was written since the vault was opened, or since the last time, that it is worth doing. */
    isDue: (): boolean => isMuch((changes.get() as number) - done),
    /** In slices. */
    tidy,
    /** Before a close: packs the file where so much was written since the vault was opened that it pays. */
    packed(): void {
      try {
        if (isMuch((changes.get() as number) - before)) pack(db)
      } catch {
        // Nothing depends on it, and a close must go on.
      }
    },
  }
}
export type TidyRepository = ReturnType<typeof tidyRepository>
