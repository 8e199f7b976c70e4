/**
 * What each key does. One table: the window hears by it, the menu, the palette and the sheet of keys show it.
 *
 * A key is written «Mod+Shift+N»: Mod is Control, and on a Mac Command. Two with a space between are pressed one
 * after the other. `always` works over a dialog too, `window` in the open vault, `credential` on a credential or in
 * the list, `list` in the list alone. Keys without Mod are not heard while something is typed.
 */
export const keymap = [
  { id: 'palette', keys: ['Mod+K'], where: 'window' },
  { id: 'search', keys: ['/', 'Mod+F'], where: 'window' },
  { id: 'shortcuts', keys: ['?', 'Mod+/'], where: 'window' },
  { id: 'new-credential', keys: ['Mod+Shift+N'], where: 'window' },
  { id: 'add-connection', keys: ['Mod+N'], where: 'window' },
  { id: 'sync', keys: ['Mod+R', 'F5'], where: 'window' },
  { id: 'undo', keys: ['Mod+Z'], where: 'window' },
  { id: 'import', keys: ['Mod+Shift+I'], where: 'window' },
  { id: 'export', keys: ['Mod+Shift+E'], where: 'window' },
  { id: 'settings', keys: ['Mod+,'], where: 'window' },
  { id: 'lock', keys: ['Mod+L'], where: 'always' },

  { id: 'all', keys: ['G L'], where: 'window' },
  { id: 'attention', keys: ['G A'], where: 'window' },
  { id: 'owed', keys: ['G E'], where: 'window' },
  { id: 'conflicts', keys: ['G C'], where: 'window' },
  { id: 'trash', keys: ['G T'], where: 'window' },

  { id: 'next', keys: ['J', 'ArrowDown'], where: 'list' },
  { id: 'previous', keys: ['K', 'ArrowUp'], where: 'list' },
  { id: 'page-down', keys: ['PageDown'], where: 'list' },
  { id: 'page-up', keys: ['PageUp'], where: 'list' },
  { id: 'first', keys: ['Home'], where: 'list' },
  { id: 'last', keys: ['End'], where: 'list' },
  { id: 'open', keys: ['Enter'], where: 'list' },
  { id: 'tick', keys: ['X', 'Space'], where: 'list' },
  { id: 'extend-next', keys: ['Shift+J', 'Shift+ArrowDown'], where: 'list' },
  { id: 'extend-previous', keys: ['Shift+K', 'Shift+ArrowUp'], where: 'list' },
  { id: 'tick-all', keys: ['Mod+A'], where: 'list' },
  { id: 'untick', keys: ['Escape'], where: 'list' },

  { id: 'edit', keys: ['E'], where: 'credential' },
  { id: 'copy-secret', keys: ['C'], where: 'credential' },
  { id: 'copy-id', keys: ['Shift+C'], where: 'credential' },
  { id: 'reveal', keys: ['R'], where: 'credential' },
  { id: 'remove', keys: ['Delete'], where: 'list' },
] as const satisfies readonly KeyLine[]

interface KeyLine {
  readonly id: string
  readonly keys: readonly string[]
  readonly where: 'always' | 'window' | 'credential' | 'list'
}
export type KeyId = (typeof keymap)[number]['id']
export type KeyWhere = KeyLine['where']

/** The key that is shown for a command: the first of its line. */
export const keyFor = (id: KeyId): string =>
  (keymap.find((line) => line.id === id) as KeyLine).keys[0] as string

/** The same as Electron writes an accelerator. */
export const acceleratorOf = (id: KeyId): string => keyFor(id).replace('Mod', 'CommandOrControl')

export interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** A press as the table writes it; null for what the table never means. Shift is a part of signs such as «?». */
export function chordOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): string | null {
  if (altKey || key === '') return null
  const named = key === ' ' ? 'Space' : key.length === 1 ? key.toUpperCase() : key
  const sign = key.length === 1 && key !== ' ' && key.toLowerCase() === key.toUpperCase()
  return [ctrlKey || metaKey ? 'Mod' : null, shiftKey && !sign ? 'Shift' : null, named]
    .filter((part) => part !== null)
    .join('+')
}

/** What a press means in one of these places. `before` is the key that was pressed just before, for two in a row. */
export function commandOf(
  chord: string,
  wheres: readonly KeyWhere[],
  before: string | null = null,
): KeyId | null {
  const lines: readonly KeyLine[] = keymap
  const found = (pressed: string) =>
    lines.find(({ keys, where }) => wheres.includes(where) && keys.includes(pressed))?.id ?? null
  const both = before === null ? null : found(`${before} ${chord}`)
  return (both ?? found(chord)) as KeyId | null
}

/** The same of a press. */
export function commandIn(event: Pressed, wheres: readonly KeyWhere[]): KeyId | null {
  const chord = chordOf(event)
  return chord === null ? null : commandOf(chord, wheres)
}

/** Does another key have to follow? */
export const begins = (chord: string): boolean =>
  keymap.some(({ keys }) => keys.some((key) => key.startsWith(`${chord} `)))
