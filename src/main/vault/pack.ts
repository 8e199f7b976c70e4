import type { Db } from './database.ts'

/** Some 150,000 credentials. To copy more would hold up whoever waits for the close by more than a second. */
const mostBytes = 128 * 2 ** 20

/**
 * Rewrites the file with full pages, in one step that a crash undoes: a tenth of it is room that rows left when they
 * grew, and pages that nothing is on any more. Nothing depends on it: where the disk has no room, all stays as it is.
 */
export function pack(db: Db): void {
  try {
    const number = (pragma: string) => db.pragma(pragma, { simple: true }) as number
    if (number('page_count') * number('page_size') <= mostBytes) db.exec('VACUUM')
  } catch {}
}
