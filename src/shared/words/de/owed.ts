import type * as english from '../en/owed.ts'
import type { Translated } from '../translated.ts'

export const owed: Translated<typeof english.owed> = {
  what: {
    create: 'Dort noch nicht angelegt',
    change: 'Die Änderung ist noch nicht gesendet',
    delete: 'Die Löschung ist noch nicht gesendet',
  },
  refused: {
    create: '{{provider}} hat es nicht angelegt',
    change: '{{provider}} hat die Änderung nicht angenommen',
    delete: '{{provider}} hat es nicht gelöscht',
  },
  owed: {
    heldTitle: 'Von Synchronisierungen ausgenommen',
    fields: 'Dort zu ändern:',
    since: 'Bearbeitet',
    next: 'Geht mit der nächsten Synchronisierung an {{provider}}.',
    readOnly: 'Keystead liest nur aus {{label}}, bis das Schreiben erlaubt wird.',
    held: 'Diese Änderung bleibt in diesem Tresor, bis sie wieder einbezogen wird.',
    nextAt: 'Nächster Versuch um {{at}}.',
    waitsForYou: 'Es gibt keinen weiteren Versuch, bis daran etwas getan wird.',
    fix: 'Beheben …',
    retry: 'Erneut versuchen',
    syncNow: 'Jetzt synchronisieren',
    leaveOut: 'Auslassen',
    include: 'Wieder einbeziehen',
    discard: 'Änderung verwerfen …',
    discardNew: 'Verwerfen …',
    included: '{{name}} geht mit der nächsten Synchronisierung.',
    leftOut: '{{name}} bleibt von Synchronisierungen ausgenommen.',
    editConnection: 'Verbindung bearbeiten …',
  },
  discard: {
    title: 'Änderung an {{name}} verwerfen?',
    titleNew: '{{name}} verwerfen?',
    text: 'Es gilt wieder der letzte Stand von {{provider}}. Das Eingegebene kommt samt Secrets in den Verlauf und lässt sich von dort wiederherstellen.',
    textNew:
      'In {{provider}} wurde es nie angelegt. Es kommt in den Papierkorb und lässt sich von dort wiederherstellen.',
    changes: 'Aufgegeben wird:',
    submit: 'Änderung verwerfen',
    submitNew: 'In den Papierkorb',
    done: '{{name}} hat wieder den letzten Stand des Dienstes. Die Änderung steht im Verlauf.',
    doneNew: '{{name}} liegt im Papierkorb.',
  },
  candidate: {
    title: 'Welcher Eintrag in {{provider}} ist das?',
    text: '{{provider}} sollte es anlegen, und die Antwort ging verloren. Diese passen. Keystead legt nie auf Verdacht ein zweites an.',
    made: 'Angelegt',
    madeUnknown: 'Zeitpunkt unbekannt',
    choose: 'Dieser',
    chooseLabel: 'Dieser: {{id}}',
    none: 'Keiner davon: anlegen',
    settled: '{{name}} ist geklärt.',
    noneSettled: '{{name}} wird mit der nächsten Synchronisierung angelegt.',
  },
}
