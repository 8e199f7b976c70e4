import type * as english from '../en/desktop.ts'
import type { Translated } from '../translated.ts'

export const desktop: Translated<typeof english.desktop> = {
  desktop: {
    title: 'Dieser Computer',
    density: 'Zeilen von Listen',
    densities: { comfortable: 'Komfortabel', compact: 'Kompakt' },
    zoom: 'Größe der Darstellung',
    closeToTray: 'Beim Schließen des Fensters bleibt Keystead im Infobereich',
    kept: 'Das gilt für diesen Computer und liegt neben den Tresoren.',
    notify: 'Desktop-Benachrichtigungen',
    notifyHelp: 'Über Fälliges und Ausfälle. Nie, solange der Tresor gesperrt ist.',
    notifies: { off: 'Aus', nameless: 'Ohne Namen', named: 'Mit dem Namen des Eintrags' },
    folder: 'Ordner dieses Tresors',
    showFolder: 'Im Ordner zeigen',
    zoomOf: '{{percent}} %',
  },
  strength: {
    open: 'Gegen Erraten verstärken …',
    now: 'Jeder Versuch, die Passphrase zu erraten, kostet {{memoryMiB}} MB Speicher und {{passes}} Durchgänge darüber.',
    intro:
      'Keystead misst diesen Computer und wählt einen Aufwand, mit dem ein Versuch – und jedes eigene Entsperren – etwa so lange dauert.',
    target: 'Ein Versuch dauert etwa',
    targets: { '500': 'Eine halbe Sekunde', '1000': 'Eine Sekunde', '2000': 'Zwei Sekunden' },
    passphrase: 'Jetzige Passphrase',
    submit: 'Messen und anwenden',
    working: 'Wird gemessen …',
    done: 'Ein Versuch dauert auf diesem Computer jetzt {{seconds}} s und braucht {{memoryMiB}} MB. Passphrase und Wiederherstellungsschlüssel bleiben dieselben.',
  },
}
