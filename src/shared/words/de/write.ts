import type * as english from '../en/write.ts'
import type { Translated } from '../translated.ts'

export const write: Translated<typeof english.write> = {
  create: {
    title: 'Neue Zugangsdaten',
    place: 'Ort',
    placeHelp: 'Sofort in diesem Tresor versiegelt und dort mit der nächsten Synchronisierung angelegt.',
    hereHelp: 'Bleibt in diesem Tresor. Kein Dienst erfährt davon.',
    organizationFirst: 'Die Organisation benennen, um zu sehen, was sich für sie aufbewahren lässt.',
    choosePlace: 'Ort wählen',
    searchPlaces: 'Orte suchen',
    noPlaces: 'Kein Ort passt.',
    notHere: '{{place}}: {{why}}',
    kind: 'Art',
    searchKinds: 'Arten suchen',
    noKinds: 'Keine Art passt.',
    placeFirst: 'Einen Ort wählen, um die möglichen Arten zu sehen.',
    noneHere: 'In {{provider}} kann Keystead keine Zugangsdaten anlegen.',
    otherKind: 'Andere Art',
    submit: 'Anlegen',
    done: '{{name}} ist in diesem Tresor, für {{place}}.',
    doneHere: '{{name}} ist in diesem Tresor, unter {{organization}}.',
  },
  sent: {
    next: 'Wird mit der nächsten Synchronisierung gesendet.',
    readOnly: '{{label}} wird nur gelesen, bis mehr erlaubt ist.',
  },
  draft: {
    name: 'Name',
    nameMissing: 'Ein Name fehlt.',
    reasonMissing: 'Einen Grund angeben: Der Dienst verlangt ihn.',
    reasonHelp: '{{provider}} bewahrt ihn mit der Änderung auf.',
  },
  edit: {
    edit: 'Bearbeiten',
    editMenu: 'Bearbeiten …',
    more: 'Mehr zu {{name}}',
    title: '{{name}} bearbeiten',
    stored: 'Hinterlegt',
    blankKeeps: 'Leer lassen, um den hinterlegten Wert zu behalten.',
    notHeld: 'Nicht in diesem Tresor',
    mayNeed: '{{provider}} braucht es eventuell für eine Änderung.',
    takeAway: 'Wegnehmen',
    takeAwayLabel: '{{label}} wegnehmen',
    keep: 'Behalten',
    keepLabel: '{{label}} behalten',
    taken: 'Wird beim Speichern weggenommen',
    submit: 'Speichern',
    done: '{{name}} ist in diesem Tresor geändert.',
  },
  remove: {
    menu: 'Löschen …',
    title: '{{name}} löschen?',
    where:
      'Kommt jetzt in den Papierkorb und wird mit der nächsten Synchronisierung in {{provider}} gelöscht, für alle, die es dort verwenden:',
    whereHere: 'Kommt in den Papierkorb dieses Tresors:',
    unmade: 'Kommt in den Papierkorb. In {{provider}} wurde es nie angelegt:',
    unused: 'Soweit {{provider}} weiß, verwendet es nichts.',
    submit: 'Zugangsdaten löschen',
    done: '{{name}} liegt im Papierkorb.',
    keptUntilDeleted: 'Der Papierkorb behält es samt Secrets bis zum endgültigen Löschen.',
    keptDays_one:
      'Der Papierkorb behält es samt Secrets {{count, number}} Tag. Bis dahin lässt es sich wiederherstellen.',
    keptDays_other:
      'Der Papierkorb behält es samt Secrets {{count, number}} Tage. Bis dahin lässt es sich wiederherstellen.',
  },
}
