import { wordsOf } from './words-of.ts'
export const trustWords = wordsOf('trust', 'trust')

export const quickWords = wordsOf('trust', 'quick', {
  toggle: (keyring: string) => ({ keyring }),
  open: (keyring: string) => ({ keyring }),
})
