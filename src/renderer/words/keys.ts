import { wordsOf } from './words-of.ts'

const mac = globalThis.navigator?.userAgent.includes('Mac') ?? false

export const keyWords = wordsOf('keys', 'keys')

/** A key with Control, or as a Mac writes it: «Ctrl+Shift+N», «⇧⌘N». */
export const keys = (key: string): string =>
  mac
    ? key.replace(/^(Shift\+)?/, (shift) => (shift ? '⇧⌘' : '⌘'))
    : `${keyWords.control}+${key.replace('Shift', keyWords.shift)}`
