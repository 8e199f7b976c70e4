import type * as english from '../en/conflict.ts'
import type { Translated } from '../translated.ts'

export const conflict: Translated<typeof english.conflict> = {
  conflict: {
    title: 'Auf beiden Seiten geändert',
    text: 'Hier geändert, und jemand hat es auch in {{provider}} geändert. Der Stand hier gilt weiter; bis zur Entscheidung wird nichts gesendet oder überschrieben. Was nicht gewählt wird, kommt in den Verlauf.',
    goneTitle: 'In {{provider}} gelöscht, hier geändert',
    goneText:
      'In {{provider}} gibt es das nicht mehr, und hier wurde es seitdem geändert. Das Secret liegt weiterhin in diesem Tresor.',
    deletedTitle: 'Hier gelöscht, in {{provider}} geändert',
    deletedText:
      'Hier liegt es im Papierkorb, und jemand hat es seitdem in {{provider}} geändert. Bis zur Entscheidung wird dort nichts gelöscht.',
    mine: 'Dieser Tresor',
    theirs: '{{provider}}',
    base: 'Zuletzt gemeinsam',
    none: 'Leer',
    field: '{{label}}: welche Seite?',
    allMine: 'Alles von hier behalten',
    allTheirs: 'Alles von {{provider}} übernehmen',
    goneMine: 'Behalten: in {{provider}} neu anlegen',
    goneTheirs: 'Aufgeben: in den Papierkorb legen',
    deletedMine: 'Auch in {{provider}} löschen',
    deletedTheirs: 'Behalten, mit den Änderungen von dort',
    apply_one: '{{count, number}} Feld entscheiden',
    apply_other: '{{count, number}} Felder entscheiden',
    applyAll: 'Entscheiden',
    chosen: '{{count, number}} von {{of}} gewählt',
    done: '{{name}} ist entschieden. Was nicht gewählt wurde, steht im Verlauf.',
    doneSome_one: 'Entschieden. Bei {{name}} ist noch {{count, number}} Feld im Konflikt.',
    doneSome_other: 'Entschieden. Bei {{name}} sind noch {{count, number}} Felder im Konflikt.',
    resolveAll: 'Alle entscheiden …',
  },
  resolveAll: {
    title_one: '{{count, number}} Konflikt auf einmal entscheiden?',
    title_other: '{{count, number}} Konflikte auf einmal entscheiden?',
    text: 'Jeder Konflikt bekommt dieselbe Antwort. Was nicht gewählt wird, kommt in den jeweiligen Verlauf und lässt sich von dort wiederherstellen.',
    mine: 'Überall den Stand von hier behalten',
    mineHelp:
      'Die Werte von hier gehen an die Dienste. Was dort gelöscht wurde, wird neu angelegt; was hier gelöscht wurde, wird dort gelöscht.',
    theirs: 'Überall den Stand der Dienste übernehmen',
    theirsHelp:
      'Die Werte der Dienste ersetzen die von hier. Was dort gelöscht wurde, kommt in den Papierkorb; was hier gelöscht wurde, kommt zurück.',
    submit_one: '{{count, number}} Konflikt entscheiden',
    submit_other: '{{count, number}} Konflikte entscheiden',
    working: 'Wird entschieden …',
    sides: 'Welche Seite?',
    doneMine_one:
      '{{count, number}} Konflikt entschieden, Stand von hier behalten. Der Rest steht im Verlauf.',
    doneMine_other:
      '{{count, number}} Konflikte entschieden, Stand von hier behalten. Der Rest steht im Verlauf.',
    doneTheirs_one:
      '{{count, number}} Konflikt entschieden, Stand des Dienstes übernommen. Der Rest steht im Verlauf.',
    doneTheirs_other:
      '{{count, number}} Konflikte entschieden, Stand der Dienste übernommen. Der Rest steht im Verlauf.',
  },
}
