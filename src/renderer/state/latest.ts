export interface Latest {
  /** Marks a new question. The answer counts only while the returned claim is true. */
  ask(): () => boolean
  /** No answer that is still on its way counts any more. */
  forget(): void
}

/** Tells the newest question from older ones, so that a slow answer never replaces a newer one. */
export function latest(): Latest {
  let turn = 0
  return {
    ask() {
      const mine = ++turn
      return () => mine === turn
    },
    forget() {
      turn += 1
    },
  }
}
