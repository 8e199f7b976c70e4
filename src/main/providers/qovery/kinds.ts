import { z } from 'zod'
import { onFirstUse } from '../../../shared/on-first-use.ts'
import { formOf } from '../form.ts'
import { kindsOf } from '../kind.ts'
import type { JsonObject, Kind } from '../provider.ts'
import { awsKey, awsRole, keyFile, secret, text, told, vsphere } from './fields.ts'

/** A kind, and how Qovery's API says it. Field names are the API's own. */
export interface QoveryKind extends Kind {
  /** The `object_type` of its answers. */
  readonly objectType: string
  /** The segment of its path. `onPremise` has a capital P. */
  readonly cloud: 'aws' | 'scaleway' | 'gcp' | 'azure' | 'onPremise'
  /** What a write of this kind says beside name and fields. */
  readonly constants: JsonObject
}

/**
 * Every kind in Qovery's API 1.0.4. An id is the remote's `object_type`, but for EKS Anywhere, which has
 * two forms under one type: with an access key and with a role.
 */
export const kinds = kindsOf<QoveryKind>([
  {
    id: 'AWS',
    label: 'AWS access key',
    schema: () => z.object(awsKey()),
    hint: ['access_key_id'],
    objectType: 'AWS',
    cloud: 'aws',
    constants: { type: 'AWS_STATIC' },
  },
  {
    id: 'AWS_ROLE',
    label: 'AWS role',
    schema: () => z.object(awsRole()),
    hint: ['role_arn'],
    objectType: 'AWS_ROLE',
    cloud: 'aws',
    constants: { type: 'AWS_ROLE' },
  },
  {
    id: 'EKS_ANYWHERE_VSPHERE_STATIC',
    label: 'EKS Anywhere on vSphere, access key',
    schema: () => z.object({ ...vsphere(), ...awsKey() }),
    hint: ['access_key_id', 'vsphere_user'],
    objectType: 'EKS_ANYWHERE_VSPHERE',
    cloud: 'aws',
    constants: { type: 'EKS_ANYWHERE_VSPHERE_STATIC' },
  },
  {
    id: 'EKS_ANYWHERE_VSPHERE_ROLE',
    label: 'EKS Anywhere on vSphere, role',
    schema: () => z.object({ ...vsphere(), ...awsRole() }),
    hint: ['role_arn', 'vsphere_user'],
    objectType: 'EKS_ANYWHERE_VSPHERE',
    cloud: 'aws',
    constants: { type: 'EKS_ANYWHERE_VSPHERE_ROLE' },
  },
  {
    id: 'SCW',
    label: 'Scaleway',
    schema: () =>
      z.object({
        scaleway_access_key: text('Access key'),
        scaleway_secret_key: secret('Secret key'),
        scaleway_project_id: text('Project ID'),
        scaleway_organization_id: text('Scaleway organization ID'),
      }),
    hint: ['scaleway_access_key', 'scaleway_project_id'],
    objectType: 'SCW',
    cloud: 'scaleway',
    constants: {},
  },
  {
    id: 'GCP',
    label: 'Google Cloud key',
    schema: () => z.object({ gcp_credentials: keyFile('Service account key') }),
    hint: [],
    objectType: 'GCP',
    cloud: 'gcp',
    constants: { credential_type: 'SERVICE_ACCOUNT_KEY' },
  },
  {
    id: 'GCP_WORKLOAD_IDENTITY_FEDERATION',
    label: 'Google Cloud workload identity',
    schema: () =>
      z.object({
        service_account_email: text('Service account email', 'The account that Qovery acts as'),
        workload_identity_provider_resource: text(
          'Workload identity provider',
          'Its full name, beginning with projects/',
        ),
        project_id: told('Project ID'),
        token_lifetime_seconds: z
          .int()
          .optional()
          .meta({ label: 'Token lifetime in seconds', readOnly: true }),
      }),
    hint: ['service_account_email', 'project_id'],
    objectType: 'GCP_WORKLOAD_IDENTITY_FEDERATION',
    cloud: 'gcp',
    constants: { credential_type: 'WORKLOAD_IDENTITY_FEDERATION' },
  },
  {
    id: 'AZURE',
    label: 'Azure',
    schema: () =>
      z.object({
        azure_subscription_id: text('Subscription ID'),
        azure_tenant_id: text('Tenant ID'),
        azure_application_id: told('Application ID', 'Made by Qovery'),
        azure_application_object_id: told('Application object ID', 'Made by Qovery'),
      }),
    hint: ['azure_subscription_id', 'azure_application_id'],
    cannot: {
      create:
        'An Azure credential needs a script that is run from the Qovery console. Add it there, then pull it.',
    },
    objectType: 'AZURE',
    cloud: 'azure',
    constants: {},
  },
  {
    id: 'OTHER',
    label: 'On-premise',
    schema: () => z.object({}),
    hint: [],
    objectType: 'OTHER',
    cloud: 'onPremise',
    constants: {},
  },
])

interface KindNames {
  readonly public: ReadonlySet<string>
  readonly secret: ReadonlySet<string>
  /** The fields of a write: all but those that Qovery works out. */
  readonly written: readonly string[]
}

const namesByKind = onFirstUse(
  () =>
    new Map(
      kinds.map(({ id, schema }): [string, KindNames] => {
        const fields = formOf(schema)
        const named = (which: (field: (typeof fields)[number]) => boolean) =>
          fields.filter(which).map(({ name }) => name)
        return [
          id,
          {
            public: new Set(named((field) => !field.secret)),
            secret: new Set(named((field) => field.secret)),
            written: named((field) => !field.readOnly),
          },
        ]
      }),
    ),
)

/** The field names of a kind by what they are, or undefined for a kind that is not known. */
export const namesOf = (kind: string): KindNames | undefined => namesByKind().get(kind)

/** The public field names of all kinds. */
export const publicNames = onFirstUse(
  () => new Set([...namesByKind().values()].flatMap((names) => [...names.public])),
)

/** The segment of the path for an `object_type`, or undefined for one that is not known. */
export const cloudOf = (objectType: string): QoveryKind['cloud'] | undefined =>
  kinds.find((kind) => kind.objectType === objectType)?.cloud
