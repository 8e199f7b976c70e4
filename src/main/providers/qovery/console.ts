import type { RemoteOrganization } from '../provider.ts'

/** Where Qovery's own console lists the credentials of an organization; null where that is not known. */
export function consoleUrl(baseUrl: string, { remoteId }: RemoteOrganization): string | null {
  const origin = consoleOrigin(baseUrl)
  if (remoteId === null || origin === null) return null
  return `${origin}/organization/${encodeURIComponent(remoteId)}/settings/credentials`
}

/** Only the service itself is known to have one. */
export const consoleOrigin = (baseUrl: string): string | null =>
  new URL(baseUrl).host === 'api.qovery.com' ? 'https://console.qovery.com' : null
