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
      'Das ist weder ein kurzer Text noch ein Bild und wird nicht angezeigt. Speichern, um es mit einem eigenen Programm anzusehen.',
    removeNamed: '{{name}} entfernen',
    picture: '{{type}}, {{width}} × {{height}} Pixel',
    pictureOf: 'Bild in {{name}}',
    tooManyPixels:
      'Ein Bild von {{width}} × {{height}} Pixeln ist zu groß, um es hier anzuzeigen. Speichern, um es mit einem eigenen Programm anzusehen.',
    broken: 'Dieses Bild ist beschädigt und lässt sich nicht anzeigen. Speichern, um den Inhalt anzusehen.',
    decoding: 'Bild wird geöffnet …',
  },
  sizes: { kilobytes: '{{value}} KB', megabytes: '{{value}} MB' },
}
