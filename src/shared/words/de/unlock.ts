import type * as english from '../en/unlock.ts'
import type { Translated } from '../translated.ts'

export const unlock: Translated<typeof english.unlock> = {
  unlock: {
    title: '{{name}} entsperren',
    passphrase: 'Passphrase',
    submit: 'Entsperren',
    working: 'Wird geöffnet …',
    forgot: 'Passphrase vergessen?',
    useRecovery: 'Wiederherstellungsschlüssel verwenden',
    other: 'Anderer Tresor …',
    waiting: '{{seconds}} s warten',
    waitHelp:
      'Zu viele falsche Versuche. Die Wartezeit dauert nie länger als eine Minute, danach funktioniert die richtige Passphrase.',
  },
  recover: {
    title: 'Mit dem Wiederherstellungsschlüssel öffnen',
    intro:
      'Den Schlüssel vom Ausdruck eingeben und eine neue Passphrase wählen. Der Wiederherstellungsschlüssel bleibt derselbe.',
    key: 'Wiederherstellungsschlüssel',
    keyHelp: 'Groß- oder Kleinschreibung, Leerzeichen und Bindestriche sind egal.',
    next: 'Neue Passphrase',
    repeat: 'Neue Passphrase wiederholen',
    submit: 'Öffnen und Passphrase setzen',
    working: 'Wird geöffnet …',
    back: 'Zurück zur Passphrase',
  },
}
