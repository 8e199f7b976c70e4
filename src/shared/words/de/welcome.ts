import type * as english from '../en/welcome.ts'
import type { Translated } from '../translated.ts'

export const welcome: Translated<typeof english.welcome> = {
  welcome: {
    title: 'Keystead',
    tagline: 'Ein Tresor auf diesem Computer für die Cloud-Zugangsdaten aller Organisationen.',
    create: 'Tresor anlegen',
    createHelp: 'Leer beginnen. Ordner und Passphrase sind frei wählbar.',
    open: 'Vorhandenen Tresor öffnen',
    openHelp: 'Ein Ordner, der auf .keystead endet.',
    demo: 'Demo erkunden',
    demoHelp: 'Ein Wegwerf-Tresor mit erfundenen Organisationen.',
    recent: 'Zuletzt geöffnet',
    back: 'Zurück',
  },
  create: {
    title: 'Tresor anlegen',
    name: 'Name',
    namePlaceholder: 'Arbeit',
    folder: 'Ordner',
    chooseFolder: 'Ändern …',
    willBe: 'Wird {{path}}',
    passphrase: 'Passphrase',
    passphraseHelp:
      'Nur sie öffnet den Tresor. Mehrere Wörter ohne Zusammenhang tippen sich leichter als Sonderzeichen.',
    repeat: 'Passphrase wiederholen',
    differs: 'Die beiden Passphrasen unterscheiden sich. Die zweite noch einmal eingeben.',
    tooShort: 'Mindestens 8 Zeichen verwenden.',
    submit: 'Tresor anlegen',
    working: 'Schlüssel werden erzeugt …',
    workingHelp: 'Das dauert mit Absicht etwa eine Sekunde: So wird das Erraten der Passphrase langsam.',
  },
  recoveryKey: {
    title: 'Wiederherstellungsschlüssel aufbewahren',
    intro:
      'Ist die Passphrase vergessen, führt nur dieser Schlüssel noch hinein. Er wird nur dieses eine Mal gezeigt. In den Einstellungen lässt sich ein neuer erzeugen, dieser aber nie wieder anzeigen.',
    label: 'Wiederherstellungsschlüssel',
    print: 'Drucken oder als PDF speichern …',
    where:
      'Auf Papier aufbewahren, fern von diesem Computer. Wer ihn und den Ordner des Tresors hat, kann den Tresor öffnen.',
    confirm: 'Zum Fortfahren die letzte Gruppe eingeben',
    mismatch: 'Das ist nicht die letzte Gruppe. Am Ende des Schlüssels nachsehen.',
    finish: 'Ist aufbewahrt',
    sheetTitle: 'Keystead-Wiederherstellungsschlüssel',
    sheetVault: 'Tresor',
    sheetDate: 'Datum',
    sheetHelp:
      'Öffnet diesen Tresor, wenn die Passphrase vergessen ist: auf der Entsperrseite „Wiederherstellungsschlüssel verwenden“ wählen. Dieses Blatt wie einen Hausschlüssel aufbewahren.',
  },
  length: {
    none: 'Mindestens 8 Zeichen. Länge zählt mehr als Sonderzeichen.',
    needed_one: 'Noch {{count, number}} Zeichen nötig.',
    needed_other: 'Noch {{count, number}} Zeichen nötig.',
    short_one:
      '{{count, number}} Zeichen: genügt, ist aber kurz. 14 oder mehr sind weit schwerer zu erraten.',
    short_other:
      '{{count, number}} Zeichen: genügt, ist aber kurz. 14 oder mehr sind weit schwerer zu erraten.',
    good_one: '{{count, number}} Zeichen: eine gute Länge, wenn es kein Satz aus einem Buch oder Lied ist.',
    good_other: '{{count, number}} Zeichen: eine gute Länge, wenn es kein Satz aus einem Buch oder Lied ist.',
    long_one: '{{count, number}} Zeichen: lang. Darauf kommt es an.',
    long_other: '{{count, number}} Zeichen: lang. Darauf kommt es an.',
  },
}
