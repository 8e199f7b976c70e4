export type Cloud = 'aws' | 'scaleway' | 'gcp' | 'azure' | 'onPremise'

/** A body that a write may have, and what an answer shows of it. */
interface Form {
  readonly cloud: Cloud
  readonly objectType: string
  /** The `type` that an AWS body must say, or the `credential_type`s that a GCP body may say. */
  readonly type?: string
  readonly credentialTypes?: readonly string[]
  readonly needs: readonly string[]
  readonly secret: readonly string[]
}

/** The request bodies of the published API 1.0.4. Which secret is which follows its answers, which lack them. */
export const forms = {
  AWS_STATIC: {
    cloud: 'aws',
    objectType: 'AWS',
    type: 'AWS_STATIC',
    needs: ['access_key_id', 'secret_access_key'],
    secret: ['secret_access_key'],
  },
  AWS_ROLE: { cloud: 'aws', objectType: 'AWS_ROLE', type: 'AWS_ROLE', needs: ['role_arn'], secret: [] },
  EKS_ANYWHERE_VSPHERE_STATIC: {
    cloud: 'aws',
    objectType: 'EKS_ANYWHERE_VSPHERE',
    type: 'EKS_ANYWHERE_VSPHERE_STATIC',
    needs: ['vsphere_user', 'vsphere_password', 'access_key_id', 'secret_access_key'],
    secret: ['vsphere_password', 'secret_access_key'],
  },
  EKS_ANYWHERE_VSPHERE_ROLE: {
    cloud: 'aws',
    objectType: 'EKS_ANYWHERE_VSPHERE',
    type: 'EKS_ANYWHERE_VSPHERE_ROLE',
    needs: ['vsphere_user', 'vsphere_password', 'role_arn'],
    secret: ['vsphere_password'],
  },
  SCW: {
    cloud: 'scaleway',
    objectType: 'SCW',
    needs: ['scaleway_access_key', 'scaleway_secret_key', 'scaleway_project_id', 'scaleway_organization_id'],
    secret: ['scaleway_secret_key'],
  },
  GCP_KEY: {
    cloud: 'gcp',
    objectType: 'GCP',
    credentialTypes: ['SERVICE_ACCOUNT_KEY'],
    needs: ['gcp_credentials'],
    secret: ['gcp_credentials'],
  },
  GCP_FEDERATION: {
    cloud: 'gcp',
    objectType: 'GCP_WORKLOAD_IDENTITY_FEDERATION',
    credentialTypes: ['WORKLOAD_IDENTITY_FEDERATION', 'WIF'],
    needs: ['service_account_email', 'workload_identity_provider_resource'],
    secret: [],
  },
  AZURE: {
    cloud: 'azure',
    objectType: 'AZURE',
    needs: ['azure_subscription_id', 'azure_tenant_id'],
    secret: [],
  },
  ON_PREMISE: { cloud: 'onPremise', objectType: 'OTHER', needs: [], secret: [] },
} as const satisfies Record<string, Form>

export type FormName = keyof typeof forms
export const formNames = Object.keys(forms) as FormName[]
export const formOf = (name: FormName): Form => forms[name]

export const isCloud = (segment: string): segment is Cloud =>
  formNames.some((name) => forms[name].cloud === segment)
