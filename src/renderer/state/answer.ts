import { createStore, type StoreApi } from 'zustand/vanilla'
import type { AppError } from '../../shared/errors.ts'
import { coalesce } from './coalesce.ts'
import { latest } from './latest.ts'
import { kept } from './same.ts'

/** The last answer to one question that takes no input. */
export interface Answer<T> {
  value: T | null
  /** Why the newest question failed. The answer before it stays. */
  failure: AppError | null
  ask(): Promise<void>
  /** Takes an answer that came by another way: the reply to a change. */
  take(value: T): void
  clear(): void
}

/** `accepted` hears only answers that count: none that came too late or after `clear`. */
export function answerStore<T>(
  question: () => Promise<T>,
  accepted: (value: T) => void = () => {},
): StoreApi<Answer<T>> {
  const questions = latest()
  return createStore<Answer<T>>((set, get) => ({
    value: null,
    failure: null,
    ask: coalesce(async () => {
      const current = questions.ask()
      try {
        const value = await question()
        if (!current()) return
        accepted(value)
        set({ value: kept(get().value, value), failure: null })
      } catch (thrown) {
        if (current()) set({ failure: thrown as AppError })
      }
    }, 4),
    take(value) {
      questions.forget()
      set({ value, failure: null })
    },
    clear() {
      questions.forget()
      set({ value: null, failure: null })
    },
  }))
}
