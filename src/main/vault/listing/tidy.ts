import { changesOf } from '../changes.ts'
import type { Db } from '../database.ts'
import { pack } from '../pack.ts'
import { preparedOn } from '../prepared.ts'
import { unwaited } from '../unwaited.ts'
import type { Slices } from './segment.ts'

/** At so many pages in the log SQLite's own commit empties it. */
const checkpointPages = 1000
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

  /** Zero means that the file is to stand still: whoever needs that says when it is over. */
  const checkpointAt = (count: number): void => {
    if (db.pragma('wal_autocheckpoint', { simple: true }) !== 0) db.pragma(`wal_autocheckpoint = ${count}`)
  }

  const isMuch = (written: number): boolean => written > Math.max(least, (size.get() as number) / 5)

  return {
    /** Whether so much was written since the vault was opened, or since the last time, that it is worth doing. */
    isDue: (): boolean => isMuch(changesOf(db) - done),
    /** In slices. */
    tidy,
    /**
     * From now on commits leave the parts of the text index as they are, since merging them holds up one commit in
     * ten; `merge` does some of it. Neither do they empty the log, which `emptyLog` does, until it is twice as long.
     * `endBulk` ends it: after a crash, the one of the next pull.
     */
    beginBulk(): void {
      settings(0, 2000)
      checkpointAt(2 * checkpointPages)
    },
    endBulk(): void {
      if (!db.open || automerge.get() !== 0) return
      settings(4, 16)
      checkpointAt(checkpointPages)
    },
    /** Merges as much as takes a turn. */
    merge: (): void => void unwaited(db, () => prepared(mergeSql).run(pages)),
    /**
     * Brings what is in the log into the file, before a commit has to: of many commits each takes longer for it. Does
     * nothing while the file is to stand still, which whoever needs it tells the driver.
     */
    emptyLog(): void {
      if (db.pragma('wal_autocheckpoint', { simple: true }) !== 0) db.pragma('wal_checkpoint(PASSIVE)')
    },
    /** How many pages of the log are not in the file yet. Where so many are as `checkpointPages`, a commit brings them. */
    pagesInLog(): number {
      const [found] = db.pragma('wal_checkpoint(NOOP)') as { log: number; checkpointed: number }[]
      return found ? found.log - found.checkpointed : 0
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
