import type * as english from '../en/file.ts'
import type { Translated } from '../translated.ts'

export const file: Translated<typeof english.file> = {
  file: {
    drop: 'Datei hier ablegen oder',
    choose: 'Datei auswählen',
    tooBig: 'Diese Datei ist zu groß für einen Schlüssel. Eine andere wählen.',
    from: 'Aus {{name}}',
  },
}
