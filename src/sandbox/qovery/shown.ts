import { formOf } from './forms.ts'
import type { Credential, Organization, QoveryState } from './state.ts'

/** A credential as every answer shows it: no secret, and no time. */
export function shownCredential({ id, name, form, values }: Credential): Record<string, unknown> {
  const { objectType, secret } = formOf(form)
  const open = Object.entries(values).filter(([field]) => !secret.includes(field))
  // One answer for two forms: what belongs to the other one is null.
  const blank = objectType === 'EKS_ANYWHERE_VSPHERE' ? { access_key_id: null, role_arn: null } : {}
  return { id, name, ...blank, ...Object.fromEntries(open), object_type: objectType }
}

/** The credentials of an organization with their clusters, and last the clusters that have none. */
export function shownRows({ id, bareClusters }: Organization, { credentials }: QoveryState) {
  const rows = [...credentials.values()]
    .filter(({ organizationId }) => organizationId === id)
    .map((credential) => ({ credential: shownCredential(credential), clusters: credential.clusters }))
  return { results: [...rows, ...(bareClusters.length > 0 ? [{ clusters: bareClusters }] : [])] }
}

export const shownOrganization = (organization: Organization, owner: string): Record<string, unknown> => {
  const { id, name, description, plan, createdAt } = organization
  const at = new Date(createdAt).toISOString()
  return {
    id,
    created_at: at,
    updated_at: at,
    name,
    description,
    plan,
    website_url: null,
    repository: null,
    logo_url: null,
    icon_url: null,
    admin_emails: null,
    owner,
    billing_deployment_restriction: null,
    organization_plan: { plan, audit_logs_retention_in_days: 30 },
  }
}
