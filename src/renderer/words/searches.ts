import { wordsOf } from './words-of.ts'
export const searchWords = wordsOf('searches', 'search', {
  kept: (name: string) => ({ name }),
  renameTitle: (name: string) => ({ name }),
  help: (query: string) => ({ query }),
  removed: (name: string) => ({ name }),
})
