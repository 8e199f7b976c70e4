import { wordsOf } from './words-of.ts'

/** What is the person's own: fields, dates, notes. No service is told. */
export const ownFieldWords = wordsOf('own', 'ownField', {
  edit: (label: string) => ({ label }),
  editTitle: (label: string) => ({ label }),
})

export const ownDateWords = wordsOf('own', 'ownDate', {
  every: (days: number) => ({ count: days }),
})

export const noteWords = wordsOf('own', 'note')

export const showWords = wordsOf('own', 'show', {
  large: (label: string) => ({ label }),
  qr: (label: string) => ({ label }),
  largeTitle: (label: string) => ({ label }),
  count: (characters: number) => ({ count: characters }),
  hidesIn: (seconds: number) => ({ seconds }),
  image: (label: string) => ({ label }),
})

export const codeWords = wordsOf('own', 'code', {
  show: (label: string) => ({ label }),
  hide: (label: string) => ({ label }),
  seconds: (seconds: number) => ({ seconds }),
})
