import { createStore, type StoreApi } from 'zustand/vanilla'
import type { AttentionCounts, AttentionReason, Finding } from '../../shared/attention.ts'
import type { AppClient } from '../../shared/contract.ts'
import type { AppError } from '../../shared/errors.ts'
import { coalesce } from './coalesce.ts'
import { latest } from './latest.ts'

/** Some screens of them: more would keep the first from being there at once. */
const pageSize = 20

/** Which findings are on screen. Absent keys do not narrow. */
export interface FindingsFilter {
  readonly tieId?: string
  readonly organizationId?: string
  readonly reason?: AttentionReason
}

/** What asks for attention: how much in the whole vault, and the findings that are on screen, most pressing first. */
export interface FindingsState {
  /** Of the whole vault; the sidebar tells it. */
  total: number | null
  filter: FindingsFilter
  /** Of the place that the filter names, whatever its reason. */
  counts: AttentionCounts | null
  findings: readonly Finding[]
  /** Where the next page begins; null at the end. */
  cursor: string | null
  failure: AppError | null
  /** Is the screen open? Then changes are followed there, too. */
  open: boolean
  show(filter: FindingsFilter): Promise<void>
  leave(): void
  more(): Promise<void>
  again(): Promise<void>
  clear(): void
}

const empty = {
  total: null,
  filter: {},
  counts: null,
  findings: [],
  cursor: null,
  failure: null,
  open: false,
}

export function findingsStore(client: AppClient): StoreApi<FindingsState> {
  const questions = latest()
  const totals = latest()
  return createStore<FindingsState>((set, get) => {
    const page = (limit: number, cursor?: string) => {
      const { reason, ...where } = get().filter
      const narrowed = reason === undefined ? {} : { reasons: [reason] }
      return client.call('attention.list', { ...where, ...narrowed, ...(cursor && { cursor }), limit })
    }
    async function count() {
      const mine = totals.ask()
      // The screen tells its own failure; a number that is not there needs no words.
      const counts = await client.call('attention.counts', {}).catch(() => null)
      if (mine() && counts) set({ total: counts.total })
    }
    async function fresh() {
      const mine = questions.ask()
      try {
        const { findings, cursor, counts } = await page(
          Math.min(200, Math.max(pageSize, get().findings.length)),
        )
        if (mine()) set({ findings, cursor, counts, failure: null })
      } catch (thrown) {
        if (mine()) set({ failure: thrown as AppError })
      }
    }
    return {
      ...empty,
      show(filter) {
        set({ filter, open: true, findings: [], cursor: null, counts: null })
        return fresh()
      },
      leave: () => set({ open: false }),
      async more() {
        const { cursor, findings: before } = get()
        if (cursor === null) return
        const mine = questions.ask()
        try {
          const next = await page(pageSize, cursor)
          if (mine()) set({ ...next, findings: [...before, ...next.findings], failure: null })
        } catch (thrown) {
          if (mine()) set({ failure: thrown as AppError })
        }
      },
      again: coalesce(async () => {
        await Promise.all([count(), get().open ? fresh() : undefined])
      }, 8),
      clear() {
        questions.forget()
        totals.forget()
        set(empty)
      },
    }
  })
}

/** Findings of one reason after the other, as they come. */
export function byReason(findings: readonly Finding[]): { reason: AttentionReason; found: Finding[] }[] {
  const groups: { reason: AttentionReason; found: Finding[] }[] = []
  for (const finding of findings) {
    const last = groups.at(-1)
    if (last?.reason === finding.reason) last.found.push(finding)
    else groups.push({ reason: finding.reason, found: [finding] })
  }
  return groups
}
