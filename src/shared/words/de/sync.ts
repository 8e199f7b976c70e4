import type * as english from '../en/sync.ts'
import type { Translated } from '../translated.ts'

export const sync: Translated<typeof english.sync> = {
  sync: {
    allSent: 'Alle Änderungen sind gesendet',
    noEdits: 'Noch keine Verbindungen',
    openLog: 'Sync-Protokoll öffnen',
    cancel: 'Synchronisieren von {{label}} anhalten',
    runs: 'Laufende Synchronisierungen',
    progress: '{{label}} wird synchronisiert',
    waits: '{{label}} konnte nicht synchronisiert werden',
    tryNow: 'Jetzt versuchen',
    gone: '{{label}} ist nicht mehr vorhanden',
    goneHelp:
      '{{provider}} meldet, dass das Ziel dieser Verbindung entfernt wurde. Hier wurde nichts gelöscht. Die Verbindung auf etwas anderes richten oder entfernen.',
    edit: 'Verbindung bearbeiten …',
    remove: 'Verbindung entfernen …',
    started: '{{label}} wird synchronisiert.',
    startedAll_one: '{{count, number}} Verbindung wird synchronisiert.',
    startedAll_other: '{{count, number}} Verbindungen werden synchronisiert.',
    waitSaid: '{{label}} konnte nicht synchronisiert werden. Nächster Versuch um {{until}}.',
    signInSaid: '{{label}} braucht eine Anmeldung.',
    readOnlyText:
      'Keystead liest nur aus {{label}}, bis das Schreiben erlaubt wird. Zuerst ansehen, was gesendet würde.',
    review: 'Prüfen und erlauben …',
    onlyInTrash: 'Nur noch Löschungen',
    openTrash: 'Papierkorb öffnen',
    doubtTitle: 'In der Liste von {{scope}} fehlen {{missing}} von {{of}} Einträgen',
    doubtText:
      'So viele auf einmal werden kaum absichtlich gelöscht, daraus wurde also nichts geschlossen. Bis zur Entscheidung bleiben sie hier.',
    doubtTake: 'Als gelöscht übernehmen',
    doubtReview: 'Prüfen …',
    writingStopped: '{{label}} wird ab jetzt nur gelesen. Änderungen warten in diesem Tresor.',
    readOnlyTitle_one: '{{count, number}} Änderung für {{label}} wartet in diesem Tresor',
    readOnlyTitle_other: '{{count, number}} Änderungen für {{label}} warten in diesem Tresor',
    inTrash_one: 'Eine weitere liegt im Papierkorb: eine Löschung.',
    inTrash_other: '{{count, number}} weitere liegen im Papierkorb: Löschungen.',
  },
  rowSync: {
    pending: { short: 'Nicht gesendet', long: 'Hier geändert, noch nicht gesendet' },
    held: { short: 'Ausgelassen', long: 'Hier geändert, von Synchronisierungen ausgenommen' },
    failed: { short: 'Abgelehnt', long: 'Der Dienst hat die Änderung nicht angenommen' },
    conflict: { short: 'Konflikt', long: 'Auf beiden Seiten geändert' },
  },
  emptyView: {
    owed: {
      title: 'Alle Änderungen sind gesendet',
      help: 'Was geändert wird, wartet hier, bis der Dienst es angenommen hat.',
    },
    failed: {
      title: 'Keine Änderung ist gescheitert',
      help: 'Was ein Dienst nicht angenommen hat, steht hier, mit dem Grund.',
    },
    conflict: {
      title: 'Keine Konflikte',
      help: 'Was hier und beim Dienst geändert wurde, steht hier bis zur Entscheidung.',
    },
  },
  counts: {
    waiting_one: '{{count, number}} Änderung wartet',
    waiting_other: '{{count, number}} Änderungen warten',
    failed_one: '{{count, number}} Änderung gescheitert',
    failed_other: '{{count, number}} Änderungen gescheitert',
    held_one: '{{count, number}} Änderung ausgelassen',
    held_other: '{{count, number}} Änderungen ausgelassen',
    conflicts_one: '{{count, number}} Konflikt',
    conflicts_other: '{{count, number}} Konflikte',
  },
}
