import type { Phrases } from '../../phrases.ts'

/** What is wrong with what was typed. */
export const inputs: Phrases = {
  'Give it a name': 'Ein Name fehlt',
  'Enter a name.': 'Ein Name fehlt.',
  'Give the field a name': 'Das Feld braucht einen Namen',
  'Give the search a name': 'Die Suche braucht einen Namen',
  'Give the vault a name': 'Der Tresor braucht einen Namen',
  'There is nothing to search for': 'Es gibt nichts, wonach gesucht würde',
  'There is nothing to change': 'Es gibt nichts zu ändern',
  'What is deleted cannot be changed as well': 'Was gelöscht wird, lässt sich nicht zugleich ändern',
  'Fill this in': 'Bitte ausfüllen',
  'Enter a number': 'Eine Zahl eingeben',
  'At most {{most}}': 'Höchstens {{most}}',
  'At most {{most}} characters': 'Höchstens {{most}} Zeichen',
  'At most {{most}} entries': 'Höchstens {{most}} Einträge',
  'At least {{least}}': 'Mindestens {{least}}',
  'At least {{least}} characters': 'Mindestens {{least}} Zeichen',
  'At least {{least}} entries': 'Mindestens {{least}} Einträge',
  'Use at least 8 characters': 'Mindestens 8 Zeichen verwenden',
  'Use at most 80 characters': 'Höchstens 80 Zeichen verwenden',
  'Leave out / \\ : * ? " < > | and control characters':
    'Ohne / \\ : * ? " < > | und ohne Steuerzeichen schreiben',
  'Start with something other than a dot': 'Nicht mit einem Punkt beginnen',
  'Enter a proxy as http://host:port, without a name or password':
    'Den Proxy als http://host:port eingeben, ohne Benutzername und Passwort',
  'Enter certificates in PEM form, from BEGIN CERTIFICATE to END CERTIFICATE':
    'Zertifikate im PEM-Format eingeben, von BEGIN CERTIFICATE bis END CERTIFICATE',
  'The file is too large': 'Die Datei ist zu groß',
  'Enter an API token': 'Einen API-Token eingeben',
  'Enter an access token': 'Einen Access Token eingeben',
  'Enter an API key': 'Einen API-Key eingeben',
  'Enter the {{what}}': 'Fehlt: {{what}}',
  'This is too long for an API token': 'Das ist zu lang für einen API-Token',
  'This is too long for an access token': 'Das ist zu lang für einen Access Token',
  'This is too long for an API key': 'Das ist zu lang für einen API-Key',
  'This is too long for a {{what}}': 'Das ist zu lang: {{what}}',
  'An API token has no spaces and no letters beyond A to Z':
    'Ein API-Token hat keine Leerzeichen und keine Buchstaben außer A bis Z',
  'An access token has no spaces and no letters beyond A to Z':
    'Ein Access Token hat keine Leerzeichen und keine Buchstaben außer A bis Z',
  'An API key has no spaces and no letters beyond A to Z':
    'Ein API-Key hat keine Leerzeichen und keine Buchstaben außer A bis Z',
  'A {{what}} has no spaces and no letters beyond A to Z':
    'Ohne Leerzeichen und ohne Buchstaben außer A bis Z: {{what}}',
  'A client ID has no colon': 'Eine Client ID hat keinen Doppelpunkt',
  'client ID': 'Client ID',
  'client secret': 'Client secret',
  'Write the whole address, beginning with https://': 'Die ganze Adresse eingeben, beginnend mit https://',
  'This address is too long': 'Diese Adresse ist zu lang',
  'Use https://. Over http:// anyone on the way could read the token; only a server on this computer may use it':
    'https:// verwenden. Über http:// könnte jeder unterwegs den Token lesen; nur ein Server auf diesem Computer darf es verwenden',
  'Leave the user name and password out of the address':
    'Benutzername und Passwort aus der Adresse weglassen',
  'Leave out everything from the ? or # on': 'Alles ab dem ? oder # weglassen',
  'Write one word: letters, digits, dashes and underscores':
    'Ein Wort eingeben: Buchstaben, Ziffern, Binde- und Unterstriche',
  'This word stands for another cloud': 'Dieses Wort steht für eine andere Cloud',
  'Qovery needs this': 'Qovery braucht das',
  'This is not the JSON of a key file. Paste it as it is':
    'Das ist nicht das JSON einer Schlüsseldatei. Die Datei einfügen, so wie sie ist',
  'Write a JSON object, for example {"team": "data"}': 'Ein JSON-Objekt eingeben, etwa {"team": "data"}',
  'Enter an app password or an access token': 'Ein App-Passwort oder einen Access Token eingeben',
  'Enter a role ARN, or an access key ID with its secret access key':
    'Eine Role ARN eingeben oder eine Access key ID mit ihrem Secret access key',
  'Enter a service account key, or a workload identity provider with a service account email':
    'Einen Service-Account-Schlüssel eingeben oder einen Workload identity provider mit Service-Account-E-Mail',
  'Enter a service account token, or a client certificate with its key':
    'Einen Service-Account-Token eingeben oder ein Client-Zertifikat mit seinem Schlüssel',
  'Enter the ARN of the role, or choose access keys.': 'Die ARN der Rolle eingeben oder Access Keys wählen.',
  'Shorten the category to 20 characters': 'Die Kategorie auf 20 Zeichen kürzen',
  'Shorten the address to 200 characters': 'Die Adresse auf 200 Zeichen kürzen',
  'Shorten the name to {{count}} characters.': 'Den Namen auf {{count}} Zeichen kürzen.',
  'Shorten the description to {{count}} characters.': 'Die Beschreibung auf {{count}} Zeichen kürzen.',
  'Use 2 to 99 letters A to Z, digits, dashes and underscores.':
    '2 bis 99 Zeichen: Buchstaben A bis Z, Ziffern, Binde- und Unterstriche.',
  'Enter a full address, such as https://example.org':
    'Eine vollständige Adresse eingeben, etwa https://example.org',
  'Two fields have the same id': 'Zwei Felder haben dieselbe ID',
  'The one-time code’s secret is empty': 'Das Secret des Einmalcodes ist leer',
  'The one-time code’s secret is not base 32: letters A to Z and digits 2 to 7':
    'Das Secret des Einmalcodes ist nicht Base 32: Buchstaben A bis Z und Ziffern 2 bis 7',
  'The one-time code’s secret is cut off: copy all of it':
    'Das Secret des Einmalcodes ist abgeschnitten: vollständig kopieren',
  'The certificate cannot be read. Copy it again, from BEGIN to END':
    'Das Zertifikat ist nicht lesbar. Noch einmal kopieren, von BEGIN bis END',
  'Certificate {{number}} of {{count}} cannot be read. Copy it again, from BEGIN to END':
    'Zertifikat {{number}} von {{count}} ist nicht lesbar. Noch einmal kopieren, von BEGIN bis END',
  'This otpauth address cannot be read': 'Diese otpauth-Adresse ist nicht lesbar',
  'This otpauth address has no secret': 'Diese otpauth-Adresse hat kein Secret',
  'Only codes that change with time are supported: otpauth://totp/…':
    'Nur zeitbasierte Codes werden unterstützt: otpauth://totp/…',
  'The one-time code’s algorithm must be SHA1, SHA256 or SHA512':
    'Der Algorithmus des Einmalcodes muss SHA1, SHA256 oder SHA512 sein',
  'This is far too long for a one-time code’s secret':
    'Das ist viel zu lang für das Secret eines Einmalcodes',
  'This is a row of asterisks, as remotes show instead of a secret: paste the secret itself':
    'Das ist eine Reihe von Sternchen, wie Dienste sie statt eines Secrets zeigen: das Secret selbst einfügen',
  'Enter the passphrase of the vault: anyone can read this file':
    'Die Passphrase des Tresors eingeben: Diese Datei kann jeder lesen',
  'Give the file a passphrase of its own': 'Der Datei eine eigene Passphrase geben',
  'There is nothing in it that this format takes': 'Nichts davon passt in dieses Format',
  'Say why: {{name}} asks for it': 'Einen Grund angeben: {{name}} verlangt ihn',
  'It still holds credentials. Move or delete them first, in the trash too':
    'Sie enthält noch Zugangsdaten. Diese zuerst verschieben oder löschen, auch im Papierkorb',
  'It lives at its service and can only be moved there':
    'Es liegt bei seinem Dienst und lässt sich nur dort verschieben',
  'Only what is in the trash can be deleted for good':
    'Endgültig löschen lässt sich nur, was im Papierkorb liegt',
  'Its deletion still waits to be sent. Sync first, or restore it':
    'Die Löschung ist noch nicht gesendet. Zuerst synchronisieren oder wiederherstellen',
  'This is no place in a list. Ask for the first page again':
    'Diese Stelle der Liste gibt es nicht. Neu laden',

  'A search takes {{most}} words and operators at most.':
    'Eine Suche nimmt höchstens {{most}} Wörter und Operatoren.',
  'There is no operator «{{name}}». {{hint}}': 'Den Operator „{{name}}“ gibt es nicht. {{hint}}',
  'Did you mean «{{near}}»?': 'Gemeint ist vielleicht „{{near}}“.',
  'Quote it to search for the text: {{text}}':
    'Um nach dem Text zu suchen, in Anführungszeichen setzen: {{text}}',
  'Say which {{what}}, for example {{example}}.':
    'Es fehlt eine Angabe ({{what}}), zum Beispiel {{example}}.',
  'Say which {{what}}, for example {{name}}:"{{example}}"':
    'Es fehlt eine Angabe ({{what}}), zum Beispiel {{name}}:"{{example}}"',
  '«{{name}}:»: {{wrong}}. Did you mean «{{near}}»?':
    '„{{name}}:“ – {{wrong}}. Gemeint ist vielleicht „{{near}}“.',
  '«{{name}}:»: {{wrong}}.': '„{{name}}:“ – {{wrong}}.',
  'It takes {{values}}': 'Möglich sind {{values}}',
  'It takes a length of time, such as <90d, >6m or 2w, or a day, such as 2026-03-31':
    'Eine Zeitspanne wie <90d, >6m oder 2w oder ein Tag wie 2026-03-31',
  'It takes a length of time, such as <90d, >6m or 2w, or a day, such as 2026-03-31, or «{{none}}»':
    'Eine Zeitspanne wie <90d, >6m oder 2w, ein Tag wie 2026-03-31 oder „{{none}}“',
  'It takes a length of time, such as 90d or 6m': 'Eine Zeitspanne wie 90d oder 6m',
  'There is no service «{{value}}»': 'Den Dienst „{{value}}“ gibt es nicht',
  'There is no kind «{{value}}»': 'Die Art „{{value}}“ gibt es nicht',
  '{{help}}, {{example}}': '{{help}}, {{example}}',
  'service it is at': 'Dienst, bei dem es liegt',
  'organization, or the customer it belongs to': 'Organisation oder Kunde, zu dem es gehört',
  'workspace, environment or service account': 'Workspace, Umgebung oder Service-Account',
  'kind of credential': 'Art der Zugangsdaten',
  'part of the name': 'Teil des Namens',
  tag: 'Tag',
  'what its service says of it': 'was der Dienst dazu sagt',
  'where it stands with its service': 'wie es beim Dienst steht',
  state: 'Zustand',
  'what is held here': 'was hier vorliegt',
  'part of the name of a file with it': 'Teil des Namens einer Datei daran',
  'what is not held here': 'was hier nicht vorliegt',
  'last use': 'letzte Verwendung',
  'not used for so long, or never': 'so lange nicht oder nie verwendet',
  'when it was made': 'wann es angelegt wurde',
  'when it was last changed': 'wann es zuletzt geändert wurde',
  'since when its secret is held': 'seit wann sein Geheimnis hier liegt',
}
