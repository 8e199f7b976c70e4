import { createStore, type StoreApi } from 'zustand/vanilla'
import type { AppClient } from '../../shared/contract.ts'
import type { CredentialSummary } from '../../shared/credential.ts'
import type { AppError } from '../../shared/errors.ts'
import { type AttentionGroup, attentionOf } from './attention.ts'
import { coalesce } from './coalesce.ts'
import { latest } from './latest.ts'

const pageSize = 200
/** So many credentials of one organization are looked at; a note says so where there are more. */
const most = 2_000

/** What one organization holds: how many credentials, and of how many the secrets are here. */
export interface Holdings {
  readonly total: number
  readonly held: number
  /** With a secret that is not here, or not all of it. */
  readonly missing: number
  /** Fewer than `total` where there are too many to look at each. */
  readonly read: number
}

/** What the home of an organization is made of: counts, and what needs a person. */
export interface OverviewState {
  /** The organizations asked about, by id. */
  asked: readonly string[]
  holdings: Readonly<Record<string, Holdings>>
  /** Null until the first answer. */
  attention: readonly AttentionGroup[] | null
  failure: AppError | null
  show(organizationIds: readonly string[]): Promise<void>
  again(): Promise<void>
  clear(): void
}

const empty = { asked: [], holdings: {}, attention: null, failure: null }

export function overviewStore(client: AppClient, now: () => number = Date.now): StoreApi<OverviewState> {
  const questions = latest()

  async function read(organizationId: string, wanted: () => boolean) {
    const rows: CredentialSummary[] = []
    let total = 0
    do {
      const input = { organizationId, offset: rows.length, limit: pageSize }
      const page = await client.call('credentials.list', input)
      total = page.total
      rows.push(...page.rows)
      if (page.rows.length === 0) break
    } while (wanted() && rows.length < Math.min(total, most))
    return { organizationId, rows, total }
  }

  return createStore<OverviewState>((set, get) => {
    async function fresh() {
      const mine = questions.ask()
      try {
        const answers = await Promise.all(get().asked.map((id) => read(id, mine)))
        if (!mine()) return
        const holdings = Object.fromEntries(
          answers.map(({ organizationId, rows, total }) => [
            organizationId,
            {
              total,
              read: rows.length,
              held: rows.filter(({ held }) => held === 'held').length,
              missing: rows.filter(({ held }) => held === 'missing' || held === 'partial').length,
            },
          ]),
        )
        const attention = attentionOf(
          answers.flatMap(({ rows }) => rows),
          now(),
        )
        set({ holdings, attention, failure: null })
      } catch (thrown) {
        if (mine()) set({ failure: thrown as AppError })
      }
    }
    return {
      ...empty,
      show(organizationIds) {
        if (organizationIds.join() === get().asked.join()) return Promise.resolve()
        set({ ...empty, asked: [...organizationIds] })
        return fresh()
      },
      again: coalesce(async () => {
        if (get().asked.length > 0) await fresh()
      }),
      clear() {
        questions.forget()
        set(empty)
      },
    }
  })
}
