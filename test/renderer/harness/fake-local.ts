import type { CatalogueInfo } from '../../../src/shared/provider.ts'
import { fieldOf, kind, secret, text } from './fake-fields.ts'

const optional = (name: string, label: string) => fieldOf({ name, label, required: false })
const optionalSecret = (name: string, label: string) =>
  fieldOf({ name, label, secret: true, required: false })

/** What this vault alone can hold. */
export const fakeLocal: CatalogueInfo = {
  id: 'local',
  name: 'This vault',
  summary: 'What no remote knows of: keys, tokens, logins and anything else that is kept here alone.',
  scopeName: 'Organizations',
  descriptionLabel: 'Description',
  columns: ['expires', 'updated'],
  kinds: [
    kind('aws-key', 'AWS access key', [
      text('accessKeyId', 'Access key ID'),
      secret('secretAccessKey', 'Secret access key'),
      optionalSecret('sessionToken', 'Session token'),
      optional('region', 'Default region'),
    ]),
    kind('aws-role', 'AWS role', [text('roleArn', 'Role ARN'), optionalSecret('externalId', 'External ID')]),
    kind('gcp-key', 'Google key file', [secret('keyFile', 'Key file', 'json')]),
    kind('azure-principal', 'Azure service principal', [
      text('tenantId', 'Tenant ID'),
      text('clientId', 'Client ID'),
      optionalSecret('clientSecret', 'Client secret'),
    ]),
    kind('ssh-key', 'SSH key', [
      optional('username', 'User name'),
      secret('privateKey', 'Private key', 'multiline'),
      optionalSecret('passphrase', 'Passphrase of the key'),
    ]),
    kind('git-token', 'Git token', [text('host', 'Host'), secret('token', 'Access token')]),
    kind('database', 'Database', [
      text('host', 'Host'),
      fieldOf({ name: 'port', label: 'Port', type: 'number', required: false }),
      optional('username', 'User name'),
      optionalSecret('password', 'Password'),
    ]),
    kind('generic', 'Login or secret', [
      optional('username', 'User name'),
      optional('url', 'Address'),
      optionalSecret('password', 'Password or secret'),
    ]),
  ],
}
