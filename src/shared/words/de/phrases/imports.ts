import type { Phrases } from '../../phrases.ts'

/** What is said of files to import: formats, places in them, and what is left behind. */
export const imports: Phrases = {
  'AWS credentials and config': 'AWS credentials und config',
  'Scaleway configuration': 'Scaleway-Konfiguration',
  'GitHub command line': 'GitHub-Kommandozeile',
  'Docker configuration': 'Docker-Konfiguration',
  'SSH private key': 'Privater SSH-Schlüssel',
  'PuTTY key': 'PuTTY-Schlüssel',
  'KeePass database': 'KeePass-Datenbank',
  'Keystead table (CSV)': 'Keystead-Tabelle (CSV)',
  'line {{line}}': 'Zeile {{line}}',
  'line {{line}}, column {{column}}': 'Zeile {{line}}, Spalte {{column}}',
  '{{file}}, line {{line}}': '{{file}}, Zeile {{line}}',
  'column {{column}}': 'Spalte {{column}}',
  'document {{document}}': 'Dokument {{document}}',
  'document {{document}}: {{place}}': 'Dokument {{document}}: {{place}}',
  'part {{part}}': 'Teil {{part}}',
  'key file': 'Schlüsseldatei',
  'it is empty': 'sie ist leer',
  'it is damaged': 'sie ist beschädigt',
  'it is not a text file': 'es ist keine Textdatei',
  'it is no file': 'es ist keine Datei',
  'there is no such file any more': 'die Datei gibt es nicht mehr',
  'it is larger than {{size}} MiB': 'größer als {{size}} MiB',
  'it is a KeePass 1 database; open it in KeePass and save it as KDBX':
    'es ist eine KeePass-1-Datenbank; in KeePass öffnen und als KDBX speichern',
  'it is an archive; unpack it and import the files in it':
    'es ist ein Archiv; entpacken und die Dateien darin importieren',
  'it is compressed; unpack it first': 'sie ist komprimiert; zuerst entpacken',
  'it is not a text file, and no database that Keystead knows':
    'es ist weder eine Textdatei noch eine Datenbank, die Keystead kennt',
  'Keystead does not know what it holds; choose its format, or export it again in one of the known formats':
    'Keystead kennt den Inhalt nicht; das Format wählen oder in einem bekannten Format neu exportieren',
  'it is in the trash': 'liegt im Papierkorb',
  'it is in the recycle bin': 'liegt im Papierkorb',
  'it holds settings and no credential': 'enthält Einstellungen und keine Zugangsdaten',
  'it holds settings and is not imported': 'enthält Einstellungen und wird nicht importiert',
  'it is no key and is not imported': 'ist kein Schlüssel und wird nicht importiert',
  'it is no private key and is not imported ({{what}})':
    'ist kein privater Schlüssel und wird nicht importiert ({{what}})',
  'it is no configuration and is not imported': 'ist keine Konfiguration und wird nicht importiert',
  'no context has it, and it is not imported': 'gehört zu keinem Kontext und wird nicht importiert',
  'its extensions are not imported': 'die Erweiterungen werden nicht importiert',
  'nothing was found in it that can be imported': 'enthält nichts, was sich importieren lässt',
  'a comment may hold a secret; comments are not imported':
    'ein Kommentar enthält vielleicht ein Secret; Kommentare werden nicht importiert',
  'it is a setting and is not imported': 'ist eine Einstellung und wird nicht importiert',
  'the SSO session that {{name}} uses is not in these files':
    'die SSO-Session, die {{name}} verwendet, ist nicht in diesen Dateien',
  'the source profile of {{name}} is not in these files':
    'das Quellprofil von {{name}} ist nicht in diesen Dateien',
  'the source profiles of {{name}} lead back to it': 'die Quellprofile von {{name}} führen dorthin zurück',
  '{{key}} of {{name}} is given twice with different values; this one counts':
    '{{key}} von {{name}} steht zweimal mit verschiedenen Werten da; dieser zählt',
  'this section has no name': 'dieser Abschnitt hat keinen Namen',
  'this section has no name or no closing bracket; what is in it is left out':
    'dieser Abschnitt hat keinen Namen oder keine schließende Klammer; sein Inhalt wird ausgelassen',
  'this line is neither a section nor a key with a value':
    'diese Zeile ist weder ein Abschnitt noch ein Schlüssel mit Wert',
  'this key stands before the first section': 'dieser Schlüssel steht vor dem ersten Abschnitt',
  'it holds no profile': 'enthält kein Profil',
  'it has no key of its own': 'hat keinen eigenen Schlüssel',
  'there is no list of accounts': 'es fehlt die Liste der Konten',
  'there is no list of items': 'es fehlt die Liste der Einträge',
  'it is no item': 'ist kein Eintrag',
  'the archive has too many files': 'das Archiv hat zu viele Dateien',
  'it would unpack to far more than it is': 'entpackt wäre sie weit größer',
  'the archive is damaged': 'das Archiv ist beschädigt',
  'it is not in the archive': 'ist nicht im Archiv',
  'the archive is not whole': 'das Archiv ist unvollständig',
  'it is not whole': 'ist unvollständig',
  'it was changed, or something is missing before it': 'wurde verändert, oder davor fehlt etwas',
  'a newer Keystead wrote it; update Keystead to read it':
    'von einem neueren Keystead geschrieben; zum Lesen Keystead aktualisieren',
  'it is not as Keystead writes it': 'ist nicht so, wie Keystead sie schreibt',
  'its document «{{name}}» is not imported': 'das Dokument „{{name}}“ wird nicht importiert',
  'its file «{{name}}» is not imported': 'die Datei „{{name}}“ wird nicht importiert',
  'its field «{{title}}» is {{what}}': 'das Feld „{{title}}“ ist {{what}}',
  'the file «{{name}}», which is not imported': 'die Datei „{{name}}“, die nicht importiert wird',
  'a link to another item, which is not imported':
    'ein Verweis auf einen anderen Eintrag, der nicht importiert wird',
  'its attachments are not in the export': 'die Anhänge sind nicht im Export',
  'it asked for the master password again before showing a secret; Keystead asks in its own way':
    'fragte vor dem Anzeigen erneut nach dem Master-Passwort; Keystead fragt auf eigene Weise',
  'only the Bitwarden account that exported it can read it; export it again with a password or without encryption':
    'nur das Bitwarden-Konto, das sie exportiert hat, kann sie lesen; mit Passwort oder ohne Verschlüsselung neu exportieren',
  'it was changed after it was exported': 'wurde nach dem Export verändert',
  'Keystead does not know this key derivation': 'Keystead kennt diese Schlüsselableitung nicht',
  'it cannot be decrypted': 'lässt sich nicht entschlüsseln',
  'when its items were made and changed is not imported':
    'wann die Einträge angelegt und geändert wurden, wird nicht importiert',
  'it refers to a value of another entry; the reference is kept as it is written':
    'verweist auf den Wert eines anderen Eintrags; der Verweis bleibt, wie er geschrieben ist',
  'its auto-type and program settings are not imported':
    'Auto-Type und Programmeinstellungen werden nicht importiert',
  '{{count}} older version of it not imported': '{{count}} ältere Version wird nicht importiert',
  '{{count}} older versions of it not imported': '{{count}} ältere Versionen werden nicht importiert',
  'its key derivation costs more than Keystead runs for a file':
    'die Schlüsselableitung kostet mehr, als Keystead für eine Datei aufwendet',
  'it is nested or repeated too deep': 'zu tief verschachtelt oder wiederholt',
  'it is nested too deep': 'zu tief verschachtelt',
  'it is nested too deep or damaged': 'zu tief verschachtelt oder beschädigt',
  'its aliases or its nesting cannot be followed':
    'den Verweisen oder der Verschachtelung lässt sich nicht folgen',
  'it is too large or nested too deep': 'zu groß oder zu tief verschachtelt',
  'its groups are nested too deep': 'die Gruppen sind zu tief verschachtelt',
  'it comes after the groups': 'steht nach den Gruppen',
  'it holds no group': 'enthält keine Gruppe',
  'it defines entities of its own': 'definiert eigene Entitäten',
  'it is missing': 'fehlt',
  'it is not sealed in a way that Keystead knows': 'nicht so versiegelt, wie Keystead es kennt',
  'its tags are no list': 'die Tags sind keine Liste',
  'its further fields are not as Keystead writes them':
    'die weiteren Felder sind nicht so, wie Keystead sie schreibt',
  'its login is not encoded as Docker does': 'der Login ist nicht so kodiert wie bei Docker',
  'its key derivation would take too long; lower its rounds in KeePass and save it again':
    'die Schlüsselableitung würde zu lange dauern; in KeePass die Runden senken und neu speichern',
  'its key derivation settings are damaged': 'die Einstellungen der Schlüsselableitung sind beschädigt',
  'it is encrypted in a way that Keystead does not know': 'so verschlüsselt, wie Keystead es nicht kennt',
  'certificate-authority-data is no base64 and left out':
    'certificate-authority-data ist kein Base64 und wird ausgelassen',
  'a machine without a name': 'ein machine ohne Namen',
  'a word here is neither a key nor the value of one': 'ein Wort ist hier weder Schlüssel noch Wert',
  'the YAML is broken ({{words}})': 'das YAML ist fehlerhaft ({{words}})',
  'the XML is broken': 'das XML ist fehlerhaft',
  'a text or a tag is longer than 64 MiB': 'ein Text oder ein Tag ist länger als 64 MiB',
  'the text is not JSON here': 'hier ist der Text kein JSON',
  'it ends too early': 'endet zu früh',
  'it holds more than one value': 'enthält mehr als einen Wert',
  'it holds more than {{most}} entries': 'enthält mehr als {{most}} Einträge',
  'it holds more than {{most}} documents': 'enthält mehr als {{most}} Dokumente',
  'only the first document is read; what comes after it is not imported':
    'nur das erste Dokument wird gelesen; was danach kommt, wird nicht importiert',
  'a quotation mark in it is not closed': 'ein Anführungszeichen ist nicht geschlossen',
  'more was noticed than is listed here': 'es fiel mehr auf, als hier steht',
  'this version of Keystead does not know its kind': 'diese Version von Keystead kennt die Art nicht',
  'this version of Keystead does not know one of its fields':
    'diese Version von Keystead kennt eines der Felder nicht',
  'its {{label}} is not valid': '{{label}}: ungültig',
  'it has no {{label}}': 'es fehlt: {{label}}',
  'one of its values is longer than {{most}} characters': 'ein Wert ist länger als {{most}} Zeichen',
  'one of its values has bytes that cannot be read': 'ein Wert hat unlesbare Bytes',
  'its name, notes, tags or labels have bytes that cannot be read; each came in as {{sign}}':
    'Name, Notizen, Tags oder Bezeichnungen haben unlesbare Bytes; jedes steht als {{sign}} da',
  'its notes are longer than {{most}} characters': 'die Notizen sind länger als {{most}} Zeichen',
  'the same stands at {{place}} of this file': 'dasselbe steht in dieser Datei bei {{place}}',
  'another column is mapped to the same thing': 'eine andere Spalte ist demselben zugeordnet',
  'no column is mapped to: {{names}}': 'keine Spalte ist zugeordnet: {{names}}',
  '«{{name}}» is ignored, and holds values': '„{{name}}“ wird ausgelassen und enthält Werte',
  'the table has {{count}} columns, and Keystead reads {{most}} at most; remove those that are not needed':
    'die Tabelle hat {{count}} Spalten, und Keystead liest höchstens {{most}}; nicht benötigte entfernen',
  'These tables have different columns. Import them one by one':
    'Diese Tabellen haben verschiedene Spalten. Einzeln importieren',
  'it holds no private key': 'enthält keinen privaten Schlüssel',
  'the key is damaged': 'der Schlüssel ist beschädigt',
  'its end is missing': 'das Ende fehlt',
  'it is encrypted; its passphrase is not in the file, so add it to the credential':
    'verschlüsselt; die Passphrase steht nicht in der Datei, also beim Eintrag hinterlegen',
  'it is a key of PuTTY; open it in PuTTYgen and choose Conversions → Export OpenSSH key':
    'es ist ein PuTTY-Schlüssel; in PuTTYgen öffnen und Conversions → Export OpenSSH key wählen',
  'it is a key of SSH.com; convert it with «ssh-keygen -i -f FILE» first':
    'es ist ein Schlüssel von SSH.com; zuerst mit „ssh-keygen -i -f DATEI“ umwandeln',
  '{{name}} may refer to another variable; it is kept as it is written':
    '{{name}} verweist vielleicht auf eine andere Variable; der Wert bleibt, wie er geschrieben ist',
  '{{name}} names a file; import that file for what is in it':
    '{{name}} nennt eine Datei; für ihren Inhalt diese Datei importieren',
  '{{name}} is empty and left out': '{{name}} ist leer und wird ausgelassen',
  '{{name}} stands in line {{line}} as well; this one counts':
    '{{name}} steht auch in Zeile {{line}}; dieser Wert zählt',
  'this key stands above as well; this one counts':
    'dieser Schlüssel steht auch weiter oben; dieser Wert zählt',
  '{{name}} is given twice; this one counts': '{{name}} steht zweimal da; dieser Wert zählt',
  '{{name}} stands before the first machine': '{{name}} steht vor dem ersten machine',
  'its registry has one already, and that counts': 'die Registry hat schon einen, und der zählt',
  'the file has no login for its registry': 'die Datei hat keinen Login für die Registry',
  '{{name}} is cut at a # without a space before it; if that belongs to the value, put it in quotes':
    '{{name}} endet an einem # ohne Leerzeichen davor; gehört es zum Wert, diesen in Anführungszeichen setzen',
  'this line assigns nothing': 'diese Zeile weist nichts zu',
  'it has no password': 'hat kein Passwort',
  'it holds no registry': 'enthält keine Registry',
  'it has no login': 'hat keinen Login',
  'its logins are kept in the credential store {{store}}': 'die Logins liegen im Credential Store {{store}}',
  'its login is kept in the credential store {{store}}': 'der Login liegt im Credential Store {{store}}',
  'its login is kept by the credential helper {{helper}}':
    'den Login verwahrt der Credential Helper {{helper}}',
  'it has no token and no password': 'hat weder Token noch Passwort',
  'its token comes from a program, which is not run':
    'der Token kommt von einem Programm, das nicht ausgeführt wird',
  'its value comes from the environment ({{variable}}) and is not in the file':
    'der Wert kommt aus der Umgebung ({{variable}}) und steht nicht in der Datei',
  'its token is in the keyring of the system, not in this file':
    'der Token liegt im Schlüsselbund des Systems, nicht in dieser Datei',
  'it is no service principal': 'ist kein Service Principal',
  'its certificate is in a file of its own and is not imported':
    'das Zertifikat liegt in einer eigenen Datei und wird nicht importiert',
  'its cluster is not in this file': 'der Cluster ist nicht in dieser Datei',
  'its user is not in this file': 'der Benutzer ist nicht in dieser Datei',
  'its user has no credential': 'der Benutzer hat keine Zugangsdaten',
  'it has no credential': 'hat keine Zugangsdaten',
  'it holds no host': 'enthält keinen Host',
  'it holds no configuration': 'enthält keine Konfiguration',
  'it has no name': 'hat keinen Namen',
  'it has no type': 'hat keinen Typ',
  'Keystead does not know its type': 'Keystead kennt den Typ nicht',
  'it leads to a file or a program on the machine it is used on; that is not imported':
    'führt zu einer Datei oder einem Programm auf dem Rechner, der es verwendet; das wird nicht importiert',
  'the macro {{name}} is not imported': 'das Makro {{name}} wird nicht importiert',
  'Look at the preview first': 'Zuerst die Vorschau ansehen',
  'Together these files are too large': 'Zusammen sind diese Dateien zu groß',
  'This import was done already': 'Dieser Import ist schon erledigt',
  'There is nothing to undo': 'Es gibt nichts zurückzunehmen',
  'There is no such file in this import': 'Diese Datei gibt es in diesem Import nicht',
  'Not all that these files hold is in the vault, so they are still needed':
    'Nicht alles aus diesen Dateien ist im Tresor, sie werden also noch gebraucht',
  'Give the files to import': 'Dateien zum Importieren angeben',
}
