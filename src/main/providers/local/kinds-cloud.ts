import { z } from 'zod'
import { kindsOf } from '../kind.ts'
import { secret, secretJson, secretLines, text } from './fields.ts'

const region = () => text('Default region').optional()

/** Credentials for cloud accounts. Field names are those of the vendors' own files, in camel case. */
export const cloudKinds = kindsOf([
  {
    id: 'aws-key',
    label: 'AWS access key',
    schema: () =>
      z.object({
        accessKeyId: text('Access key ID'),
        secretAccessKey: secret('Secret access key'),
        sessionToken: secret('Session token', 'Only for temporary keys').optional(),
        accountId: text('Account ID').optional(),
        region: region(),
      }),
    hint: ['accessKeyId', 'accountId'],
  },
  {
    id: 'aws-role',
    label: 'AWS role',
    schema: () =>
      z.object({
        roleArn: text('Role ARN').optional(),
        externalId: secret('External ID').optional(),
        sourceProfile: text('Source profile', 'The profile whose keys assume this role').optional(),
        credentialSource: text('Credential source', 'For example Ec2InstanceMetadata').optional(),
        mfaSerial: text('MFA device', 'Its ARN or serial number').optional(),
        ssoStartUrl: text('SSO start URL').optional(),
        ssoRegion: text('SSO region').optional(),
        ssoAccountId: text('SSO account ID').optional(),
        ssoRoleName: text('SSO role name').optional(),
        credentialProcess: text('Credential process', 'The command that prints the keys').optional(),
        region: region(),
      }),
    hint: ['roleArn', 'ssoStartUrl', 'credentialProcess'],
  },
  {
    id: 'gcp-key',
    label: 'Google key file',
    schema: () =>
      z.object({
        type: text('Type', 'service_account, authorized_user, external_account …').optional(),
        clientEmail: text('Service account').optional(),
        projectId: text('Project').optional(),
        privateKeyId: text('Key ID').optional(),
        clientId: text('Client ID').optional(),
        keyFile: secretJson('Key file', 'The JSON file, as it is'),
      }),
    hint: ['clientEmail', 'projectId', 'clientId'],
  },
  {
    id: 'azure-principal',
    label: 'Azure service principal',
    schema: () =>
      z.object({
        tenantId: text('Tenant ID'),
        clientId: text('Client ID'),
        clientSecret: secret('Client secret').optional(),
        certificate: secretLines('Certificate', 'In PEM form, with its private key').optional(),
        subscriptionId: text('Subscription ID').optional(),
      }),
    hint: ['clientId', 'tenantId'],
  },
  {
    id: 'scaleway',
    label: 'Scaleway API key',
    schema: () =>
      z.object({
        accessKey: text('Access key'),
        secretKey: secret('Secret key'),
        organizationId: text('Organization ID').optional(),
        projectId: text('Project ID').optional(),
        region: region(),
        zone: text('Default zone').optional(),
      }),
    hint: ['accessKey', 'projectId'],
  },
])
