import type * as english from '../en/access.ts'
import type { Translated } from '../translated.ts'

export const access: Translated<typeof english.access> = {
  access: {
    title: 'Zugriffe',
    none: 'Noch wurde nichts Geheimes davon aus diesem Tresor angezeigt, kopiert oder gesendet.',
    more_one: '{{count, number}} älteren Eintrag anzeigen',
    more_other: '{{count, number}} ältere Einträge anzeigen',
    ofEarlier: 'eines früheren Stands',
    by: 'durch {{program}}',
  },
}
