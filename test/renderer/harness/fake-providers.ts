import type { Field } from '../../../src/shared/field.ts'
import type { ProviderInfo } from '../../../src/shared/provider.ts'

type Loose = Pick<Field, 'name' | 'label'> & Partial<Field>

export const fieldOf = (loose: Loose): Field => ({
  type: 'text',
  secret: false,
  required: true,
  readOnly: false,
  ...loose,
})

const server = (initial: string) => fieldOf({ name: 'server', label: 'Server', type: 'url', initial })
const token = fieldOf({
  name: 'token',
  label: 'Access token',
  secret: true,
  help: 'Shown once when it is created.',
})
const text = (name: string, label: string) => fieldOf({ name, label })
const secret = (name: string, label: string, type: Field['type'] = 'text') =>
  fieldOf({ name, label, type, secret: true })

export const fakeProviders: ProviderInfo[] = [
  {
    id: 'seqera',
    name: 'Seqera',
    summary: 'Cloud, Git and registry credentials of Seqera Platform workspaces.',
    tokenHelp: 'User menu → Your tokens → Add token. It needs no role beyond viewing credentials.',
    tokenUrl: 'https://cloud.seqera.io/tokens',
    scopeName: 'Workspaces',
    connectionFields: [server('https://api.cloud.seqera.io'), token],
    kinds: [
      {
        id: 'aws',
        label: 'Amazon Web Services',
        fields: [
          text('accessKey', 'Access key ID'),
          secret('secretKey', 'Secret access key'),
          text('assumeRoleArn', 'Assume role ARN'),
        ],
      },
      {
        id: 'google',
        label: 'Google Cloud',
        fields: [
          text('serviceAccountEmail', 'Service account'),
          secret('data', 'Service account key', 'json'),
        ],
      },
      {
        id: 'github',
        label: 'GitHub',
        fields: [text('username', 'User name'), secret('password', 'Personal access token')],
      },
      {
        id: 'ssh',
        label: 'SSH',
        fields: [secret('privateKey', 'Private key', 'multiline'), secret('passphrase', 'Passphrase')],
      },
      {
        id: 'container-reg',
        label: 'Container registry',
        fields: [text('registry', 'Registry'), text('userName', 'User name'), secret('password', 'Password')],
      },
    ],
  },
  {
    id: 'qovery',
    name: 'Qovery',
    summary: 'Cloud accounts that Qovery deploys clusters with.',
    tokenHelp: 'Organization settings → API tokens.',
    scopeName: 'Organizations',
    connectionFields: [token],
    kinds: [
      { id: 'AWS_ROLE', label: 'AWS role', fields: [text('role_arn', 'Role ARN')] },
      {
        id: 'SCW',
        label: 'Scaleway',
        fields: [
          text('scaleway_access_key', 'Access key'),
          secret('scaleway_secret_key', 'Secret key'),
          text('scaleway_project_id', 'Project ID'),
        ],
      },
    ],
  },
  {
    id: 'keycard',
    name: 'Keycard',
    summary: 'Client credentials of service accounts.',
    tokenHelp: 'Create a service account, then a credential for it. Both halves are shown once.',
    scopeName: 'Service accounts',
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
      },
    ],
  },
  {
    id: 'sequin',
    name: 'Sequin',
    summary: 'API keys that Sequin uses for your sources and sinks.',
    tokenHelp: 'Settings → API keys.',
    scopeName: 'Accounts',
    connectionFields: [server('https://api.sequin.io/v1'), token],
    kinds: [],
  },
  {
    id: 'cloudplans',
    name: 'CloudPlans',
    summary: 'Azure and AWS keys of CloudPlans organizations.',
    tokenHelp: 'Copy the session token from the portal. It is valid for half an hour.',
    scopeName: 'Organizations',
    connectionFields: [server('https://'), token],
    kinds: [],
  },
]
