import type { Db } from './database.ts'
import { atOnce, type Slices } from './listing/segment.ts'
import type { ScopeRow } from './places.ts'
import type { Theirs } from './state.ts'

/** A list that lacks so much of what the vault has that a person is asked before anything is concluded. */
export interface Doubt {
  readonly missing: number
  readonly of: number
  /** The person said that it is so. */
  readonly believed?: true
}

export interface Gone {
  /** Moved to the trash. */
  readonly trashed: readonly { readonly id: string; readonly name: string }[]
  /** Edited here meanwhile: in conflict. */
  readonly conflicts: readonly { readonly id: string; readonly name: string }[]
  /** Deleted here, and now known to be gone there too. */
  readonly deleted: number
  readonly doubt: Doubt | null
}

/** What a look through a scope came to: how many there are, and the remote ids of those that a list lacks. */
export interface Lacking {
  readonly of: number
  readonly remoteIds: readonly string[]
}

/** Ids between two breaths. */
const slice = 2000

interface Row {
  readonly rid: number
  readonly id: string
  readonly name: string
  readonly remoteId: string
  readonly base: string | null
  readonly theirs: string | null
  readonly trashedAt: number | null
}

/** So few may go missing without a question, in a scope of any size, unless the whole list came out empty. */
const unasked = 3

/**
 * Whether a list lacks suspiciously much: more than a tenth of what was there, and more than a few; or all of it.
 */
export const isDoubtful = (missing: number, of: number): boolean =>
  missing * 10 > of && (missing > unasked || (missing === of && of > 1))

/** Concludes from a complete list of a scope what is no longer there. */
export function goneRepository(db: Db) {
  const present = db
    .prepare<[number, string, number], string>(
      `SELECT remote_id FROM credentials WHERE scope = ? AND remote_id > ? AND gone_at IS NULL
       ORDER BY remote_id LIMIT ? + 0`,
    )
    .pluck()
  const one = db.prepare<[number, string], Row>(
    `SELECT rid, id, name, remote_id AS remoteId, base, theirs, trashed_at AS trashedAt FROM credentials
     WHERE scope = ? AND remote_id = ? AND gone_at IS NULL`,
  )
  const doubtOf = db.prepare<[number], string | null>('SELECT doubt FROM scopes WHERE rid = ?').pluck()
  const setDoubt = db.prepare('UPDATE scopes SET doubt = ? WHERE rid = ?')
  const believe = db.prepare(
    `UPDATE scopes SET doubt = json_set(doubt, '$.believed', json('true')) WHERE id = ? AND doubt IS NOT NULL`,
  )
  const trash = db.prepare('UPDATE credentials SET gone_at = @now, trashed_at = @now WHERE rid = @rid')
  const deletedToo = db.prepare(
    `UPDATE credentials SET gone_at = @now, remote_id = NULL, base = NULL, theirs = NULL WHERE rid = @rid`,
  )
  const dispute = db.prepare('UPDATE credentials SET gone_at = @now, theirs = @theirs WHERE rid = @rid')
  const nothingOwed = db.prepare('DELETE FROM outbox WHERE credential = ?')
  const skippedIn = db
    .prepare<[number], string>('SELECT remote_id FROM skips WHERE scope = ? AND length(digest) = 0')
    .pluck()
  const unskip = db.prepare('DELETE FROM skips WHERE scope = ? AND remote_id = ? AND length(digest) = 0')

  function* lacking(scope: ScopeRow, seen: ReadonlySet<string>): Slices<Lacking> {
    const remoteIds: string[] = []
    let of = 0
    for (let after = ''; ; ) {
      const ids = present.all(scope.rid, after, slice)
      of += ids.length
      for (const id of ids) if (!seen.has(id)) remoteIds.push(id)
      if (ids.length < slice) return { of, remoteIds }
      after = ids.at(-1) as string
      yield
    }
  }

  const missingFrom = (scope: ScopeRow, seen: ReadonlySet<string>, { of, remoteIds }: Lacking) => {
    const skipped = new Set(skippedIn.all(scope.rid))
    // A thing that is back was not gone for good: its absence counts anew.
    for (const remoteId of skipped) if (seen.has(remoteId)) unskip.run(scope.rid, remoteId)
    const missing = remoteIds.flatMap((remoteId) =>
      skipped.has(remoteId) ? [] : (one.get(scope.rid, remoteId) ?? []),
    )
    return { of, missing }
  }

  return {
    /** What `conclude` would find; concludes nothing. */
    preview(scope: ScopeRow, seen: ReadonlySet<string>) {
      const { of, missing } = missingFrom(scope, seen, atOnce(lacking(scope, seen)))
      return { missing, doubt: isDoubtful(missing.length, of) ? { missing: missing.length, of } : null }
    },
    /** What `conclude` concludes from, looked for in slices. */
    lacking,
    /**
     * `seen`: every remote id of the complete list; `found`: what of the scope is not among them. Where it is doubtful, it
     * is noted and nothing else is done.
     */
    conclude: db.transaction(
      (scope: ScopeRow, seen: ReadonlySet<string>, now: number, found?: Lacking): Gone => {
        const { of, missing } = missingFrom(scope, seen, found ?? atOnce(lacking(scope, seen)))
        const told = doubtOf.get(scope.rid) ?? null
        const earlier: Doubt | null = told === null ? null : JSON.parse(told)
        const believed = earlier?.believed && missing.length <= earlier.missing
        if (isDoubtful(missing.length, of) && !believed) {
          const doubt: Doubt = { missing: missing.length, of }
          setDoubt.run(JSON.stringify(doubt), scope.rid)
          return { trashed: [], conflicts: [], deleted: 0, doubt }
        }
        if (told !== null) setDoubt.run(null, scope.rid)
        const trashed = []
        const conflicts = []
        let deleted = 0
        for (const { rid, id, name, base, theirs, trashedAt } of missing) {
          if (base === null) {
            trash.run({ rid, now })
            trashed.push({ id, name })
          } else if (trashedAt !== null) {
            deletedToo.run({ rid, now })
            nothingOwed.run(rid)
            deleted++
          } else {
            const earlierConflict: Theirs = theirs === null ? { fields: {} } : JSON.parse(theirs)
            dispute.run({ rid, now, theirs: JSON.stringify({ ...earlierConflict, gone: true }) })
            conflicts.push({ id, name })
          }
        }
        return { trashed, conflicts, deleted, doubt: null }
      },
    ),
    believe: (scopeId: string): void => void believe.run(scopeId),
  }
}
export type GoneRepository = ReturnType<typeof goneRepository>
