import type { Phrases } from '../../phrases.ts'

/** Kinds, fields and forms of the services, as main's schemas name them. */
export const catalogue: Phrases = {
  'What Qovery organizations use to run clusters on AWS, Google Cloud, Azure, Scaleway and on-premise.':
    'Womit Qovery-Organisationen Cluster auf AWS, Google Cloud, Azure, Scaleway und On-Premise betreiben.',
  'What CloudPlans organizations use to reach AWS, Azure and Google Cloud.':
    'Womit CloudPlans-Organisationen AWS, Azure und Google Cloud erreichen.',
  'What Seqera Platform workspaces use to reach clouds, Git hosts and container registries.':
    'Womit Workspaces der Seqera Platform Clouds, Git-Hosts und Container-Registrys erreichen.',
  'What Sequin uses to reach the services it syncs: Stripe, Airtable, GitHub, HubSpot and others.':
    'Womit Sequin die Dienste erreicht, die es synchronisiert: Stripe, Airtable, GitHub, HubSpot und andere.',
  'The client IDs and secrets with which service accounts sign in to Keycard.':
    'Client-IDs und Secrets, mit denen sich Service-Accounts bei Keycard anmelden.',
  'What no remote knows of: keys, tokens, logins and anything else that is kept here alone.':
    'Wovon kein Dienst weiß: Schlüssel, Tokens, Logins und alles andere, das nur hier liegt.',
  'This vault': 'Dieser Tresor',
  Organizations: 'Organisationen',
  Organization: 'Organisation',
  Accounts: 'Konten',
  'Service accounts': 'Service-Accounts',
  Description: 'Beschreibung',
  Comments: 'Kommentare',
  'Reason for the change': 'Grund der Änderung',
  'Comment on the removal': 'Kommentar zur Löschung',

  'In Qovery, open the settings of your organization and add an API token. It is shown only once.':
    'In Qovery die Einstellungen der Organisation öffnen und einen API-Token hinzufügen. Er wird nur einmal angezeigt.',
  'In the CloudPlans portal, open the user menu and choose "API Key". The token is good for 30 minutes at most, so Keystead keeps it in memory only and asks for a new one when it is needed.':
    'Im CloudPlans-Portal das Benutzermenü öffnen und „API Key“ wählen. Der Token gilt höchstens 30 Minuten; deshalb behält Keystead ihn nur im Arbeitsspeicher und fragt bei Bedarf nach einem neuen.',
  'In Seqera, open the user menu, choose "Your tokens" and add a token. It is shown only once.':
    'In Seqera das Benutzermenü öffnen, „Your tokens“ wählen und einen Token hinzufügen. Er wird nur einmal angezeigt.',
  'In Sequin, open the settings of your account and copy an API token. It opens the whole account.':
    'In Sequin die Einstellungen des Kontos öffnen und einen API-Token kopieren. Er öffnet das ganze Konto.',
  'In Keycard, choose the service account that Keystead shall act as and create a credential for it. Its client secret is shown only once.':
    'In Keycard den Service-Account wählen, als der Keystead handeln soll, und Zugangsdaten dafür anlegen. Das Client secret wird nur einmal angezeigt.',
  'The address of its API, which is not the one that you open in the browser.':
    'Die Adresse der API, nicht die im Browser.',
  'An API token begins with qov_ and sees one organization. The token of a login works too, until it expires.':
    'Ein API-Token beginnt mit qov_ und sieht eine Organisation. Der Token eines Logins geht auch, bis er abläuft.',
  'The address of the API, as your CloudPlans administrator or your portal names it: all that comes before /v1. CloudPlans publishes none.':
    'Die Adresse der API, wie sie die CloudPlans-Administration oder das Portal nennt: alles vor /v1. CloudPlans veröffentlicht keine.',
  'In the CloudPlans portal: user menu → API Key. It lives for 30 minutes at most and is never stored.':
    'Im CloudPlans-Portal: Benutzermenü → API Key. Er gilt höchstens 30 Minuten und wird nie gespeichert.',
  'Word for Google Cloud': 'Wort für Google Cloud',
  'Advanced: leave it as it is. Some installations expect another word where a Google Cloud credential is created.':
    'Für Fortgeschrittene: so lassen. Manche Installationen erwarten ein anderes Wort, wo Google-Cloud-Zugangsdaten angelegt werden.',
  'For Seqera Enterprise, the address of its API: often the address you open in the browser, with /api at the end.':
    'Bei Seqera Enterprise die Adresse der API: oft die Adresse aus dem Browser mit /api am Ende.',
  'In Seqera: user menu → Your tokens. Keystead can do there what the owner of the token may do, and no more.':
    'In Seqera: Benutzermenü → Your tokens. Keystead kann dort tun, was der Token darf, und nicht mehr.',
  'The address of the management API, with /v1 at the end.':
    'Die Adresse der Management-API, mit /v1 am Ende.',
  'In Sequin: account settings → API tokens.': 'In Sequin: Kontoeinstellungen → API tokens.',
  'Whose account this token opens. Sequin does not tell, so without a name its server stands for it.':
    'Wessen Konto dieser Token öffnet. Sequin sagt es nicht; ohne Namen steht der Server dafür.',
  'The address of its API.': 'Die Adresse der API.',
  'Of a credential of the service account that Keystead acts as.':
    'Aus den Zugangsdaten des Service-Accounts, als der Keystead handelt.',
  'Keycard showed it once, when that credential was created.':
    'Keycard hat es einmal gezeigt, beim Anlegen dieser Zugangsdaten.',
  'Address for tokens': 'Adresse für Tokens',
  'Only if it is not /service-account-token on the server above. The client secret is sent to this address, so enter none that you do not trust with it.':
    'Nur falls es nicht /service-account-token auf dem Server oben ist. Das Client secret wird an diese Adresse gesendet; sie muss also vertrauenswürdig sein.',

  'AWS access key': 'AWS Access Key',
  'AWS role': 'AWS-Rolle',
  'The IAM role that Qovery assumes': 'Die IAM-Rolle, die Qovery annimmt',
  'The IAM role that CloudPlans assumes': 'Die IAM-Rolle, die CloudPlans annimmt',
  'The IAM role that Seqera assumes': 'Die IAM-Rolle, die Seqera annimmt',
  'EKS Anywhere on vSphere, access key': 'EKS Anywhere auf vSphere, Access Key',
  'EKS Anywhere on vSphere, role': 'EKS Anywhere auf vSphere, Rolle',
  'vSphere user': 'vSphere-Benutzer',
  'vSphere password': 'vSphere-Passwort',
  'Project ID': 'Projekt-ID',
  'Scaleway organization ID': 'Scaleway-Organisations-ID',
  'Google Cloud key': 'Google-Cloud-Schlüssel',
  'Service account key': 'Service-Account-Schlüssel',
  'The JSON key file, as it is': 'Die JSON-Schlüsseldatei, so wie sie ist',
  'The JSON key file': 'Die JSON-Schlüsseldatei',
  'The JSON file, as it is': 'Die JSON-Datei, so wie sie ist',
  'Google Cloud workload identity': 'Google Cloud Workload Identity',
  'Service account email': 'Service-Account-E-Mail',
  'The account that Qovery acts as': 'Das Konto, als das Qovery handelt',
  'Its full name, beginning with projects/': 'Der vollständige Name, beginnend mit projects/',
  'Token lifetime in seconds': 'Lebensdauer des Tokens in Sekunden',
  'Made by Qovery': 'Von Qovery erzeugt',
  'Application object ID': 'Objekt-ID der Application',
  'An Azure credential needs a script that is run from the Qovery console. Add it there, then pull it.':
    'Azure-Zugangsdaten brauchen ein Skript, das aus der Qovery-Konsole läuft. Dort anlegen, dann abrufen.',
  'Azure application': 'Azure-Anwendung',
  'CloudPlans cannot change it later: for another tenant, create another credential':
    'Später nicht mehr änderbar: Für einen anderen Tenant neue Zugangsdaten anlegen',
  'The application ID in Microsoft Entra': 'Die Application ID in Microsoft Entra',
  'Google Cloud project': 'Google-Cloud-Projekt',

  Mode: 'Modus',
  'Access keys': 'Access Keys',
  Role: 'Rolle',
  'Made by Seqera for the trust policy of the role': 'Von Seqera für die Trust Policy der Rolle erzeugt',
  Category: 'Kategorie',
  'For example cloud-compute, scm-host or container-reg':
    'Zum Beispiel cloud-compute, scm-host oder container-reg',
  'Token audience': 'Audience des Tokens',
  'Batch account name': 'Name des Batch-Kontos',
  'Blob storage account name': 'Name des Blob-Storage-Kontos',
  'Blob storage account key': 'Schlüssel des Blob-Storage-Kontos',
  'Azure Batch with Entra': 'Azure Batch mit Entra',
  'Client certificate': 'Client-Zertifikat',
  'Service account token': 'Service-Account-Token',
  'S3-compatible storage': 'S3-kompatibler Speicher',
  'Path-style access': 'Path-Style-Zugriff',
  'User name': 'Benutzername',
  'Other token': 'Anderer Token',
  'Repository base URL': 'Basis-URL der Repositorys',
  'For example https://github.com/your-organization': 'Zum Beispiel https://github.com/organisation',
  'The PEM file that GitHub made for the app': 'Die PEM-Datei, die GitHub für die App erzeugt hat',
  'Webhook secret': 'Webhook-Secret',
  'The name of the app in its GitHub address': 'Der Name der App in ihrer GitHub-Adresse',
  Password: 'Passwort',
  'Access token': 'Access Token',
  'App password': 'App-Passwort',
  'The address of your Gitea server': 'Die Adresse des Gitea-Servers',
  'Container registry': 'Container-Registry',
  'Docker Hub unless said': 'Ohne Angabe: Docker Hub',
  'SSH key': 'SSH-Schlüssel',
  Passphrase: 'Passphrase',
  'Connection ID': 'Verbindungs-ID',
  'Work directory': 'Arbeitsverzeichnis',
  'Shared by the workspace': 'Vom Workspace geteilt',
  Local: 'Lokal',
  'The API of Seqera has no credential of this kind to create. Choose another kind.':
    'Über die API von Seqera lässt sich diese Art nicht anlegen. Eine andere Art wählen.',
  'The API of Seqera takes no change to a credential of this kind. Change it in Seqera.':
    'Über die API von Seqera lässt sich diese Art nicht ändern. In Seqera ändern.',

  'Airtable user ID': 'Airtable-Benutzer-ID',
  Scope: 'Scope',
  Scopes: 'Scopes',
  'OAuth app ID': 'OAuth-App-ID',
  'The OAuth app in Sequin that this was granted to': 'Die OAuth-App in Sequin, der das gewährt wurde',
  'The service it opens, as Sequin names it': 'Der Dienst, den es öffnet, wie Sequin ihn nennt',
  Metadata: 'Metadaten',
  'A JSON object of your own': 'Ein eigenes JSON-Objekt',
  'Sequin documents no way to delete a credential over its API. Delete it in Sequin; the next pull then finds it gone.':
    'Sequin dokumentiert keinen Weg, Zugangsdaten über die API zu löschen. In Sequin löschen; der nächste Abruf bemerkt es.',
  'Sequin does not document the fields of a {{kind}} credential. Connect it in Sequin; the next pull then finds it.':
    'Sequin dokumentiert die Felder dieser Art nicht ({{kind}}). In Sequin verbinden; der nächste Abruf findet es.',
  'Login ID': 'Login-ID',
  'GitHub App installation': 'GitHub-App-Installation',
  Account: 'Konto',
  'The user or organization on GitHub': 'Benutzer oder Organisation auf GitHub',
  'Account type': 'Kontotyp',
  User: 'Benutzer',
  HubSpot: 'HubSpot',
  Salesforce: 'Salesforce',
  'Stripe key': 'Stripe-Schlüssel',
  'Test mode': 'Testmodus',
  'Stripe (by Sequin)': 'Stripe (durch Sequin)',

  'Service account credential': 'Service-Account-Zugangsdaten',
  'Made by Keycard': 'Von Keycard erzeugt',
  'Keycard makes it and tells it once, when the credential is created: Keystead keeps it then. To replace one, create a new credential and delete the old one.':
    'Keycard erzeugt es und nennt es einmal, beim Anlegen: Dann bewahrt Keystead es auf. Zum Ersetzen neue Zugangsdaten anlegen und die alten löschen.',

  'Only for temporary keys': 'Nur bei temporären Schlüsseln',
  'Default region': 'Standardregion',
  'Source profile': 'Quellprofil',
  'The profile whose keys assume this role': 'Das Profil, dessen Schlüssel diese Rolle annehmen',
  'Credential source': 'Quelle der Zugangsdaten',
  'For example Ec2InstanceMetadata': 'Zum Beispiel Ec2InstanceMetadata',
  'MFA device': 'MFA-Gerät',
  'Its ARN or serial number': 'ARN oder Seriennummer',
  'SSO region': 'SSO-Region',
  'SSO account ID': 'SSO-Konto-ID',
  'SSO role name': 'SSO-Rollenname',
  'Credential process': 'Credential-Prozess',
  'The command that prints the keys': 'Der Befehl, der die Schlüssel ausgibt',
  'Google key file': 'Google-Schlüsseldatei',
  Type: 'Typ',
  'Service account': 'Service-Account',
  Project: 'Projekt',
  'Key ID': 'Schlüssel-ID',
  'Key file': 'Schlüsseldatei',
  Certificate: 'Zertifikat',
  'In PEM form, with its private key': 'Im PEM-Format, mit Private key',
  'Scaleway API key': 'Scaleway API Key',
  'Organization ID': 'Organisations-ID',
  'Default zone': 'Standardzone',
  'In OpenSSH or PEM form': 'Im OpenSSH- oder PEM-Format',
  'Passphrase of the key': 'Passphrase des Schlüssels',
  'Git token': 'Git-Token',
  'For example github.com': 'Zum Beispiel github.com',
  'For example ghcr.io': 'Zum Beispiel ghcr.io',
  'Password or token': 'Passwort oder Token',
  Context: 'Kontext',
  'Certificate of the authority': 'Zertifikat der Zertifizierungsstelle',
  'In PEM form': 'Im PEM-Format',
  'Login command': 'Login-Befehl',
  'The program that kubectl runs for a token': 'Das Programm, das kubectl für einen Token ausführt',
  Database: 'Datenbank',
  Engine: 'Datenbanksystem',
  'For example postgres': 'Zum Beispiel postgres',
  Options: 'Optionen',
  'For example sslmode=verify-full': 'Zum Beispiel sslmode=verify-full',
  'Secret or restricted key': 'Secret oder Restricted key',
  'Webhook signing secret': 'Webhook-Signing-Secret',
  'OAuth client': 'OAuth-Client',
  'Authorization address': 'Adresse der Autorisierung',
  'Token address': 'Adresse für Tokens',
  'Login or secret': 'Login oder Secret',
  Address: 'Adresse',
  'Password or secret': 'Passwort oder Secret',
  'Secret text': 'Geheimer Text',
  'For a secret of several lines': 'Für mehrzeilige Secrets',
  'Keystead does not know this kind yet, so it keeps the secret as one text.':
    'Keystead kennt diese Art noch nicht und bewahrt das Secret deshalb als einen Text auf.',
  'What is not in the trash is listed anyway': 'Was nicht im Papierkorb liegt, steht ohnehin in der Liste',
}
