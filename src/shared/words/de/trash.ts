import type * as english from '../en/trash.ts'
import type { Translated } from '../translated.ts'

export const trash: Translated<typeof english.trash> = {
  trash: {
    title: 'Im Papierkorb',
    titleGone: 'Nicht mehr in {{provider}}',
    since: 'Seit',
    gone: 'In {{provider}} gibt es das nicht mehr. Wiederhergestellt, wird es dort mit der nächsten Synchronisierung neu angelegt, mit dem Secret aus diesem Tresor.',
    deletionWaits:
      'In {{provider}} gibt es das noch; die Löschung wartet auf das Senden. Wiederhergestellt, bleibt es dort.',
    neverMade:
      'In {{provider}} wurde es nie angelegt. Wiederhergestellt, wird es dort mit der nächsten Synchronisierung angelegt.',
    local: 'Es liegt nur in diesem Tresor.',
    restore: 'Wiederherstellen',
    restored: '{{name}} ist wiederhergestellt.',
    purge: 'Endgültig löschen …',
    purgeBarred:
      'Die Löschung steht bei {{provider}} noch aus. Sobald sie gesendet ist, lässt es sich endgültig löschen.',
    restoreFirst: 'Es liegt im Papierkorb. Zum Bearbeiten wiederherstellen.',
    empty: 'Der Papierkorb ist leer',
    keptUntilDeleted: 'Der Papierkorb behält es bis zum endgültigen Löschen.',
    forgottenOn: 'Am {{day}} endgültig gelöscht.',
    emptyHelpNever: 'Was hier oder beim Dienst gelöscht wird, bleibt hier bis zum endgültigen Löschen.',
    emptyHelpDays_one:
      'Was hier oder beim Dienst gelöscht wird, bleibt {{count, number}} Tag hier, samt Secret.',
    emptyHelpDays_other:
      'Was hier oder beim Dienst gelöscht wird, bleibt {{count, number}} Tage hier, samt Secret.',
  },
  purge: {
    title: '{{name}} endgültig löschen?',
    lost: 'Dieser Tresor vergisst, und niemand kann zurückholen:',
    secrets: 'die Secrets ({{labels}})',
    notes: 'Notizen, Tags und eigene Felder',
    history: 'den ganzen Verlauf, mit jedem früheren Secret',
    elsewhere: 'In {{provider}} ändert sich nichts.',
    submit: 'Endgültig löschen',
    working: 'Wird gelöscht …',
    done: '{{name}} ist endgültig gelöscht.',
  },
}
