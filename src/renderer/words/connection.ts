import { wordsOf } from './words-of.ts'

export const connectionWords = wordsOf('connection', 'connection', {
  addTo: (provider: string) => ({ provider }),
  edit: (label: string) => ({ label }),
  remove: (label: string) => ({ label }),
  removeHelp: (count: number) => ({ count }),
  removeKeeps: (provider: string) => ({ provider }),
})
