import { wordsOf } from './words-of.ts'

const mac = globalThis.navigator?.userAgent.includes('Mac') ?? false

export const keyWords = wordsOf('keys', 'keys', {
  sequence: (first: string, second: string) => ({ first, second }),
})

const signs: Readonly<Record<string, () => string>> = {
  ArrowDown: () => '↓',
  ArrowUp: () => '↑',
  PageDown: () => keyWords.pageDown,
  PageUp: () => keyWords.pageUp,
  Escape: () => keyWords.escape,
  Delete: () => keyWords.delete,
  Enter: () => keyWords.enter,
  Space: () => keyWords.space,
  Home: () => keyWords.home,
  End: () => keyWords.end,
  Mod: () => (mac ? '⌘' : keyWords.control),
  Shift: () => (mac ? '⇧' : keyWords.shift),
}
const sign = (part: string) => signs[part]?.() ?? part

/** One press: «Ctrl+Shift+N», and as a Mac writes it «⇧⌘N». */
function pressed(key: string): string {
  const parts = key.split('+')
  if (!mac) return parts.map(sign).join('+')
  // A Mac has Command last of its signs.
  const [last = '', ...held] = parts.toReversed()
  return [...held, last].map(sign).join('')
}

/** A key of the table in `shared/keymap.ts`, as people read it: «Ctrl+K», «G then A». */
export const keys = (key: string): string =>
  key
    .split(' ')
    .map(pressed)
    .reduce((first, second) => keyWords.sequence(first, second))
