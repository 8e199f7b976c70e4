import { isDeepStrictEqual } from 'node:util'
import type { Fields, Value } from './state.ts'

export interface Merged {
  readonly mine: Fields
  readonly base: Fields
  /** What the remote holds in the fields where both left the base. */
  readonly conflicts: Fields
}

/**
 * Merges field by field against the last state both sides agreed on.
 *
 * One side changed: its value. Both to the same: agreed. Both differently: a conflict; mine stays, theirs is
 * returned beside it, and the base stays, so that the field is in conflict until someone chooses. A field that
 * `theirs` leaves out was not told: nothing is concluded, and an earlier conflict on it (`before`) stands.
 */
export function merge(base: Fields, mine: Fields, theirs: Fields, before: Fields = {}): Merged {
  const merged = { mine: { ...mine }, base: { ...base }, conflicts: { ...before } } as {
    [K in keyof Merged]: Record<string, Value>
  }
  for (const [field, told] of Object.entries(theirs)) {
    const agreed = base[field] ?? null
    const here = mine[field] ?? null
    delete merged.conflicts[field]
    if (same(here, told)) merged.base[field] = told
    else if (same(here, agreed)) merged.mine[field] = merged.base[field] = told
    else if (!same(told, agreed)) merged.conflicts[field] = told
  }
  return merged
}

export const same = (one: Value, other: Value): boolean => isDeepStrictEqual(one ?? null, other ?? null)

/** The fields in which two states differ. */
export const differing = (one: Fields, other: Fields): string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (field) => !same(one[field], other[field]),
  )
