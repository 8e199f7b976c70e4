import type { FormName } from './forms.ts'

/** The body it was written with, its name, and the clusters that run with it. */
type Row = readonly [form: FormName, name: string, clusters: readonly string[]]

export interface DemoOrganization {
  readonly name: string
  readonly description: string
  readonly plan: string
  /** Clusters that run without a credential. */
  readonly bare: readonly string[]
  readonly credentials: readonly Row[]
}

/** Where three organizations run the portals, databases and batch services around their pipelines. */
export const demoOrganizations: readonly DemoOrganization[] = [
  {
    name: 'Halden Genomics',
    description: 'Portals and services around the sequencing platform',
    plan: 'ENTERPRISE_2025',
    bare: ['laptop-mira'],
    credentials: [
      ['AWS_ROLE', 'aws-production', ['production-eu-north-1', 'production-eu-west-1']],
      ['AWS_ROLE', 'aws-clinical', ['clinical-eu-north-1']],
      ['AWS_STATIC', 'aws-staging', ['staging-eu-north-1']],
      ['AWS_STATIC', 'aws-before-roles', []],
      ['EKS_ANYWHERE_VSPHERE_ROLE', 'vsphere-machine-hall', ['machine-hall']],
      ['EKS_ANYWHERE_VSPHERE_STATIC', 'vsphere-lab-floor-2', ['lab-floor-2']],
      ['GCP_KEY', 'gcp-variant-browser', ['variant-browser']],
      ['GCP_FEDERATION', 'gcp-research', ['research-europe-north1']],
      ['SCW', 'scaleway-annotation', ['annotation-par']],
      ['ON_PREMISE', 'sequencer-room', ['k3s-sequencer-room']],
    ],
  },
  {
    name: 'Northwind Biolabs',
    description: 'Assay portal and its test systems',
    plan: 'BUSINESS_2025',
    bare: [],
    credentials: [
      ['AZURE', 'azure-production', ['portal-west-europe', 'portal-north-europe']],
      ['AZURE', 'azure-staging', ['portal-staging']],
      ['AZURE', 'azure-trial-subscription', []],
      ['AWS_STATIC', 'aws-partner-delivery', ['partner-delivery']],
      ['SCW', 'scaleway-assay-dev', ['assay-dev-ams']],
      ['GCP_KEY', 'gcp-image-analysis', []],
      ['ON_PREMISE', 'wet-lab-rack', ['k3s-wet-lab']],
    ],
  },
  {
    name: 'Fjord Oncology',
    description: 'Tumor board application and research environments',
    plan: 'TEAM_2025',
    bare: [],
    credentials: [
      ['GCP_FEDERATION', 'gcp-tumor-board', ['tumor-board-production']],
      ['GCP_FEDERATION', 'gcp-tumor-board-staging', ['tumor-board-staging']],
      ['GCP_KEY', 'gcp-research-key', ['research-notebooks']],
      ['AWS_ROLE', 'aws-controlled-access', ['controlled-access']],
      ['AWS_STATIC', 'aws-image-archive', []],
      ['SCW', 'scaleway-training', ['training-waw']],
      ['ON_PREMISE', 'radiology-basement', []],
    ],
  },
]
