import type * as english from '../en/keys.ts'
import type { Translated } from '../translated.ts'

export const keys: Translated<typeof english.keys> = {
  keys: {
    control: 'Strg',
    shift: 'Shift',
    enter: 'Eingabe',
    escape: 'Esc',
    delete: 'Entf',
    space: 'Leertaste',
    home: 'Pos1',
    end: 'Ende',
    pageDown: 'Bild ↓',
    pageUp: 'Bild ↑',
    sequence: '{{first}}, dann {{second}}',
  },
}
