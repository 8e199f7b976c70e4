import type * as english from '../en/failure.ts'
import type { Translated } from '../translated.ts'

export const failure: Translated<typeof english.failure> = {
  failure: {
    'vault-locked': 'Der Tresor ist gesperrt. Zum Fortfahren entsperren.',
    'wrong-passphrase':
      'Diese Passphrase öffnet den Tresor nicht. Feststelltaste und Tastaturbelegung prüfen.',
    'wrong-recovery-key':
      'Dieser Wiederherstellungsschlüssel gehört zu einem anderen Tresor. Das Blatt mit dem Namen dieses Tresors suchen.',
    'keyring-lost':
      'Der Schlüsselbund dieses Computers öffnet den Tresor nicht mehr. Passphrase eingeben; danach lässt sich die Schnellentsperrung wieder einschalten.',
    'too-many-guesses':
      'Zu viele falsche Versuche. Bis {{time}} warten, dann erneut versuchen: Die richtige Passphrase funktioniert.',
    'recovery-key-mistyped':
      'Der Wiederherstellungsschlüssel enthält einen Tippfehler. Gruppe für Gruppe mit dem Blatt vergleichen.',
    'vault-not-found':
      'Unter {{path}} gibt es keinen Tresor mehr. Ihn zurücklegen oder einen anderen Tresor wählen.',
    'vault-exists': 'Unter {{path}} gibt es bereits etwas. Einen anderen Namen oder Ordner wählen.',
    'header-damaged':
      'Der Header dieses Tresors ist nicht lesbar ({{reason}}). {{path}} aus einer Sicherung wiederherstellen; es wurde nichts verändert.',
    'kdf-refused':
      'Dieser Tresor verlangt eine Schlüsselableitung, der Keystead nicht traut ({{parameter}}). Möglicherweise wurde er manipuliert: aus einer Sicherung wiederherstellen.',
    'database-damaged':
      'Die Daten dieses Tresors sind nicht lesbar ({{reason}}). {{path}} aus einer Sicherung wiederherstellen; es wurde nichts verändert.',
    'vault-too-new':
      'Dieser Tresor wurde mit einer neueren Version von Keystead geschrieben. Zum Öffnen Keystead aktualisieren.',
    'vault-in-use': '{{by}} hat diesen Tresor geöffnet. Dort schließen, dann erneut versuchen.',
    inUseSince: '{{by}} hat diesen Tresor seit {{since}} geöffnet. Dort schließen, dann erneut versuchen.',
    'vault-read-only':
      'In {{path}} kann nicht geschrieben werden. Schreiben dort erlauben oder einen anderen Tresor öffnen.',
    'disk-full': 'Der Datenträger mit {{path}} ist voll. Platz schaffen, dann erneut versuchen.',
    'file-failed': '{{path}} konnte nicht gelesen oder geschrieben werden: {{reason}}. Erneut versuchen.',
    'not-found': 'Nicht mehr im Tresor: {{what}}.',
    'invalid-input': 'Etwas im Formular ist ungültig. Die markierten Felder prüfen.',
    'secret-not-held': 'Dieses Secret liegt noch nicht im Tresor. Zuerst hinterlegen.',
    'secret-damaged':
      'Das versiegelte Secret passt nicht zu der Stelle, an der es gefunden wurde, und wurde nicht geöffnet. Aus der Quelle neu hinterlegen.',
    'too-many-reveals':
      'Zu viele Secrets wurden in kurzer Zeit geöffnet. Bis {{time}} warten, dann erneut versuchen.',
    'remote-rejected': '{{name}} nimmt diesen Token nicht an. Einen neuen erzeugen und hier einfügen.',
    'remote-forbidden':
      '{{name}} lässt diesen Token die Zugangsdaten nicht lesen.{{said}} Einen Token mit mehr Rechten verwenden.',
    'remote-throttled': '{{name}} bittet um langsamere Anfragen. Keystead macht um {{time}} weiter.',
    'remote-refused':
      '{{name}} hat die Anfrage abgelehnt.{{said}} Einstellungen der Verbindung prüfen, dann erneut versuchen.',
    'remote-failed': '{{name}} hat selbst ein Problem. Hier wurde nichts verändert; später erneut versuchen.',
    'remote-answer':
      '{{name}} hat nicht so geantwortet, wie die API es verspricht: {{at}} {{reason}}. Serveradresse prüfen, dann erneut versuchen.',
    offline:
      '{{name}} ist nicht erreichbar: {{reason}}. Netzwerk und Serveradresse prüfen, dann erneut versuchen.',
    ambiguous: 'Mehreres heißt „{{name}}“. Das Gemeinte auswählen: {{what}}.',
    'consent-refused': '{{program}} wurde das nicht erlaubt. Zum Erlauben erneut fragen lassen.',
    cancelled: 'Angehalten. Was bis dahin gelesen wurde, bleibt.',
    'import-failed': 'Diese Datei kann nicht importiert werden: {{reason}}. Es wurde nichts verändert.',
    importFailedAt:
      'Diese Datei kann nicht importiert werden: {{place}}: {{reason}}. Es wurde nichts verändert.',
    'import-locked': 'Diese Datei ist verschlüsselt. Zum Fortfahren ihr Passwort eingeben.',
    importNotOpened:
      'Dieses Passwort oder diese Schlüsseldatei öffnet die Datei nicht. Beides prüfen, dann erneut versuchen.',
    internal:
      'In Keystead ist etwas schiefgegangen. Es wurde nichts verändert. Im Protokoll steht es unter {{id}}.',
    said: ' Die Antwort: „{{words}}“.',
  },
  step: {
    retry: 'Erneut versuchen',
    'sign-in': 'Verbindung bearbeiten',
    'other-vault': 'Anderer Tresor …',
    recovery: 'Wiederherstellungsschlüssel verwenden',
    conflicts: 'Entscheiden …',
  },
}
