import { wordsOf } from './words-of.ts'
export const fileWords = wordsOf('file', 'file', {
  from: (name: string) => ({ name }),
})
