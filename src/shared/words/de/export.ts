import type * as english from '../en/export.ts'
import type { Translated } from '../translated.ts'

export const exports: Translated<typeof english.exports> = {
  export: {
    format: 'Format',
    reading: 'Was verloren ginge, wird geprüft …',
    encrypted: 'Verschlüsselt',
    plain: 'Für jeden lesbar',
    takes: '{{count, number}} von {{all, number}}',
    lost: 'Was nicht enthalten ist',
    all: 'alle',
    merges:
      'Eine vorhandene Datei wird ergänzt: Ihre anderen Profile, Kommentare und die Reihenfolge bleiben.',
    filePassphrase: 'Passphrase der Datei',
    repeat: 'Wiederholen',
    filePassphraseHelp: 'Eine eigene, nicht die des Tresors. Ohne sie kann niemand die Datei öffnen.',
    passphrase: 'Passphrase des Tresors',
    passphraseHelp: 'Wird erneut verlangt, denn wer diese Datei findet, kann jedes Secret darin lesen.',
    submit: 'Speicherort wählen …',
    working: 'Wird geschrieben …',
    done_one: '{{count, number}} Eintrag in {{path}} geschrieben.',
    done_other: '{{count, number}} Einträge in {{path}} geschrieben.',
    delete: 'Die Datei löschen, sobald sie ihren Zweck erfüllt hat: Wer sie findet, kann sie lesen.',
    nothing: 'Hier gibt es nichts zu exportieren.',
    titleAll: 'Exportieren',
    titleCount_one: '{{count, number}} Eintrag exportieren',
    titleCount_other: '{{count, number}} Einträge exportieren',
    andMore_one: '{{names}} und {{count, number}} weitere',
    andMore_other: '{{names}} und {{count, number}} weitere',
  },
}
