import { changesOf } from '../changes.ts'
import type { Db } from '../database.ts'
import { pack } from '../pack.ts'
import { preparedOn } from '../prepared.ts'
import type { Slices } from './segment.ts'

/** So many pages of the text index are merged in one slice. */
const pages = 32
const mergeSql = `INSERT INTO credential_search (credential_search, rank) VALUES ('merge', ?)`
/** Fewer changes than this are not worth it. */
const least = 2000

/**
 * Merges the parts that the text index grows by, after much was written: it becomes smaller and quicker. Nothing
 * depends on it.
 */
export function tidyRepository(db: Db) {
  const prepared = preparedOn(db)
  const size = db.prepare<[], number>('SELECT coalesce(sum(count), 0) FROM tallies').pluck()
  let before = changesOf(db)
  let done = before

  function* tidy(): Slices<void> {
    const merge = prepared(mergeSql)
    // A negative number makes one part of all that there are now; the next ones go on with it.
    for (let count = -pages; ; count = pages) {
      const sofar = changesOf(db)
      merge.run(count)
      // The command itself counts as one change: fewer than two mean that there was nothing left to do.
      if (changesOf(db) - sofar < 2) break
      yield
    }
    done = changesOf(db)
  }

  const automerge = db
    .prepare<[], number>(`SELECT v FROM credential_search_config WHERE k = 'automerge'`)
    .pluck()
  const set = db.prepare(
    'INSERT INTO credential_search (credential_search, rank) VALUES (?, CAST(? AS INTEGER))',
  )
  const settings = db.transaction((most: number, crisis: number): void => {
    set.run('automerge', most)
    set.run('crisismerge', crisis)
  })

  const isMuch = (written: number): boolean => written > Math.max(least, (size.get() as number) / 5)

  return {
    /** Whether so much was written since the vault was opened, or since the last time, that it is worth doing. */
    isDue: (): boolean => isMuch(changesOf(db) - done),
    /** In slices. */
    tidy,
    /**
     * From now on commits leave the parts of the text index as they are, since merging them holds up one commit in
     * ten; `merge` does some of it. `endBulk` ends it: after a crash, the one of the next pull.
     */
    beginBulk: (): void => settings(0, 2000),
    endBulk(): void {
      if (db.open && automerge.get() === 0) settings(4, 16)
    },
    /** Merges as much as takes a turn. */
    merge: (): void => void prepared(mergeSql).run(pages),
    /**
     * Brings what is in the log into the file, before a commit has to: of many commits each takes longer for it. Does
     * nothing while the file is to stand still, which whoever needs it tells the driver.
     */
    emptyLog(): void {
      if (db.pragma('wal_autocheckpoint', { simple: true }) !== 0) db.pragma('wal_checkpoint(PASSIVE)')
    },
    /** Does what writes rows once and whole: they leave little room behind, so it is no reason to pack the file. */
    whole<T>(deed: () => T): T {
      const sofar = changesOf(db)
      const result = deed()
      before += changesOf(db) - sofar
      return result
    },
    /** Before a close: packs the file where so much was written since the vault was opened that it pays. */
    packed(): void {
      try {
        this.endBulk()
        if (isMuch(changesOf(db) - before)) pack(db)
      } catch {
        // Nothing depends on it, and a close must go on.
      }
    },
  }
}
export type TidyRepository = ReturnType<typeof tidyRepository>
