import type { RemoteOrganization } from '../provider.ts'

/** Where Qovery's own console lists the credentials of an organization; null where that is not known. */
export function consoleUrl(baseUrl: string, { remoteId }: RemoteOrganization): string | null {
  if (remoteId === null || new URL(baseUrl).host !== 'api.qovery.com') return null
  return `https://console.qovery.com/organization/${encodeURIComponent(remoteId)}/settings/credentials`
}
