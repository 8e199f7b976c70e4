import { wordsOf } from './words-of.ts'

export const commandWords = wordsOf('command', 'command', {
  nothing: (query: string) => ({ query }),
  copied: (label: string) => ({ label }),
  found: (count: number) => ({ count }),
})
