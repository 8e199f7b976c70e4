import type { Phrases } from '../../phrases.ts'

/** Formats of files, and what they leave behind. */
export const exports: Phrases = {
  'Keystead archive': 'Keystead-Archiv',
  'Everything, encrypted with a passphrase of its own. Keystead reads it back whole.':
    'Alles, verschlüsselt mit einer eigenen Passphrase. Keystead liest es vollständig zurück.',
  'KeePass database (KDBX 4)': 'KeePass-Datenbank (KDBX 4)',
  'Encrypted with a passphrase of its own, for KeePassXC and its relatives.':
    'Verschlüsselt mit einer eigenen Passphrase, für KeePassXC und Verwandte.',
  'Bitwarden (encrypted JSON)': 'Bitwarden (verschlüsseltes JSON)',
  'Encrypted with a password of its own, for Bitwarden and Vaultwarden.':
    'Verschlüsselt mit einem eigenen Passwort, für Bitwarden und Vaultwarden.',
  'For Bitwarden, Vaultwarden and whatever reads their files.':
    'Für Bitwarden, Vaultwarden und was deren Dateien liest.',
  'AWS credentials file': 'AWS-Credentials-Datei',
  'Access keys as profiles for the AWS command line and SDKs.':
    'Access Keys als Profile für AWS-Kommandozeile und SDKs.',
  'AWS config file': 'AWS-Config-Datei',
  'Roles, single sign-on and regions as profiles for the AWS command line and SDKs.':
    'Rollen, Single Sign-on und Regionen als Profile für AWS-Kommandozeile und SDKs.',
  'Variables (.env)': 'Variablen (.env)',
  'Variables for programs, named as the tools of each kind expect them.':
    'Variablen für Programme, benannt, wie die Werkzeuge jeder Art es erwarten.',
  'Table (CSV)': 'Tabelle (CSV)',
  'One row for each credential, for spreadsheets and other programs.':
    'Eine Zeile je Eintrag, für Tabellenkalkulationen und andere Programme.',
  'The notes are not in it': 'Die Notizen sind nicht enthalten',
  'The tags are not in it': 'Die Tags sind nicht enthalten',
  'The description is not in it': 'Die Beschreibung ist nicht enthalten',
  'Further fields are not in it': 'Weitere Felder sind nicht enthalten',
  'The expiry and rotation dates are not in it': 'Ablauf- und Rotationsdaten sind nicht enthalten',
  'The organization is not in it': 'Die Organisation ist nicht enthalten',
  'Left out, since another one gives the same profile':
    'Ausgelassen, da ein anderer Eintrag dasselbe Profil ergibt',
  'Renamed: a profile cannot bear this name': 'Umbenannt: So darf ein Profil nicht heißen',
  'A value is left out, since no line of such a file can hold it':
    'Ein Wert ist ausgelassen, da keine Zeile einer solchen Datei ihn fasst',
  'Control characters in its texts are not in it': 'Steuerzeichen in den Texten sind nicht enthalten',
  'Names and kinds become prefixes of variables': 'Namen und Arten werden zu Präfixen von Variablen',
  'Of another kind, so left out': 'Von anderer Art, daher ausgelassen',
  'Without a secret that this vault does not hold': 'Ohne ein Secret, das nicht in diesem Tresor liegt',
  'As if it were kept here alone: its link to the remote stays behind':
    'Als läge es nur hier: Die Verknüpfung mit dem Dienst bleibt zurück',
  'The history stays behind': 'Der Verlauf bleibt zurück',
  '{{label}} ({{count}})': '{{label}} ({{count}})',
  'The attached files are not in it': 'Die angehängten Dateien sind nicht enthalten',
}
