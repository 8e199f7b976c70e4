import { wordsOf } from './words-of.ts'

export const discardWords = wordsOf('common', 'discard')

export const commonWords = wordsOf('common', 'common', {
  show: (label: string) => ({ label }),
  hide: (label: string) => ({ label }),
  copy: (label: string) => ({ label }),
  copied: (label: string) => ({ label }),
  optional: (label: string) => ({ label }),
  clipboardClears: (seconds: number) => ({ seconds }),
  clipboardWillClear: (label: string, seconds: number) => ({ label, count: seconds }),
  evaluation: (electron: string) => ({ electron: electron.split('.')[0] ?? '' }),
})
