import type * as english from '../en/backups.ts'
import type { Translated } from '../translated.ts'

export const backups: Translated<typeof english.backups> = {
  backup: {
    title: 'Sicherungen',
    intro:
      'Verschlüsselt wie der Tresor und beim Erstellen geprüft. Sie liegen im Ordner des Tresors: Diesen Ordner ab und zu auf einen anderen Datenträger kopieren.',
    daily: 'Die letzten Tage behalten',
    weekly: 'Die letzten Wochen behalten',
    days: 'Tage',
    weeks: 'Wochen',
    make: 'Jetzt sichern',
    making: 'Wird gesichert …',
    made: 'Sicherung erstellt und geprüft',
    none: 'Es gibt noch keine Sicherung. Die erste entsteht bald nach dem Öffnen des Tresors.',
    restore: 'Wiederherstellen …',
    restoring: 'Wird wiederhergestellt …',
    restoreHelp:
      'Beim Wiederherstellen entsteht ein neuer Tresor in einem frei gewählten Ordner. Dieser hier wird nie überschrieben.',
    restored:
      'Wiederhergestellt in {{path}}. Zu finden unter „Anderer Tresor …“, sobald dieser gesperrt ist.',
    failed: 'Die letzte Sicherung konnte nicht erstellt werden',
  },
  rescue: {
    title: 'Es gibt eine gute Sicherung vom {{at}}',
    headerTitle: 'Der Header lässt sich vom {{at}} wiederherstellen',
    header:
      'Nur der Header ist beschädigt. Er öffnet den Tresor in seinem jetzigen Stand, mit der Passphrase von damals; sonst geht nichts verloren.',
    nothing: 'Es ginge nichts verloren: Seitdem wurde nichts hinzugefügt oder geändert.',
    unreadable: 'Der beschädigte Tresor ist nicht lesbar, Änderungen seit damals sind also verloren.',
    partly: 'Ein Teil des beschädigten Tresors ist nicht lesbar: Es kann mehr verloren sein als dies.',
    lost_one: '{{count, number}} Eintrag käme im damaligen Stand zurück oder gar nicht:',
    lost_other: '{{count, number}} Einträge kämen im damaligen Stand zurück oder gar nicht:',
    added: 'seitdem hinzugefügt',
    changed: 'seitdem geändert',
    more: 'und {{count, number}} weitere',
    restore: 'In einen neuen Ordner wiederherstellen …',
  },
  reminder: {
    title: 'Ist der Wiederherstellungsschlüssel noch zur Hand?',
    text: 'Ist die Passphrase vergessen, führt nur er noch hinein. Vom Ausdruck abtippen schafft Gewissheit, dass er lesbar ist.',
    check: 'Prüfen …',
    later: 'Nächste Woche erinnern',
    due: 'Der Wiederherstellungsschlüssel wurde zuletzt vor einem Monat gesehen. Ist er noch da? Prüfen unter Einstellungen, Vertrauen.',
    ask: 'Wiederherstellungsschlüssel',
    submit: 'Prüfen',
    checking: 'Wird geprüft …',
    good: 'Der Wiederherstellungsschlüssel öffnet diesen Tresor',
    checkedAt: 'Wiederherstellungsschlüssel geprüft am {{at}}.',
  },
  sizes: {
    bytes_one: '{{count, number}} Byte',
    bytes_other: '{{count, number}} Byte',
    kB: '{{value}} kB',
    MB: '{{value}} MB',
    GB: '{{value}} GB',
  },
}
