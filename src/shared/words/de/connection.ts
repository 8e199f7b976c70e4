import type * as english from '../en/connection.ts'
import type { Translated } from '../translated.ts'

export const connection: Translated<typeof english.connection> = {
  connection: {
    add: 'Verbindung hinzufügen',
    chooseHelp: 'Wo liegen die Zugangsdaten?',
    addTo: '{{provider}} verbinden',
    back: 'Anderer Dienst',
    tokenHelp: 'Woher der Token kommt',
    label: 'Name',
    labelHelp: 'So erscheint die Verbindung links. Leer: der Name des Dienstes.',
    connect: 'Verbinden',
    connecting: 'Token wird geprüft …',
    edit: '{{label}} bearbeiten',
    blankKeeps: 'Leer lassen, um den hinterlegten Wert zu behalten.',
    stored: 'Hinterlegt',
    save: 'Speichern',
    saving: 'Wird geprüft …',
    noProviders: 'Diese Version von Keystead kennt keine Dienste.',
    remove: '{{label}} entfernen?',
    removeHelp_one:
      'Das löscht {{count, number}} Eintrag aus dem Tresor, samt den dazu hinterlegten Secrets, Tags und Notizen.',
    removeHelp_other:
      'Das löscht {{count, number}} Einträge aus dem Tresor, samt den dazu hinterlegten Secrets, Tags und Notizen.',
    removeKeeps: 'In {{provider}} ändert sich nichts. Das lässt sich nicht rückgängig machen.',
    removeButton: 'Verbindung entfernen',
  },
}
