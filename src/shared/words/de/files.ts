import type * as english from '../en/files.ts'
import type { Translated } from '../translated.ts'

export const files: Translated<typeof english.files> = {
  files: {
    title: 'Dateien',
    drop: 'Dateien hier ablegen, bis je 5 MB, oder',
    choose: 'auswählen',
    dropHere: 'Zum Anhängen ablegen',
    adding: 'Wird versiegelt …',
    save: '{{name}} als Datei speichern',
    read: '{{name}} ansehen',
    more: 'Mehr zu {{name}}',
    remove: 'Entfernen',
    restore: 'Wiederherstellen',
    removed: 'Entfernt',
    saved: 'Gespeichert in {{path}}. Dort ist es eine Datei wie jede andere, im Klartext.',
    tooLarge: '{{name}} hat {{size}}. Angehängt werden kann bis 5 MB, daher wurde sie nicht gelesen.',
    tooMany: 'Ein Eintrag nimmt {{most}} Dateien.',
    notShown:
      'Das ist kein kurzer Text und wird nicht angezeigt. Speichern, um es mit einem eigenen Programm anzusehen.',
    removeNamed: '{{name}} entfernen',
  },
  sizes: { kilobytes: '{{value}} KB', megabytes: '{{value}} MB' },
}
