import type * as english from '../en/consent.ts'
import type { Translated } from '../translated.ts'

export const consent: Translated<typeof english.consent> = {
  helps: {
    list: 'Es sieht Namen und öffentliche Werte von allem hier, aber kein Secret.',
    change: 'Es darf Zugangsdaten hinzufügen, bearbeiten und löschen. Secrets sieht es nicht.',
    secret: 'Es bekommt die Secrets selbst und kann sie behalten.',
    sign: 'Der Schlüssel bleibt im Tresor. Die Gegenstelle hält die Signatur für die der eigenen Person.',
  },
  consent: {
    program: 'Programm',
    runBy: 'Gestartet von',
    process: 'Prozess {{pid}}',
    unchecked: 'Der Prozess ließ sich auf diesem System nicht prüfen: Es ist, was der Aufrufer angibt.',
    how: 'Erlauben',
    once: 'Dieses Mal',
    session: 'Bis zum Sperren',
    always: 'Immer',
    allow: 'Erlauben',
    refuse: 'Ablehnen',
    waiting_one: '{{count, number}} weitere Frage wartet',
    waiting_other: '{{count, number}} weitere Fragen warten',
    programs: 'Andere Programme',
    none: 'Keinem Programm wurde etwas auf Dauer erlaubt.',
    confirmSignatures: 'Vor jeder Signatur mit einem SSH-Schlüssel fragen',
    revoke: 'Entziehen',
    credential_one: 'Zugangsdaten',
    credential_other: 'Zugangsdaten',
  },
  naming: {
    one: '„{{name}}“',
    many_one: '{{count, number}} Eintrag',
    many_other: '{{count, number}} Einträgen',
  },
  asks: {
    list: '{{program}} will sehen, was in diesem Tresor liegt',
    change: '{{program}} will ändern, was in diesem Tresor liegt',
    secret: '{{program}} will die Secrets von {{names}}',
    sign: '{{program}} will mit {{names}} signieren',
  },
  may: {
    list: 'darf sehen, was hier liegt',
    change: 'darf ändern, was hier liegt',
    secret: 'darf die Secrets von {{name}} haben',
    sign: 'darf mit {{name}} signieren',
    gone: 'einem gelöschten Eintrag',
  },
}
