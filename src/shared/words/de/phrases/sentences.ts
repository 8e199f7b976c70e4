import type { Phrases } from '../../phrases.ts'

/** Why something cannot be done, what went wrong, what would change. */
export const sentences: Phrases = {
  'It is in the trash. Restore it to edit it.': 'Es liegt im Papierkorb. Zum Bearbeiten wiederherstellen.',
  'It is in the trash already.': 'Es liegt bereits im Papierkorb.',
  'It is no longer in the vault.': 'Es ist nicht mehr im Tresor.',
  'This version of Keystead does not know the kind «{{kind}}», so an edit could lose what it holds. Edit it in {{name}}.':
    'Diese Version von Keystead kennt die Art „{{kind}}“ nicht; beim Bearbeiten könnte etwas verloren gehen. In {{name}} bearbeiten.',
  '{{name}} has no way to edit credentials from outside.':
    'In {{name}} lassen sich Zugangsdaten nicht von außen bearbeiten.',
  '{{name}} has no way to delete credentials from outside.':
    'In {{name}} lassen sich Zugangsdaten nicht von außen löschen.',
  '{{name}} has no way to create credentials from outside.':
    'In {{name}} lassen sich Zugangsdaten nicht von außen anlegen.',
  '{{name}} has no kind «{{kind}}» that Keystead knows.':
    '{{name}} hat keine Art „{{kind}}“, die Keystead kennt.',
  'CloudPlans lets only owners and admins of an organization change its credentials, and does not tell your role here.':
    'In CloudPlans ändern nur Owner und Admins einer Organisation deren Zugangsdaten, und die Rolle hier ist nicht bekannt.',
  'CloudPlans lets only owners and admins of an organization change its credentials; your role here is {{role}}.':
    'In CloudPlans ändern nur Owner und Admins einer Organisation deren Zugangsdaten; die Rolle hier ist {{role}}.',
  'CloudPlans lets only owners and admins of an organization change its credentials; your role here is "{{role}}", which Keystead does not know.':
    'In CloudPlans ändern nur Owner und Admins einer Organisation deren Zugangsdaten; die Rolle hier ist „{{role}}“, die Keystead nicht kennt.',
  '{{name}} asks why it is deleted. Give a reason.': '{{name}} verlangt einen Grund für die Löschung.',
  'It lives at {{name}} and can only be moved there.':
    'Es liegt bei {{name}} und lässt sich nur dort verschieben.',
  'It would have more than {{most}} tags.': 'Es hätte mehr als {{most}} Tags.',
  'Its note would be too long.': 'Die Notiz würde zu lang.',
  'To the trash': 'In den Papierkorb',
  'Out of the trash': 'Aus dem Papierkorb',
  'Deleted for good': 'Endgültig gelöscht',
  'It is not in the trash.': 'Es liegt nicht im Papierkorb.',
  'Its deletion still waits to be sent. Sync first, or restore it.':
    'Die Löschung ist noch nicht gesendet. Zuerst synchronisieren oder wiederherstellen.',
  'Organization: {{from}} → {{to}}': 'Organisation: {{from}} → {{to}}',
  'Tags: {{from}} → {{to}}': 'Tags: {{from}} → {{to}}',
  'Note: one more line': 'Notiz: eine Zeile mehr',
  'Expires: {{from}} → {{to}}': 'Läuft ab: {{from}} → {{to}}',
  'Rotate every: {{from}} → {{to}}': 'Rotation alle: {{from}} → {{to}}',
  '{{count}} days': '{{count}} Tage',
  '1 day': '1 Tag',
  Kind: 'Art',
  Notes: 'Notizen',
  'Own fields': 'Eigene Felder',
  Expires: 'Läuft ab',
  'Rotate every': 'Rotation alle',
  Rotation: 'Rotation',
  'one-time code': 'Einmalcode',
  'One-time code': 'Einmalcode',
  'This needs «{{label}}», and this vault does not hold it. Enter it to go on.':
    'Hierfür wird „{{label}}“ gebraucht und liegt nicht in diesem Tresor. Zum Fortfahren eingeben.',
  'It was of another kind then, and a kind cannot be changed. Look at the old values and enter those you need.':
    'Damals war es eine andere Art, und die Art lässt sich nicht ändern. Die alten Werte ansehen und die nötigen eingeben.',
  'This is none of those that fit.': 'Das ist keiner der passenden.',
  '{{count}} organizations': '{{count}} Organisationen',
  'No organization': 'Keine Organisation',
  'details, {{left}} to go': 'Einzelheiten, noch {{left}}',
  Personal: 'Persönlich',

  // What is not found.
  credential: 'Zugangsdaten',
  connection: 'Verbindung',
  organization: 'Organisation',
  provider: 'Dienst',
  scope: 'Ort',
  secret: 'Secret',
  'secret field': 'Secret-Feld',
  field: 'Feld',
  backup: 'Sicherung',
  version: 'Version',
  search: 'Suche',
  program: 'Programm',
  import: 'Import',
  choice: 'Auswahl',
  tie: 'Verknüpfung',
  'SSH key': 'SSH-Schlüssel',

  // Files and vaults.
  'another program': 'Ein anderes Programm',
  '{{program}} (process {{pid}})': '{{program}} (Prozess {{pid}})',
  'Keystead on {{host}}': 'Keystead auf {{host}}',
  'it does not open with the key of this vault: damaged, or from another vault':
    'sie öffnet sich nicht mit dem Schlüssel dieses Tresors: beschädigt oder aus einem anderen Tresor',
  'a page was changed outside Keystead': 'eine Seite wurde außerhalb von Keystead verändert',
  'it is far too large': 'er ist viel zu groß',
  'it is not JSON': 'er ist kein JSON',
  '{{field}} is not as it was written': '{{field}} ist nicht so, wie es geschrieben wurde',
  'its checksum does not match': 'die Prüfsumme stimmt nicht',
  'it has bytes that Keystead did not write': 'er enthält Bytes, die Keystead nicht geschrieben hat',
  'it was changed outside Keystead': 'er wurde außerhalb von Keystead verändert',
  'it is not encrypted': 'sie ist nicht verschlüsselt',
  'its database is gone': 'die Datenbank fehlt',
  'it is gone': 'er fehlt',
  'its seal cannot be read': 'das Siegel ist nicht lesbar',
  'a write-ahead log lies beside it that is not its own': 'daneben liegt ein fremdes Write-Ahead-Log',
  'some of its pages are not those it was closed with: they are older, newer or from elsewhere':
    'einige Seiten sind nicht die, mit denen sie geschlossen wurde: älter, neuer oder von woanders',
  'some of its pages belong to nothing': 'einige Seiten gehören zu nichts',
  'its pages do not fit together': 'die Seiten passen nicht zusammen',
  'it reads otherwise than it was written': 'sie liest sich anders, als sie geschrieben wurde',
  'There is something else in place of this file': 'an der Stelle dieser Datei liegt etwas anderes',
  'This folder is a vault. Choose another one': 'dieser Ordner ist ein Tresor',
  'The file that is there is too large to add to': 'die vorhandene Datei ist zu groß, um sie zu ergänzen',
  'The file that is there is no AWS file, so nothing was added to it':
    'die vorhandene Datei ist keine AWS-Datei und wurde nicht ergänzt',

  // Networks and answers.
  'the certificate of {{host}} has expired': 'das Zertifikat von {{host}} ist abgelaufen',
  '{{host}} shows the certificate of another server': '{{host}} zeigt das Zertifikat eines anderen Servers',
  'this computer does not trust the certificate of {{host}} ({{code}})':
    'dieser Computer vertraut dem Zertifikat von {{host}} nicht ({{code}})',
  'no secure connection (TLS) to {{host}} can be made':
    'zu {{host}} ist keine sichere Verbindung (TLS) möglich',
  'the name {{host}} cannot be found': 'der Name {{host}} ist nicht auffindbar',
  '{{host}} refuses connections': '{{host}} lehnt Verbindungen ab',
  'no way to {{host}} was found': 'es wurde kein Weg zu {{host}} gefunden',
  '{{host}} does not answer': '{{host}} antwortet nicht',
  '{{host}} did not answer within {{seconds}} s':
    '{{host}} hat nicht innerhalb von {{seconds}} s geantwortet',
  'the connection to {{host}} broke off': 'die Verbindung zu {{host}} brach ab',
  'the connection to {{host}} failed': 'die Verbindung zu {{host}} ist gescheitert',
  'the connection to {{host}} failed ({{code}})': 'die Verbindung zu {{host}} ist gescheitert ({{code}})',
  '{{reason}}; this Sequin may have been retired': '{{reason}}; dieses Sequin wurde vielleicht stillgelegt',
  'is not JSON': 'ist kein JSON',
  'is empty': 'ist leer',
  'is not UTF-8 text': 'ist kein UTF-8-Text',
  'is larger than {{size}} MB': 'ist größer als {{size}} MB',
  'lacks it': 'fehlt',
  'does not fit: {{message}}': 'passt nicht: {{message}}',
  '{{reason}} (it calls itself {{type}})': '{{reason}} (sie nennt sich {{type}})',
  'has the status {{status}}, which says neither yes nor no':
    'hat den Status {{status}}, also weder ja noch nein',
  'promises another page and does not say where it begins':
    'verspricht eine weitere Seite und sagt nicht, wo sie beginnt',
  'leads back to a page that was read before': 'führt zurück auf eine schon gelesene Seite',
  'has more than {{most}} pages': 'hat mehr als {{most}} Seiten',
  'redirects to an unknown place': 'leitet an einen unbekannten Ort weiter',
  'redirects more than {{most}} times': 'leitet mehr als {{most}} Mal weiter',
  'redirects to an address that is none': 'leitet an etwas weiter, das keine Adresse ist',

  // What a refused or failed edit says.
  '{{name}} does not accept this token. Create a new one and enter it in the connection.':
    '{{name}} nimmt diesen Token nicht an. Einen neuen erzeugen und in der Verbindung eintragen.',
  "{{name}} does not allow this: {{said}} Check the rights of the token's owner there.":
    '{{name}} erlaubt das nicht: {{said}} Die Rechte des Tokens dort prüfen.',
  "{{name}} does not allow this. Check the rights of the token's owner there.":
    '{{name}} erlaubt das nicht. Die Rechte des Tokens dort prüfen.',
  '{{name}} asks for a pause. Try again in {{time}}.':
    '{{name}} bittet um eine Pause. Erneut versuchen in {{time}}.',
  'A new credential is called «{{name}}», and the answer that would tell whether it is yours was lost. Choose the one that is, or have it made.':
    'Neue Zugangsdaten heißen „{{name}}“, und die Antwort, ob es die eigenen sind, ging verloren. Auswählen oder anlegen lassen.',
  '{{count}} new credentials are called «{{name}}», and the answer that would tell which one is yours was lost. Choose the one that is, or have it made.':
    '{{count}} neue Zugangsdaten heißen „{{name}}“, und die Antwort, welche die eigenen sind, ging verloren. Auswählen oder anlegen lassen.',
  'Sequin imported the change beside this credential, as another one ({{id}}). Look at both in Sequin, and delete the one that is not wanted.':
    'Sequin hat die Änderung daneben importiert, als weiteren Eintrag ({{id}}). Beide in Sequin ansehen und den überzähligen löschen.',
  '{{name}} refused the request ({{status}}): {{said}}':
    '{{name}} hat die Anfrage abgelehnt ({{status}}): {{said}}',
  '{{name}} refused the request ({{status}}).': '{{name}} hat die Anfrage abgelehnt ({{status}}).',
  '{{name}} has a problem of its own ({{status}}). Try again later.':
    '{{name}} hat selbst ein Problem ({{status}}). Später erneut versuchen.',
  '{{name}} has a problem of its own ({{status}}): {{said}} Try again later.':
    '{{name}} hat selbst ein Problem ({{status}}): {{said}} Später erneut versuchen.',
  "{{name}} cannot be reached: {{reason}}. Check the network and the server's address.":
    '{{name}} ist nicht erreichbar: {{reason}}. Netzwerk und Serveradresse prüfen.',
  '{{name}} answered something unexpected. At {{at}}, the answer {{reason}}.':
    '{{name}} hat unerwartet geantwortet. Bei {{at}}: Die Antwort {{reason}}.',
  'Qovery keeps a credential while clusters use it: {{names}}. Give them another one first.':
    'Qovery behält Zugangsdaten, solange Cluster sie verwenden: {{names}}. Diesen zuerst andere geben.',
  'Seqera still uses this credential: {{names}}. Give those another one or remove them, then try again.':
    'Seqera verwendet diese Zugangsdaten noch: {{names}}. Diesen andere geben oder sie entfernen, dann erneut versuchen.',
  'Another credential of this workspace has this name. Choose another, or rename that one.':
    'In diesem Workspace gibt es diesen Namen schon. Einen anderen wählen oder den vorhandenen Eintrag umbenennen.',
  'Qovery keeps no descriptions. Leave it empty, and write a note instead.':
    'Qovery kennt keine Beschreibungen. Leer lassen und stattdessen eine Notiz schreiben.',
  'Sequin keeps no description. Leave it empty, or use the metadata.':
    'Sequin kennt keine Beschreibung. Leer lassen oder die Metadaten verwenden.',
  'A credential keeps its kind. Create another one instead.':
    'Die Art lässt sich nicht ändern. Stattdessen neue Zugangsdaten anlegen.',
  'The kind of a credential cannot be changed.': 'Die Art von Zugangsdaten lässt sich nicht ändern.',
  'CloudPlans cannot change the tenant. Create a new credential for it instead.':
    'CloudPlans kann den Tenant nicht ändern. Stattdessen neue Zugangsdaten anlegen.',
  '{{name}} needs the field "{{label}}".': '{{name}} braucht das Feld „{{label}}“.',
  '{{name}} needs the field "{{label}}", and this vault does not hold it. Store it first.':
    '{{name}} braucht das Feld „{{label}}“, und es liegt nicht in diesem Tresor. Zuerst hinterlegen.',
  'Qovery needs "{{label}}" with every change, even of the name alone, and this vault does not hold it. Store it here first.':
    'Qovery braucht „{{label}}“ bei jeder Änderung, selbst beim Namen, und es liegt nicht in diesem Tresor. Zuerst hier hinterlegen.',
  'This vault does not hold "{{label}}", and Seqera wants it with every write. Enter it and try again.':
    '„{{label}}“ liegt nicht in diesem Tresor, und Seqera verlangt es bei jedem Schreiben. Eingeben und erneut versuchen.',
  '{{name}} needs «{{label}}» with every change, and this vault does not hold it. Edit the credential and enter it.':
    '{{name}} braucht „{{label}}“ bei jeder Änderung, und es liegt nicht in diesem Tresor. Bearbeiten und eingeben.',
  'Keycard makes the client secret itself and takes none. Leave it blank: the new one is kept in this vault.':
    'Keycard erzeugt das Client secret selbst und nimmt keines an. Leer lassen: Das neue wird in diesem Tresor aufbewahrt.',
  'A login to {{name}} lives for minutes, so it is not stored. Paste a fresh token to go on.':
    'Eine Anmeldung bei {{name}} gilt nur Minuten und wird nicht gespeichert. Zum Fortfahren einen frischen Token einfügen.',
  '«{{name}}» was created, but it does not show up in the list yet. The next sync looks for it.':
    '„{{name}}“ wurde angelegt, erscheint aber noch nicht in der Liste. Die nächste Synchronisierung sieht nach.',

  // Rotations, links and files.
  'It is in the trash. Restore it first': 'Es liegt im Papierkorb. Zuerst wiederherstellen',
  'This credential has no such secret.': 'Dieses Secret gibt es hier nicht.',
  'This vault does not hold «{{label}}» of this credential, so nobody knows where it is used. Store it first.':
    '„{{label}}“ liegt nicht in diesem Tresor, also ist nicht bekannt, wo es verwendet wird. Zuerst hinterlegen.',
  '{{name}} makes this value itself and takes none.':
    '{{name}} erzeugt diesen Wert selbst und nimmt keinen an.',
  '{{name}} makes this secret itself and takes none':
    '{{name}} erzeugt dieses Secret selbst und nimmt keines an',
  'Keystead signs in with it itself. Edit the connection and enter the new one.':
    'Keystead meldet sich selbst damit an. Die Verbindung bearbeiten und den neuen Wert eingeben.',
  'This rotation is over': 'Diese Rotation ist beendet',
  'This place is not done by hand': 'Diese Stelle wird nicht von Hand erledigt',
  'Not every place has the new value yet': 'Noch nicht jede Stelle hat den neuen Wert',
  'This service makes no secrets. Give the new one':
    'Dieser Dienst erzeugt keine Secrets. Den neuen Wert eingeben',
  'This is the value that it has': 'Das ist der bisherige Wert',
  'A rotation of this secret is under way. Finish it first':
    'Eine Rotation dieses Secrets läuft bereits. Diese zuerst beenden',
  'Secret rotated': 'Secret rotiert',
  'The attached files are larger than 40 MB together. Export fewer credentials at once, or make a backup of the vault':
    'Die angehängten Dateien sind zusammen größer als 40 MB. Weniger auf einmal exportieren oder den Tresor sichern',
  'This is no web address': 'Das ist keine Webadresse',
  'Only addresses that begin with https:// or http:// are opened':
    'Nur Adressen, die mit https:// oder http:// beginnen, werden geöffnet',
  'Take the user name and password out of this address before it is opened':
    'Vor dem Öffnen Benutzername und Passwort aus der Adresse entfernen',
  'There is no address in this field.': 'In diesem Feld steht keine Adresse.',
  'A credential takes {{most}} files. There is room for {{room}} more':
    'Ein Eintrag nimmt {{most}} Dateien. Platz ist noch für {{room}}',
  'A credential takes {{most}} files. Remove another one first':
    'Ein Eintrag nimmt {{most}} Dateien. Zuerst eine andere entfernen',
  '«{{name}}» is no file': '„{{name}}“ ist keine Datei',
  '«{{name}}» is larger than 5 MB. A credential takes files up to that size':
    '„{{name}}“ ist größer als 5 MB. Ein Eintrag nimmt Dateien bis zu dieser Größe',
  'attached files have lost what is in them': 'angehängte Dateien haben ihren Inhalt verloren',
}
