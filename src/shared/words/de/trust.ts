import type * as english from '../en/trust.ts'
import type { Translated } from '../translated.ts'

export const trust: Translated<typeof english.trust> = {
  trust: {
    title: 'Vertrauen',
    activity: 'Aktivität …',
    backups: 'Sicherungen …',
    licences: 'Lizenzen …',
    licencesTitle: 'Lizenzen',
    licencesIntro: 'Keystead steht unter der MIT-Lizenz und baut auf der Arbeit anderer auf:',
    noLicences: 'Die Liste entsteht beim Bauen der App.',
    checkRecovery: 'Schlüssel prüfen …',
  },
  quick: {
    toggle: 'Schnellentsperrung mit {{keyring}}',
    help: 'Öffnet diesen Tresor auf diesem Computer ohne Passphrase, solange die Anmeldung am System besteht. Wer diese Anmeldung benutzt, könnte ihn ebenfalls öffnen.',
    none: 'Dieser Computer hat keinen Schlüsselbund, auf den Keystead sich verließe; deshalb wird die Schnellentsperrung nicht angeboten.',
    passphrase: 'Jetzige Passphrase',
    enable: 'Einschalten',
    enabling: 'Wird eingeschaltet …',
    enabled: 'Die Schnellentsperrung ist an',
    disabled: 'Die Schnellentsperrung ist aus',
    open: 'Mit {{keyring}} entsperren',
  },
}
