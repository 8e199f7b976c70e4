const mac = globalThis.navigator?.userAgent.includes('Mac') ?? false

const signs: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  PageDown: 'Page ↓',
  PageUp: 'Page ↑',
  Escape: 'Esc',
  Delete: 'Del',
  ...(mac ? { Mod: '⌘', Shift: '⇧' } : { Mod: 'Ctrl' }),
}
const then = ' then '

/** One press: «Ctrl+Shift+N», and as a Mac writes it «⇧⌘N». */
function pressed(key: string): string {
  const parts = key.split('+')
  if (!mac) return parts.map((part) => signs[part] ?? part).join('+')
  // A Mac has Command last of its signs.
  const [last, ...held] = parts.toReversed()
  return [...held, last].map((part) => signs[part ?? ''] ?? part).join('')
}

/** A key of the table in `shared/keymap.ts`, as people read it: «Ctrl+K», «G then A». */
export const keys = (key: string): string => key.split(' ').map(pressed).join(then)
