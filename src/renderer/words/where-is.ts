import { longDate } from './time.ts'
import { wordsOf } from './words-of.ts'

export const whereIsWords = wordsOf('whereIs', 'whereIs', {
  found: (count: number) => ({ count }),
  stored: (label: string, at: number) => ({ label, at: longDate(at) }),
})
