import type { z } from 'zod'
import type { CredentialSummary, credentialPage } from '../../shared/credential.ts'

type Page = z.output<typeof credentialPage>
export type ListGroup = Page['groups'][number]

/** A page of the list with the indexes of its rows. */
export interface Answered extends Omit<Page, 'rows'> {
  readonly rows: readonly (readonly [number, CredentialSummary])[]
  readonly first: number
}

/** The total that several pages of one question tell: one that has seen the end knows, others know the least. */
export function totalOf(
  answers: readonly Pick<Page, 'total' | 'more'>[],
  before = 0,
): { total: number; more: boolean } {
  const ended = answers.find(({ more }) => !more)
  if (ended) return { total: ended.total, more: false }
  return { total: Math.max(before, ...answers.map(({ total }) => total)), more: true }
}

/** The group of each row by its index. */
export function groupsByIndex(answers: readonly Answered[]): ReadonlyMap<number, string> {
  return new Map(
    answers.flatMap(({ groupOf, first }) => groupOf.map((key, index) => [first + index, key] as const)),
  )
}

export interface GroupHead {
  readonly label: string
  readonly count: number | null
}

/**
 * The heads of groups by the index of the row that each stands over: from the counts where all are known,
 * otherwise as far as rows were loaded.
 */
export function headsOf(
  groups: readonly ListGroup[],
  groupOf: ReadonlyMap<number, string>,
): ReadonlyMap<number, GroupHead> {
  const heads = new Map<number, GroupHead>()
  if (groups.every(({ count }) => count !== null)) {
    let at = 0
    for (const { label, count } of groups) {
      if (count === 0) continue
      heads.set(at, { label, count })
      at += count ?? 0
    }
    return heads
  }
  for (const [index, key] of groupOf) {
    const group = groups.find((one) => one.key === key)
    const starts = index === 0 || (groupOf.has(index - 1) && groupOf.get(index - 1) !== key)
    if (group && starts) heads.set(index, group)
  }
  return heads
}
