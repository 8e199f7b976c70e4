import type { Db } from '../database.ts'
import type { Known, Tally } from './known.ts'

export interface Counted {
  readonly value: string
  readonly count: number
}

const mostTags = 200

/** What exists in the vault to be searched by, each with how many credentials have it. */
export function searchValues(db: Db, known: () => Known) {
  // A step per tag over its index: the credentials of a tag are not looked at, but for the count of those shown.
  const next = db
    .prepare<[string], string | null>('SELECT min(tag) FROM credential_tags WHERE tag > ?')
    .pluck()
  const first = db
    .prepare<[string], string | null>('SELECT min(tag) FROM credential_tags WHERE tag >= ?')
    .pluck()
  const countOf = db
    .prepare<[string], number>(
      'SELECT count(*) FROM (SELECT 1 FROM credential_tags WHERE tag = ? LIMIT 1000)',
    )
    .pluck()

  function tags(start: string): Counted[] {
    const found: Counted[] = []
    const wanted = start.toLowerCase()
    for (
      let tag = first.get(start) ?? null;
      tag !== null && found.length < mostTags;
      tag = next.get(tag) ?? null
    ) {
      if (!tag.toLowerCase().startsWith(wanted)) break
      found.push({ value: tag, count: countOf.get(tag) ?? 0 })
    }
    return found
  }

  function summed(keyOf: (tally: Tally) => string): Counted[] {
    const counts = new Map<string, number>()
    for (const tally of known().tallies()) {
      if (tally.trashed === 1) continue
      const key = keyOf(tally)
      counts.set(key, (counts.get(key) ?? 0) + tally.count)
    }
    counts.delete('')
    return [...counts].map(([value, count]) => ({ value, count }))
  }

  return {
    of() {
      const { scopes } = known()
      return {
        providers: summed(({ scope }) => scopes.get(scope)?.provider ?? ''),
        organizations: summed(({ scope }) => scopes.get(scope)?.organizationName ?? ''),
        scopes: summed(({ scope }) => scopes.get(scope)?.scopeName ?? ''),
        kinds: summed(({ kind }) => kind),
        tags,
      }
    },
  }
}
export type SearchValuesRepository = ReturnType<typeof searchValues>
