import { wordsOf } from './words-of.ts'
export const welcomeWords = wordsOf('welcome', 'welcome')

export const createWords = wordsOf('welcome', 'create', {
  willBe: (path: string) => ({ path }),
})

const lengths = wordsOf('welcome', 'length', {
  needed: (count: number) => ({ count }),
  short: (count: number) => ({ count }),
  good: (count: number) => ({ count }),
  long: (count: number) => ({ count }),
})

/** What a length says, and nothing more: a meter would pretend to know the rest. */
export function lengthHint(length: number): string {
  if (length === 0) return lengths.none
  if (length < 8) return lengths.needed(8 - length)
  if (length < 14) return lengths.short(length)
  return length < 20 ? lengths.good(length) : lengths.long(length)
}

export const recoveryKeyWords = wordsOf('welcome', 'recoveryKey')
