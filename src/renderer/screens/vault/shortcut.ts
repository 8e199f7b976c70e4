import {
  begins,
  chordOf,
  commandOf,
  type KeyId,
  type KeyWhere,
  type Pressed,
} from '../../../shared/keymap.ts'

const togetherMs = 1_500

/** Where the keyboard is: what is typed in a field is just a letter, and a dialog keeps its keys. */
export interface KeyboardAt {
  readonly typing: boolean
  readonly dialog: boolean
  /** On a row of the list, or in the opened credential. */
  readonly credential: boolean
}

/** Hears presses, and remembers the one before for keys that are pressed one after the other. */
export function shortcuts() {
  let before: { chord: string; at: number } | null = null
  return (event: Pressed, { typing, dialog, credential }: KeyboardAt, now: number): KeyId | null => {
    const chord = chordOf(event)
    if (chord === null) return null
    const earlier = before !== null && now - before.at < togetherMs ? before.chord : null
    before = null
    const wheres: KeyWhere[] = dialog
      ? ['always']
      : ['always', 'window', ...(credential ? (['credential'] as const) : [])]
    const found = commandOf(chord, wheres, earlier)
    const bare = !chord.startsWith('Mod+') && !/^F\d/.test(chord)
    // Taking back what was typed is the field's own.
    if (typing && (bare || found === 'undo')) return null
    if (found === null && !dialog && begins(chord)) before = { chord, at: now }
    return found
  }
}
