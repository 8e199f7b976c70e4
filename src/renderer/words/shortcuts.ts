import { wordsOf } from './words-of.ts'

export const shortcutWords = wordsOf('shortcuts', 'shortcut')
