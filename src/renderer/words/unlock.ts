import { wordsOf } from './words-of.ts'
export const unlockWords = wordsOf('unlock', 'unlock', {
  title: (name: string) => ({ name }),
  waiting: (seconds: number) => ({ seconds }),
})

export const recoverWords = wordsOf('unlock', 'recover')
