import type { StoreApi } from 'zustand'
import { coalesce } from './coalesce.ts'
import type { ListState } from './list.ts'

/**
 * A search box beside the list's query: what is typed is asked, and `show` is told what others ask («Clear search», a
 * saved search, a lock). What the box asked itself is never shown back: by then more may have been typed.
 */
export function typedSearch(list: StoreApi<ListState>) {
  let typed = list.getState().query
  let asking = false
  let listening = false

  // The first key is asked at once; what is typed while an answer is on its way is asked as one.
  const ask = coalesce(async () => {
    // The box of a place that was left asks nothing of the next.
    if (!listening) return
    asking = true
    const answered = list.getState().search(typed.trim())
    asking = false
    await answered
  })

  return {
    type(text: string): void {
      typed = text
      void ask()
    },
    /** Until the function it returns is called. */
    listen(show: (query: string) => void): () => void {
      listening = true
      const stop = list.subscribe(({ query }, before) => {
        if (asking || query === before.query) return
        typed = query
        show(query)
      })
      return () => {
        listening = false
        stop()
      }
    },
  }
}
