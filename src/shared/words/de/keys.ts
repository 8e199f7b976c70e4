import type * as english from '../en/keys.ts'
import type { Translated } from '../translated.ts'

export const keys: Translated<typeof english.keys> = {
  keys: {
    control: 'Strg',
    shift: 'Umschalt',
    enter: 'Eingabe',
  },
}
