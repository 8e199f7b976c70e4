import type * as english from '../en/where-is.ts'
import type { Translated } from '../translated.ts'

export const whereIs: Translated<typeof english.whereIs> = {
  whereIs: {
    title: 'Liegt dieser Wert hier?',
    open: 'Liegt dieser Wert hier?',
    intro:
      'Einen Wert einfügen, der irgendwo aufgetaucht ist. Er wird mit dem Inhalt dieses Tresors verglichen und vergessen.',
    value: 'Wert',
    ask: 'Suchen',
    asking: 'Wird gesucht …',
    none: 'Er liegt nicht hier',
    noneHelp: 'Kein Secret dieses Tresors hat oder hatte diesen Wert, und keine Anmeldung bei einem Dienst.',
    found_one: 'Er liegt hier: an {{count, number}} Stelle gefunden',
    found_other: 'Er liegt hier: an {{count, number}} Stellen gefunden',
    foundHelp: 'Ist er bekannt geworden, dort ersetzen, wo er jetzt gilt.',
    now: 'Jetzt',
    before: 'Früher',
    stored: '{{label}}, hinterlegt am {{at}}',
    login: 'Anmeldung beim Dienst',
    more: 'Es gibt mehr Stellen, als hier stehen.',
  },
}
