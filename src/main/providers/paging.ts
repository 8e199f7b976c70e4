import { type Named, remoteErrors } from './remote-error.ts'

/** 100,000 rows at a hundred a page: more than any account holds, and an end to a remote that has none. */
const mostPages = 1000

/** One page of a list that a remote hands out by cursor. */
export interface Page<T> {
  readonly items: readonly T[]
  /** Whether the remote promises another page. */
  readonly more: boolean
  /** Where the next page begins, in the remote's own word. */
  readonly cursor: string | null | undefined
}

/**
 * Reads a list to its end. `read` is given the cursor of the page before, null for the first.
 *
 * What would make the list shorter than it is, or endless, fails with `remote-answer` instead: more is
 * promised and no cursor says where, a cursor comes a second time, or the pages are too many. `at` names
 * the list in that error: «GET /organizations».
 */
export async function allPages<T>(
  remote: Named,
  at: string,
  read: (cursor: string | null) => Promise<Page<T>>,
): Promise<T[]> {
  const wrong = (reason: string) => remoteErrors(remote, []).answer(at, reason)
  const items: T[] = []
  const seen = new Set<string>()
  for (let cursor: string | null = null; ; ) {
    const page = await read(cursor)
    for (const item of page.items) items.push(item)
    if (!page.more) return items
    if (!page.cursor) throw wrong('promises another page and does not say where it begins')
    if (seen.has(page.cursor)) throw wrong('leads back to a page that was read before')
    seen.add(page.cursor)
    if (seen.size >= mostPages) throw wrong(`has more than ${mostPages} pages`)
    cursor = page.cursor
  }
}
