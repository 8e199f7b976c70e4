import type { ProviderInfo } from '../../../src/shared/provider.ts'
import { fieldOf, secret, server, text, token } from './fake-fields.ts'
import { cloudplans, sequin } from './fake-wide.ts'

export const fakeProviders: ProviderInfo[] = [
  {
    id: 'seqera',
    name: 'Seqera',
    summary: 'Cloud, Git and registry credentials of Seqera Platform workspaces.',
    tokenHelp: 'User menu → Your tokens → Add token. It needs no role beyond viewing credentials.',
    tokenUrl: 'https://cloud.seqera.io/tokens',
    scopeName: 'Workspaces',
    columns: ['lastUsed', 'health'],
    descriptionLabel: 'Description',
    asksReason: {},
    connectionFields: [server('https://api.cloud.seqera.io'), token],
    kinds: [
      {
        id: 'aws',
        label: 'Amazon Web Services',
        fields: [
          text('accessKey', 'Access key ID'),
          secret('secretKey', 'Secret access key'),
          fieldOf({
            name: 'assumeRoleArn',
            label: 'Assume role ARN',
            required: false,
            help: 'The IAM role that Seqera assumes',
          }),
          fieldOf({ name: 'externalId', label: 'External ID', required: false, readOnly: true }),
        ],
        cannot: {},
      },
      {
        id: 'google',
        label: 'Google Cloud',
        fields: [
          text('serviceAccountEmail', 'Service account'),
          secret('data', 'Service account key', 'json'),
        ],
        cannot: {},
      },
      {
        id: 'github',
        label: 'GitHub',
        fields: [text('username', 'User name'), secret('password', 'Personal access token')],
        cannot: {},
      },
      {
        id: 'ssh',
        label: 'SSH',
        fields: [secret('privateKey', 'Private key', 'multiline'), secret('passphrase', 'Passphrase')],
        cannot: {},
      },
      {
        id: 'container-reg',
        label: 'Container registry',
        fields: [text('registry', 'Registry'), text('userName', 'User name'), secret('password', 'Password')],
        cannot: {},
      },
    ],
  },
  {
    id: 'qovery',
    name: 'Qovery',
    summary: 'Cloud accounts that Qovery deploys clusters with.',
    tokenHelp: 'Organization settings → API tokens.',
    scopeName: 'Organizations',
    columns: ['usedBy', 'updated'],
    asksReason: {},
    connectionFields: [token],
    kinds: [
      { id: 'AWS_ROLE', label: 'AWS role', fields: [text('role_arn', 'Role ARN')], cannot: {} },
      {
        id: 'SCW',
        label: 'Scaleway',
        fields: [
          text('scaleway_access_key', 'Access key'),
          secret('scaleway_secret_key', 'Secret key'),
          text('scaleway_project_id', 'Project ID'),
        ],
        cannot: {},
      },
    ],
  },
  {
    id: 'keycard',
    name: 'Keycard',
    summary: 'Client credentials of service accounts.',
    tokenHelp: 'Create a service account, then a credential for it. Both halves are shown once.',
    scopeName: 'Service accounts',
    asksReason: {},
    connectionFields: [
      text('clientId', 'Client ID'),
      secret('clientSecret', 'Client secret'),
      fieldOf({
        name: 'region',
        label: 'Region',
        type: 'choice',
        initial: 'eu',
        options: [
          { value: 'eu', label: 'Europe' },
          { value: 'us', label: 'United States' },
        ],
      }),
      fieldOf({ name: 'timeout', label: 'Timeout in seconds', type: 'number', required: false, initial: 20 }),
      fieldOf({ name: 'archived', label: 'Include archived accounts', type: 'toggle', required: false }),
    ],
    kinds: [
      {
        id: 'service-account-credential',
        label: 'Service account credential',
        fields: [text('client_id', 'Client ID'), secret('client_secret', 'Client secret')],
        cannot: {},
      },
    ],
  },
  sequin,
  cloudplans,
]
