import type * as english from '../en/common.ts'
import type { Translated } from '../translated.ts'

export const common: Translated<typeof english.common> = {
  common: {
    app: 'Keystead',
    cancel: 'Abbrechen',
    close: 'Schließen',
    save: 'Speichern',
    retry: 'Erneut versuchen',
    dismiss: 'Ausblenden',
    show: '{{label}} anzeigen',
    hide: '{{label}} verbergen',
    copy: '{{label}} kopieren',
    copied: '{{label}} kopiert',
    secret: 'Secret',
    optional: '{{label}} (optional)',
    required: 'Bitte ausfüllen.',
    notJson: 'Das ist kein gültiges JSON. Die ganze Datei einfügen.',
    capsLock: 'Die Feststelltaste ist aktiv.',
    demo: 'Demo',
    notices: 'Benachrichtigungen',
    clipboardClears: 'Zwischenablage wird in {{seconds}} s geleert',
    clipboardWillClear_one:
      '{{label}} kopiert. Die Zwischenablage wird in {{count, number}} Sekunde geleert.',
    clipboardWillClear_other:
      '{{label}} kopiert. Die Zwischenablage wird in {{count, number}} Sekunden geleert.',
    startWidth: 'Breite des linken Bereichs',
    middleWidth: 'Breite der Liste',
    loading: 'Wird geladen',
    choose: 'Auswählen …',
    crashed: 'Im Fenster ist ein Problem aufgetreten.',
    crashedHelp:
      'Der Tresor ist nicht betroffen. Den Inhalt des Fensters neu öffnen; scheitert das weiterhin, Keystead neu starten.',
    reopen: 'Neu öffnen',
    evaluation: 'Testlaufzeit, Electron {{electron}}: hier keine echten Secrets aufbewahren',
  },
  discard: {
    title: 'Eingaben verwerfen?',
    help: 'Nichts davon wurde gespeichert.',
    keep: 'Weiter bearbeiten',
    discard: 'Verwerfen',
  },
}
