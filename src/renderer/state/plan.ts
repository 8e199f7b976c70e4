import { createStore, type StoreApi } from 'zustand/vanilla'
import type { AppClient } from '../../shared/contract.ts'
import type { AppError } from '../../shared/errors.ts'
import type { Plan } from '../../shared/sync.ts'
import { latest } from './latest.ts'

/** What a sync of one connection would do, and which lines of it a person leaves out. */
export interface PlanState {
  connectionId: string | null
  plan: Plan | null
  failure: AppError | null
  reading: boolean
  /** Keys of lines that stay undone. */
  out: ReadonlySet<string>
  /** Reads the remote, which may take long. The plan before stays until the answer. */
  read(connectionId: string): Promise<void>
  leave(keys: readonly string[], out: boolean): void
  /** Takes what a short list lacked as deleted, and reads again. */
  believe(scopeId: string): Promise<void>
  clear(): void
}

const empty = { connectionId: null, plan: null, failure: null, reading: false, out: new Set<string>() }

export function planStore(client: AppClient): StoreApi<PlanState> {
  const questions = latest()
  return createStore<PlanState>((set, get) => ({
    ...empty,
    async read(connectionId) {
      const mine = questions.ask()
      if (connectionId === get().connectionId) set({ failure: null, reading: true })
      else set({ ...empty, connectionId, reading: true })
      try {
        const plan = await client.call('sync.plan', { connectionId })
        if (!mine()) return
        // What a person chose stays chosen when the same lines come again.
        const known = new Set(get().plan?.lines.map(({ key }) => key))
        const held = plan.lines.filter((line) => line.held && !known.has(line.key)).map(({ key }) => key)
        set(({ out }) => ({ plan, failure: null, reading: false, out: new Set([...out, ...held]) }))
      } catch (thrown) {
        if (mine()) set({ failure: thrown as AppError, plan: null, reading: false })
      }
    },
    leave(keys, leaveOut) {
      const out = new Set(get().out)
      for (const key of keys) {
        if (leaveOut) out.add(key)
        else out.delete(key)
      }
      set({ out })
    },
    async believe(scopeId) {
      const { connectionId, read } = get()
      await client.call('sync.believe', { scopeId })
      if (connectionId !== null && get().connectionId === connectionId) await read(connectionId)
    },
    clear() {
      questions.forget()
      set(empty)
    },
  }))
}
