import { z } from 'zod'
import { kindsOf } from '../kind.ts'
import { category, secret, secretLines, text } from './fields.ts'

const aws = () =>
  z
    .object({
      mode: z
        .union([z.literal('keys').meta({ label: 'Access keys' }), z.literal('role').meta({ label: 'Role' })])
        .optional()
        .meta({ label: 'Mode' }),
      accessKey: text('Access key ID').optional(),
      secretKey: secret('Secret access key').optional(),
      assumeRoleArn: text('Role ARN', 'The IAM role that Seqera assumes').optional(),
      externalId: text('External ID', 'Made by Seqera for the trust policy of the role').optional().meta({
        label: 'External ID',
        help: 'Made by Seqera for the trust policy of the role',
        readOnly: true,
      }),
      ...category(),
    })
    .refine(({ assumeRoleArn, accessKey, secretKey }) => assumeRoleArn || (accessKey && secretKey), {
      message: 'Enter a role ARN, or an access key ID with its secret access key',
      path: ['accessKey'],
    })

const google = () =>
  z
    .object({
      data: secret('Service account key')
        .meta({ label: 'Service account key', help: 'The JSON key file', secret: true, json: true })
        .optional(),
      serviceAccountEmail: text('Service account email').optional(),
      workloadIdentityProvider: text('Workload identity provider').optional(),
      tokenAudience: text('Token audience').optional(),
      ...category(),
    })
    .refine(
      ({ data, workloadIdentityProvider, serviceAccountEmail }) =>
        data || (workloadIdentityProvider && serviceAccountEmail),
      {
        message: 'Enter a service account key, or a workload identity provider with a service account email',
        path: ['data'],
      },
    )

const batch = () => ({
  batchName: text('Batch account name'),
  batchKey: secret('Batch account key').optional(),
})
const storage = () => ({
  storageName: text('Blob storage account name'),
  storageKey: secret('Blob storage account key').optional(),
})
const entra = () => ({
  tenantId: text('Tenant ID'),
  clientId: text('Client ID'),
  clientSecret: secret('Client secret'),
})

const k8s = () =>
  z
    .object({
      certificate: text('Client certificate')
        .meta({ label: 'Client certificate', multiline: true })
        .optional(),
      privateKey: secretLines('Client key').optional(),
      token: secret('Service account token').optional(),
      ...category(),
    })
    .refine(({ token, certificate, privateKey }) => token || (certificate && privateKey), {
      message: 'Enter a service account token, or a client certificate with its key',
      path: ['token'],
    })

/** Credentials for clouds, clusters and what runs on them. Field names are Seqera's own. */
export const cloudKinds = kindsOf([
  { id: 'aws', label: 'AWS', schema: aws, hint: ['accessKey', 'assumeRoleArn'] },
  { id: 'seqeracompute', label: 'Seqera Compute', schema: aws, hint: ['accessKey', 'assumeRoleArn'] },
  {
    id: 'google',
    label: 'Google Cloud',
    schema: google,
    hint: ['serviceAccountEmail', 'workloadIdentityProvider'],
  },
  {
    id: 'azure',
    label: 'Azure Batch',
    schema: () => z.object({ ...batch(), ...storage(), ...category() }),
    hint: ['batchName', 'storageName'],
  },
  {
    id: 'azure_entra',
    label: 'Azure Batch with Entra',
    schema: () => z.object({ ...batch(), ...storage(), ...entra(), ...category() }),
    hint: ['clientId', 'batchName', 'storageName'],
  },
  {
    id: 'azure-cloud',
    label: 'Azure Cloud',
    schema: () =>
      z.object({
        subscriptionId: text('Subscription ID'),
        ...batch(),
        batchName: text('Batch account name').optional(),
        ...storage(),
        ...entra(),
        ...category(),
      }),
    hint: ['clientId', 'subscriptionId', 'storageName'],
  },
  { id: 'k8s', label: 'Kubernetes', schema: k8s, hint: [] },
  {
    id: 's3',
    label: 'S3-compatible storage',
    schema: () =>
      z.object({
        accessKey: text('Access key ID').optional(),
        secretKey: secret('Secret access key').optional(),
        pathStyleAccessEnabled: z.boolean().optional().meta({ label: 'Path-style access' }),
      }),
    hint: ['accessKey'],
  },
])
