import type { Call } from '../remote.ts'
import type { Credential, Organization, ServiceAccount } from './state.ts'

const date = (ms: number): string => new Date(ms).toISOString()

/** What the caller may do, only where it was asked for. */
const permissionsIn = ({ query }: Call, subject: string) =>
  query.getAll('expand').includes('permissions') || query.getAll('expand[]').includes('permissions')
    ? { permissions: { [subject]: { read: true, update: true, delete: true } } }
    : {}

export const shownOrganization = (call: Call) => (organization: Organization) => ({
  id: organization.id,
  label: organization.label,
  name: organization.name,
  sso_enabled: false,
  created_at: date(organization.createdAt),
  updated_at: date(organization.createdAt),
  ...permissionsIn(call, 'organizations'),
})

export const shownAccount = (call: Call) => (account: ServiceAccount) => ({
  id: account.id,
  name: account.name,
  ...(account.description !== null && { description: account.description }),
  created_at: date(account.createdAt),
  updated_at: date(account.createdAt),
  ...permissionsIn(call, 'service_accounts'),
})

/** Without the secret: only the answer to a creation has it. */
export const shownCredential = (call: Call) => (credential: Credential) => ({
  id: credential.id,
  client_id: credential.clientId,
  created_at: date(credential.createdAt),
  name: credential.name,
  ...(credential.description !== null && { description: credential.description }),
  ...(credential.usedAt !== null && { last_used_at: date(credential.usedAt) }),
  ...permissionsIn(call, 'service_account_credentials'),
})
