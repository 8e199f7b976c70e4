import { wordsOf } from './words-of.ts'
export const linkWords = wordsOf('link', 'link')
