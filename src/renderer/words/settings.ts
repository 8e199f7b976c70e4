import { wordsOf } from './words-of.ts'
export const settingsWords = wordsOf('settings', 'settings', {
  languageSystem: (name: string) => ({ name }),
  rotationOf: (kind: string) => ({ kind }),
  rotationRemove: (kind: string) => ({ kind }),
  version: (version: string, electron: string) => ({ version, electron }),
})
