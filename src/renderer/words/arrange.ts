import { wordsOf } from './words-of.ts'
export const arrangeWords = wordsOf('arrange', 'arrange')
