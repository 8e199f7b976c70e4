import type { ProviderInfo } from '../../../src/shared/provider.ts'
import { fieldOf, kind, secret, server, text, token } from './fake-fields.ts'

const inTheBrowser = (name: string) =>
  `${name} is connected by signing in there, in the browser. Connect it in Sequin, then pull.`

/** Some scopes may only be read, and some kinds cannot be made, changed or deleted over the API. */
export const sequin: ProviderInfo = {
  id: 'sequin',
  name: 'Sequin',
  summary: 'API keys that Sequin uses for your sources and sinks.',
  tokenHelp: 'Settings → API keys.',
  scopeName: 'Accounts',
  columns: ['health', 'updated'],
  asksReason: {},
  connectionFields: [server('https://api.sequin.io/v1'), token],
  kinds: [
    kind('airtable', 'Airtable', [secret('api_key', 'API key')]),
    kind('stripe', 'Stripe', [
      secret('api_key', 'Secret key'),
      fieldOf({
        name: 'live',
        label: 'Live mode',
        type: 'toggle',
        required: false,
        help: 'Off for test data.',
      }),
    ]),
    kind('github', 'GitHub', [text('username', 'User name'), secret('token', 'Personal access token')]),
    kind('hubspot', 'HubSpot', [text('portal', 'Portal ID')], {
      create: inTheBrowser('HubSpot'),
      update: inTheBrowser('HubSpot'),
    }),
    kind('salesforce', 'Salesforce', [text('instance_url', 'Instance')], {
      create: inTheBrowser('Salesforce'),
      update: inTheBrowser('Salesforce'),
    }),
    kind('linear', 'Linear', [secret('api_key', 'API key')]),
    kind('postgres', 'PostgreSQL', [
      text('host', 'Host'),
      fieldOf({ name: 'port', label: 'Port', type: 'number', initial: 5432 }),
      text('user', 'User'),
      secret('password', 'Password'),
      fieldOf({ name: 'ca', label: 'CA certificate', type: 'multiline', required: false }),
    ]),
  ],
}

/** Asks why, and tells what a credential is used by. */
export const cloudplans: ProviderInfo = {
  id: 'cloudplans',
  name: 'CloudPlans',
  summary: 'Azure and AWS keys of CloudPlans organizations.',
  tokenHelp: 'Copy the session token from the portal. It is valid for half an hour.',
  scopeName: 'Organizations',
  columns: ['lastUsed', 'usedBy'],
  descriptionLabel: 'Comment',
  asksReason: { update: 'Reason for the change', remove: 'Reason for the deletion' },
  connectionFields: [server('https://'), token],
  kinds: [
    kind('azure', 'Azure', [
      text('subscription_id', 'Subscription ID'),
      text('tenant_id', 'Tenant ID'),
      text('client_id', 'Client ID'),
      secret('client_secret', 'Client secret'),
      fieldOf({
        name: 'environment',
        label: 'Environment',
        type: 'choice',
        initial: 'public',
        options: [
          { value: 'public', label: 'Public' },
          { value: 'china', label: 'China' },
          { value: 'government', label: 'US Government' },
        ],
      }),
    ]),
    kind('aws', 'AWS', [
      text('access_key_id', 'Access key ID'),
      secret('secret_access_key', 'Secret access key'),
    ]),
    kind('vsphere', 'vSphere', [text('user', 'User'), secret('password', 'Password')]),
    kind('on-premise', 'On-premise', []),
  ],
}
